package dev.huiwu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeatsCommandTest {

    private static final String MEETING = "../seeds/executive";
    private static final String FONTS = "../meeting-print/target/fonts";
    private static final Pattern ROW = Pattern.compile("<row r=\"\\d+\"[^>]*><c r=\"A\\d+\"[^>]*>.*?</row>");
    private static final Pattern NAME = Pattern.compile("<c r=\"[A-Z]+\\d+\" s=\"\\d+\" t=\"s\"><v>(\\d+)</v></c>");

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int run(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        return Meeting.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("seats"), Stream.of(words)).toArray(String[]::new));
    }

    private Path export() {
        Path to = folder.resolve("out");
        assertThat(run("export", MEETING, "--out", to.toString(), "--fonts", FONTS))
                .isEqualTo(Meeting.DONE);
        return to;
    }

    /** Returns the sheet with the first two names of its first row of seats changed with each other. */
    private Path edited(Path sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(sheet)));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((entry.getName().equals("xl/worksheets/sheet1.xml") ? swapped(part) : part).getBytes(UTF_8));
            }
        }
        Path edited = folder.resolve("edited.xlsx");
        Files.write(edited, bytes.toByteArray());
        return edited;
    }

    private static String swapped(String xml) {
        String row = ROW.matcher(xml)
                .results()
                .map(MatchResult::group)
                .filter(one -> NAME.matcher(one).results().count() > 3)
                .findFirst()
                .orElseThrow();
        List<MatchResult> names = NAME.matcher(row).results().toList();
        MatchResult one = names.get(1);
        MatchResult other = names.get(2);
        String changed = row.substring(0, one.start(1))
                + other.group(1)
                + row.substring(one.end(1), other.start(1))
                + one.group(1)
                + row.substring(other.end(1));
        return xml.replace(row, changed);
    }

    @Test
    void exportWritesTheSheetAndTheListsOfThePlan() {
        Path to = export();
        assertThat(to.toFile().list())
                .containsExactlyInAnyOrder(
                        "findings.json",
                        "seat-plan.json",
                        "seat-plan.csv",
                        "seat-sheet.xlsx",
                        "sign-in.xlsx",
                        "sign-in.csv",
                        "sign-in.pdf",
                        "laying-list.xlsx",
                        "laying-list.csv",
                        "laying-list.pdf");
    }

    @Test
    void exportWritesTheListsWithoutPagesWhereThereIsNoFont() throws IOException {
        Path to = folder.resolve("out");
        String none = Files.createDirectory(folder.resolve("fonts")).toString();
        assertThat(run("export", MEETING, "--out", to.toString(), "--fonts", none, "--lang", "en"))
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString())
                .contains("warning [face-missing] sign-in.pdf: There is no font for face \"sans\"")
                .contains("warning [face-missing] laying-list.pdf: ");
        assertThat(to.toFile().list())
                .contains("sign-in.xlsx", "laying-list.xlsx")
                .doesNotContain("sign-in.pdf", "laying-list.pdf");
    }

    @Test
    void whatComesBackUnchangedChangesNothing() {
        Path to = export();
        assertThat(run(
                        "return",
                        MEETING,
                        "--file",
                        to.resolve("seat-sheet.xlsx").toString()))
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("共 0 人座位变动");
    }

    @Test
    void aSwapBecomesTheNextPlanAndIsTheStartOfTheNextRound() throws IOException {
        Path to = export();
        Path edited = edited(to.resolve("seat-sheet.xlsx"));
        Path next = folder.resolve("next");
        assertThat(run("return", MEETING, "--file", edited.toString(), "--out", next.toString()))
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("互换").contains("共 2 人座位变动");
        assertThat(next.resolve("seat-sheet.xlsx")).exists();
        String plan = next.resolve("seat-plan.json").toString();
        assertThat(run(
                        "return",
                        MEETING,
                        "--plan",
                        plan,
                        "--file",
                        next.resolve("seat-sheet.xlsx").toString()))
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("共 0 人座位变动");
        assertThat(run("return", MEETING, "--plan", plan, "--file", edited.toString(), "--lang", "en"))
                .isEqualTo(Meeting.ERRORS);
        assertThat(out.toString()).contains("seat-sheet-outdated");
    }

    @Test
    void aSwapAsksForTheWorkThatItConcernsAndNoOther() throws IOException {
        Path edited = edited(export().resolve("seat-sheet.xlsx"));
        Path next = folder.resolve("next");
        String[] call = {
            "return", MEETING, "--file", edited.toString(), "--stage", "laid", "--at", "2026-04-23T22:00:00+08:00"
        };
        assertThat(run(call)).isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("--out").contains("--approver");
        assertThat(run(Stream.concat(
                                Stream.of(call),
                                Stream.of(
                                        "--out",
                                        next.toString(),
                                        "--reason",
                                        "手工调整",
                                        "--approver",
                                        "秘书长",
                                        "--fonts",
                                        FONTS))
                        .toArray(String[]::new)))
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("工单 G1：挪动 2 人；座签 2 处，其中新打印 0 张");
        Path change = next.resolve("change");
        assertThat(change.toFile().list())
                .contains("work-order.json", "work-order.csv", "work-order.pdf", "sign-in.pdf", "calls-G1.csv")
                .doesNotContain("cards.pdf", "usher-sheet.csv", "list-v2.json");
        assertThat(Files.readString(change.resolve("work-order.csv"))).contains("改坐");
    }

    private int returned(Path sheet, Path to) {
        return run(
                "return",
                MEETING,
                "--file",
                sheet.toString(),
                "--stage",
                "laid",
                "--at",
                "2026-04-23T22:00:00+08:00",
                "--reason",
                "手工调整",
                "--approver",
                "秘书长",
                "--fonts",
                FONTS,
                "--out",
                to.toString());
    }

    @Test
    void whatWasDoneIsToldByUnitAndBySeatAsOnTheOrder() throws IOException {
        Path next = folder.resolve("next");
        assertThat(returned(edited(export().resolve("seat-sheet.xlsx")), next)).isEqualTo(Meeting.DONE);
        String swap = out.toString()
                .lines()
                .filter(line -> line.contains("互换"))
                .findFirst()
                .orElseThrow();
        assertThat(swap).containsPattern("[0-9]{5}-[0-9a-f]{8}（\\p{IsHan}+）").doesNotContain("1/");
        String order = Files.readString(next.resolve("change/work-order.csv"));
        Stream.of(swap.substring(swap.lastIndexOf('）') + 1).split("→"))
                .forEach(seat -> assertThat(order).contains(seat.strip()));
    }

    @Test
    void theRecordOfTheOrderIsWhereTheNextChangeGoesOn() throws IOException {
        Path next = folder.resolve("next");
        assertThat(returned(edited(export().resolve("seat-sheet.xlsx")), next)).isEqualTo(Meeting.DONE);
        String attendee = Files.readAllLines(next.resolve("seat-plan.csv")).stream()
                .flatMap(line ->
                        Pattern.compile("[0-9]{5}-[0-9a-f]{8}").matcher(line).results())
                .map(MatchResult::group)
                .reduce((first, last) -> last)
                .orElseThrow();
        Path rows = Files.writeString(folder.resolve("rows.csv"), "事项,人员编号\n缺席," + attendee + "\n", UTF_8);
        out = new StringWriter();
        assertThat(Meeting.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "change",
                        MEETING,
                        "--changes",
                        rows.toString(),
                        "--after",
                        next.resolve("change/change-record.json").toString(),
                        "--stage",
                        "laid",
                        "--at",
                        "2026-04-23T22:30:00+08:00",
                        "--reason",
                        "病假",
                        "--approver",
                        "秘书长",
                        "--fonts",
                        FONTS,
                        "--out",
                        folder.resolve("second").toString()))
                .as("%s%s", out, err)
                .isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("工单 G2");
    }

    @Test
    void whereNobodyMovesThereIsNoOrderAndThatIsSaid() {
        Path next = folder.resolve("next");
        assertThat(returned(export().resolve("seat-sheet.xlsx"), next)).isEqualTo(Meeting.DONE);
        assertThat(out.toString()).contains("没有人换座，不出改座工单");
        assertThat(next.resolve("change")).doesNotExist();
    }

    @Test
    void whatIsNoSheetIsAnErrorAndWritesFindingsAlone() throws IOException {
        Path file = folder.resolve("x.xlsx");
        Files.writeString(file, "姓名", UTF_8);
        Path to = folder.resolve("bad");
        assertThat(run("return", MEETING, "--file", file.toString(), "--out", to.toString()))
                .isEqualTo(Meeting.ERRORS);
        assertThat(to.toFile().list()).containsExactly("findings.json");
    }

    @Test
    void severalRoomsAreNamed() {
        assertThat(run("export", "../seeds/video", "--out", folder.resolve("v").toString()))
                .isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("--site");
        assertThat(run("export", "../seeds/video", "--out", folder.resolve("v").toString(), "--site", "nowhere"))
                .isEqualTo(Meeting.WRONG_USE);
        assertThat(run("export", MEETING)).isEqualTo(Meeting.WRONG_USE);
        assertThat(run("export", MEETING, "--out", MEETING)).isEqualTo(Meeting.WRONG_USE);
    }
}
