package dev.huiwu.core.attendee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Findings;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaveRulesTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-04-24T09:00:00+08:00");

    private final UnitDirectory units = Fixtures.units(25);

    /** Leaders ask the mayor; heads of units the secretary-general, in writing, half a day before; others send nobody else. */
    private final LeaveRules rules = LeaveRules.builder()
            .addRules(
                    LeaveRule.builder()
                            .id("leaders")
                            .who(AttendeeSelector.builder()
                                    .addPosts("市长", "副市长")
                                    .build())
                            .addApprovers("市长")
                            .substituteAllowed(false)
                            .build(),
                    LeaveRule.builder()
                            .id("unit-heads")
                            .who(AttendeeSelector.builder()
                                    .addCategories("11", "30")
                                    .addRanks("正处级")
                                    .build())
                            .addApprovers("市政府秘书长", "市长")
                            .hoursBefore(12)
                            .lowestRank("副处级")
                            .levelsBelow(2)
                            .build(),
                    LeaveRule.builder()
                            .id("enterprises")
                            .who(AttendeeSelector.builder().addCategories("80").build())
                            .addApprovers("市政府秘书长")
                            .levelsBelow(1)
                            .build())
            .build();

    private static Attendee head(int unit) {
        return Fixtures.person(Fixtures.unit(unit), 1).toBuilder().rank("正处级").build();
    }

    private static LeaveRequest leave(String signer) {
        return new LeaveRequest(
                "公务出差",
                Optional.of(START.minusHours(30)),
                Optional.of(SignOff.agreed(signer, LocalDate.parse("2026-04-23"), "同意")));
    }

    private static SubstituteAttendee substitute(String rank) {
        return new SubstituteAttendee(
                Fixtures.name(9), Optional.of("副局长"), Optional.of(rank).filter(text -> !text.isEmpty()));
    }

    private Findings check(Attendee person) {
        return rules.check(List.of(person), units, START);
    }

    @Nested
    class Leave {

        private Findings check(LeaveRequest request) {
            return LeaveRulesTest.this.check(head(1).toBuilder().leave(request).build());
        }

        @Test
        void isFineWhenWhoMayApproveAgreedInTime() {
            assertThat(check(leave("市政府秘书长"))).isEmpty();
            assertThat(LeaveRulesTest.this.check(head(1))).isEmpty();
        }

        @Test
        void needsADecisionOfTheRightApprover() {
            assertThat(check(new LeaveRequest("公务出差", Optional.of(START.minusDays(2)), Optional.empty()))
                            .list())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.en())
                            .isEqualTo("The leave of U001-1 is not approved; by rule unit-heads that is for"
                                    + " 市政府秘书长/市长."));
            assertThat(check(leave("办公室主任")).list())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.en())
                            .isEqualTo("The leave of U001-1 was decided by 办公室主任; by rule unit-heads that is for"
                                    + " 市政府秘书长/市长."));
            assertThat(check(leave("市长").decided(SignOff.declined("市长", LocalDate.parse("2026-04-23"), "须到会")))
                            .codes())
                    .containsExactly("leave-declined");
        }

        @Test
        void thatWasDeclinedIsNoLeave() {
            LeaveRequest asked = new LeaveRequest("公务出差");
            LeaveRequest declined = asked.decided(SignOff.declined("市长", LocalDate.parse("2026-04-23"), "须到会"));
            assertThat(head(1).toBuilder().leave(asked).build().onLeave()).isTrue();
            assertThat(head(1).toBuilder().leave(declined).build().onLeave()).isFalse();
            assertThat(head(1).onLeave()).isFalse();
        }

        @Test
        void isAskedForInWritingAndInTime() {
            LeaveRequest late = new LeaveRequest(
                    "公务出差", Optional.of(START.minusHours(11)), leave("市长").decision());
            assertThat(check(late).list())
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.en())
                                    .isEqualTo(
                                            "U001-1 asked for leave 11 hours before the meeting; by rule unit-heads it is 12."));
            assertThat(check(new LeaveRequest("公务出差", Optional.empty(), late.decision()))
                            .codes())
                    .containsExactly("leave-not-written");
        }

        @Test
        void needsARuleForWhoeverAsks() {
            Attendee deputy = Fixtures.person(Fixtures.unit(1), 2).toBuilder()
                    .leave(leave("市长"))
                    .build();
            assertThat(LeaveRulesTest.this.check(deputy).codes()).containsExactly("leave-rule-missing");
        }
    }

    @Nested
    class ASubstitute {

        private Findings check(int unit, String ownRank, String rank) {
            return LeaveRulesTest.this.check(head(unit).toBuilder()
                    .rank(ownRank)
                    .leave(leave("市政府秘书长"))
                    .substitute(substitute(rank))
                    .build());
        }

        @ParameterizedTest(name = "unit {0}, {1} replaced by {2}: {3}")
        @CsvSource({
            "1, 正处级, 副处级, ''",
            "1, 正处级, 正处级, ''",
            "1, 正处级, 企业副职, ''",
            "1, 正处级, 正科级, substitute-rank-too-low",
            "1, 正处级, '', substitute-rank-unknown",
            "1, 正处级, 一级主任科员, substitute-rank-unknown",
            "21, 企业正职, 企业副职, ''",
            "21, 企业正职, 企业中层, substitute-rank-too-low",
            "21, 未定级, 企业中层, own-rank-unknown"
        })
        void isMeasuredByTheRuleAndByThePersonReplaced(int unit, String own, String rank, String code) {
            assertThat(String.join(",", check(unit, own, rank).codes())).isEqualTo(code);
        }

        @Test
        void ofTooLowARankIsSaidWithTheRuleAndBothRanks() {
            assertThat(check(1, "正处级", "正科级").list().get(0).zh())
                    .isEqualTo("U001-1 的代会人职级为 正科级；按规则 unit-heads 不得低于 副处级/副团职/企业副职。");
            assertThat(check(1, "正处级", "").list().get(0).en())
                    .isEqualTo("It cannot be said whether the substitute of U001-1 has the rank 副处级/副团职/企业副职 that rule"
                            + " unit-heads wants: it was not told, or is not in the order of ranks; give the rank.");
        }

        @Test
        void mayBeRuledOutAltogether() {
            Attendee mayor = Fixtures.person(Fixtures.unit(1), 1).toBuilder()
                    .post("市长")
                    .leave(leave("市长"))
                    .substitute(substitute("副厅级"))
                    .build();
            assertThat(LeaveRulesTest.this.check(mayor).codes()).containsExactly("substitute-not-allowed");
        }
    }

    @Test
    void aTableThatCannotBeAppliedIsRefused() {
        assertThatThrownBy(() -> LeaveRules.builder()
                        .addRules(LeaveRule.builder()
                                .id("a")
                                .addApprovers("市长")
                                .lowestRank("九品")
                                .build())
                        .build())
                .hasMessage("Leave rule a wants rank 九品, which is not in the order of ranks.");
        assertThatThrownBy(() -> LeaveRule.builder().id("a").build())
                .hasMessage("Leave rule a names nobody who may approve; give a post.");
        assertThatThrownBy(() -> new RankOrder(List.of(List.of("正处级"), List.of("正处级"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
