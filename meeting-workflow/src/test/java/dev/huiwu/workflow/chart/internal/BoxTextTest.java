package dev.huiwu.workflow.chart.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTextTest {

    @ParameterizedTest(name = "{0} in {1} em: {2}")
    @CsvSource({
        "办理请假代会, 4.5, 办理/请假代会",
        "受领任务定规格, 4.5, 受领任务/定规格",
        "会前总检查, 4.5, 会前/总检查",
        "会前总检查, 5.5, 会前总检查",
        "会中服务候会调度, 4.5, 会中服务/候会调度",
        "印制编号装袋, 2.5, 印制/编号/装袋",
        "排座, 1.5, 排座",
        "议定事项（第二轮）, 5.5, 议定事项/（第二轮）",
        "PPT材料汇总, 4.5, PPT材料/汇总",
        "Draft the plan from the template, 7, Draft the/plan from/the template",
        "Collect, 2, Collect"
    })
    void breaksWhereAReaderWould(String text, double width, String lines) {
        assertThat(String.join("/", BoxText.of(text, 3).wrapped(width))).isEqualTo(lines);
    }

    @Test
    void cutsWhatNoBoxCanHold() {
        assertThat(BoxText.of("x".repeat(100), 2).wrapped(16)).last().asString().endsWith("…");
        assertThat(BoxText.of("长".repeat(100), 3).wrapped(16))
                .hasSize(3)
                .last()
                .asString()
                .endsWith("…");
    }
}
