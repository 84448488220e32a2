package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.workorder.ChangeWorkOrder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeCommandTest {

    private static final String FONTS = "../meeting-print/target/fonts";
    private static final String MEETING = "../seeds/economic-analysis";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int change(Path changes, String to, String... more) {
        return Meeting.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(
                                Stream.of(
                                        "change",
                                        MEETING,
                                        "--changes",
                                        changes.toString(),
                                        "--stage",
                                        "laid",
                                        "--at",
                                        "2026-04-23T22:00:00+08:00",
                                        "--reason",
                                        "临时调整",
                                        "--approver",
                                        "市政府秘书长",
                                        "--out",
                                        folder.resolve(to).toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private Path rows(String name, String... rows) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "事项,单位,姓名,事由,代会人,代会人职务\n" + String.join("\n", rows) + "\n",
                StandardCharsets.UTF_8);
    }

    private ChangeWorkOrder order(String from) throws IOException {
        return read(from, "work-order.json", ChangeWorkOrder.class);
    }

    private <T> T read(String from, String name, Class<T> type) throws IOException {
        Location place = Location.ofFile(name);
        return MeetingJson.read(
                MeetingJson.parse(Files.readString(folder.resolve(from).resolve(name)), place), type, place);
    }

    private List<String> files(String from) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(from))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String from, String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(folder.resolve(from).resolve(name).toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private int pages(String from, String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(folder.resolve(from).resolve(name).toFile())) {
            return pdf.getNumberOfPages();
        }
    }

    @Test
    void r47ThreeChangesAtTenGiveOneOrderWithTheCardsGuidesAndCallsTheyConcern() throws IOException {
        assertThat(change(Path.of(MEETING, "late-changes.csv"), "out", "--fonts", FONTS))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        ChangeWorkOrder order = order("out");
        assertThat(pages("out", "cards.pdf")).isEqualTo(order.cardsToPrint().size());
        assertThat(text("out", "cards.pdf")).contains("温𬸪样", "邵例青");
        assertThat(pages("out", "guide-units.pdf"))
                .isEqualTo(order.guidesToPrint().size());
        assertThat(text("out", "work-order.pdf")).contains("改座工单", "G1", "温𬸪样（新打印）", "市政府秘书长", "办理", "核对");
        assertThat(Files.readAllLines(folder.resolve("out/guide-messages.txt")))
                .hasSize(order.guidesToPrint().size());
        assertThat(Files.readString(folder.resolve("out/calls-G1.csv"))).contains("邹俊模（局长）请假，由温𬸪样代会");
    }

    @Test
    void aChangeOfOnePersonPrintsExactlyWhatItConcerns() throws IOException {
        assertThat(change(rows("one.csv", "代会,市财政局,邹俊模,公务出差,温𬸪样,副局长"), "out", "--fonts", FONTS))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(files("out"))
                .containsExactlyInAnyOrder(
                        "attendees.csv",
                        "calls-G1.csv",
                        "cards.pdf",
                        "change-record.json",
                        "findings.json",
                        "list-v2.json",
                        "seat-plan.csv",
                        "seat-plan.json",
                        "sign-in.pdf",
                        "sign-in.csv",
                        "work-order.csv",
                        "work-order.json",
                        "work-order.pdf");
        assertThat(pages("out", "cards.pdf")).isEqualTo(1);
        assertThat(text("out", "sign-in.pdf")).contains("温𬸪样").doesNotContain("教育体育局");
    }

    @Test
    void screenAndOrderWarnOfTheSameAndOfNothingThatWasSoBefore() throws IOException {
        Path rows = Path.of(MEETING, "late-changes.csv");
        assertThat(change(rows, "quiet", "--fonts", FONTS)).isEqualTo(Meeting.DONE);
        assertThat(out.toString()).doesNotContain("usher-other-entrance", "usher-several-points");
        Path moved = rows("moved.csv", "代会,市发改委,雷试樱,临时公务,雷代会,副主任");
        assertThat(change(moved, "out", "--fonts", FONTS)).as("%s%s", out, err).isEqualTo(Meeting.DONE);
        List<String> codes = order("out").findings().codes();
        assertThat(codes).contains("speaker-stand-in");
        assertThat(order("out").findings().stream())
                .allSatisfy(finding -> assertThat(out.toString()).contains(finding.zh()));
        String told = "（市发改委）（第 1 个发言）由代会人参会";
        assertThat(out.toString()).contains(told).doesNotContain("雷代会");
        String pdf = text("out", "work-order.pdf").replaceAll("\\s", "");
        assertThat(pdf).contains("注意：发言人雷代会" + told.replaceAll("\\s", ""));
        assertThat(codes).hasSize(pdf.split("注意：", -1).length - 1).hasSize((int)
                Files.readAllLines(folder.resolve("out/work-order.csv")).stream()
                        .filter(line -> line.startsWith("注意,"))
                        .count());
    }

    @Test
    void theNextChangeGoesOnFromTheOneBefore() throws IOException {
        assertThat(change(rows("one.csv", "缺席,市民政局,宋杰拟,病假,,"), "first", "--fonts", FONTS))
                .isEqualTo(Meeting.DONE);
        assertThat(change(
                        rows("two.csv", "代会,市财政局,邹俊模,公务出差,温𬸪样,副局长"),
                        "second",
                        "--fonts",
                        FONTS,
                        "--after",
                        folder.resolve("first/change-record.json").toString()))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(order("second").number()).isEqualTo("G2");
        assertThat(order("second").planBefore()).isEqualTo(order("first").planNow());
        assertThat(order("second").seats()).hasSize(1);
        assertThat(read("second", "seat-plan.json", SeatPlan.class).listVersion())
                .isEqualTo(3);
    }

    @Test
    void whatTheOrderBeforeDidAlreadyIsNoOrder() throws IOException {
        Path lost = Files.writeString(folder.resolve("lost.csv"), "事项,座位\n停用座位,中区 6排12号\n");
        assertThat(change(lost, "first")).as("%s%s", out, err).isEqualTo(Meeting.DONE);
        String record = folder.resolve("first/change-record.json").toString();
        assertThat(change(lost, "second", "--after", record))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("没有要改的，不出改座工单").doesNotContain("工单 G2");
        assertThat(files("second")).containsExactly("findings.json");
        Path away = rows("away.csv", "缺席,市民政局,宋杰拟,病假,,");
        assertThat(change(away, "third", "--after", record)).isEqualTo(Meeting.DONE);
        String next = folder.resolve("third/change-record.json").toString();
        assertThat(change(away, "fourth", "--after", next)).as("%s%s", out, err).isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("[late-change-made]", "工单 G2 已办");
        assertThat(files("fourth")).containsExactly("findings.json");
    }

    @Test
    void aCardThatTheOrderBeforePutIntoTheBoxIsNotPrintedAgainAndAnEarlierTimeIsSaid() throws IOException {
        String[] standIns = {"温𬸪样", "邵例青", "温𬸪样"};
        String[] after = {};
        for (int i = 0; i < standIns.length; i++) {
            Path rows = rows(i + ".csv", "代会,市财政局,邹俊模,公务出差," + standIns[i] + ",副局长");
            assertThat(change(rows, "out" + i, after)).as("%s%s", out, err).isEqualTo(Meeting.DONE);
            after = new String[] {
                "--after",
                folder.resolve("out%s/change-record.json".formatted(i)).toString()
            };
        }
        assertThat(order("out1").cardsToPrint()).hasSize(1);
        assertThat(order("out2").cardsToPrint()).isEmpty();
        assertThat(files("out2")).doesNotContain("cards.pdf");
        assertThat(Files.readString(folder.resolve("out2/work-order.csv"))).contains("温𬸪样（箱内已有，取出）");
        assertThat(order("out2").findings().codes()).doesNotContain("change-too-early");
        Path record = Path.of(after[1]);
        Files.writeString(record, Files.readString(record).replace("2026-04-23T22:00", "2026-04-23T23:00"));
        assertThat(change(rows("late.csv", "缺席,市民政局,宋杰拟,病假,,"), "late", after)).isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("change-too-early");
    }

    @Test
    void withoutFontsTheTablesAreWrittenAndWhatIsMissingIsSaid() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        assertThat(change(rows("one.csv", "缺席,市民政局,宋杰拟,病假,,"), "out", "--fonts", none.toString()))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(files("out")).contains("work-order.csv", "seat-lookup.html").doesNotContain("work-order.pdf");
        assertThat(out.toString().lines().filter(line -> line.contains("face-missing")))
                .singleElement()
                .asString()
                .contains("没有“sans”字体");
    }

    @Test
    void aFaultInTheTableGivesTheFindingsAlone() throws IOException {
        assertThat(change(rows("bad.csv", "缺席,市民证局,宋杰拟,病假,,"), "out", "--fonts", FONTS))
                .isEqualTo(Meeting.ERRORS);
        assertThat(files("out")).containsExactly("findings.json");
        assertThat(out.toString()).contains("bad.csv", "市民政局");
    }

    @Test
    void callsThatWereFilledInStayWhenTheFolderIsReplaced() throws IOException {
        Path one = rows("one.csv", "缺席,市民政局,宋杰拟,病假,,");
        assertThat(change(one, "out", "--fonts", FONTS)).isEqualTo(Meeting.DONE);
        Path calls = folder.resolve("out/calls-G1.csv");
        assertThat(change(one, "out", "--fonts", FONTS, "--replace")).isEqualTo(Meeting.DONE);
        assertThat(files("out")).contains("calls-G1.csv").doesNotContain("calls-G1.csv.old");
        Files.writeString(calls, "filled in");
        assertThat(change(one, "out", "--fonts", FONTS, "--replace")).isEqualTo(Meeting.DONE);
        assertThat(Files.readString(folder.resolve("out/calls-G1.csv.old"))).isEqualTo("filled in");
        assertThat(Files.readString(calls)).contains("G1-");
    }

    @Test
    void aFailedRunTakesNoRecordAwayAndNumbersAreUsedOnce() throws IOException {
        Path one = rows("one.csv", "缺席,市民政局,宋杰拟,病假,,");
        assertThat(change(one, "out", "--fonts", FONTS, "--number", "一号")).isEqualTo(Meeting.DONE);
        String record = folder.resolve("out/change-record.json").toString();
        byte[] before = Files.readAllBytes(Path.of(record));
        Path bad = rows("bad.csv", "缺席,市民证局,宋杰拟,病假,,");
        assertThat(change(bad, "out", "--after", record, "--replace")).isEqualTo(Meeting.ERRORS);
        assertThat(Files.readAllBytes(Path.of(record))).isEqualTo(before);
        assertThat(files("out")).contains("calls-一号.csv").doesNotContain("work-order.csv");
        Path two = rows("two.csv", "代会,市财政局,邹俊模,公务出差,温𬸪样,副局长");
        assertThat(change(two, "next", "--after", record, "--number", "一号")).isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("一号");
    }

    @Test
    void aRecordThatSomebodyDamagedIsAFinding() throws IOException {
        Path one = rows("one.csv", "缺席,市民政局,宋杰拟,病假,,");
        assertThat(change(one, "out", "--fonts", FONTS)).isEqualTo(Meeting.DONE);
        Path record = folder.resolve("out/change-record.json");
        String plan = order("out").planNow();
        Files.writeString(record, Files.readString(record).replace(plan, "abc"));
        assertThat(change(one, "next", "--after", record.toString())).isEqualTo(Meeting.ERRORS);
        assertThat(out.toString()).contains("change-record.json");
    }

    @Test
    void whatIsRefusedSaysWhichOptionWouldDo() throws IOException {
        Path sample = Path.of(MEETING, "late-changes.csv");
        assertThat(change(sample, "out", "--fonts", FONTS, "--moves", "0")).isEqualTo(Meeting.ERRORS);
        assertThat(out.toString()).contains("单位市司法局（11007）（市直政府部门区）", "需要挪动 1 人", "放宽到 1");
        assertThat(change(sample, "out", "--fonts", FONTS, "--moves", "1", "--replace"))
                .isEqualTo(Meeting.DONE);
        assertThat(change(sample, "torn", "--fonts", FONTS, "--moves", "0", "--splits", "1"))
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("change-torn", "单位市司法局（11007）（市直政府部门区）");
    }

    @Test
    void whatIsRefusedNamesUnitsInWordsAndEveryRowBehindIt() throws IOException {
        Path blocks = Files.writeString(
                folder.resolve("blocks.csv"), "事项,单位,姓名,事由,区\n停用区,,,,中区\n停用区,,,,右区\n缺席,市民政局,宋杰拟,病假,\n");
        assertThat(change(blocks, "out")).isEqualTo(Meeting.ERRORS);
        assertThat(out.toString())
                .containsPattern("change-no-wheelchair-place\\] blocks.csv:2: 没有空余轮椅席给人员\\S+（市残联）.*（涉及第2、3行）");
    }

    @Test
    void wrongUseIsSaid() throws IOException {
        Path one = rows("one.csv", "缺席,市民政局,宋杰拟,病假,,");
        assertThat(change(one, "out", "--plan", "a", "--after", "b")).isEqualTo(Meeting.WRONG_USE);
        assertThat(change(one, "out", "--moves", "-1")).isEqualTo(Meeting.WRONG_USE);
        assertThat(change(one, "out", "--splits", "-1")).isEqualTo(Meeting.WRONG_USE);
        assertThat(change(one, "out", "--number", " ")).isEqualTo(Meeting.WRONG_USE);
        assertThat(change(one, "out", "--site", "nowhere")).isEqualTo(Meeting.WRONG_USE);
        assertThat(change(one, "out", "--stage", "printed")).isEqualTo(Meeting.WRONG_USE);
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
