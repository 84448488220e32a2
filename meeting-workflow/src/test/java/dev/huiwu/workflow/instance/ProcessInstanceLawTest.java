package dev.huiwu.workflow.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.fixture.RandomWays;
import dev.huiwu.workflow.review.DefinitionReview;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws over random definitions and whatever people may try in them; a failure names the seed that repeats it. */
class ProcessInstanceLawTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-04-20T09:00+08:00");
    private static final List<PersonId> PEOPLE =
            List.of(new PersonId("p1"), new PersonId("p2"), new PersonId("p3"), new PersonId("p4"));

    /** What was tried with each seed; every law looks at the same. */
    private static final Map<Long, Run> TRIED = new ConcurrentHashMap<>();

    private static Run tried(long seed) {
        return TRIED.computeIfAbsent(seed, fresh -> {
            Run run = new Run(fresh);
            run.actions(60);
            return run;
        });
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void replayIsTheStateAndEveryPrefixIsValid(long seed) {
        Run run = tried(seed);

        for (int size : List.of(1, run.events.size() / 2, run.events.size())) {
            List<ProcessEvent> prefix = run.events.subList(0, Math.max(1, size));
            assertThat(ProcessInstance.replay(prefix)).isEqualTo(run.after.get(prefix.size() - 1));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStepIsCompletedOnlyWhenOpenByWhoMayWithEverythingTicked(long seed) {
        Run run = tried(seed);

        for (int i = 1; i < run.events.size(); i++) {
            if (run.events.get(i).action() instanceof ProcessAction.Complete complete) {
                ProcessInstance before = run.after.get(i - 1);
                ProcessEvent event = run.events.get(i);
                StepState state = before.state(complete.step());
                ProcessStep step = before.definition().step(complete.step()).orElseThrow();
                boolean back = complete.outcome()
                        .flatMap(step::outcome)
                        .filter(outcome -> outcome.backTo().isPresent())
                        .isPresent();
                assertThat(state.status()).isEqualTo(StepStatus.OPEN);
                assertThat(before.cover(complete.step(), event.at()).allows(event.actor()))
                        .isTrue();
                assertThat(back || state.ticks().keySet().containsAll(step.standards()))
                        .isTrue();
                assertThat(step.predecessors().isEmpty()
                                || step.predecessors().stream()
                                        .anyMatch(id -> before.state(id).status() == StepStatus.DONE
                                                || before.state(id).status() == StepStatus.NOT_NEEDED))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStepOpensOnceUnlessTheWorkGoesBack(long seed) {
        Run run = tried(seed);
        Map<StepId, Integer> opened = new HashMap<>();
        for (int i = 0; i < run.after.size(); i++) {
            ProcessAction action = run.events.get(i).action();
            boolean again = goesBack(run, i);
            for (StepId id : run.after.get(i).open()) {
                boolean wasOpen = i > 0 && run.after.get(i - 1).open().contains(id);
                if (!wasOpen && !(action instanceof ProcessAction.Withdraw)) {
                    opened.merge(id, 1, Integer::sum);
                }
            }
            if (again || action instanceof ProcessAction.Withdraw) {
                opened.clear();
            }
            assertThat(opened.values()).allMatch(times -> times == 1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aProcessWhoseReviewFindsNothingRunsToItsEnd(long seed) {
        Run run = new Run(seed);
        for (int i = 0; i < 400 && run.instance.phase() == InstancePhase.RUNNING; i++) {
            assertThat(run.instance.open()).isNotEmpty();
            StepId id = run.instance
                    .open()
                    .get(run.random.nextInt(run.instance.open().size()));
            run.finish(id);
        }

        assertThat(run.instance.phase()).isEqualTo(InstancePhase.FINISHED);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyChangedEventIsFound(long seed) {
        Run run = tried(seed);
        int at = run.random.nextInt(run.events.size());
        List<ProcessEvent> forged = new ArrayList<>(run.events);
        forged.set(at, changed(run.events.get(at), run.random));
        List<ProcessEvent> shorter = new ArrayList<>(run.events);
        shorter.remove(at);

        assertThatExceptionOfType(ProcessRefusedException.class).isThrownBy(() -> ProcessInstance.replay(forged));
        if (at < run.events.size() - 1) {
            assertThatExceptionOfType(ProcessRefusedException.class).isThrownBy(() -> ProcessInstance.replay(shorter));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoStandsInIsThereAndNobodyIsAskedTwice(long seed) {
        Run run = tried(seed);

        for (ProcessInstance instance : run.after) {
            for (StepId id : instance.open()) {
                var cover = instance.cover(id, instance.lastAt());
                assertThat(cover.acting().filter(person -> isAway(instance, person)))
                        .isEmpty();
                assertThat(new HashSet<>(cover.away())).hasSameSizeAs(cover.away());
            }
        }
    }

    private static boolean isAway(ProcessInstance instance, PersonId person) {
        return instance.absences().stream()
                .anyMatch(absence -> absence.person().equals(person) && absence.covers(instance.lastAt()));
    }

    private static boolean goesBack(Run run, int i) {
        ProcessAction action = run.events.get(i).action();
        return action instanceof ProcessAction.SendBack
                || action instanceof ProcessAction.Complete complete
                        && complete.outcome()
                                .flatMap(code -> run.instance
                                        .definition()
                                        .step(complete.step())
                                        .flatMap(step -> step.outcome(code)))
                                .filter(outcome -> outcome.backTo().isPresent())
                                .isPresent();
    }

    private static ProcessEvent changed(ProcessEvent event, Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new ProcessEvent(
                        event.number(),
                        event.at().plusNanos(1),
                        event.actor(),
                        event.onBehalfOf(),
                        event.reason(),
                        event.action(),
                        event.previous(),
                        event.hash());
            case 1 ->
                new ProcessEvent(
                        event.number(),
                        event.at(),
                        new PersonId("forger"),
                        event.onBehalfOf(),
                        event.reason(),
                        event.action(),
                        event.previous(),
                        event.hash());
            case 2 ->
                new ProcessEvent(
                        event.number(),
                        event.at(),
                        event.actor(),
                        event.onBehalfOf(),
                        event.reason() + "!",
                        event.action(),
                        event.previous(),
                        event.hash());
            default ->
                new ProcessEvent(
                        event.number(),
                        event.at(),
                        event.actor(),
                        event.onBehalfOf(),
                        event.reason(),
                        event.action(),
                        event.previous(),
                        event.hash().replaceFirst("^.", "x"));
        };
    }

    /** A process in which people try all manner of things. */
    private static final class Run {

        private final Random random;
        private final List<ProcessEvent> events = new ArrayList<>();
        private final List<ProcessInstance> after = new ArrayList<>();
        private ProcessInstance instance;

        Run(long seed) {
            random = new Random(seed);
            ProcessDefinition definition = sound(seed);
            DutyTable.Builder duties = DutyTable.builder().putAuthority(PEOPLE.get(0), Authority.MAYOR);
            definition.roles().forEach(role -> {
                List<PersonId> order = new ArrayList<>(PEOPLE);
                Collections.shuffle(order, random);
                duties.addAssignment(DutyAssignment.of(
                        role,
                        order.get(0),
                        order.subList(1, 1 + random.nextInt(3)).toArray(PersonId[]::new)));
            });
            accept(ProcessInstance.open(
                    "M", definition, duties.build(), START.plusDays(20), Set.of(), PEOPLE.get(0), START));
        }

        /** Returns a process of the random ones that a review finds nothing in. */
        private static ProcessDefinition sound(long seed) {
            for (long next = seed * 1_000; ; next++) {
                List<ProcessStep> steps = RandomWays.of(next, 3 + (int) (seed % 6));
                if (!DefinitionReview.of(steps).hasErrors()) {
                    Random random = new Random(seed);
                    return ProcessDefinition.define("random")
                            .steps(steps.stream()
                                    .map(step -> random.nextInt(6) == 0
                                            ? step.toBuilder().onlyIf(Fact.HALL).build()
                                            : step)
                                    .toList())
                            .build();
                }
            }
        }

        void actions(int times) {
            for (int i = 0; i < times; i++) {
                PersonId actor = any(PEOPLE);
                StepId step = any(List.copyOf(instance.steps().keySet()));
                ProcessAction action = switch (random.nextInt(12)) {
                    case 0, 1, 2 -> new ProcessAction.Tick(step, new WorkStandard("done"), "");
                    case 3, 4, 5 -> complete(step);
                    case 6 ->
                        new ProcessAction.SendBack(
                                step, any(List.copyOf(instance.steps().keySet())));
                    case 7 -> new ProcessAction.Withdraw(step);
                    case 8 ->
                        new ProcessAction.AnnounceAbsence(new Absence(
                                actor,
                                now(),
                                now().plusHours(1 + random.nextInt(20)),
                                Optional.of(any(PEOPLE)).filter(person -> !person.equals(actor)),
                                "away"));
                    case 9 -> new ProcessAction.Return(actor);
                    case 10 -> new ProcessAction.HandOver(step, any(PEOPLE));
                    default -> new ProcessAction.Urge(step);
                };
                instance.ask(action, actor, now(), "because").accepted().ifPresent(this::accept);
            }
        }

        /** Does everything a step needs. */
        void finish(StepId id) {
            PersonId actor = instance.cover(id, now()).acting().orElseThrow();
            instance.definition()
                    .step(id)
                    .orElseThrow()
                    .standards()
                    .forEach(standard -> accept(instance.ask(new ProcessAction.Tick(id, standard, ""), actor, now())
                            .orThrow()));
            accept(instance.ask(complete(id), actor, now()).orThrow());
        }

        private ProcessAction complete(StepId id) {
            List<String> outcomes = instance.definition().step(id).orElseThrow().outcomes().stream()
                    .map(outcome -> outcome.code())
                    .toList();
            return new ProcessAction.Complete(id, outcomes.isEmpty() ? Optional.empty() : Optional.of(any(outcomes)));
        }

        private OffsetDateTime now() {
            return instance == null ? START : instance.lastAt().plusMinutes(30);
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private void accept(Answer.Accepted accepted) {
            instance = accepted.instance();
            events.add(accepted.event());
            after.add(instance);
        }
    }
}
