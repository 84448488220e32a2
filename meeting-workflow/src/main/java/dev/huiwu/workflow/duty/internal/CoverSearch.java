package dev.huiwu.workflow.duty.internal;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StandInKind;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.Cover;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks one after the other who may act on a step. */
public final class CoverSearch {

    private final ProcessStep step;
    private final DutyTable duties;
    private final List<Absence> absences;
    private final Set<PersonId> excluded;
    private final OffsetDateTime moment;

    private CoverSearch(
            ProcessStep step, DutyTable duties, List<Absence> absences, Set<PersonId> excluded, OffsetDateTime moment) {
        this.step = step;
        this.duties = duties;
        this.absences = absences;
        this.excluded = excluded;
        this.moment = moment;
    }

    /** Returns who acts; see {@link Cover#of}. */
    public static Cover search(
            ProcessStep step,
            DutyTable duties,
            Optional<PersonId> holder,
            List<Absence> absences,
            Set<PersonId> excluded,
            OffsetDateTime moment) {
        return new CoverSearch(step, duties, absences, excluded, moment).search(holder);
    }

    private Cover search(Optional<PersonId> holder) {
        Optional<DutyAssignment> duty = duties.of(step);
        Optional<PersonId> owner = holder.or(() -> duty.map(DutyAssignment::answerable));
        Set<PersonId> order = new LinkedHashSet<>();
        owner.ifPresent(order::add);
        duty.map(DutyAssignment::answerable).ifPresent(order::add);
        Set<PersonId> owners = Set.copyOf(order);
        duty.ifPresent(named -> order.addAll(named.standIns()));

        Set<PersonId> asked = new LinkedHashSet<>();
        List<PersonId> away = new ArrayList<>();
        Optional<PersonId> acting = first(new ArrayDeque<>(order), owners, asked, away);
        boolean taken = holder.isPresent() && holder.equals(acting);
        List<PersonId> pool = !taken && step.standIns().stream().anyMatch(rule -> rule.kind() == StandInKind.ANY_OF)
                ? order.stream()
                        .filter(person -> acting.filter(person::equals).isEmpty())
                        .filter(person -> absence(person).isEmpty() && may(person, owners))
                        .toList()
                : List.of();
        return new Cover(owner, acting, pool, away);
    }

    private Optional<PersonId> first(
            Deque<PersonId> waiting, Set<PersonId> owners, Set<PersonId> asked, List<PersonId> away) {
        while (!waiting.isEmpty()) {
            PersonId person = waiting.removeFirst();
            if (!asked.add(person)) {
                continue;
            }
            Optional<Absence> absence = absence(person);
            if (absence.isPresent()) {
                away.add(person);
                absence.flatMap(Absence::standIn).ifPresent(waiting::addFirst);
            } else if (may(person, owners)) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    private boolean may(PersonId person, Set<PersonId> owners) {
        return !excluded.contains(person) && (owners.contains(person) || reaches(person));
    }

    private boolean reaches(PersonId person) {
        return step.approval()
                .map(needed -> duties.authority(person)
                        .filter(authority -> authority.reaches(needed))
                        .isPresent())
                .orElse(true);
    }

    private Optional<Absence> absence(PersonId person) {
        return absences.stream()
                .filter(absence -> absence.person().equals(person) && absence.covers(moment))
                .findFirst();
    }
}
