package dev.huiwu.core.checkin;

import dev.huiwu.core.attendee.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries in force of each person, oldest first: those nobody has taken back. Not thread-safe. */
final class Ledger {

    private final Map<PersonId, List<CheckInEvent>> inForce = new HashMap<>();

    static Ledger of(List<CheckInEvent> events) {
        Ledger ledger = new Ledger();
        events.forEach(ledger::add);
        return ledger;
    }

    /** Returns the entries of a person that count. */
    List<CheckInEvent> of(PersonId person) {
        return inForce.getOrDefault(person, List.of());
    }

    Optional<CheckInEvent> last(PersonId person) {
        List<CheckInEvent> entries = of(person);
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /** Says whether the entry can follow the others about its person. */
    boolean fits(CheckInEvent event) {
        Optional<CheckInEvent> last = last(event.person());
        return event instanceof CheckIn
                ? last.filter(CheckIn.class::isInstance).isEmpty()
                : event instanceof CheckOut
                        ? last.filter(CheckIn.class::isInstance).isPresent()
                        : last.isPresent();
    }

    void add(CheckInEvent event) {
        if (!fits(event)) {
            throw new IllegalArgumentException("An entry of %s at %s does not follow from the entries before it."
                    .formatted(event.person(), event.at()));
        }
        List<CheckInEvent> entries = inForce.computeIfAbsent(event.person(), person -> new ArrayList<>());
        if (event instanceof CheckInWithdrawal) {
            entries.remove(entries.size() - 1);
        } else {
            entries.add(event);
        }
    }
}
