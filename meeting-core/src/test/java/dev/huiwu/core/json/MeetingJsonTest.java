package dev.huiwu.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.AnyValues;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MeetingJsonTest {

    private static final Location FILE = Location.ofFile("meeting.json");

    private static <T> T thereAndBack(T value, Class<T> type) {
        return MeetingJson.read(MeetingJson.parse(MeetingJson.write(value), FILE), type, FILE);
    }

    @Nested
    class ForAnyList {

        static LongStream seeds() {
            return LongStream.range(0, 50);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void anyListSurvivesAndGivesTheSameText(long seed) {
            AnyValues any = new AnyValues(seed);
            AttendeeList list = any.list(any.units(10), 5);
            AttendeeList back = thereAndBack(list, AttendeeList.class);
            assertThat(back).isEqualTo(list);
            assertThat(MeetingJson.write(back)).isEqualTo(MeetingJson.write(list));
        }
    }

    @Nested
    class WhenItWrites {

        @Test
        void keepsTheDeclaredOrderAndLeavesOutWhatIsAbsent() {
            Attendee attendee = Fixtures.person(Fixtures.unit(1), 1).toBuilder()
                    .addRoles(AttendeeRole.CHAIR)
                    .build();
            assertThat(MeetingJson.write(attendee)).isEqualTo("""
                    {
                      "id": "U001-1",
                      "name": "钱拟",
                      "unit": "U001",
                      "post": "局长",
                      "kind": "participant",
                      "zone": "市政府部门",
                      "important": false,
                      "seatNeed": "ordinary",
                      "card": "person",
                      "topics": [],
                      "roles": [
                        "chair"
                      ]
                    }
                    """);
        }

        @Test
        void keepsTheOffsetOfATime() {
            assertThat(MeetingJson.write(Fixtures.meeting())).contains("\"start\": \"2026-04-24T09:00:00+08:00\"");
            assertThat(thereAndBack(Fixtures.meeting(), Meeting.class).start().getOffset())
                    .hasToString("+08:00");
        }

        @Test
        void writesTheNameAsGiven() {
            assertThat(MeetingJson.write(new PersonName("卓玛.拟措"))).isEqualTo("\"卓玛.拟措\"\n");
        }
    }

    @Nested
    class WhenItReads {

        private <T> T read(String json, Class<T> type) {
            return MeetingJson.read(MeetingJson.parse(json, FILE), type, FILE);
        }

        private void assertRefused(String json, String code, String place, String words) {
            assertThatThrownBy(() -> read(json, Attendee.class)).isInstanceOfSatisfying(FindingsException.class, e -> {
                Finding finding = e.findings().list().get(0);
                assertThat(finding.code()).isEqualTo(code);
                assertThat(finding.location().orElseThrow()).hasToString("meeting.json" + place);
                assertThat(finding.en()).contains(words);
            });
        }

        @Test
        void takesDefaultsAndIgnoresWhatItDoesNotKnow() {
            Attendee attendee =
                    read("{\"id\": \"a\", \"unit\": \"u\", \"kind\": \"member\", \"shoeSize\": 42}", Attendee.class);
            assertThat(attendee)
                    .isEqualTo(Attendee.builder()
                            .id(new PersonId("a"))
                            .unit(new UnitId("u"))
                            .kind(AttendanceKind.MEMBER)
                            .build());
        }

        @Test
        void aNameWithoutQuotesIsNotRepeated() {
            assertThatThrownBy(() -> MeetingJson.parse("{\"name\": 例样例}", Location.ofFile("a.json")))
                    .isInstanceOf(FindingsException.class)
                    .hasMessageContaining("not JSON")
                    .hasMessageNotContaining("例样例");
        }

        @Test
        void saysTheLineOfWhatIsNoJson() {
            assertRefused("{\n  \"id\": }", "json-malformed", ":2", "from character");
            assertRefused("{\"id\": \"a\"", "json-ends-early", ":1", "too early");
        }

        @Test
        void refusesAFieldGivenTwiceAndAnythingAfterTheEnd() {
            assertRefused("{\"id\": \"a\", \"id\": \"b\"}", "json-field-repeated", ":1", "\"id\" is given twice");
            assertRefused("{} {}", "json-malformed", ":1", "not JSON");
        }

        @Test
        void saysThePathOfAValueThatBreaksARule() {
            assertRefused(
                    "{\"id\": \"a\", \"unit\": \"u\", \"kind\": \"guest\"}",
                    "json-code-unknown",
                    " $.kind",
                    "expected one of: member, participant, invited, non-voting, observer, staff.");
            assertRefused(
                    "{\"id\": \"a\", \"unit\": \"u\", \"kind\": \"member\", \"speakingOrder\": 0}",
                    "json-value",
                    " $",
                    "turns start at 1");
            assertRefused("{\"id\": \"a\"}", "json-field-missing", " $", "Missing unit, kind");
        }

        @Test
        void refusesWhatIsNestedWithoutEnd() {
            assertRefused("[".repeat(100_000), "json-too-large", ":1", "64 levels");
        }

        @Test
        void refusesAnEmptyDocument() {
            assertRefused("", "json-ends-early", ":1", "too early");
            assertRefused("null", "json-value", " $", "The value is null.");
        }
    }

    @Nested
    class WhenTheFormatIsChecked {

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "{}                                    | format-missing",
                    "[]                                    | format-missing",
                    "{\"format\": 1}                       | format-unknown",
                    "{\"format\": \"huiwu-meeting/2\"}     | format-newer",
                    "{\"format\": \"huiwu-meeting/0\"}     | format-unknown",
                    "{\"format\": \"huiwu-seat-plan/1\"}   | format-unknown"
                })
        void refusesEverythingButTheFirstVersionOfTheKind(String json, String code) {
            Findings findings = MeetingJson.requireFormat(MeetingJson.parse(json, FILE), "meeting", FILE);
            assertThat(findings.codes()).isEqualTo(List.of(code));
            assertThat(findings.hasErrors()).isTrue();
            assertThat(findings.list().get(0).location().orElseThrow()).hasToString("meeting.json $.format");
            assertThat(findings.list().get(0).arguments()).containsEntry("expected", "huiwu-meeting/1");
        }

        @Test
        void takesTheFirstVersionOfTheKind() {
            JsonNode root = MeetingJson.parse("{\"format\": \"huiwu-meeting/1\"}", FILE);
            assertThat(MeetingJson.requireFormat(root, "meeting", FILE)).isEqualTo(Findings.none());
        }
    }
}
