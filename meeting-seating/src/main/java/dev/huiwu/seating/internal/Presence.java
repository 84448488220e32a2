package dev.huiwu.seating.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What leave and stand-ins do to the places that matter: nobody leads, a stand-in sits high up, nobody comes at all. */
final class Presence {

    private final SeatingRequest request;
    private final List<Finding> found = new ArrayList<>();

    private Presence(SeatingRequest request) {
        this.request = request;
    }

    /** Returns who of the people leads: as the meeting says, else as the list marks; nobody in particular otherwise. */
    static Optional<Attendee> chair(SeatingRequest request, List<Attendee> people) {
        return people.stream()
                .filter(person -> request.meeting().chair().equals(Optional.of(person.id())))
                .findFirst()
                .or(() -> people.stream()
                        .filter(person -> person.roles().contains(AttendeeRole.CHAIR))
                        .findFirst());
    }

    /** Returns what the office has to decide or confirm before the plan goes out. */
    static Findings check(SeatingRequest request, SeatPlan plan) {
        Presence presence = new Presence(request);
        presence.somebodyComes(plan);
        presence.somebodyLeads();
        presence.standInsAreKnown();
        presence.speakersCome();
        return new Findings(presence.found);
    }

    private void somebodyComes(SeatPlan plan) {
        if (plan.seatings().isEmpty()) {
            int version = request.list().version();
            warn("nobody-seated", draft -> draft.about(version).with("version", version));
        }
    }

    private void somebodyLeads() {
        if (chair(request, request.people()).isEmpty()) {
            chair(request, request.list().attendees()).ifPresent(chair -> warn("chair-absent", chair));
        }
    }

    private void standInsAreKnown() {
        Optional<Attendee> chair = chair(request, request.people());
        for (Attendee person : request.people()) {
            boolean leads = chair.equals(Optional.of(person));
            if (person.standIn().isPresent() && (leads || person.onRostrum())) {
                warn(leads ? "chair-stand-in" : "rostrum-stand-in", person);
            }
        }
    }

    /** Who is to speak is known by turn, or by the role to speak or report. */
    private void speakersCome() {
        request.list().attendees().stream()
                .filter(person -> Speakers.speaks(person) && person.onLeave())
                .forEach(person -> found.add(Speakers.finding(
                        person.standIn().isPresent() ? "speaker-stand-in" : "speaker-absent", person)));
    }

    private void warn(String code, Attendee person) {
        warn(code, draft -> draft.about(person.id(), person.unit()).with("person", person.id()));
    }

    private void warn(String code, Consumer<FindingTexts.Draft> details) {
        found.add(SeatingTexts.TEXTS.finding(code, Severity.WARNING, details));
    }
}
