package dev.huiwu.files.roster;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.Samples;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants one of every fault that {@code docs/files.md} lists for rows and expects exactly the findings it lists. */
class RosterFaultsTest {

    private static final UnitDirectory UNITS = Samples.units();

    private static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyFaultIsFoundWhereItIsAndNothingElse(long seed) {
        Mutant mutant = new Mutant(seed);
        RosterResult result = RosterReader.create(UNITS).read("roster.csv", mutant.bytes());
        Set<String> found = result.findings().stream()
                .map(Samples::line)
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(mutant.expected);
        assertThat(result.findings().list()).hasSize(mutant.expected.size());
        assertThat(result.attendees()).hasSize(mutant.places);
    }

    @Test
    void noFindingNamesAPerson() {
        RosterResult result = RosterReader.create(UNITS).read("roster.csv", new Mutant(0).bytes());
        List<String> names = result.attendees().stream()
                .flatMap(attendee -> attendee.name().stream())
                .map(PersonName::display)
                .toList();
        assertThat(result.findings().list())
                .allSatisfy(finding -> assertThat(finding.zh() + finding.en()).doesNotContain(names));
    }

    /** A good roster with one of every fault in it, each in a row of its own. */
    private static final class Mutant {

        private static final String[] HEADER = {
            "序号", "姓名", "单位", "职务", "职级", "参会类别", "分区", "重要与会人员", "轮椅席", "座签类型", "备注", "人员编号"
        };

        private final Random random;
        private final List<List<String>> lines = new ArrayList<>();
        private final List<Integer> free = new ArrayList<>();
        private final Set<String> expected = new TreeSet<>();
        private int places;

        Mutant(long seed) {
            random = new Random(seed);
            String text =
                    new String(Samples.seed("economic-analysis/roster-economic-analysis.csv"), StandardCharsets.UTF_8);
            CsvReader.builder().ofCsvRecord(text).forEach(line -> lines.add(new ArrayList<>(line.getFields())));
            lines.get(0).add("人员编号");
            for (int line = 1; line < lines.size(); line++) {
                lines.get(line).add("E-%04d".formatted(line));
                // Speakers, people on leave and the first row, which has nothing above, are left as they are.
                if (line % 2 == 0 && lines.get(line).get(10).isEmpty()) {
                    free.add(line);
                }
            }
            places = lines.size() - 1;
            plant();
        }

        private void plant() {
            loses("unknown-unit", "单位", row -> set(row, "单位", "云江市没有的局"));
            keeps("unit-carried-down", "单位", row -> set(row, "单位", ""));
            loses("unknown-kind", "参会类别", row -> set(row, "参会类别", "与会？"));
            loses("value-missing", "参会类别", row -> set(row, "参会类别", ""));
            for (String column : List.of("重要与会人员", "轮椅席", "座签类型")) {
                loses("unknown-value", column, row -> set(row, column, "可能"));
            }
            keeps("place-reserved", "姓名", row -> set(row, "姓名", random.nextBoolean() ? "待定" : ""));
            keeps("spaces-removed", "姓名", row -> set(row, "姓名", "拟" + pick("　", "  ", " ") + "拟拟"));
            keeps("separator-mapped", "姓名", row -> set(row, "姓名", "拟拟" + pick("•", ".", "・") + "拟"));
            keeps("compatibility-character", "姓名", row -> set(row, "姓名", "\uF929例例"));
            keeps("private-use-character", "姓名", row -> set(row, "姓名", "\uE000模"));
            loses("name-too-long", "姓名", row -> set(row, "姓名", "样".repeat(101)));
            loses("control-character", "姓名", row -> set(row, "姓名", "模模\n模试"));
            loses("control-character", "职务", row -> set(row, "职务", "局\u0007长"));
            loses("broken-character", "职务", row -> set(row, "职务", "局\uFFFD长"));
            loses("text-garbled", "职务", row -> set(row, "职务", "灞€闀?"));
            loses("character-replaced", "姓名", row -> set(row, "姓名", "样样" + pick("?", "？")));
            loses("cell-too-long", "备注", row -> set(row, "备注", "长".repeat(2001)));
            loses("extra-cells", "M", row -> lines.get(row).add("多出的一格"));
            loses("invalid-id", "人员编号", row -> set(row, "人员编号", "E 1"));
            loses("stand-in-unmatched", "备注", row -> set(row, "备注", "代(无此人)"));
            loses("value-missing", "姓名", row -> {
                set(row, "姓名", "");
                set(row, "备注", "代会（无此人）");
            });
            keeps("leave-reason-missing", "备注", row -> set(row, "备注", "请假"));
            writeZoneOtherwise();
            set(1, "单位", "");
            expect("value-missing", 1, "单位");
            places--;
            speakTwice();
            repeatRows();
            append(List.of("合计", "426人"));
            expected.add("sum-row-skipped " + lines.size());
            append(List.of());
            lines.get(0).add("");
            if (random.nextBoolean()) {
                lines.get(0).set(0, "车牌");
                expected.add("column-unknown 1 车牌");
            }
        }

        private void writeZoneOtherwise() {
            int row = takeRow();
            while (!lines.get(row).get(6).equals(lines.get(row - 1).get(6))) {
                row = takeRow();
            }
            set(row, "分区", lines.get(row).get(6).replaceFirst("^.", "$0 "));
            expect("zone-differs", row, "分区");
        }

        private void speakTwice() {
            int row = takeRow();
            set(row, "备注", "发言3");
            int speaker = 1;
            while (!lines.get(speaker).get(10).equals("发言3") || speaker == row) {
                speaker++;
            }
            expect("speaking-order-repeated", Math.max(row, speaker), "备注");
        }

        private void repeatRows() {
            List<String> person = new ArrayList<>(lines.get(takeRow()));
            person.set(11, "E-again");
            append(person);
            expect("duplicate-person", lines.size() - 1, "姓名");

            int sameId = takeRow();
            int other = takeRow();
            set(
                    Math.max(sameId, other),
                    "人员编号",
                    lines.get(Math.min(sameId, other)).get(11));
            expect("duplicate-id", Math.max(sameId, other), "人员编号");
            places--;

            int onLeave = takeRow();
            set(onLeave, "备注", "请假:公务出差");
            for (String standIn : List.of("替拟", "替例")) {
                List<String> row = new ArrayList<>(lines.get(onLeave));
                row.set(1, standIn);
                row.set(10, "代(" + lines.get(onLeave).get(1) + ")");
                row.set(11, "E-" + (standIn.equals("替拟") ? "x" : "y"));
                append(row);
                expect(standIn.equals("替拟") ? "stand-in-placed" : "stand-in-repeated", lines.size() - 1, "备注");
            }
        }

        private void keeps(String code, String column, Consumer<Integer> fault) {
            int row = takeRow();
            fault.accept(row);
            expect(code, row, column);
        }

        private void loses(String code, String column, Consumer<Integer> fault) {
            keeps(code, column, fault);
            places--;
        }

        private int takeRow() {
            return free.remove(random.nextInt(free.size()));
        }

        private void set(int row, String column, String value) {
            lines.get(row).set(List.of(HEADER).indexOf(column), value);
        }

        private void append(List<String> line) {
            lines.add(new ArrayList<>(line));
        }

        private void expect(String code, int row, String column) {
            expected.add("%s %d %s".formatted(code, row + 1, column));
        }

        private String pick(String... choices) {
            return choices[random.nextInt(choices.length)];
        }

        byte[] bytes() {
            String lineEnd = pick("\n", "\r\n");
            String text = lines.stream()
                    .map(line -> line.stream().map(Mutant::quoted).collect(Collectors.joining(",")))
                    .collect(Collectors.joining(lineEnd, "", lineEnd));
            return switch (random.nextInt(3)) {
                case 0 -> text.getBytes(StandardCharsets.UTF_8);
                case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
                default -> text.getBytes(Charset.forName("GB18030"));
            };
        }

        private static String quoted(String cell) {
            return cell.matches("(?s).*[,\"\\r\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
        }
    }
}
