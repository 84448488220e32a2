package dev.huiwu.core.checkin;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ListState;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The check-in sheet of a meeting: a locked list and everything that was entered against it.
 *
 * <p>An entry gives a new sheet or is refused with findings; no entry is ever taken out, a wrong one is taken back by
 * {@link CheckInWithdrawal} and then counts at no moment. Entering takes time in proportion to the sheet; use
 * {@link #enterAll} for many.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = CheckInSheet.Builder.class)
public interface CheckInSheet {

    /** Returns the locked list. */
    AttendeeList list();

    /** Returns when the meeting starts. */
    OffsetDateTime start();

    /** Returns how many minutes after the start somebody is still in time. */
    default int toleranceMinutes() {
        return 0;
    }

    /** Returns what was entered, in the order it was entered. */
    List<CheckInEvent> events();

    /**
     * Returns an empty sheet.
     *
     * @throws dev.huiwu.core.FindingsException with {@code check-in-list-draft} if the list is not locked
     */
    static CheckInSheet open(AttendeeList list, OffsetDateTime start, int toleranceMinutes) {
        check(list).orThrow("Check-in cannot start");
        return new Builder()
                .list(list)
                .start(start)
                .toleranceMinutes(toleranceMinutes)
                .build();
    }

    /** Returns why nobody can check in against a list: {@code check-in-list-draft}. */
    static Findings check(AttendeeList list) {
        return list.state() == ListState.LOCKED
                ? Findings.none()
                : Findings.of(CoreTexts.TEXTS.finding(
                        "check-in-list-draft", Severity.ERROR, draft -> draft.with("version", list.version())));
    }

    /**
     * Returns the sheet with one more entry, or why it is refused.
     *
     * <p>Errors: {@code check-in-unknown-person}; {@code check-in-for-another}, signed by neither the person nor the registered
     * substitute, who does not count where leave was declined; {@code check-in-other-day}, coming or going on neither the day of the
     * start nor the next; {@code check-in-name-missing}, on a place kept for somebody not named; {@code check-in-twice};
     * {@code check-out-without-check-in}; {@code withdrawal-of-nothing}; {@code check-in-time-backward}, before the entry about
     * the same person that it follows. Accepted with a warning: {@code check-in-on-leave}.
     */
    default CheckInResult enter(CheckInEvent event) {
        return enterAll(List.of(event));
    }

    /** Returns the sheet with those of the entries that are not refused, one after another, and what {@link #enter} says of each. */
    default CheckInResult enterAll(List<? extends CheckInEvent> entries) {
        return enterAll(entries, findings -> {});
    }

    /** Does the same and tells what is said of each entry, in turn, so that a reader can name its row. */
    default CheckInResult enterAll(List<? extends CheckInEvent> entries, Consumer<Findings> ofEach) {
        Ledger ledger = Ledger.of(events());
        List<CheckInEvent> accepted = new ArrayList<>(events());
        List<Finding> found = new ArrayList<>();
        for (CheckInEvent entry : entries) {
            Findings findings = EntryRules.check(entry, this, ledger);
            found.addAll(findings.list());
            ofEach.accept(findings);
            if (!findings.hasErrors()) {
                ledger.add(entry);
                accepted.add(entry);
            }
        }
        return new CheckInResult(
                accepted.size() == events().size()
                        ? this
                        : builder().from(this).events(accepted).build(),
                new Findings(found));
    }

    /**
     * Returns the sheet of a later version of the list, with everything entered so far; what was entered about people it no
     * longer holds stays and counts no more, {@code check-in-off-list} (a warning) says about whom.
     *
     * @throws IllegalArgumentException if the version is not later
     * @throws dev.huiwu.core.FindingsException with {@code check-in-list-draft} if it is not locked
     */
    default CheckInResult onVersion(AttendeeList later) {
        checkArgument(
                later.version() > list().version(),
                "List version %s is not later than version %s.",
                later.version(),
                list().version());
        check(later).orThrow("Check-in cannot go on");
        Ledger ledger = Ledger.of(events());
        List<Finding> found = list().attendees().stream()
                .map(Attendee::id)
                .filter(person ->
                        later.find(person).isEmpty() && ledger.last(person).isPresent())
                .map(person -> CoreTexts.TEXTS.finding(
                        "check-in-off-list",
                        Severity.WARNING,
                        draft -> draft.about(person).with("person", person).with("version", later.version())))
                .toList();
        return new CheckInResult(builder().from(this).list(later).build(), new Findings(found));
    }

    /** Returns who is there at a moment, as far as is known now. Takes time in proportion to the sheet. */
    default AttendanceState at(OffsetDateTime moment) {
        Ledger ledger = Ledger.of(events());
        return AttendanceState.builder()
                .moment(moment)
                .listVersion(list().version())
                .marks(list().attendees().stream()
                        .map(person -> mark(person, ledger.of(person.id()), moment))
                        .toList())
                .build();
    }

    private AttendanceMark mark(Attendee person, List<CheckInEvent> entries, OffsetDateTime moment) {
        List<CheckInEvent> past =
                entries.stream().filter(entry -> !entry.at().isAfter(moment)).toList();
        Optional<CheckIn> arrival = past.stream()
                .filter(CheckIn.class::isInstance)
                .map(CheckIn.class::cast)
                .reduce((earlier, later) -> later);
        if (arrival.isEmpty()) {
            boolean standIn = EntryRules.substitute(person).isPresent();
            Presence presence = person.onLeave() && !standIn ? Presence.ON_LEAVE : Presence.ABSENT;
            return mark(person, presence, standIn, Optional.empty());
        }
        boolean standIn = arrival.get()
                .signer()
                .filter(signer -> EntryRules.standsIn(signer, person))
                .isPresent();
        CheckInEvent last = past.get(past.size() - 1);
        if (last instanceof CheckOut) {
            return mark(person, Presence.LEFT, standIn, Optional.of(last.at()));
        }
        OffsetDateTime came = past.get(0).at();
        boolean late = came.isAfter(start().plusMinutes(toleranceMinutes()));
        return mark(person, late ? Presence.LATE : Presence.PRESENT, standIn, Optional.of(came));
    }

    private static AttendanceMark mark(
            Attendee person, Presence presence, boolean standIn, Optional<OffsetDateTime> since) {
        return new AttendanceMark(person.id(), person.unit(), person.kind(), presence, standIn, since);
    }

    @Value.Check
    default void check() {
        checkArgument(toleranceMinutes() >= 0, "A tolerance of %s minutes is none.", toleranceMinutes());
        checkArgument(
                list().state() == ListState.LOCKED,
                "A check-in sheet has list version %s, which is a draft.",
                list().version());
        Ledger.of(events());
    }

    /** Returns a builder with nothing filled in; {@link #open} is shorter. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds sheets; not thread-safe. */
    final class Builder extends ImmutableCheckInSheet.Builder {}
}
