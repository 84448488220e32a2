package dev.huiwu.cli;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.agenda.AgendaEntry;
import dev.huiwu.core.agenda.LeftOutTopic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** An agenda in lines: the items with their times, who waits from when, which papers are due, and what is left out and why. */
record AgendaText(Agenda agenda, UnitDirectory units, Language language) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s  %s  %s%s%s  %s%s%s"
                .formatted(
                        agenda.request().meeting(),
                        agenda.request().start().toLocalDate(),
                        time(agenda.request().start()),
                        language.choose("—", " to "),
                        time(agenda.end()),
                        language.choose("议题 %s 个", "%s topics")
                                .formatted(agenda.topics().size()),
                        language.choose("，", ", "),
                        agenda.isHeld()
                                ? language.choose("已开过，登记结果 %s 个", "held, outcomes of %s")
                                                .formatted(count(
                                                        entry -> entry.outcome().isPresent()))
                                        + unreached()
                                : language.choose("材料最迟 %s 送达", "papers due by %s")
                                        .formatted(agenda.papersDue())));
        for (AgendaEntry entry : agenda.entries()) {
            lines.add(line(lines.size(), entry));
        }
        if (agenda.isHeld()) {
            return lines; // nobody waits any more
        }
        String missing = agenda.entries().stream()
                .filter(entry -> entry.papersDeliveredOn().isEmpty())
                .flatMap(entry -> entry.topic().stream())
                .map(TopicId::value)
                .collect(joining(" "));
        if (!missing.isEmpty()) {
            lines.add(language.choose("材料未送达：%s", "Papers not here yet: %s").formatted(missing));
        }
        agenda.waiting()
                .forEach(unit ->
                        lines.add(language.choose("候会 %s  %s  第 %s 项  %s—%s", "Waiting from %s  %s  items %s  %s to %s")
                                .formatted(
                                        time(unit.callAt()),
                                        name(unit.unit()),
                                        unit.entries().stream()
                                                .map(String::valueOf)
                                                .collect(joining(language.choose("、", ", "))),
                                        time(unit.from()),
                                        time(unit.until()))));
        for (LeftOutTopic out : agenda.leftOut()) {
            out.reasons()
                    .forEach(reason -> lines.add(language.choose("未列入 %s：%s", "Left out %s: %s")
                            .formatted(out.topic(), reason.text(language))));
        }
        return lines;
    }

    private String line(int place, AgendaEntry entry) {
        return "%2d  %s—%s  %s%s%s%s%s%s"
                .formatted(
                        place,
                        time(entry.start()),
                        time(entry.end()),
                        entry.topic().map(id -> id + "  ").orElse(""),
                        entry.title(),
                        entry.reportingUnit()
                                .map(unit -> language.choose("  汇报：", "  by ") + name(unit))
                                .orElse(""),
                        entry.nonVotingUnits().isEmpty()
                                ? ""
                                : language.choose("  列席：", "  with ") + names(entry.nonVotingUnits()),
                        entry.leaderInCharge()
                                .map(post -> language.choose("  分管：", "  leader in charge ") + post)
                                .orElse(""),
                        agenda.isHeld() && entry.topic().isPresent() ? outcome(entry) : "");
    }

    private String outcome(AgendaEntry entry) {
        return language.choose("  结果：", "  outcome ")
                + entry.outcome()
                        .map(outcome -> language.choose(outcome.label(), outcome.code()))
                        .orElse(
                                entry.unreached()
                                        ? language.choose("未及审议", "not reached")
                                        : language.choose("未登记", "not entered"));
    }

    private String unreached() {
        long unreached = count(AgendaEntry::unreached);
        return unreached == 0
                ? ""
                : language.choose("，未及审议 %s 个", ", %s not reached").formatted(unreached);
    }

    private long count(Predicate<AgendaEntry> which) {
        return agenda.entries().stream().filter(which).count();
    }

    private String names(Collection<UnitId> of) {
        return of.stream().map(this::name).collect(joining(language.choose("、", ", ")));
    }

    private String name(UnitId id) {
        return units.find(id).map(Unit::shortName).orElse(id.value());
    }

    private static String time(OffsetDateTime at) {
        return TIME.format(at);
    }
}
