package dev.huiwu.workflow.duty.internal;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.Countersign;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StandInKind;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.Cover;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks one after the other who may act on a step. */
public final class CoverSearch {

    private final DutyTable duties;
    private final Optional<Authority> needed;
    private final List<Absence> absences;
    private final Set<PersonId> excluded;
    private final OffsetDateTime moment;
    private final List<PersonId> away = new ArrayList<>();

    private CoverSearch(
            DutyTable duties,
            Optional<Authority> needed,
            List<Absence> absences,
            Set<PersonId> excluded,
            OffsetDateTime moment) {
        this.duties = duties;
        this.needed = needed;
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
        return new CoverSearch(duties, step.approval(), absences, excluded, moment).search(step, holder);
    }

    /** Returns who signs; see {@link Cover#ofSigner}. */
    public static Cover signer(
            PersonId signer,
            ProcessStep step,
            DutyTable duties,
            List<Absence> absences,
            Set<PersonId> excluded,
            OffsetDateTime moment) {
        Optional<Authority> needed = step.approval().filter(approval -> reaches(duties, signer, approval));
        return new CoverSearch(duties, needed, absences, excluded, moment).signer(step, signer);
    }

    private Cover signer(ProcessStep step, PersonId signer) {
        List<DutyAssignment> theirs = duties.assignments().stream()
                .filter(duty -> duty.answerable().equals(signer)
                        && duty.step().map(step.id()::equals).orElse(true))
                .toList();
        List<Role> roles = step.countersign().map(Countersign::signers).orElse(List.of());
        List<DutyAssignment> signing = theirs.stream()
                .filter(duty -> duty.step().isEmpty() && roles.contains(duty.role()))
                .toList();
        Deque<PersonId> order = new ArrayDeque<>(List.of(signer));
        (signing.isEmpty() ? theirs : signing).forEach(duty -> order.addAll(duty.standIns()));
        Optional<PersonId> acting = first(order, Set.of(signer));
        return new Cover(Optional.of(signer), acting, List.of(), away);
    }

    private Cover search(ProcessStep step, Optional<PersonId> holder) {
        Optional<DutyAssignment> duty = duties.of(step);
        Optional<PersonId> owner = holder.or(() -> duty.map(DutyAssignment::answerable));
        Set<PersonId> order = new LinkedHashSet<>();
        owner.ifPresent(order::add);
        duty.map(DutyAssignment::answerable).ifPresent(order::add);
        Set<PersonId> owners = Set.copyOf(order);
        duty.ifPresent(named -> order.addAll(named.standIns()));

        Optional<PersonId> acting = first(new ArrayDeque<>(order), owners);
        boolean taken = holder.isPresent() && holder.equals(acting);
        List<PersonId> pool = !taken && step.standIns().stream().anyMatch(rule -> rule.kind() == StandInKind.ANY_OF)
                ? order.stream()
                        .filter(person -> acting.filter(person::equals).isEmpty())
                        .filter(person -> absence(person).isEmpty() && may(person, owners))
                        .toList()
                : List.of();
        return new Cover(owner, acting, pool, away);
    }

    private Optional<PersonId> first(Deque<PersonId> waiting, Set<PersonId> owners) {
        Set<PersonId> asked = new HashSet<>();
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
        return !excluded.contains(person)
                && (owners.contains(person)
                        || needed.filter(approval -> !reaches(duties, person, approval))
                                .isEmpty());
    }

    private static boolean reaches(DutyTable duties, PersonId person, Authority needed) {
        return duties.authority(person)
                .filter(authority -> authority.reaches(needed))
                .isPresent();
    }

    private Optional<Absence> absence(PersonId person) {
        return absences.stream()
                .filter(absence -> absence.person().equals(person) && absence.covers(moment))
                .findFirst();
    }
}
