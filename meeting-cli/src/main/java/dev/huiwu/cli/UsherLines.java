package dev.huiwu.cli;

import dev.huiwu.core.Language;
import dev.huiwu.seating.usher.EntryFile;
import dev.huiwu.seating.usher.GuidedPerson;
import dev.huiwu.seating.usher.RostrumEntry;
import dev.huiwu.seating.usher.UsherChange;
import dev.huiwu.seating.usher.UsherChanges;
import dev.huiwu.seating.usher.UsherDuty;
import dev.huiwu.seating.usher.UsherPlan;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plan of ushers leaves on the terminal: ids and figures, no names. */
final class UsherLines {

    private final PrintWriter out;
    private final UsherPlan plan;
    private final Language language;

    UsherLines(PrintWriter out, UsherPlan plan, Language language) {
        this.out = out;
        this.plan = plan;
        this.language = language;
    }

    void summary(String room) {
        int met = plan.duties().stream().mapToInt(duty -> duty.people().size()).sum()
                + plan.unattended().size();
        out.println(language.choose(
                        "%s：主席台 %s 人入场，另有 %s 人由 %s 名引导员引导", "%s: %s people enter the rostrum, %s others have %s ushers")
                .formatted(
                        room,
                        plan.rostrum().map(entry -> entry.people().size()).orElse(0),
                        met,
                        plan.duties().size()));
        plan.rostrum().ifPresent(this::entry);
        plan.duties().forEach(this::duty);
    }

    private void entry(RostrumEntry entry) {
        String files = entry.files().stream()
                .map(EntryFile::places)
                .map(places -> Integer.toString(places.size()))
                .collect(Collectors.joining("+"));
        out.println(language.choose(
                        "  主席台：领位 %s，替岗 %s，次序 %s，%s 人", "  rostrum: lead %s, stand-in %s, order %s, %s people")
                .formatted(
                        shown(entry.lead()),
                        shown(entry.standIn()),
                        language.choose(entry.order().label(), entry.order().code()),
                        files));
    }

    private void duty(UsherDuty duty) {
        String points = duty.people().stream()
                .map(GuidedPerson::point)
                .distinct()
                .collect(Collectors.joining(language.choose("、", ", ")));
        out.println(language.choose("  %s：%s 人，替岗 %s", "  %s: %s people, stand-in %s")
                        .formatted(duty.usher(), duty.people().size(), shown(duty.standIn()))
                + (points.isEmpty() ? "" : language.choose("，", ", ") + points));
    }

    /** Says who has to be told, if anything changed. */
    void changes(UsherChanges changes) {
        if (changes.isEmpty()) {
            return;
        }
        out.println(
                language.choose("要告知的引导员：%s", "ushers to be told: %s").formatted(String.join(" ", changes.ushers())));
        changes.people().forEach(change -> out.println(line(change)));
    }

    private String line(UsherChange change) {
        String kinds = change.kinds().stream()
                .map(kind -> language.choose(kind.label(), kind.code()))
                .collect(Collectors.joining(language.choose("、", ", ")));
        return "  %s %s %s -> %s".formatted(change.person(), kinds, shown(change.usherBefore()), shown(change.usher()));
    }

    private static String shown(Optional<String> usher) {
        return usher.orElse("-");
    }
}
