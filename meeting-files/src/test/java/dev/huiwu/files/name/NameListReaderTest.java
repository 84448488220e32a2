package dev.huiwu.files.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.name.NameOrder;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.files.roster.RosterReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameListReaderTest {

    private static ReadResult<List<String>> read(String text) {
        return NameListReader.read("names.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsLinesAsGivenAndLeavesOutThoseThatShowNothing() {
        ReadResult<List<String>> read = read("\uFEFF 王 例\r\n\r\n\u200E\r丁例\n");
        assertThat(read.orThrow()).containsExactly(" 王 例", "丁例");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void reportsEveryLineThatIsNoName() {
        ReadResult<List<String>> read = read("王\u0001例\n丁例\n" + "例".repeat(101) + "\n");
        assertThat(read.findings().stream().map(Samples::line))
                .containsExactly("error control-character 1", "error name-too-long 3");
        assertThat(read.value()).contains(List.of("丁例"));
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThat(NameListReader.read("names.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 0x4E, 0x00})
                        .findings()
                        .codes())
                .containsExactly("encoding-unknown");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"executive", "economic-analysis", "plenary", "congress"})
    void theStrokesOfEveryNameOfTheSampleMeetingsAreKnown(String meeting) {
        List<PersonName> names = RosterReader.create(Samples.units())
                .read("roster.csv", Samples.seed(meeting + "/roster-" + meeting + ".csv"))
                .attendees()
                .stream()
                .flatMap(attendee -> attendee.name().stream())
                .toList();
        assertThat(names).isNotEmpty();
        assertThat(NameOrder.SURNAME_STROKES.unknown(names)).isEmpty();
        assertThat(NameOrder.NAME_STROKES.unknown(names)).isEmpty();
    }
}
