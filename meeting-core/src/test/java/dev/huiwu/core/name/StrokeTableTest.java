package dev.huiwu.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrokeTableTest {

    private final StrokeTable table = StrokeTable.standard();

    private static List<Integer> gb2312() {
        List<Integer> characters = new ArrayList<>();
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String text = new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312"));
                if (!text.contains("\uFFFD")) {
                    characters.add(text.codePointAt(0));
                }
            }
        }
        return characters;
    }

    @Test
    void isWhatTheToolMakesOfDataAndCorrections() throws IOException {
        assertThat(Resources.toString(
                        Resources.getResource(StrokeTable.class, "/META-INF/huiwu/strokes.txt"),
                        StandardCharsets.UTF_8))
                .isEqualTo(StrokeTableTool.strokes(Path.of("")));
    }

    @Test
    void everyCharacterOfGb2312HasAsManyStrokesAsOnTheMainland() {
        var counts = CharacterTables.byValue("stroke-counts.txt");
        assertThat(gb2312()).hasSize(6763).allSatisfy(character -> {
            assertThat(table.strokes(character)).isPresent();
            // the database counts 囍 as written in one go; it is twice 喜 here
            if (character != '囍') {
                assertThat(table.count(character)).hasValue(Integer.parseInt(counts.get(character)));
            }
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "王, 1121",
        "文, 4134",
        "林, 12341234",
        "宁, 44512",
        "沈, 4414535",
        "皙, 1234331232511",
        "𬭚, 3111541251521",
        "𬸪, 34312342512135451"
    })
    void knowsTheStrokesInOrder(String character, String strokes) {
        assertThat(table.strokes(character.codePointAt(0))).contains(strokes);
    }

    @Test
    void knowsTheNumberAloneOfOtherCharacters() {
        int rare = "鴻".codePointAt(0);
        assertThat(table.strokes(rare)).isEmpty();
        assertThat(table.count(rare)).hasValue(17);
        assertThat(table.count('A')).isEmpty();
    }
}
