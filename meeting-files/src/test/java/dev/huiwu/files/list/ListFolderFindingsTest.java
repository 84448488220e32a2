package dev.huiwu.files.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.files.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder says of its tables taken together tells the clerk where to look. */
class ListFolderFindingsTest {

    @TempDir
    private Path folder;

    /** Returns the economic meeting with a text in one of its files replaced by another. */
    private ListFolder economic(String file, String was, String is) throws IOException {
        try (Stream<Path> files = Files.list(Samples.SEEDS.resolve("economic-analysis"))) {
            for (Path one : files.toList()) {
                Files.copy(one, folder.resolve(one.getFileName()));
            }
        }
        String text = Files.readString(folder.resolve(file), UTF_8);
        assertThat(text).contains(was);
        Files.writeString(folder.resolve(file), text.replace(was, is), UTF_8);
        return ListFolder.read(folder, Optional.of(Samples.SEEDS.resolve("common")))
                .orThrow();
    }

    private static List<String> lines(ListFolder folder) {
        return folder.findings().stream()
                .map(finding -> finding.location().map(place -> place + " ").orElse("") + finding.code())
                .toList();
    }

    @Test
    void aReplyOrLeaveThatIsWrongIsShownWithItsRowAndTheUnitWithItsName() throws IOException {
        String row = Files.readAllLines(Samples.SEEDS.resolve("economic-analysis/replies.csv")).stream()
                .filter(line -> line.contains("谢模诚"))
                .findFirst()
                .orElseThrow();
        int number = Files.readAllLines(Samples.SEEDS.resolve("economic-analysis/replies.csv"))
                        .indexOf(row)
                + 1;
        ListFolder folder = economic("replies.csv", row, row + "\n" + row.replace("谢模诚", "谢模"));
        Finding tooMany = folder.findings().stream()
                .filter(finding -> finding.code().equals("reply-too-many"))
                .findFirst()
                .orElseThrow();
        assertThat(tooMany.location().orElseThrow().row().orElseThrow()).isLessThanOrEqualTo(number);
        assertThat(tooMany.zh()).startsWith("单位市科技局（").contains("超 1 人");
        assertThat(lines(folder)).contains("replies.csv:%s [姓名] reply-person-twice".formatted(number + 1));
    }

    @Test
    void aSubstituteOfTooLowARankIsShownWithItsRow() throws IOException {
        List<String> rows = Files.readAllLines(Samples.SEEDS.resolve("economic-analysis/replies.csv"));
        String row =
                rows.stream().filter(line -> line.contains("谢模诚")).findFirst().orElseThrow();
        ListFolder folder = economic("replies.csv", row, row.replace("副处级", "正科级"));
        assertThat(lines(folder))
                .contains("replies.csv:%s [姓名] substitute-rank-too-low".formatted(rows.indexOf(row) + 1));
    }

    @Test
    void aDecisionOfAfterTheMeetingIsSaidAndNotApplied() throws IOException {
        ListFolder folder = economic("list-proposals.csv", "2026-04-03,同意", "2026-04-30,同意");
        assertThat(lines(folder)).contains("decision-after-meeting");
        assertThat(folder.scope()
                        .of(folder.units().resolve("云江供电公司").orElseThrow().id()))
                .isEmpty();
        assertThat(folder.changes()).isEmpty();
    }
}
