package dev.huiwu.workflow.instance;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.Countersign;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.fixture.RandomWays;
import dev.huiwu.workflow.review.DefinitionReview;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A process in which people try all manner of things; equal seeds give equal ones. */
final class RandomRun {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-04-20T09:00+08:00");
    private static final List<PersonId> PEOPLE =
            Stream.of("p1", "p2", "p3", "p4", "p5").map(PersonId::new).toList();
    private static final List<Role> SIGNING = List.of(Role.SECRETARY_GENERAL, Role.REGISTRAR, Role.SECRETARY);

    private final Random random;
    private final List<ProcessEvent> events = new ArrayList<>();
    private final List<ProcessInstance> after = new ArrayList<>();
    private ProcessInstance instance;

    RandomRun(long seed) {
        random = new Random(seed);
        ProcessDefinition definition = sound(seed);
        DutyTable.Builder duties = DutyTable.builder().putAuthority(PEOPLE.get(0), Authority.MAYOR);
        Stream.concat(definition.roles().stream(), SIGNING.stream()).distinct().forEach(role -> {
            List<PersonId> order = new ArrayList<>(PEOPLE);
            Collections.shuffle(order, random);
            duties.addAssignment(DutyAssignment.of(
                    role, order.get(0), order.subList(1, 1 + random.nextInt(3)).toArray(PersonId[]::new)));
        });
        instance = accept(ProcessInstance.open(
                "M", definition, duties.build(), START.plusDays(20), Set.of(), PEOPLE.get(0), START));
    }

    /** Returns a process of the random ones that a review finds nothing in; some of its steps are countersigned. */
    private static ProcessDefinition sound(long seed) {
        for (long next = seed * 1_000; ; next++) {
            List<ProcessStep> steps = RandomWays.of(next, 3 + (int) (seed % 6));
            if (!DefinitionReview.of(steps).hasErrors()) {
                Random random = new Random(seed);
                return ProcessDefinition.define("random")
                        .steps(steps.stream().map(step -> varied(step, random)).toList())
                        .build();
            }
        }
    }

    private static ProcessStep varied(ProcessStep step, Random random) {
        ProcessStep.Builder varied = step.toBuilder();
        if (random.nextInt(6) == 0) {
            varied.onlyIf(Fact.HALL);
        }
        if (random.nextInt(3) == 0) {
            varied.countersign(
                    new Countersign(SIGNING.subList(0, 1 + random.nextInt(SIGNING.size())), random.nextInt(101)));
        }
        return varied.build();
    }

    Random random() {
        return random;
    }

    /** Returns what happened. */
    List<ProcessEvent> events() {
        return events;
    }

    /** Returns the process after each event. */
    List<ProcessInstance> after() {
        return after;
    }

    /** Returns the process as it stands. */
    ProcessInstance instance() {
        return instance;
    }

    /** Tries so many things, allowed or not. */
    void actions(int times) {
        for (int i = 0; i < times; i++) {
            ProcessStep step = any(instance.definition().steps());
            PersonId actor = instance.cover(step.id(), now())
                    .acting()
                    .filter(acting -> random.nextBoolean())
                    .orElseGet(() -> any(PEOPLE));
            ProcessAction action = action(actor, step);
            instance.ask(action, actor, now(), "because").accepted().ifPresent(this::accept);
        }
    }

    private ProcessAction action(PersonId actor, ProcessStep step) {
        StepId id = step.id();
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> new ProcessAction.Tick(id, any(List.copyOf(step.standards())), "");
            case 3, 4, 5 -> complete(step);
            case 6, 20, 21 ->
                new ProcessAction.SendBack(
                        id, any(instance.definition().steps()).id());
            case 7 -> new ProcessAction.Withdraw(id);
            case 8, 9 ->
                new ProcessAction.AnnounceAbsence(new Absence(
                        actor,
                        now(),
                        now().plusHours(1 + random.nextInt(20)),
                        Optional.of(any(PEOPLE)).filter(person -> random.nextBoolean() && !person.equals(actor)),
                        "away"));
            case 10 -> new ProcessAction.Return(actor);
            case 11 -> new ProcessAction.HandOver(id, any(PEOPLE));
            case 12 -> new ProcessAction.Claim(id);
            case 13, 14, 15 -> new ProcessAction.Sign(id, random.nextInt(4) > 0, "");
            case 16 -> new ProcessAction.AddSigner(id, any(PEOPLE));
            case 17 -> new ProcessAction.MoveMeeting(instance.meetingStart().plusDays(random.nextInt(9) - 4));
            case 18 -> new ProcessAction.Migrate(nextVersion());
            default -> new ProcessAction.Urge(id);
        };
    }

    /** Returns a version with one more standard, without a step, with a step that decides, or only a later one. */
    private ProcessDefinition nextVersion() {
        ProcessDefinition now = instance.definition();
        ProcessStep chosen = any(now.steps());
        Stream<ProcessStep> steps = switch (random.nextInt(4)) {
            case 0 ->
                now.steps().stream()
                        .map(step -> step.equals(chosen)
                                ? step.toBuilder()
                                        .addStandard("of version " + now.version())
                                        .build()
                                : step);
            case 1 ->
                now.steps().stream()
                        .filter(step -> !step.equals(chosen))
                        .map(step -> step.toBuilder()
                                .predecessors(step.predecessors().stream()
                                        .filter(id -> !id.equals(chosen.id()))
                                        .toList())
                                .onOutcomes(step.onOutcomes().stream()
                                        .filter(on -> !on.step().equals(chosen.id()))
                                        .toList())
                                .build());
            case 2 ->
                now.steps().stream()
                        .map(step -> step.equals(chosen)
                                ? step.toBuilder()
                                        .outcome("settled", "已定", "Settled")
                                        .defaultOutcome("settled")
                                        .build()
                                : step);
            default -> now.steps().stream();
        };
        ProcessDefinition.Builder later = now.toBuilder().version(now.version() + 1);
        try {
            return later.steps(steps.toList()).build();
        } catch (FindingsException | IllegalArgumentException e) {
            return now.toBuilder().version(now.version() + 1).build(); // the other would have been no process
        }
    }

    /** Does everything a step needs. */
    void finish(StepId id) {
        PersonId actor = instance.cover(id, now()).acting().orElseThrow();
        ProcessStep step = instance.definition().step(id).orElseThrow();
        step.standards().forEach(standard -> doing(actor, new ProcessAction.Tick(id, standard, "")));
        instance.signers(id).forEach(signer -> doing(signer, new ProcessAction.Sign(id, true, "")));
        doing(actor, complete(step));
    }

    private void doing(PersonId actor, ProcessAction action) {
        accept(instance.ask(action, actor, now(), "because").orThrow());
    }

    private ProcessAction complete(ProcessStep step) {
        List<String> outcomes = step.outcomes().stream().map(StepOutcome::code).toList();
        return new ProcessAction.Complete(
                step.id(), outcomes.isEmpty() ? Optional.empty() : Optional.of(any(outcomes)));
    }

    private OffsetDateTime now() {
        return instance.lastAt().plusMinutes(30);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private ProcessInstance accept(Answer.Accepted accepted) {
        instance = accepted.instance();
        events.add(accepted.event());
        after.add(instance);
        return instance;
    }
}
