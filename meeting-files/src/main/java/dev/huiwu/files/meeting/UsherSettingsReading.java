package dev.huiwu.files.meeting;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.usher.EntryOrder;
import dev.huiwu.seating.usher.MeetingPoint;
import dev.huiwu.seating.usher.UsherSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of a {@code meeting.json} that says how people are ushered. */
final class UsherSettingsReading {

    private static final int MOST_MINUTES = 600;
    private static final int MOST_PEOPLE = 1_000;

    private final Fields fields;
    private final Problems problems;

    UsherSettingsReading(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** Returns the settings, without ushers; empty if anything about them is wrong. */
    Optional<UsherSettings> read() {
        fields.onlyKnown(
                "lounge",
                "gatherBefore",
                "enterBefore",
                "entryOrder",
                "meetBefore",
                "mostPeople",
                "wheelchairUsers",
                "points");
        int before = problems.findings().list().size();
        UsherSettings.Builder settings = UsherSettings.builder()
                .lounge(fields.text("lounge"))
                .wheelchairUsersMet(fields.flag("wheelchairUsers"))
                .meetingPoints(points());
        UsherSettings usual = UsherSettings.builder().build();
        Duration gather = minutes("gatherBefore", usual.gatherBefore());
        Duration enter = minutes("enterBefore", usual.enterBefore());
        if (gather.compareTo(enter) < 0) {
            problems.error(
                    "usher-gather-late",
                    fields.at("gatherBefore"),
                    "gather",
                    gather.toMinutes(),
                    "enter",
                    enter.toMinutes());
        }
        settings.gatherBefore(gather).enterBefore(enter).meetBefore(minutes("meetBefore", usual.meetBefore()));
        settings.mostPeople(fields.number("mostPeople", 1, MOST_PEOPLE).orElse(usual.mostPeople()));
        fields.word("entryOrder", Words.ofCodes(EntryOrder.class)).ifPresent(settings::entryOrder);
        boolean sound = problems.findings().list().stream().skip(before).noneMatch(UsherSettingsReading::isError);
        return sound ? Optional.of(settings.build()) : Optional.empty();
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    private Duration minutes(String field, Duration usual) {
        return Duration.ofMinutes(fields.number(field, 0, MOST_MINUTES).orElse((int) usual.toMinutes()));
    }

    private List<MeetingPoint> points() {
        List<MeetingPoint> points = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> doors = new HashSet<>();
        for (Fields point : fields.objects("points")) {
            point.onlyKnown("name", "entrances");
            String name = point.needed("name");
            List<String> entrances = point.texts("entrances");
            if (!name.isEmpty() && !names.add(name)) {
                problems.error("field-repeated", point.at("name"), "found", name);
            }
            entrances.stream()
                    .filter(door -> !doors.add(door))
                    .forEach(door -> problems.error("field-repeated", point.at("entrances"), "found", door));
            if (entrances.isEmpty()
                    && points.stream().anyMatch(other -> other.entrances().isEmpty())) {
                problems.error("usher-points-open", point.at("entrances"), "found", name);
            }
            if (!name.isEmpty()) {
                points.add(new MeetingPoint(name, entrances));
            }
        }
        return points;
    }
}
