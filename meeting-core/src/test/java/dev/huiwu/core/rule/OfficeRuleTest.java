package dev.huiwu.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.signoff.SignOff;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfficeRuleTest {

    private static LocalDate day(String day) {
        return LocalDate.parse("2026-" + day);
    }

    private static SignOff agreed(String day) {
        return SignOff.agreed("市政府秘书长", day(day), "同意");
    }

    /** The rule on seating, whose second version holds from 1 May on. */
    private static OfficeRule seating() {
        return OfficeRule.of("seating", "座次管理办法")
                .proposed("示例办发〔2026〕1号", "秘书一处", day("01-05"))
                .submitted(1, day("01-06"))
                .decided(1, agreed("01-08"))
                .inForceFrom(1, day("01-10"))
                .proposed("示例办发〔2026〕9号", "秘书一处", day("04-01"))
                .submitted(2, day("04-02"))
                .decided(2, agreed("04-15"))
                .inForceFrom(2, day("05-01"));
    }

    @Test
    void r8AMeetingBeforeTheChangeKeepsToTheFirstVersionAndOneAfterItToTheSecond() {
        OfficeRules rules = OfficeRules.builder().addRules(seating()).build();
        assertThat(rules.references(day("04-30"))).containsExactly(new RuleReference("seating", 1));
        assertThat(rules.references(day("05-01"))).containsExactly(new RuleReference("seating", 2));
        assertThat(rules.references(day("01-09"))).isEmpty();

        Meeting meeting = Fixtures.meeting();
        Meeting kept =
                meeting.toBuilder().rules(rules.references(meeting.date())).build();
        assertThat(kept.rules()).containsExactly(new RuleReference("seating", 1));
        assertThat(rules.resolve(kept.rules().get(0)).document()).isEqualTo("示例办发〔2026〕1号");
        assertThat(rules.check(kept.rules(), kept.date())).isEmpty();
    }

    @Test
    void r8AMeetingThatMovesPastTheChangeIsToldThatItKeepsToAnOldRule() {
        OfficeRules rules = OfficeRules.builder().addRules(seating()).build();
        assertThat(rules.check(List.of(new RuleReference("seating", 1)), day("05-08")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("rule-not-in-force");
                    assertThat(finding.en()).contains("version 2 is");
                });
        assertThat(rules.check(List.of(new RuleReference("seating", 3)), day("05-08"))
                        .codes())
                .containsExactly("rule-unknown");
        assertThat(rules.check(List.of(), day("05-08")).codes()).containsExactly("rule-not-referred");
    }

    @Test
    void aVersionGoesFromProposalToReplacement() {
        OfficeRule draft = OfficeRule.of("cards", "座签管理办法").proposed("草案", "秘书一处", day("01-05"));
        OfficeRule submitted = draft.submitted(1, day("01-06"));
        OfficeRule approved = submitted.decided(1, agreed("01-08"));
        assertThat(draft.state(1, day("01-05"))).isEqualTo(RuleState.PROPOSED);
        assertThat(submitted.state(1, day("01-06"))).isEqualTo(RuleState.SUBMITTED);
        assertThat(approved.state(1, day("01-08"))).isEqualTo(RuleState.APPROVED);
        assertThat(submitted
                        .decided(1, SignOff.declined("市政府秘书长", day("01-08"), "再议"))
                        .state(1, day("01-08")))
                .isEqualTo(RuleState.DECLINED);
        assertThat(seating().state(1, day("04-30"))).isEqualTo(RuleState.IN_FORCE);
        assertThat(seating().state(2, day("04-30"))).isEqualTo(RuleState.APPROVED);
        assertThat(seating().state(1, day("05-01"))).isEqualTo(RuleState.REPLACED);
        assertThat(seating().state(2, day("05-01"))).isEqualTo(RuleState.IN_FORCE);
    }

    @Nested
    class Abolished {

        private final OfficeRule ended = seating().abolished(2, agreed("06-20"), day("07-01"));
        private final OfficeRules rules = OfficeRules.builder().addRules(ended).build();

        @Test
        void aRuleEndsWithoutAnotherInItsPlace() {
            assertThat(ended.inForce(day("06-30"))).isPresent();
            assertThat(ended.inForce(day("07-01"))).isEmpty();
            assertThat(ended.state(2, day("06-30"))).isEqualTo(RuleState.IN_FORCE);
            assertThat(ended.state(2, day("07-01"))).isEqualTo(RuleState.ABOLISHED);
            assertThat(ended.state(1, day("07-01"))).isEqualTo(RuleState.REPLACED);
            assertThat(rules.references(day("07-01"))).isEmpty();
        }

        @Test
        void whoeverStillRefersToItIsToldSo() {
            assertThat(rules.check(List.of(new RuleReference("seating", 2)), day("07-01")))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("rule-abolished");
                        assertThat(finding.zh()).contains("制度 seating 已废止");
                    });
            assertThat(rules.outdated(List.of(new RuleReference("seating", 1)), day("07-01"))
                            .codes())
                    .containsExactly("rule-abolished");
            assertThat(rules.outdated(List.of(new RuleReference("seating", 2)), day("06-30")))
                    .isEmpty();
        }

        @Test
        void aLaterVersionMayBeginAgainButNotBeforeTheEnd() {
            OfficeRule drafted = ended.proposed("草案", "秘书一处", day("06-25"))
                    .submitted(3, day("06-25"))
                    .decided(3, agreed("06-26"));

            assertThat(drafted.inForceFrom(3, day("08-01")).state(2, day("08-01")))
                    .isEqualTo(RuleState.ABOLISHED);
            assertThatThrownBy(() -> drafted.inForceFrom(3, day("06-30")))
                    .hasMessageContaining("the earliest day is 2026-07-01");
        }

        @Test
        void onlyWhatIsInForceEndsAndNotBeforeItsSecondDayOrTheDecision() {
            assertThatThrownBy(() -> seating().abolished(1, agreed("06-20"), day("07-01")))
                    .hasMessageContaining("rule-out-of-order");
            assertThatThrownBy(() -> ended.abolished(2, agreed("06-20"), day("07-02")))
                    .hasMessageContaining("is abolished");
            assertThatThrownBy(() -> seating().abolished(2, agreed("04-20"), day("05-01")))
                    .hasMessageContaining("the earliest day is 2026-05-02");
            assertThatThrownBy(() -> seating().abolished(2, agreed("06-20"), day("06-19")))
                    .hasMessageContaining("the earliest day is 2026-06-20");
            assertThatThrownBy(() -> new RuleAbolition(SignOff.declined("市长", day("06-20"), ""), day("07-01")))
                    .hasMessageContaining("declined");
        }
    }

    @Nested
    class Refusals {

        private final OfficeRule draft = OfficeRule.of("cards", "座签管理办法").proposed("草案", "秘书一处", day("01-05"));

        @Test
        void nothingComesIntoForceWithoutApproval() {
            assertThatThrownBy(() -> draft.inForceFrom(1, day("02-01")))
                    .isInstanceOf(FindingsException.class)
                    .hasMessageContaining("[rule-out-of-order] Version 1 of rule cards is proposed");
            assertThatThrownBy(() -> draft.decided(1, agreed("01-08"))).hasMessageContaining("rule-out-of-order");
            assertThatThrownBy(() -> seating().decided(1, agreed("05-08"))).hasMessageContaining("is replaced");
        }

        @Test
        void nothingIsEarlierThanWhatComesBeforeIt() {
            assertThatThrownBy(() -> draft.submitted(1, day("01-04"))).hasMessageContaining("rule-date-early");
            OfficeRule third = seating()
                    .proposed("草案", "秘书一处", day("04-20"))
                    .submitted(3, day("04-20"))
                    .decided(3, agreed("04-21"));
            assertThatThrownBy(() -> third.inForceFrom(3, day("05-01")))
                    .hasMessageContaining("the earliest day is 2026-05-02");
        }

        @Test
        void aVersionThatIsNotThereIsNamed() {
            assertThatThrownBy(() -> draft.submitted(2, day("01-06"))).hasMessageContaining("has no version 2");
        }
    }

    static LongStream seeds() {
        return Seeds.usually(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onAnyDayAtMostOneVersionIsInForceAndItIsTheOneThatIsResolved(long seed) {
        Dice dice = new Dice(seed);
        OfficeRule rule = OfficeRule.of("any", "制度");
        LocalDate day = day("01-01");
        for (int number = 1; number <= dice.between(1, 6); number++) {
            rule = rule.proposed("草案", "秘书一处", day)
                    .submitted(number, day.plusDays(dice.below(3)))
                    .decided(number, SignOff.agreed("市政府秘书长", day.plusDays(3), ""));
            if (dice.percent(70)) {
                day = day.plusDays(dice.between(4, 20));
                rule = rule.inForceFrom(number, day);
                if (dice.percent(30)) {
                    day = day.plusDays(dice.between(1, 10));
                    rule = rule.abolished(number, SignOff.agreed("市政府秘书长", day, ""), day);
                }
            }
        }
        for (LocalDate asked = day("01-01"); asked.isBefore(day("06-01")); asked = asked.plusDays(1)) {
            LocalDate on = asked;
            OfficeRule any = rule;
            assertThat(rule.versions().stream()
                            .filter(version -> any.state(version.number(), on) == RuleState.IN_FORCE)
                            .toList())
                    .isEqualTo(rule.inForce(on).stream().toList());
        }
    }
}
