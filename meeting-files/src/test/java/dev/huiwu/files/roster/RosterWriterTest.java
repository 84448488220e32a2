package dev.huiwu.files.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.AnyValues;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.Samples;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterWriterTest {

    private static final UnitDirectory UNITS = Samples.units();
    private static final RosterReader READER = RosterReader.create(UNITS);

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"economic-analysis", "plenary", "congress", "executive"})
    void writesWhatTheReaderReadsBackEqual(String meeting) {
        List<Attendee> attendees = READER.read("r.csv", Samples.seed(meeting + "/roster-" + meeting + ".csv"))
                .attendees();
        for (Language language : Language.values()) {
            byte[] file = RosterWriter.write(AttendeeList.draft(attendees), UNITS, language);
            RosterResult back = READER.read("attendees.csv", file);
            assertThat(back.findings().list()).isEmpty();
            assertThat(back.attendees()).isEqualTo(attendees);
        }
    }

    @Test
    void writesTheMessyListCleanly() {
        List<Attendee> attendees =
                READER.read("m.csv", Samples.resource("roster-messy.csv")).attendees();
        byte[] file = RosterWriter.write(AttendeeList.draft(attendees), UNITS, Language.CHINESE);
        RosterResult back = READER.read("attendees.csv", file);
        assertThat(back.findings().hasErrors()).isFalse();
        assertThat(back.attendees()).isEqualTo(attendees);
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF人员编号,姓名,单位代码,");
        assertThat(text.lines()).hasSize(attendees.size() + 1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyListSurvives(long seed) {
        AnyValues any = new AnyValues(seed);
        UnitDirectory units = any.units(12);
        Set<String> seen = new HashSet<>();
        AttendeeList list = AttendeeList.draft(any.attendees(units, 9).stream()
                .filter(attendee -> attendee.name().isEmpty()
                        || seen.add(attendee.unit() + attendee.name().get().comparison() + "\n" + attendee.post()))
                .toList());
        RosterResult back =
                RosterReader.create(units).read("attendees.csv", RosterWriter.write(list, units, Language.ENGLISH));
        assertThat(back.attendees()).isEqualTo(list.attendees());
    }

    private static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    /** R48: lists leave as workbooks. */
    @Nested
    class AsAWorkbook {

        private byte[] workbook(List<Attendee> attendees, Language language) {
            return RosterWriter.writeWorkbook(AttendeeList.draft(attendees), UNITS, language);
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"economic-analysis", "plenary", "congress", "executive"})
        void isReadBackEqual(String meeting) {
            List<Attendee> attendees = READER.read("r.csv", Samples.seed(meeting + "/roster-" + meeting + ".csv"))
                    .attendees();
            for (Language language : Language.values()) {
                RosterResult back = READER.read("attendees.xlsx", workbook(attendees, language));
                assertThat(back.findings().list()).isEmpty();
                assertThat(back.attendees()).isEqualTo(attendees);
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.files.roster.RosterWriterTest#seeds")
        void anyListSurvives(long seed) {
            AnyValues any = new AnyValues(seed);
            UnitDirectory units = any.units(12);
            Set<String> seen = new HashSet<>();
            AttendeeList list = AttendeeList.draft(any.attendees(units, 9).stream()
                    .filter(attendee -> attendee.name().isEmpty()
                            || seen.add(attendee.unit() + attendee.name().get().comparison() + "\n" + attendee.post()))
                    .toList());
            RosterResult back = RosterReader.create(units)
                    .read("attendees.xlsx", RosterWriter.writeWorkbook(list, units, Language.ENGLISH));
            assertThat(back.attendees()).isEqualTo(list.attendees());
        }

        @Test
        void keepsWhatSpreadsheetsChange() {
            Attendee first = READER.read("r.csv", Samples.seed("executive/roster-executive.csv"))
                    .attendees()
                    .get(0);
            List<Attendee> attendees = List.of(
                    first.toBuilder().externalId("001").post("=1+1").build(),
                    first.toBuilder()
                            .id(new PersonId("x"))
                            .name(new PersonName("韩拟𬭚"))
                            .remark("_x0041_x0042_ <&>\"'")
                            .externalId("1E5")
                            .build());
            byte[] file = workbook(attendees, Language.CHINESE);
            assertThat(READER.read("attendees.xlsx", file).attendees()).isEqualTo(attendees);
            assertThat(new String(file, StandardCharsets.ISO_8859_1))
                    .contains("&apos;=1+1")
                    .doesNotContain("<f>");
        }

        @Test
        void hasTheSameBytesForTheSameListInEveryTimeZone() {
            List<Attendee> attendees = READER.read("r.csv", Samples.seed("executive/roster-executive.csv"))
                    .attendees();
            byte[] file = workbook(attendees, Language.CHINESE);
            TimeZone usual = TimeZone.getDefault();
            try {
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
                assertThat(workbook(attendees, Language.CHINESE)).isEqualTo(file);
            } finally {
                TimeZone.setDefault(usual);
            }
        }

        @Test
        void hidesIdsAndVersionAndKeepsTheHeaderInView() {
            String xml = new String(workbook(List.of(), Language.CHINESE), StandardCharsets.UTF_8);
            assertThat(xml)
                    .contains("state=\"frozen\"")
                    .contains("hidden=\"true\"")
                    .contains("&#x540d;&#x5355;&#x7248;&#x672c;");
        }
    }
}
