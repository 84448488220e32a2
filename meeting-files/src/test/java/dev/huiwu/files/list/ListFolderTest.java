package dev.huiwu.files.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.checkin.CheckIn;
import dev.huiwu.core.checkin.CheckInEvent;
import dev.huiwu.core.checkin.CheckInMeans;
import dev.huiwu.core.checkin.CheckInSheet;
import dev.huiwu.core.checkin.Quorum;
import dev.huiwu.core.checkin.QuorumRule;
import dev.huiwu.core.feedback.ListChangeProposal;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.leader.FocusVisibility;
import dev.huiwu.core.leader.SuggestedStep;
import dev.huiwu.core.leader.Suggestion;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ChangeType;
import dev.huiwu.core.list.ErasedList;
import dev.huiwu.core.list.ExportProfile;
import dev.huiwu.core.list.ListDifference;
import dev.huiwu.core.list.ListExport;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.scope.AttendanceScope;
import dev.huiwu.core.scope.ScopeEntry;
import dev.huiwu.core.scope.ScopeRequest;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.files.roster.ListReturnReader;
import dev.huiwu.files.roster.ReturnedList;
import dev.huiwu.files.roster.RosterReader;
import dev.huiwu.files.roster.RosterResult;
import dev.huiwu.files.roster.RosterWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The acceptance examples of the requirements about lists, on the sample meetings. */
class ListFolderTest {

    private static final Path SEEDS = Path.of("../seeds");

    private static ListFolder folder(String meeting) {
        return ListFolder.read(SEEDS.resolve(meeting), Optional.empty()).orThrow();
    }

    private final ListFolder economic = folder("economic-analysis");
    private final ListFolder executive = folder("executive");

    private static AttendeeList roster(String meeting) {
        return MeetingFolder.read(SEEDS.resolve(meeting), Optional.empty())
                .orThrow()
                .list();
    }

    private UnitId unit(String name) {
        return economic.units().resolve(name).map(Unit::id).orElseThrow();
    }

    private static AttendanceScope scope(ListFolder folder, String... topics) {
        return folder.rulesInForce()
                .scope(ScopeRequest.builder()
                        .meetingType(folder.meeting().type())
                        .date(folder.meeting().start().toLocalDate())
                        .units(folder.units())
                        .leaders(folder.leaders())
                        .agenda(folder.agenda().stream()
                                .filter(item -> Set.of(topics).contains(item.label()))
                                .toList())
                        .build());
    }

    @Nested
    class R1 {

        private List<String> names(AttendanceScope scope, AttendanceKind kind, boolean fixed) {
            return scope.entries().stream()
                    .filter(entry -> entry.kind() == kind && entry.fixed() == fixed)
                    .map(entry -> executive.units().unit(entry.unit()).shortName() + " " + entry.topics())
                    .toList();
        }

        @Test
        void r1RulesAndTopicsGiveMembersFixedUnitsAndUnitsByTopicNoneTwice() {
            AttendanceScope scope = scope(executive, "T3", "T4");
            assertThat(scope.entries().get(0).kind()).isEqualTo(AttendanceKind.MEMBER);
            assertThat(scope.entries().get(0).places()).hasSize(9);
            assertThat(names(scope, AttendanceKind.INVITED, true)).containsExactly("市人大常委会 []", "市政协 []", "云江军分区 []");
            assertThat(names(scope, AttendanceKind.NON_VOTING, true))
                    .containsExactly(
                            "市政府办公室 []", "市发改委 []", "市司法局 []", "市财政局 [T3]", "市审计局 []", "市统计局 []", "市政府法律顾问组 []");
            assertThat(names(scope, AttendanceKind.NON_VOTING, false))
                    .containsExactly(
                            "市工信局 [T4]",
                            "市自然资源局 [T3]",
                            "市住建局 [T3]",
                            "市市场监管局 [T4]",
                            "云江经开区 [T4]",
                            "云渚区 [T3]",
                            "云江供电公司 [T4]");
            assertThat(scope.entries())
                    .extracting(entry -> entry.unit() + " " + entry.kind())
                    .doesNotHaveDuplicates();
            assertThat(scope.entries())
                    .allSatisfy(entry -> assertThat(entry.rules()).isNotEmpty());
        }

        @Test
        void r1AUnitThatIsFixedAndReportsHasOneEntryWithBothRoles() {
            assertThat(scope(executive, "T2", "T3").of(unit("市发改委")))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.places()).hasSize(1);
                        assertThat(entry.reports()).containsExactly("T2");
                        assertThat(entry.roles())
                                .containsExactlyInAnyOrder(AttendeeRole.FIXED_NON_VOTING, AttendeeRole.REPORTER);
                        assertThat(entry.rules()).containsExactly("CW-06", "CW-12");
                    });
        }

        private Set<String> people(AttendeeList list) {
            return list.attendees().stream()
                    .map(person -> "%s %s %s %s %s %s %s"
                            .formatted(
                                    person.unit(),
                                    person.name().map(PersonName::given).orElse(""),
                                    person.post(),
                                    person.kind(),
                                    person.topics(),
                                    person.zone().orElse(""),
                                    person.substitute()
                                            .map(one -> one.name().given())
                                            .orElse("")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @ParameterizedTest
        @ValueSource(strings = {"executive", "economic-analysis"})
        void theListOfRulesTopicsAndRepliesIsTheRosterThatTheOfficeKept(String meeting) {
            AttendeeList made = folder(meeting).list();
            assertThat(people(made)).isEqualTo(people(roster(meeting)));
            assertThat(made.size()).isEqualTo(roster(meeting).size());
            assertThat(made.version()).isEqualTo(1);
        }
    }

    @Nested
    class R2 {

        private final UnitId artists = unit("市文联");

        @Test
        void r2FeedbackThatItIsNotConcernedStandsBesideTheUnitInTheNextDraft() {
            assertThat(economic.scope().of(artists))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.openFeedback())
                            .extracting(one -> one.id() + " " + one.reason())
                            .containsExactly("FK-2026-01 近三次会议议程均不涉及我单位职责"));
            assertThat(executive.scope().openFeedback()).isEmpty();
        }

        @Test
        void r2AnsweredFeedbackIsNoLongerOpenWhetherSaidInTheTableOrByADecision() {
            assertThat(economic.feedbackNow())
                    .filteredOn(one -> !one.open())
                    .extracting(
                            one -> one.id() + " " + one.answer().orElseThrow().text())
                    .containsExactly("FK-2026-02 维持一人，摄像由办公室安排", "FK-2026-03 同意：同意");
        }
    }

    @Nested
    class R3 {

        private static final String HEAD = "建议编号,会议类型,调整,单位,参会类别,理由,反馈编号,沟通日期,沟通人,沟通意见,提出人,提出日期,决定,决定人,决定日期\n";
        private static final String CHANGES = """
                JY-1,经济运行分析会,减少,市文联,,与会议内容无关,FK-1,2026-05-06,秘书一科,同意不参加,秘书一科,2026-05-07%s
                JY-1,经济运行分析会,减少,市科协,,与会议内容无关,FK-2,2026-05-06,秘书一科,同意不参加,秘书一科,2026-05-07,,,
                JY-1,经济运行分析会,减少,市残联,,与会议内容无关,FK-3,2026-05-06,秘书一科,同意不参加,秘书一科,2026-05-07,,,
                JY-1,经济运行分析会,增加,市政府法律顾问组,参加,承担合法性审查,FK-4,2026-05-06,秘书一科,同意参加,秘书一科,2026-05-07,,,
                """;

        private ListChangeProposal proposal(String decision) {
            byte[] table = (HEAD + CHANGES.formatted(decision)).getBytes(UTF_8);
            return ProposalReader.read("list-proposals.csv", table, economic.units())
                    .orThrow()
                    .get(0);
        }

        @Test
        void r3ThreeRemovalsAndOneAdditionMakeAVersionWithTwoUnitsFewerThatNamesFeedbackAndDecision() {
            AttendeeList first = economic.list().lock("市政府秘书长");
            AttendeeList second = proposal(",同意,市政府秘书长,2026-05-08").applyTo(first, economic.units());
            ListDifference difference = ListDifference.between(first, second);
            assertThat(second.version()).isEqualTo(2);
            assertThat(difference.effect().units()).isEqualTo(-2);
            assertThat(difference.effect().people()).isEqualTo(-2);
            assertThat(difference.unitsRemoved()).hasSize(3);
            assertThat(difference.changes(ChangeType.ADDED))
                    .singleElement()
                    .satisfies(change -> assertThat(change.unit()).isEqualTo(unit("市政府法律顾问组")));
            assertThat(difference.changes()).allSatisfy(change -> {
                assertThat(change.applied().orElseThrow().change().cause().feedback())
                        .hasSize(1);
                assertThat(change.applied().orElseThrow().decision().signer()).isEqualTo("市政府秘书长");
            });
        }

        @Test
        void r3WithoutADecisionApplyingFails() {
            AttendeeList first = economic.list();
            assertThatThrownBy(() -> proposal(",,,").applyTo(first, economic.units()))
                    .isInstanceOf(FindingsException.class)
                    .hasMessageContaining("has no decision");
        }
    }

    @Nested
    class R4 {

        private final Attendee head = economic.list().attendees().stream()
                .filter(person -> person.unit().equals(unit("市科技局")))
                .findFirst()
                .orElseThrow();

        @Test
        void r4TheHeadOnLeaveKeepsOnePlaceInWhichTheDeputyComes() {
            assertThat(head.leave().orElseThrow().decision().orElseThrow().signer())
                    .isEqualTo("市政府秘书长");
            assertThat(head.substitute().orElseThrow().name().given()).isEqualTo("谢模诚");
            assertThat(economic.scope().of(unit("市科技局")).get(0).places()).hasSize(3);
            assertThat(economic.list().attendees().stream()
                            .filter(person -> person.unit().equals(unit("市科技局"))))
                    .hasSize(3);
            assertThat(economic.findings().stream()
                            .filter(found -> found.code().startsWith("leave")
                                    || found.code().startsWith("substitute")))
                    .isEmpty();
        }

        @Test
        void r4TheRankCheckNamesTheRuleThatWasBroken() {
            Attendee other = head.toBuilder()
                    .substitute(new SubstituteAttendee(new PersonName("谢模诚"), Optional.of("科长"), Optional.of("正科级")))
                    .build();
            Finding finding = economic.leaveRules()
                    .orElseThrow()
                    .check(List.of(other), economic.units(), economic.meeting().start())
                    .list()
                    .get(0);
            assertThat(finding.code()).isEqualTo("substitute-rank-too-low");
            assertThat(finding.arguments()).containsEntry("rule", "QJ-02").containsEntry("found", "正科级");
        }

        @Test
        void r4TheSilentUnitsAreKnown() {
            ListFolder silent = ListFolder.builder()
                    .from(economic)
                    .replies(economic.replies().stream()
                            .filter(reply -> !reply.unit().equals(unit("市文联")))
                            .toList())
                    .build();
            assertThat(economic.collection().silent()).isEmpty();
            assertThat(silent.collection().silent()).containsExactly(unit("市文联"));
            assertThat(silent.list().size()).isEqualTo(economic.list().size());
        }
    }

    @Test
    void r36TheExecutiveMeetingOfNineMembersNeedsFiveAndThoseWhoAttendWithoutVoteDoNotCount() {
        AttendeeList list = executive.list().lock("市政府秘书长");
        OffsetDateTime start = executive.meeting().start();
        List<CheckInEvent> arrivals = list.attendees().stream()
                .filter(person -> person.kind() == AttendanceKind.MEMBER)
                .map(person -> (CheckInEvent) CheckIn.of(person.id(), start.minusMinutes(5), CheckInMeans.DESK))
                .toList();
        assertThat(arrivals).hasSize(9);
        List<CheckInEvent> others = list.attendees().stream()
                .filter(person -> person.kind() == AttendanceKind.NON_VOTING
                        && person.name().isPresent())
                .limit(5)
                .map(person -> (CheckInEvent) CheckIn.of(person.id(), start.minusMinutes(4), CheckInMeans.DESK))
                .toList();
        CheckInSheet four = CheckInSheet.open(list, start, 0)
                .enterAll(arrivals.subList(0, 4))
                .orThrow()
                .enterAll(others)
                .orThrow();
        assertThat(four.at(start).quorum(QuorumRule.half())).contains(new Quorum(9, 5, 4));
        CheckInSheet five = four.enter(arrivals.get(8)).orThrow();
        assertThat(five.at(start).quorum(QuorumRule.half()).orElseThrow().met()).isTrue();
        assertThat(economic.list().lock("市政府秘书长").attendees())
                .noneMatch(person -> person.kind() == AttendanceKind.MEMBER);
    }

    @Nested
    class R27AndR28 {

        /** The meeting as it was before anybody decided on a suggestion. */
        private final ListFolder before = ListFolder.builder()
                .from(economic)
                .proposals(List.of())
                .decisions(List.of())
                .replies(List.of())
                .build();

        @Test
        void r27AnEntryWithoutADocumentIsRefused() {
            byte[] table = "关注编号,领导职务,领域编号,关注内容,依据文件,起\nG1,市长,industrial-power,用电走势,,2026-01-01\n".getBytes(UTF_8);
            assertThat(FocusReader.readMatters("leader-focus.csv", table)
                            .findings()
                            .list())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("focus-without-document");
                        assertThat(finding.location().orElseThrow()).hasToString("leader-focus.csv:2 [依据文件]");
                    });
            assertThat(FocusReader.readMatters("leader-focus.csv", table)
                            .value()
                            .orElseThrow())
                    .isEmpty();
        }

        @Test
        void r27AnEntryPastItsValidityIsNotApplied() {
            assertThat(before.focusReview(FocusVisibility.OFFICE_LEADERS)
                            .findings()
                            .list())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.arguments()).containsEntry("focus", "GZ-2025-04"));
        }

        @Test
        void r28IndustrialPowerSuggestsTwoUnitsAndTheListStaysUntilAPersonAccepts() {
            AttendeeList list = before.list();
            List<Suggestion> suggestions =
                    before.focusReview(FocusVisibility.OFFICE_LEADERS).suggestions();
            assertThat(suggestions)
                    .extracting(Suggestion::step)
                    .containsExactly(
                            new SuggestedStep.InviteUnit(unit("云江供电公司"), Optional.empty()),
                            new SuggestedStep.InviteUnit(unit("市市场监管局"), Optional.empty()));
            assertThat(before.list()).isEqualTo(list);
            assertThat(before.scope().of(unit("云江供电公司"))).isEmpty();
            assertThat(economic.focusReview(FocusVisibility.OFFICE_LEADERS).suggestions())
                    .isEmpty();
            assertThat(economic.scope().of(unit("云江供电公司")))
                    .extracting(ScopeEntry::rules)
                    .containsExactly(Set.of("JY-2026-01-40011"));
            assertThat(economic.scope().places()).isEqualTo(before.scope().places() + 4);
        }

        @Test
        void r27NothingOfItIsInWhatUnitsAndGuidesGet() {
            AttendeeList list = economic.proposals().get(0).applyTo(before.list(), economic.units());
            String exported = MeetingJson.write(ListExport.of(list, economic.units(), ExportProfile.GUIDE))
                    + MeetingJson.write(ListExport.of(list, economic.units(), ExportProfile.UNIT))
                    + MeetingJson.write(ListExport.forUnit(list, economic.units(), unit("云江供电公司")));
            assertThat(exported).doesNotContain("GZ-", "示例批", "增加值", "常务副市长关注", "industrial-power", "FK-", "JY-");
            assertThat(MeetingJson.write(list)).doesNotContain("示例批", "增加值走势");
        }
    }

    @Nested
    class R41 {

        private final LocalDate after = LocalDate.parse("2027-01-01");

        @Test
        void r41TheExportedGuideHoldsNameAndUnitOnly() {
            assertThat(ListExport.of(economic.list(), economic.units(), ExportProfile.GUIDE)
                            .rows())
                    .hasSize(426)
                    .allSatisfy(row -> assertThat(row.keySet())
                            .extracting(field -> field.code())
                            .containsExactly("name", "unit"));
        }

        @Test
        void r41ErasingAfterRetentionKeepsTheNumbersOfAttendees() {
            ErasedList erased = economic.list().erase(after);
            assertThat(erased.count().people()).isEqualTo(426);
            assertThat(erased.count().of(AttendanceKind.PARTICIPANT).people()).isEqualTo(399);
            String json = MeetingJson.write(erased);
            economic.list()
                    .attendees()
                    .forEach(person -> person.name()
                            .ifPresent(name -> assertThat(json).doesNotContain("\"" + name.given() + "\"")));
        }
    }

    @Nested
    class TheMadeListAsARoster {

        @ParameterizedTest
        @ValueSource(strings = {"executive", "economic-analysis"})
        void isReadBackWithLeaveItsDecisionAndTheSubstitutesRank(String meeting) {
            ListFolder folder = folder(meeting);
            for (byte[] file : List.of(
                    RosterWriter.write(folder.list(), folder.units(), Language.CHINESE),
                    RosterWriter.write(folder.list(), folder.units(), Language.ENGLISH),
                    RosterWriter.writeWorkbook(folder.list(), folder.units(), Language.CHINESE))) {
                RosterResult read = RosterReader.create(folder.units()).read("attendees", file);
                assertThat(read.findings().hasErrors()).isFalse();
                assertThat(read.attendees()).isEqualTo(folder.list().attendees());
            }
        }

        @Test
        void comesBackUneditedWithoutAChange() {
            AttendeeList list = economic.list().lock("市政府秘书长");
            byte[] workbook = RosterWriter.writeWorkbook(list, economic.units(), Language.CHINESE);
            ReturnedList back = ListReturnReader.create(economic.units()).read("list.xlsx", workbook, list);
            assertThat(back.edits()).isEmpty();
            assertThat(back.attendees()).isEqualTo(list.attendees());
        }
    }

    @Test
    void theSamplesHaveNothingToMendButOpenFeedback() {
        assertThat(economic.findings().stream().filter(finding -> finding.severity() != Severity.NOTE))
                .extracting(Finding::code)
                .containsExactly("feedback-open");
        assertThat(executive.findings()).isEmpty();
        assertThat(economic.meeting().type()).isEqualTo(MeetingType.ECONOMIC_ANALYSIS);
    }
}
