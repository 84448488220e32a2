package dev.huiwu.files.process;

import dev.huiwu.core.Language;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.schedule.HourPlan;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the hours that are left, {@code hours.csv}: what is done when, then what is left out and who must agree. Thread-safe. */
public final class HourPlanWriter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> ZH = List.of("环节编号", "环节", "责任岗位", "开始", "完成", "最迟完成", "工时", "安排", "同时进行");
    private static final List<String> EN =
            List.of("id", "step", "owner", "start", "end", "latest_end", "hours", "how", "besides");

    private HourPlanWriter() {}

    /** Returns the plan as a file, by when the steps begin; those left out come last. */
    public static byte[] write(HourPlan plan, ProcessDefinition definition, Language language) {
        TableWriter table = new TableWriter(language.choose(ZH, EN));
        for (HourPlan.HourStep step : plan.steps()) {
            table.row(List.of(
                    step.id().value(),
                    name(definition, step.id(), language),
                    step.owner().label(language),
                    minute(step.start()),
                    minute(step.end()),
                    minute(step.latestEnd()),
                    StepCells.length(step.length()),
                    step.shortened() ? language.choose("压缩", "shortened") : "",
                    plan.besides(step.id()).stream().map(StepId::value).collect(Collectors.joining(" "))));
        }
        for (HourPlan.DroppedStep step : plan.dropped()) {
            table.row(List.of(
                    step.id().value(),
                    name(definition, step.id(), language),
                    "",
                    "",
                    "",
                    "",
                    "",
                    language.choose("省去：%s（须经%s同意）", "left out: %s (%s must agree)")
                            .formatted(step.instead(), step.agreement().label(language)),
                    ""));
        }
        return table.bytes();
    }

    private static String name(ProcessDefinition definition, StepId id, Language language) {
        return definition.step(id).map(step -> step.name(language)).orElse("");
    }

    private static String minute(LocalDateTime moment) {
        return MINUTE.format(moment);
    }
}
