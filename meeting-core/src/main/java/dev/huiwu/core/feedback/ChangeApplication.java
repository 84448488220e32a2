package dev.huiwu.core.feedback;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.PersonIdDeriver;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.list.ListCount;
import dev.huiwu.core.list.ListEffect;
import dev.huiwu.core.unit.UnitCategory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Changes made on a copy of a list's people, one after another, noting those that find nothing to change. */
final class ChangeApplication {

    private final ListCount before;
    private final List<Attendee> attendees;
    private final PersonIdDeriver ids;
    private final UnitDirectory units;
    private final List<Finding> findings = new ArrayList<>();

    ChangeApplication(AttendeeList list, UnitDirectory units, List<ListChange> changes) {
        this.units = units;
        before = ListCount.of(list.attendees());
        attendees = new ArrayList<>(list.attendees());
        Set<PersonId> taken = list.byId().keySet();
        ids = new PersonIdDeriver(taken);
        changes.forEach(this::make);
    }

    List<Attendee> attendees() {
        return attendees;
    }

    Findings findings() {
        return new Findings(findings);
    }

    ListEffect effect() {
        return new ListEffect(before, ListCount.of(attendees));
    }

    private void make(ListChange change) {
        if (change instanceof ListChange.Add add) {
            add(add);
        } else if (change instanceof ListChange.Remove remove) {
            Predicate<Attendee> wanted = of(remove.unit(), remove.kind());
            require(change, wanted);
            attendees.removeIf(wanted);
        } else if (change instanceof ListChange.ChangeKind changeKind) {
            Predicate<Attendee> wanted = of(changeKind.unit(), Optional.of(changeKind.from()));
            require(change, wanted);
            attendees.replaceAll(person -> wanted.test(person)
                    ? person.toBuilder().kind(changeKind.to()).build()
                    : person);
        }
    }

    private void add(ListChange.Add add) {
        if (units.find(add.unit()).isEmpty()) {
            problem("change-unknown-unit", add.unit());
            return;
        }
        int at = behind(add);
        Optional<String> zone = zone(add);
        for (int i = 0; i < add.places(); i++) {
            attendees.add(
                    at + i,
                    Attendee.builder()
                            .id(ids.derive(add.unit(), Optional.empty(), ""))
                            .unit(add.unit())
                            .kind(add.kind())
                            .zone(zone)
                            .build());
        }
    }

    /** Returns the place behind the unit's last, else behind those of the capacity that come before it in protocol order, else the end. */
    private int behind(ListChange.Add add) {
        int last = last(person -> person.unit().equals(add.unit()));
        if (last < 0) {
            last = last(person ->
                    person.kind() == add.kind() && units.protocolOrder().compare(person.unit(), add.unit()) < 0);
        }
        return last < 0 ? attendees.size() : last + 1;
    }

    /** Returns the zone of the unit's people in the capacity, else that of its category's. */
    private Optional<String> zone(ListChange.Add add) {
        UnitCategory category = units.unit(add.unit()).category();
        int like = last(of(add.unit(), Optional.of(add.kind())));
        if (like < 0) {
            like = last(person -> person.kind() == add.kind()
                    && units.find(person.unit())
                            .filter(unit -> unit.category().equals(category))
                            .isPresent());
        }
        return like < 0 ? Optional.empty() : attendees.get(like).zone();
    }

    private int last(Predicate<Attendee> wanted) {
        int last = attendees.size() - 1;
        while (last >= 0 && !wanted.test(attendees.get(last))) {
            last--;
        }
        return last;
    }

    private static Predicate<Attendee> of(UnitId unit, Optional<AttendanceKind> kind) {
        return person -> person.unit().equals(unit)
                && kind.map(wanted -> wanted == person.kind()).orElse(true);
    }

    private void require(ListChange change, Predicate<Attendee> wanted) {
        if (attendees.stream().noneMatch(wanted)) {
            problem("change-not-on-list", change.unit());
        }
    }

    private void problem(String code, UnitId unit) {
        findings.add(CoreTexts.TEXTS.finding(
                code, Severity.ERROR, draft -> draft.about(unit).with("unit", unit)));
    }
}
