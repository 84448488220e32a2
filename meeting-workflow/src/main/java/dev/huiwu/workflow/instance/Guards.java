package dev.huiwu.workflow.instance;

import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Absence;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What stands against an action as a process stands; see {@link ProcessInstance#ask} for the codes. */
final class Guards {

    private final ProcessInstance instance;
    private final Asked asked;
    private final Refusals refusals = new Refusals();

    private Guards(Asked asked) {
        this.instance = asked.instance();
        this.asked = asked;
    }

    /** Returns everything that stands against the action. */
    static Findings check(Asked asked) {
        Guards guards = new Guards(asked);
        guards.check();
        return guards.refusals.all();
    }

    private void check() {
        if (asked.at().isBefore(instance.lastAt())) {
            refusals.add(
                    "time-goes-back", details -> details.with("at", asked.at()).with("last", instance.lastAt()));
        }
        if (instance.phase() != InstancePhase.RUNNING && !isLearning()) {
            ofProcess(instance.phase() == InstancePhase.FINISHED ? "process-finished" : "process-cancelled");
            return;
        }
        people();
        if (asked.action().about().isPresent()) {
            StepId id = asked.action().about().get();
            instance.definition()
                    .step(id)
                    .ifPresentOrElse(step -> new StepGuard(asked, step, refusals).check(), () -> unknown(id));
        } else {
            process();
        }
    }

    /** Nobody unknown is named, or acts on the whole process. A table that names nobody says nothing of who is known. */
    private void people() {
        Set<PersonId> known = new HashSet<>(instance.duties().people());
        if (known.isEmpty()) {
            return;
        }
        instance.steps().values().forEach(state -> {
            state.holder().ifPresent(known::add);
            known.addAll(state.signers());
        });
        named().distinct()
                .filter(person -> !known.contains(person))
                .forEach(person -> refusals.add(
                        "person-unknown", details -> details.about(person).with("person", person)));
    }

    /** Returns whom the action names, and who acts where that is no matter of one step; who returns was known to be away. */
    private Stream<PersonId> named() {
        ProcessAction action = asked.action();
        if (action instanceof ProcessAction.AnnounceAbsence announced) {
            Absence absence = announced.absence();
            return Stream.concat(Stream.of(asked.actor(), absence.person()), absence.standIn().stream());
        }
        if (action instanceof ProcessAction.HandOver over) {
            return Stream.of(over.to());
        }
        if (action instanceof ProcessAction.AddSigner more) {
            return Stream.of(more.signer());
        }
        boolean ofNoStep = action.about().isEmpty()
                && !(action instanceof ProcessAction.Open || action instanceof ProcessAction.Return);
        return ofNoStep ? Stream.of(asked.actor()) : Stream.empty();
    }

    /** An incident may also be of a step that an earlier version had. */
    private void unknown(StepId id) {
        if (!isLearning() || !instance.former().containsKey(id)) {
            refusals.ofStep("step-unknown", id);
        }
    }

    private boolean isLearning() {
        return asked.action() instanceof ProcessAction.RecordIncident;
    }

    private void process() {
        ProcessAction action = asked.action();
        if (action instanceof ProcessAction.Open) {
            ofProcess("already-open");
        } else if (action instanceof ProcessAction.AnnounceAbsence announced) {
            absence(announced.absence());
        } else if (action instanceof ProcessAction.Return back) {
            comesBack(back.person());
        } else if (action instanceof ProcessAction.MoveMeeting move) {
            moved(move.meetingStart());
        } else if (action instanceof ProcessAction.Migrate migrate) {
            new MigrationGuard(instance, migrate.definition(), refusals).check();
        }
        boolean grave = action instanceof ProcessAction.MoveMeeting
                || action instanceof ProcessAction.Migrate
                || action instanceof ProcessAction.Cancel;
        if (grave && asked.reason().isBlank()) {
            refusals.add("reason-missing", details -> {});
        }
    }

    private void moved(OffsetDateTime start) {
        if (!start.isAfter(asked.at())) {
            refusals.add(
                    "meeting-in-past",
                    details -> details.about(instance.id()).with("start", start).with("at", asked.at()));
        }
    }

    private void absence(Absence absence) {
        instance.absences().stream()
                .filter(other -> other.person().equals(absence.person())
                        && other.from().isBefore(absence.until())
                        && absence.from().isBefore(other.until()))
                .findFirst()
                .ifPresent(other -> refusals.add(
                        "away-already",
                        details -> details.about(absence.person())
                                .with("person", absence.person())
                                .with("from", other.from())
                                .with("until", other.until())));
    }

    private void comesBack(PersonId person) {
        boolean away = instance.absences().stream()
                .anyMatch(absence ->
                        absence.person().equals(person) && absence.until().isAfter(asked.at()));
        if (!away) {
            refusals.add("not-away", details -> details.about(person).with("person", person));
        }
    }

    private void ofProcess(String code) {
        refusals.add(code, details -> details.about(instance.id()).with("process", instance.id()));
    }
}
