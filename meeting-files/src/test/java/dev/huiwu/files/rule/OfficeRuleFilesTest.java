package dev.huiwu.files.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.core.rule.OfficeRule;
import dev.huiwu.core.rule.OfficeRules;
import dev.huiwu.core.rule.RuleReference;
import dev.huiwu.core.rule.RuleState;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfficeRuleFilesTest {

    private static final String HEADER =
            "制度编号,制度名称,版本,文号,拟制,拟制日期,报审日期,审批人,审批日期,审批结果,审批意见,施行日期,废止批准人,废止批准日期,废止日期,废止意见\n";

    private static ReadResult<OfficeRules> read(String... rows) {
        return OfficeRuleReader.read(
                "office-rules.csv", (HEADER + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void r8TheRulesOfTheSampleOfficeHoldFromDayToDay() {
        OfficeRules rules = OfficeRuleReader.read("office-rules.csv", Samples.seed("common/office-rules.csv"))
                .orThrow();

        assertThat(rules.references(day("2026-02-28")))
                .containsExactly(
                        new RuleReference("meetings", 1),
                        new RuleReference("seating", 1),
                        new RuleReference("cards", 2),
                        new RuleReference("papers", 1),
                        new RuleReference("paper-passes", 1));
        assertThat(rules.references(day("2026-05-01")))
                .contains(new RuleReference("seating", 2))
                .noneMatch(reference -> reference.rule().equals("paper-passes"));
        assertThat(rules.find("cards").orElseThrow().state(1, day("2026-05-01")))
                .isEqualTo(RuleState.DECLINED);
        assertThat(rules.find("online").orElseThrow().state(1, day("2026-05-06")))
                .isEqualTo(RuleState.PROPOSED);
    }

    @Test
    void everyFaultIsFoundInItsCell() {
        ReadResult<OfficeRules> read = read(
                "a b,名称,1,文,科,2026-01-01,,,,,,,,,,",
                "early,甲,1,文,科,2026-01-05,2026-01-04,长,2026-01-06,,,2026-01-07,,,,",
                "gap,乙,2,文,科,2026-01-05,,,,,,,,,,",
                "gap,丙,1,文,科,2026-01-05,,长,2026-01-08,,,,,,,",
                "half,丁,1,文,,2026-01-05,,,2026-01-06,也许,,,,,2026-05-01,",
                "half,丁,2,文,科,2026-01-05,,,,,,,,,,",
                "no,戊,1,文,科,2026-01-05,2026-01-06,长,2026-01-07,不同意,,2026-02-01,,,,",
                "ends,己,1,文,科,2026-01-05,2026-01-06,长,2026-01-07,,,2026-02-01,长,2026-03-01,2026-02-20,",
                "same,庚,1,文,科,2026-01-05,,,,,,,,,,",
                "same,庚,1,文,科,2026-01-05,,,,,,,,,,");

        assertThat(read.value()).isEmpty();
        assertThat(read.findings().stream().map(Samples::line))
                .containsExactly(
                        "error invalid-id 2 制度编号",
                        "error rule-date-early 3 报审日期",
                        "error rule-title-differs 5 制度名称",
                        "error rule-out-of-order 5 审批日期",
                        "error value-missing 6 审批人",
                        "error value-missing 6 废止批准人",
                        "error value-missing 6 拟制",
                        "error unknown-value 6 审批结果",
                        "error rule-out-of-order 8 施行日期",
                        "error rule-date-early 9 废止日期",
                        "error rule-version-order 11 版本");
        assertThat(read("gap,乙,2,文,科,2026-01-05,,,,,,,,,,").findings().list())
                .singleElement()
                .satisfies(finding -> assertThat(finding.zh()).contains("第 2 版").contains("第 1 版"));
    }

    static LongStream seeds() {
        return Seeds.usually(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(long seed) {
        Dice dice = new Dice(seed);
        OfficeRules.Builder rules = OfficeRules.builder();
        for (int i = 0; i < dice.between(1, 5); i++) {
            rules.addRules(rule(dice, "R" + i));
        }
        OfficeRules any = rules.build();
        for (Language language : Language.values()) {
            assertThat(OfficeRuleReader.read("r.csv", OfficeRuleWriter.write(any, language))
                            .orThrow())
                    .isEqualTo(any);
        }
    }

    private static OfficeRule rule(Dice dice, String id) {
        OfficeRule rule = OfficeRule.of(id, "办法" + id);
        LocalDate day = day("2026-01-01");
        for (int number = 1; number <= dice.between(0, 6); number++) {
            rule = rule.proposed("示例办发〔2026〕%s号".formatted(number), "秘书一科", day);
            if (dice.percent(20)) {
                continue;
            }
            rule = rule.submitted(number, day.plusDays(dice.below(3)));
            boolean agreed = dice.percent(80);
            SignOff decision = agreed
                    ? SignOff.agreed("市政府秘书长", day.plusDays(3), dice.percent(50) ? "=同意" : "")
                    : SignOff.declined("市政府秘书长", day.plusDays(3), "再议");
            rule = rule.decided(number, decision);
            if (agreed && dice.percent(80)) {
                day = day.plusDays(dice.between(4, 20));
                rule = rule.inForceFrom(number, day);
                if (dice.percent(30)) {
                    LocalDate decided = day;
                    day = day.plusDays(dice.between(1, 9));
                    rule = rule.abolished(number, SignOff.agreed("市长", decided, "不再需要"), day);
                }
            }
        }
        return rule;
    }
}
