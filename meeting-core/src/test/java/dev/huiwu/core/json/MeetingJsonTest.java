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
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.fixture.AnyValues;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ListExport;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.scope.AttendanceSelector;
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
        void refusesWhatIsOverALimit() {
            assertRefused("[".repeat(100_000), "json-too-large", ":1", "64 levels");
            assertRefused("[".repeat(65) + "]".repeat(65), "json-too-large", ":1", "64 levels");
            assertRefused("\"" + "长".repeat(1_000_001) + "\"", "json-too-large", ":1", "a million");
            assertRefused(" ".repeat(64 * 1024 * 1024) + "{}", "json-too-large", ":1", "64 million");
            assertThat(MeetingJson.parse("[".repeat(64) + "]".repeat(64), FILE).isArray())
                    .isTrue();
            assertThat(MeetingJson.parse("\"" + "长".repeat(1_000_000) + "\"", FILE)
                            .isTextual())
                    .isTrue();
        }

        /** What a host's developer and an office's clerk read. */
        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{'kind': 5}             | $.kind          | 此处的 1 不是已知代码；应为以下之一：member, participant, invited, non-voting, observer, staff。"
                            + " | 1 is no known code here; expected one of: member, participant, invited, non-voting, observer, staff.",
                    "{'kind': 'boss'}        | $.kind          | 此处的 boss 不是已知代码；应为以下之一：member, participant, invited, non-voting, observer, staff。"
                            + " | boss is no known code here; expected one of: member, participant, invited, non-voting, observer, staff.",
                    "{'kind': '例样'}         | $.kind          | 此处的 \"…\" 不是已知代码；应为以下之一：member, participant, invited, non-voting, observer, staff。"
                            + " | \"…\" is no known code here; expected one of: member, participant, invited, non-voting, observer, staff.",
                    "{'kind': null}          | $               | 缺少字段 id, unit, kind；请补上。 | Missing id, unit, kind; add what is missing.",
                    "{'topics': 'T1'}        | $.topics        | 此处是 \"…\"，应形如 […]；请更正。 | This is \"…\"; it should be like […].",
                    "{'topics': [null]}      | $.topics[0]     | 此处是空值；请填写或删去。 | There is nothing here; fill it in or delete it.",
                    "{'name': []}            | $.name          | 此处是 […]，应形如 \"…\"；请更正。 | This is […]; it should be like \"…\".",
                    "{'name': ''}            | $.name          | 此处内容不符合该项的规则；请对照字段说明更正，具体规则见英文提示。"
                            + " | The content breaks a rule: The name is blank; give the name, or write 待定 where nobody is named yet.",
                    "{'speakingOrder': 2.7}  | $.speakingOrder | 此处是 1.5，应形如 1；请更正。 | This is 1.5; it should be like 1.",
                    "{'speakingOrder': ''}   | $.speakingOrder | 此处是 \"…\"，应形如 1；请更正。 | This is \"…\"; it should be like 1.",
                    "{'important': 'yes'}    | $.important     | 此处是 \"…\"，应形如 true, false；请更正。 | This is \"…\"; it should be like true, false.",
                    "{'leave': '出差'}        | $.leave         | 此处是 \"…\"，应形如 {…}；请更正。 | This is \"…\"; it should be like {…}.",
                    "{'leave': {}}           | $.leave         | 缺少字段 reason；请补上。 | Missing reason; add what is missing.",
                    "{'leave': {'reason': '出差', 'decision': {'outcome': 'agreed', 'by': '市长', 'date': '2026-02-30'}}}"
                            + " | $.leave.decision.date | 此处是 \"…\"，应形如 \"2026-04-24\"；请更正。 | This is \"…\"; it should be like \"2026-04-24\".",
                    "{'leave': {'reason': '出差', 'askedAt': 5}} | $.leave.askedAt"
                            + " | 此处是 1，应形如 \"2026-04-24T09:00:00+08:00\"；请更正。 | This is 1; it should be like \"2026-04-24T09:00:00+08:00\"."
                })
        void saysWhatWasFoundAndExpectedInBothLanguages(String json, String path, String zh, String en) {
            assertThatThrownBy(() -> read(json.replace('\'', '"'), Attendee.class))
                    .isInstanceOfSatisfying(FindingsException.class, e -> {
                        Finding finding = e.findings().list().get(0);
                        assertThat(finding.zh()).isEqualTo(zh);
                        assertThat(finding.en()).isEqualTo(en);
                        assertThat(finding.location().orElseThrow()).hasToString("meeting.json " + path);
                    });
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{}            | json-field-missing $    | Missing by",
                    "{'by': null}  | json-field-missing $    | Missing by",
                    "{'by': 'all'} | json-code-unknown $.by  | all is no known code here; expected one of: category, unit, post, topic.",
                    "{'by': 3}     | json-code-unknown $.by  | 1 is no known code here",
                    "[]            | json-type $             | This is […]; it should be like {…}."
                })
        void saysWhichKindsOfAnObjectThereAre(String json, String codeAndPath, String words) {
            assertThatThrownBy(() -> read(json.replace('\'', '"'), AttendanceSelector.class))
                    .isInstanceOfSatisfying(FindingsException.class, e -> {
                        Finding finding = e.findings().list().get(0);
                        assertThat(finding.code() + " "
                                        + finding.location()
                                                .orElseThrow()
                                                .path()
                                                .orElseThrow())
                                .isEqualTo(codeAndPath);
                        assertThat(finding.en()).contains(words);
                    });
        }

        @Test
        void givesWhatAValueItselfFindsInBothLanguages() {
            String day = "{\"date\": \"2026-05-01\", \"name\": \"x\", \"working\": %s, \"source\": \"\"}";
            assertThatThrownBy(() -> read(
                            "{\"days\": [" + day.formatted(true) + "," + day.formatted(false) + "]}",
                            WorkCalendar.class))
                    .isInstanceOfSatisfying(FindingsException.class, e -> {
                        Finding finding = e.findings().list().get(0);
                        assertThat(finding.code()).isEqualTo("calendar-day-twice");
                        assertThat(finding.location().orElseThrow()).hasToString("meeting.json $");
                        assertThat(finding.zh()).contains("2026-05-01");
                    });
        }

        @Test
        void saysWhichFieldNameIsNoCode() {
            String export = "{\"profile\": \"unit\", \"version\": 1, \"rows\": [{\"boss\": \"x\"}]}";
            assertThatThrownBy(() -> read(export, ListExport.class))
                    .isInstanceOfSatisfying(FindingsException.class, e -> {
                        Finding finding = e.findings().list().get(0);
                        assertThat(finding.code()).isEqualTo("json-code-unknown");
                        assertThat(finding.location().orElseThrow()).hasToString("meeting.json $.rows[0]");
                        assertThat(finding.arguments().get("found")).isEqualTo("boss");
                    });
        }

        @Test
        void refusesAnEmptyDocument() {
            assertRefused("", "json-ends-early", ":1", "too early");
            assertRefused("null", "json-null", " $", "There is nothing here");
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
