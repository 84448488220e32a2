package dev.huiwu.workflow.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.rule.OfficeRule;
import dev.huiwu.core.rule.OfficeRules;
import dev.huiwu.core.rule.RuleReference;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.fixture.DefaultProcess;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleReviewTest {

    private static final LocalDate APRIL = LocalDate.parse("2026-04-24");
    private static final LocalDate MAY = LocalDate.parse("2026-05-08");

    private static OfficeRule rule(String id, String... inForce) {
        OfficeRule rule = OfficeRule.of(id, id);
        for (int i = 0; i < inForce.length; i++) {
            LocalDate day = LocalDate.parse(inForce[i]);
            rule = rule.proposed("示例办发〔2026〕%s号".formatted(i + 1), "秘书一处", day)
                    .submitted(i + 1, day)
                    .decided(i + 1, SignOff.agreed("市政府秘书长", day, "同意"))
                    .inForceFrom(i + 1, day);
        }
        return rule;
    }

    private final OfficeRules rules = OfficeRules.builder()
            .addRules(rule("seating", "2026-01-10", "2026-05-01"))
            .addRules(rule("cards", "2026-01-10")
                    .abolished(
                            1,
                            SignOff.agreed("市政府秘书长", LocalDate.parse("2026-04-30"), "同意"),
                            LocalDate.parse("2026-05-01")))
            .addRules(rule("papers", "2026-01-10"))
            .build();

    private final ProcessDefinition process = DefaultProcess.definition().toBuilder()
            .addRules(new RuleReference("seating", 1), new RuleReference("cards", 1))
            .build();

    @Test
    void r8AProcessKeepsToItsRulesUntilTheyChange() {
        assertThat(RuleReview.of(process, rules, APRIL)).isEmpty();
        assertThat(RuleReview.of(process, rules, MAY).codes()).containsExactly("rule-not-in-force", "rule-abolished");
    }

    @Test
    void r8ARuleThatTheOfficeDoesNotHaveIsNamed() {
        ProcessDefinition strange = process.toBuilder()
                .rules(List.of(new RuleReference("seating", 7), new RuleReference("tea", 1)))
                .build();

        assertThat(RuleReview.of(strange, rules, APRIL))
                .extracting(finding -> finding.en())
                .allMatch(text -> text.contains("no such rule"));
    }

    @Test
    void aProcessThatNamesNoRuleIsNoted() {
        assertThat(RuleReview.of(DefaultProcess.definition(), rules, MAY).codes())
                .containsExactly("process-without-rules");
    }

    @Test
    void theOrderInWhichRulesAreWrittenSaysNothingAndTheJsonKeepsThem() {
        ProcessDefinition turned = process.toBuilder()
                .rules(List.of(new RuleReference("cards", 1), new RuleReference("seating", 1)))
                .build();

        assertThat(turned.contentHash()).isEqualTo(process.contentHash());
        assertThat(MeetingJson.write(DefaultProcess.definition())).doesNotContain("\"rules\"");
    }

    @Test
    void oneProcessDoesNotRestOnTwoVersionsOfARule() {
        assertThatThrownBy(() -> process.toBuilder()
                        .addRules(new RuleReference("seating", 2))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two versions of one rule");
    }
}
