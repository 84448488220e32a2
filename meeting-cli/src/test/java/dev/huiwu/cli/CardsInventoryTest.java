package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsInventoryTest {

    private static final String MEETING = "../seeds/economic-analysis";
    private static final String INVENTORY = "../seeds/common/card-inventory.csv";
    private static final String CUSTODIANS = "../seeds/common/card-custodians.csv";

    @TempDir
    private Path temp;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int run(String command, String... more) {
        out = new StringWriter();
        err = new StringWriter();
        return Meeting.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("cards", command, MEETING, "--inventory", INVENTORY), Stream.of(more))
                        .toArray(String[]::new));
    }

    private String file(String name) throws IOException {
        return Files.readString(temp.resolve(name), StandardCharsets.UTF_8);
    }

    @Test
    void listSaysHowManyOfEachClassLieWhereAndWhoKeepsThem() {
        assertThat(run("list", "--custodians", CUSTODIANS)).as("%s%s", out, err).isEqualTo(Meeting.DONE);
        assertThat(out.toString())
                .contains("2026-04-15：在库 547，在用 0，遗失 0，停用 0")
                .contains("领导：在库 21，在用 0，遗失 0，停用 0；机要室，专管员 秘书一科科长，替岗 秘书一科副科长")
                .contains("存放处 座签室四号柜：")
                .contains("错误 0，警告 0，提示 0");
    }

    @Test
    void listSaysWhichClassNobodyKeepsOnADay() throws IOException {
        Path custodians = temp.resolve("custodians.csv");
        Files.writeString(custodians, Files.readString(Path.of(CUSTODIANS)).replaceAll("功能,.*\n", ""));
        assertThat(run("list", "--custodians", custodians.toString(), "--on", "2026-04-20", "--lang", "en"))
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString())
                .contains("warning [custodian-missing]", "38 cards of class function and no custodian on 2026-04-20");
    }

    @Test
    void compareSaysWhatIsThereWhatToMakeAndWhatToRetireWithoutNames() throws IOException {
        assertThat(run("compare", "--out", temp.resolve("out").toString()))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString())
                .contains("需要座签 437 张：现有 415 张，补制 22 张；可停用 12 张")
                .contains("警告 [card-like-sound] 库存座签 P-002")
                .contains("停用 O-01 1 张（座签室待整理）：会议已结束")
                .doesNotContain("姜样杰", "莫模春");
        assertThat(file("out/card-comparison.csv").lines())
                .hasSizeGreaterThan(400)
                .anySatisfy(row -> assertThat(row).endsWith("处理,类别,文字,第二行,单位,数量,存放处,专管员,替岗,座签编号,需要,已有,座位,人员编号,原因"))
                .anySatisfy(row -> assertThat(row).startsWith("补制,领导,莫模春,,").contains(",2,,,,,2,0,"));
        try (Stream<Path> files = Files.list(temp.resolve("out"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("card-comparison.csv", "card-comparison.xlsx", "findings.json");
        }
    }

    @Test
    void compareSaysFromWhomToTakeCardsAndWhatToMakeForWhichUnit() throws IOException {
        assertThat(run(
                        "compare",
                        "--custodians",
                        CUSTODIANS,
                        "--texts",
                        "--out",
                        temp.resolve("out").toString()))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        List<String> rows = file("out/card-comparison.csv").lines().toList();
        assertThat(rows)
                .anySatisfy(row -> assertThat(row).startsWith("补制,领导,莫模春,,").contains(",2,机要室,秘书一科科长,秘书一科副科长,,2,0,"))
                .anySatisfy(
                        row -> assertThat(row).startsWith("现有,领导,董拟桃,,").contains(",2,机要室领导柜,秘书一科科长,秘书一科副科长,L-01,"));
        assertThat(rows.stream().filter(row -> row.startsWith("现有,")).map(row -> row.split(",", -1)[6]))
                .isSorted();
        assertThat(out.toString()).containsPattern("补制 领导 2 张：莫模春，\\S+ 9\\d+-[0-9a-f]{8} ");
    }

    @Test
    void compareRetiresWhoIsOnNoListOnceTheOtherListsAreNamed() {
        assertThat(run("compare", "--also", "../seeds/executive")).isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("停用 L-11 2 张（机要室领导柜）：不在任何名单");
    }

    @Test
    void whatIsCheckedOutIsCountedBackAfterTheMeeting() throws IOException {
        String taken = temp.resolve("taken").toString();
        assertThat(run("compare", "--by", "座签专管员", "--on", "2026-04-22", "--out", taken))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        String log = temp.resolve("taken/card-movements.csv").toString();
        assertThat(run("list", "--movements", log)).isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("会议 economic-analysis-2026-q1：在用 415 张");
        List<String> counted = new ArrayList<>(List.of("座签编号,归还数,损坏数,遗失数"));
        file("taken/card-movements.csv")
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .forEach(cells -> counted.add(cells[2] + "," + cells[3] + ",,"));
        counted.replaceAll(row -> row.equals("P-001,1,,") ? "P-001,0,1," : row.equals("P-004,1,,") ? "P-004,,,1" : row);
        counted.remove("P-006,1,,");
        Path sheet = Files.writeString(temp.resolve("counted.csv"), String.join("\n", counted));
        assertThat(run(
                        "return",
                        "--movements",
                        log,
                        "--counted",
                        sheet.toString(),
                        "--by",
                        "座签专管员",
                        "--on",
                        "2026-04-28",
                        "--out",
                        temp.resolve("back").toString()))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString())
                .contains("清点前可用 547 张，归还 412，损坏 1，遗失 1，未还 1；清点后可用 545 张")
                .contains("损坏 P-001 1 张", "遗失 P-004 1 张", "未还 P-006 1 张")
                .contains("警告 [cards-not-back] 会议 economic-analysis-2026-q1 的 1 张座签应在 2026-04-27 前归还");
        assertThat(run(
                        "list",
                        "--movements",
                        temp.resolve("back/card-movements.csv").toString()))
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("2026-04-28：在库 544，在用 1，遗失 1，停用 1");
    }

    @Test
    void whatWasMadeIsEnteredAndCheckedOutToo() {
        assertThat(run(
                        "compare",
                        "--by",
                        "座签专管员",
                        "--made",
                        "座签室新制",
                        "--out",
                        temp.resolve("taken").toString()))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        String log = temp.resolve("taken/card-movements.csv").toString();
        assertThat(run("list", "--movements", log)).isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("2026-04-15：在库 132，在用 437，遗失 0，停用 0");
        assertThat(run("compare", "--movements", log)).isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("需要座签 437 张：现有 437 张，补制 0 张");
    }

    @Test
    void aCountOfMoreThanIsOutWritesTheFindingsAlone() throws IOException {
        Path sheet = Files.writeString(temp.resolve("counted.csv"), "座签编号,归还数\nP-001,1\n");
        assertThat(run(
                        "return",
                        "--counted",
                        sheet.toString(),
                        "--by",
                        "座签专管员",
                        "--out",
                        temp.resolve("back").toString()))
                .isEqualTo(Meeting.ERRORS);
        assertThat(out.toString()).contains("错误 [card-count-exceeds] counted.csv");
        try (Stream<Path> files = Files.list(temp.resolve("back"))) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactly("findings.json");
        }
    }

    @Test
    void wrongUseIsRefused() {
        assertThat(run("list", "--on", "2026-01-01")).isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("库存自 2026-04-15 起");
        assertThat(run("list", "--movements", "nowhere.csv")).isEqualTo(Meeting.WRONG_USE);
        assertThat(run("compare", "--by", "座签专管员")).isEqualTo(Meeting.WRONG_USE);
        assertThat(run("compare", "--made", "座签室")).isEqualTo(Meeting.WRONG_USE);
        assertThat(run("compare", "--out", MEETING)).isEqualTo(Meeting.WRONG_USE);
        assertThat(run("list", "--on", "yesterday")).isEqualTo(Meeting.WRONG_USE);
    }
}
