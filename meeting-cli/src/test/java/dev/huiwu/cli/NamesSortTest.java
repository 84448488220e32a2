package dev.huiwu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesSortTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int sort(byte[] input, String... more) {
        List<String> words = new ArrayList<>(List.of("names", "sort"));
        words.addAll(List.of(more));
        return Meeting.run(
                new ByteArrayInputStream(input),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                words.toArray(String[]::new));
    }

    private int sort(String input, String... more) {
        return sort(input.getBytes(UTF_8), more);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "surname-strokes, 丁王田田李李",
        "name-strokes, 丁王田田李李",
        "pinyin, 丁李李田田王",
    })
    void putsLinesInTheOrder(String order, String surnames) {
        assertThat(sort("李大鸣\n王例\n田大利\n丁例\n李一鸣\n田富\n", "--order", order)).isEqualTo(Meeting.DONE);
        assertThat(out.toString().lines().map(line -> line.substring(0, 1))).containsExactly(surnames.split(""));
        assertThat(out.toString().indexOf("田富") < out.toString().indexOf("田大利"))
                .isEqualTo(order.equals("surname-strokes"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesEachLineAsItWasGivenWithLineFeedsAlone() {
        assertThat(sort("\uFEFF王　例 \r\n\r\n  丁例\r\n　\r\n阿依古丽•样", "--order", "surname-strokes"))
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).isEqualTo("  丁例\n王　例 \n阿依古丽•样\n");
    }

    @Test
    void keepsEqualNamesInTheirOrder() {
        assertThat(sort("李　例\n丁例\n李例\n李 例\n", "--order", "pinyin")).isEqualTo(Meeting.DONE);
        assertThat(out.toString()).isEqualTo("丁例\n李　例\n李例\n李 例\n");
    }

    @Test
    void readsAFileInGb18030() throws IOException {
        Path file = Files.write(folder.resolve("names.txt"), "王例\r\n丁例𬸪\r\n".getBytes(Charset.forName("GB18030")));

        assertThat(sort("", "--order", "surname-strokes", file.toString())).isEqualTo(Meeting.DONE);
        assertThat(out.toString()).isEqualTo("丁例𬸪\n王例\n");
    }

    @Test
    void listsCharactersTheOrderDoesNotKnow() {
        assertThat(sort("王鴻例\n李例\n丁鴻鴻\n王A\n", "--order", "surname-strokes")).isEqualTo(Meeting.DONE);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("“鴻”（U+9D3B）", "涉及 2 个姓名"),
                        line -> assertThat(line).contains("“A”（U+0041）", "涉及 1 个姓名"));
        assertThat(out.toString().lines()).hasSize(4);
    }

    @Test
    void anEmptyListIsInOrder() {
        assertThat(sort("\n\n", "--order", "pinyin")).isEqualTo(Meeting.DONE);
        assertThat(out.toString() + err).isEmpty();
    }

    @Nested
    class WhenALineIsNoName {

        @ParameterizedTest
        @ValueSource(strings = {"李\u0007例", "李\u0000例", "李\uFFFD例"})
        void saysWhichAndWritesNothing(String line) {
            assertThat(sort("王例\n\n" + line + "\n丁例\n", "--order", "pinyin")).isEqualTo(Meeting.ERRORS);
            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .contains("-:3")
                    .doesNotContain("李");
            assertThat(out.toString()).isEmpty();
        }

        @Test
        void saysSoOfEveryLine() {
            assertThat(sort("例".repeat(101) + "\n王例\n王\u0001例\n", "--order", "pinyin", "--lang", "en"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(err.toString().lines())
                    .satisfiesExactly(
                            line -> assertThat(line).contains("-:1", "101 characters"),
                            line -> assertThat(line).contains("-:3", "U+0001"));
        }

        @Test
        void halfACharacterIsNoText() {
            byte[] half = {(byte) 0xE7, (byte) 0x8E, (byte) 0x8B, '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'};
            assertThat(sort(half, "--order", "pinyin")).isEqualTo(Meeting.ERRORS);
            assertThat(err.toString()).contains("-:2").contains("encoding-unknown");
            assertThat(out.toString()).isEmpty();
        }
    }

    @Nested
    class WhenCalledWrongly {

        @Test
        void aMissingFileIsWrongUse() {
            assertThat(sort(
                            "",
                            "--order",
                            "pinyin",
                            folder.resolve("nowhere.txt").toString()))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString().lines()).singleElement().asString().contains("nowhere.txt");
        }

        @ParameterizedTest
        @ValueSource(strings = {"names", "names sort", "names sort --order radical", "names sort --order pinyin a b"})
        void wrongUseEndsWithTwo(String words) {
            assertThat(Meeting.run(new PrintWriter(out, true), new PrintWriter(err, true), words.split(" ")))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--help").doesNotContain("Exception");
        }

        @Test
        void theHelpSpeaksBothLanguages() {
            assertThat(sort("", "--help")).isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("姓氏笔画").contains("standard input");
        }
    }
}
