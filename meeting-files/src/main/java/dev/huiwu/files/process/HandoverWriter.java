package dev.huiwu.files.process;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.standin.Handover;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes what somebody who is away leaves to others, {@code handover.csv}; people by id. Thread-safe. */
public final class HandoverWriter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> ZH =
            List.of("环节编号", "环节", "状态", "截止日期", "缺岗起", "缺岗止", "接手人", "已勾选", "待勾选", "已交材料及存放", "前手", "后手");
    private static final List<String> EN = List.of(
            "id",
            "step",
            "status",
            "due",
            "from",
            "until",
            "takes_over",
            "ticked",
            "open",
            "papers",
            "before",
            "after");

    private HandoverWriter() {}

    /**
     * Returns the sheet as a file, by the day due: a row for each part of the absence in which somebody takes a step over, or
     * nobody does.
     */
    public static byte[] write(Handover handover, ProcessDefinition definition, Language language) {
        TableWriter table = new TableWriter(language.choose(ZH, EN));
        for (Handover.Item item : handover.items()) {
            for (Handover.Part part : item.parts()) {
                table.row(row(item, part, definition, language));
            }
        }
        return table.bytes();
    }

    private static List<String> row(
            Handover.Item item, Handover.Part part, ProcessDefinition definition, Language language) {
        return List.of(
                item.step().value(),
                definition.step(item.step()).map(step -> step.name(language)).orElse(""),
                language.choose(item.status().label(), item.status().code()),
                item.due().toString(),
                MINUTE.format(part.from()),
                MINUTE.format(part.until()),
                part.takesOver().map(Object::toString).orElse(""),
                join(item.ticked()),
                join(item.open()),
                item.papers().stream()
                        .map(paper -> paper.reference().isEmpty()
                                ? paper.deliverable()
                                : paper.deliverable() + " (" + paper.reference() + ")")
                        .collect(joining("; ")),
                join(item.before()),
                join(item.after()));
    }

    private static String join(Collection<?> parts) {
        return parts.stream().map(Object::toString).collect(joining("; "));
    }
}
