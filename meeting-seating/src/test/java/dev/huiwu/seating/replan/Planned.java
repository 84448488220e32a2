package dev.huiwu.seating.replan;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.zoning.Effort;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A meeting and its plan, to be changed late. */
record Planned(SeatingRequest request, SeatPlan plan) {

    static final Replanner REPLANNER = Replanner.create();

    static final ReplanLimits FEWEST = ReplanLimits.fewestMoves();

    static Planned of(SeatingRequest request) {
        return new Planned(request, SeatingEngine.create().seat(request));
    }

    /** Returns a small request: units of as many people each. */
    static SeatingRequest.Builder request(Venue venue, int units, int each) {
        UnitDirectory directory = Fixtures.units(units);
        return SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(Fixtures.people(directory, each)))
                .units(directory)
                .venue(venue)
                .effort(Effort.ofSteps(2000));
    }

    /** Returns the request with one person changed. */
    static SeatingRequest edited(SeatingRequest request, String person, UnaryOperator<Attendee.Builder> how) {
        return request.toBuilder()
                .list(Fixtures.locked(request.list().attendees().stream()
                        .map(one -> one.id().value().equals(person)
                                ? how.apply(one.toBuilder()).build()
                                : one)
                        .toList()))
                .build();
    }

    ReplanResult change(ReplanLimits limits, SeatChange... changes) {
        return REPLANNER.replan(plan, request, ChangeOrder.of("called at ten", "secretary-general", changes), limits);
    }

    ReplanResult follow(SeatingRequest now, ReplanLimits limits) {
        return REPLANNER.follow(plan, request, now, limits);
    }

    SeatId seat(String person) {
        return plan.seatOf(new PersonId(person)).orElseThrow();
    }

    /** Returns the codes of the errors of a result's plan. */
    static List<String> errors(ReplanResult result) {
        return SeatingEngine.create().check(result.request(), result.plan()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .toList();
    }

    /** Returns the codes of a refusal. */
    static List<String> refusal(ThrowingCallable change) {
        return catchThrowableOfType(SeatingException.class, change).findings().codes();
    }
}
