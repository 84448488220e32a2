package dev.huiwu.seating.usher;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.seating.internal.SeatingTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at who does what in a plan, whoever made it. */
final class UsherReview {

    /** What follows from ushers and duties alone, and is found anew when they change. */
    static final Set<String> CODES = Set.of(
            "usher-short",
            "usher-unattended",
            "usher-overloaded",
            "usher-lead-missing",
            "usher-no-stand-in",
            "usher-several-points");

    private final UsherPlan plan;
    private final List<Finding> found = new ArrayList<>();

    private UsherReview(UsherPlan plan) {
        this.plan = plan;
    }

    static Findings of(UsherPlan plan) {
        return new UsherReview(plan).review();
    }

    private Findings review() {
        int people =
                plan.duties().stream().mapToInt(duty -> duty.people().size()).sum()
                        + plan.unattended().size();
        int missing = (people + plan.mostPeople() - 1) / plan.mostPeople()
                - plan.duties().size();
        if (missing > 0) {
            found.add(finding(
                    "usher-short",
                    Severity.ERROR,
                    List.of(plan.meetingId()),
                    "people",
                    people,
                    "ushers",
                    plan.duties().size(),
                    "most",
                    plan.mostPeople(),
                    "missing",
                    missing));
        }
        if (!plan.unattended().isEmpty()) {
            found.add(finding(
                    "usher-unattended",
                    Severity.ERROR,
                    plan.unattended().stream().map(GuidedPerson::person).toList(),
                    "people",
                    plan.unattended().size()));
        }
        plan.duties().forEach(duty -> duty(duty, missing > 0));
        plan.rostrum().ifPresent(this::rostrum);
        return new Findings(found);
    }

    private void duty(UsherDuty duty, boolean isShort) {
        if (!isShort && duty.people().size() > plan.mostPeople()) {
            found.add(finding(
                    "usher-overloaded",
                    Severity.WARNING,
                    List.of(duty.usher()),
                    "usher",
                    duty.usher(),
                    "people",
                    duty.people().size(),
                    "most",
                    plan.mostPeople()));
        }
        if (duty.standIn().isEmpty() && !duty.people().isEmpty()) {
            standIn(duty.usher());
        }
        List<String> points =
                duty.people().stream().map(GuidedPerson::point).distinct().toList();
        if (points.size() > 1) {
            found.add(severalPoints(duty.usher(), points));
        }
    }

    private static Finding severalPoints(String usher, List<String> points) {
        String code = "usher-several-points";
        return Finding.builder()
                .from(finding(code, Severity.NOTE, List.of(usher), "usher", usher, "points", String.join(", ", points)))
                .zh(SeatingTexts.TEXTS.text(Language.CHINESE, code, "usher", usher, "points", String.join("、", points)))
                .build();
    }

    private void rostrum(RostrumEntry entry) {
        if (entry.lead().isEmpty()) {
            found.add(finding(
                    "usher-lead-missing",
                    Severity.WARNING,
                    List.of(plan.meetingId()),
                    "people",
                    entry.people().size()));
        } else if (entry.standIn().isEmpty()) {
            standIn(Optional.of(entry).flatMap(RostrumEntry::lead).orElseThrow());
        }
    }

    private void standIn(String usher) {
        found.add(finding("usher-no-stand-in", Severity.WARNING, List.of(usher), "usher", usher));
    }

    static Finding finding(String code, Severity severity, List<?> subjects, Object... namesAndValues) {
        return SeatingTexts.TEXTS.finding(
                code, severity, draft -> draft.about(subjects.toArray()).withAll(namesAndValues));
    }
}
