package dev.huiwu.files.seatsheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.ChangeRecord;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A seat sheet as it came back.
 *
 * <p>Where {@link #findings} have an error, it is not clear what was meant, and nothing should follow. Else {@link #broken} says
 * which rules the wish breaks, and {@link #leastRepair} gives the plan that follows, for cards, guides and work order.
 *
 * @param plan the plan of now
 * @param request what it was made for
 * @param wished the plan as the sheet has it, good or bad
 * @param edits what was done, sheet by sheet and row by row
 * @param added people who were added to the list, in the order of their rows
 * @param findings what is wrong or doubtful, of the file first, then by cell
 */
public record SeatSheetReturn(
        SeatPlan plan,
        SeatingRequest request,
        SeatPlan wished,
        List<SeatEdit> edits,
        List<Attendee> added,
        Findings findings) {

    private static final String CHECKED = "seat sheet";

    /** Keeps copies. */
    public SeatSheetReturn {
        edits = ImmutableList.copyOf(edits);
        added = ImmutableList.copyOf(added);
    }

    /** Returns the people to whom this was done; of those who were swapped, both. */
    public List<PersonId> people(SeatEditKind kind) {
        ImmutableList.Builder<PersonId> people = ImmutableList.builder();
        edits.stream().filter(edit -> edit.kind() == kind).forEach(edit -> {
            people.add(edit.person());
            edit.other().ifPresent(people::add);
        });
        return people.build();
    }

    /**
     * Returns the edits as changes of a plan, in their order, people added first. Who lost a seat is not among them: the list
     * still has the person, and {@link #leastRepair} finds a seat.
     */
    public List<SeatChange> changes() {
        List<SeatChange> changes = new ArrayList<>();
        if (!added.isEmpty()) {
            changes.add(new SeatChange.Insert(added));
        }
        for (SeatEdit edit : edits) {
            if (edit.other().isPresent()) {
                changes.add(new SeatChange.Swap(edit.person(), edit.other().get()));
            } else {
                edit.to().ifPresent(seat -> changes.add(new SeatChange.MovePerson(edit.person(), seat)));
            }
        }
        return ImmutableList.copyOf(changes);
    }

    /**
     * Returns what the wish is held against: with the next version of the list, locked, if people were added; seats that are
     * kept back are fixed for whom the sheet puts there.
     *
     * @param reason why there is a next version
     * @param approver the post of who approves it
     */
    public SeatingRequest requestNow(String reason, String approver) {
        Map<PersonId, SeatId> fixed = new LinkedHashMap<>(request.fixedSeats());
        edits.forEach(
                edit -> edit.to().filter(this::keptBack).ifPresent(seat -> fixed.putIfAbsent(edit.person(), seat)));
        return request.toBuilder()
                .list(list(reason, approver))
                .fixedSeats(fixed)
                .build();
    }

    private AttendeeList list(String reason, String approver) {
        if (added.isEmpty()) {
            return request.list();
        }
        List<Attendee> people = new ArrayList<>(request.list().attendees());
        people.addAll(added);
        return request.list().next(people, reason, approver).lock(approver);
    }

    private boolean keptBack(SeatId id) {
        return request.venueInUse()
                .seat(id)
                .filter(seat -> seat.has(SeatFeature.RESERVED) || seat.has(SeatFeature.SPARE))
                .isPresent();
    }

    /**
     * Returns what is wrong with the wish that was not wrong with the plan: errors where a rule is broken, warnings where a wish
     * of the office is no longer met.
     *
     * @throws SeatingException if the request contradicts itself
     */
    public Findings broken() {
        SeatingEngine engine = SeatingEngine.create();
        Set<List<Object>> known = new HashSet<>();
        engine.check(request, plan).stream().forEach(finding -> known.add(fault(finding)));
        return engine.check(requestNow(CHECKED, CHECKED), wished)
                .only(finding -> finding.severity() != Severity.NOTE && !known.contains(fault(finding)));
    }

    private static List<Object> fault(Finding finding) {
        return List.of(finding.code(), finding.subjects());
    }

    /**
     * Returns the plan that follows the wish: as it is where it breaks no rule, else with as few people moved beside as can be.
     * Whoever the sheet put on a seat that suits stays there; only if nobody else can make room are they moved too. The rostrum
     * keeps the order of the sheet unless the limits say otherwise. The result is told from the plan of before.
     *
     * @param reason why there is a next version of the list, if people were added
     * @param approver the post of who approves it
     * @throws SeatingException if no plan keeps the rules within the limits, saying what stands against it
     */
    public ReplanResult leastRepair(ReplanLimits limits, String reason, String approver) {
        SeatingRequest now = requestNow(reason, approver);
        Set<String> wrong = new HashSet<>();
        SeatingEngine.create().check(now, wished).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> wrong.addAll(finding.subjects()));
        Set<PersonId> placed = new HashSet<>();
        for (SeatEdit edit : edits) {
            if (edit.to().isPresent()) {
                placed.add(edit.person());
                edit.other().ifPresent(placed::add);
            }
        }
        placed.removeIf(person -> wrong.contains(person.value()));
        return new SheetRepair(this, now).make(limits, ImmutableSet.copyOf(placed));
    }

    /**
     * Returns what came of the sheet as a record of changes to the plan of now, with which late changes go on, once it was tried that they lead
     * to the same plan when they are made again. Nothing with {@code seat-sheet-no-record} (warning) where they do not, as with people who
     * hold chairs in turn; empty without a finding where nothing changed.
     *
     * @param result what {@link #leastRepair} gave within the limits, for the reason, with the approver
     * @param number the number of the work order
     * @param at when its work begins
     */
    public ReadResult<ChangeRecord> record(
            ReplanResult result,
            ReplanLimits limits,
            String number,
            OffsetDateTime at,
            String reason,
            String approver) {
        Optional<ChangeRecord> record = new SheetRecord(this, result).record(number, at, limits, reason, approver);
        Problems problems = new Problems();
        if (record.isEmpty() && !result.moves().isEmpty()) {
            problems.warning("seat-sheet-no-record", Location.ofFile("change-record.json"), "number", number);
        }
        return new ReadResult<>(record, problems.findings());
    }
}
