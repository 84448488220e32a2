package dev.huiwu.files.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.Samples;
import dev.huiwu.files.meeting.SiteReader;
import dev.huiwu.files.unit.LeaderReader;
import dev.huiwu.files.unit.LiaisonReader;
import dev.huiwu.files.unit.UnitReader;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No reader passes over a cell: whatever is written there is used or reported. */
class EveryCellCountsTest {

    private static final UnitDirectory UNITS = Samples.units();
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-04-24T09:00:00+08:00");

    private interface Reading extends BiFunction<String, byte[], Object> {}

    private static Arguments table(String file, Reading reading) {
        return Arguments.of(file, reading);
    }

    private static Stream<Arguments> tables() {
        return Stream.of(
                table("common/attendance-rules.csv", (file, bytes) -> AttendanceRuleReader.read(file, bytes, UNITS)),
                table("common/list-feedback.csv", (file, bytes) -> FeedbackReader.read(file, bytes, UNITS)),
                table("common/leave-rules.csv", (file, bytes) -> LeaveRuleReader.read(file, bytes, UNITS)),
                table("common/focus-areas.csv", (file, bytes) -> FocusReader.readAreas(file, bytes, UNITS)),
                table("common/leader-focus.csv", FocusReader::readMatters),
                table("common/leaders.csv", LeaderReader::read),
                table("common/liaisons.csv", (file, bytes) -> LiaisonReader.read(file, bytes, UNITS)),
                table("common/units.csv", UnitReader::read),
                table("executive/agenda.csv", (file, bytes) -> AgendaReader.read(file, bytes, UNITS)),
                table("executive/replies.csv", (file, bytes) -> ReplyReader.read(file, bytes, UNITS, START)),
                table(
                        "economic-analysis/list-proposals-signed.csv",
                        (file, bytes) -> ProposalReader.read(file, bytes, UNITS)),
                table("economic-analysis/suggestions.csv", FocusReader::readDecisions),
                table("economic-analysis/meeting-sites.csv", (file, bytes) -> SiteReader.read(file, bytes, UNITS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void whatIsWrittenIntoACellShows(String file, Reading reading) {
        List<List<String>> rows = new String(Samples.seed(file), UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        assertThat(rows).noneMatch(row -> row.toString().contains("\""));
        Object whole = reading.apply(file, bytes(rows));
        List<String> passedOver = new ArrayList<>();
        for (int row = 1; row < Math.min(rows.size(), 40); row++) {
            for (int column = 0; column < rows.get(0).size(); column++) {
                String cell = rows.get(row).get(column);
                String other = cell + "某";
                if (reading.apply(file, bytes(with(rows, row, column, other))).equals(whole)) {
                    passedOver.add("%s:%s %s: \"%s\" -> \"%s\""
                            .formatted(file, row + 1, rows.get(0).get(column), cell, other));
                }
            }
        }
        assertThat(passedOver).isEmpty();
    }

    private static List<List<String>> with(List<List<String>> rows, int row, int column, String cell) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(column, cell);
        changed.set(row, cells);
        return changed;
    }

    private static byte[] bytes(List<List<String>> rows) {
        return rows.stream()
                .map(row -> String.join(",", row) + "\n")
                .reduce("", String::concat)
                .getBytes(UTF_8);
    }
}
