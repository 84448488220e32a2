package dev.huiwu.workflow.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws over random definitions and whatever people may try in them; a failure names the seed that repeats it. */
class ProcessInstanceLawTest {

    /** What was tried with each seed; every law looks at the same. */
    private static final Map<Long, RandomRun> TRIED = new ConcurrentHashMap<>();

    private static RandomRun tried(long seed) {
        return TRIED.computeIfAbsent(seed, fresh -> {
            RandomRun run = new RandomRun(fresh);
            run.actions(90);
            return run;
        });
    }

    static LongStream seeds() {
        return Seeds.usually(500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void replayIsTheStateAndEveryPrefixIsValid(long seed) {
        RandomRun run = tried(seed);

        for (int size : List.of(1, run.events().size() / 2, run.events().size())) {
            List<ProcessEvent> prefix = run.events().subList(0, Math.max(1, size));
            assertThat(ProcessInstance.replay(prefix)).isEqualTo(run.after().get(prefix.size() - 1));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStepIsCompletedOnlyWhenOpenByWhoMayWithEverythingTicked(long seed) {
        RandomRun run = tried(seed);

        for (int i = 1; i < run.events().size(); i++) {
            if (run.events().get(i).action() instanceof ProcessAction.Complete complete) {
                ProcessInstance before = run.after().get(i - 1);
                ProcessEvent event = run.events().get(i);
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
        RandomRun run = tried(seed);
        Map<StepId, Integer> opened = new HashMap<>();
        for (int i = 0; i < run.after().size(); i++) {
            ProcessAction action = run.events().get(i).action();
            boolean again = goesBack(run, i) || action instanceof ProcessAction.Migrate;
            for (StepId id : run.after().get(i).open()) {
                boolean wasOpen = i > 0 && run.after().get(i - 1).open().contains(id);
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
        RandomRun run = new RandomRun(seed);
        for (int i = 0; i < 400 && run.instance().phase() == InstancePhase.RUNNING; i++) {
            assertThat(run.instance().open()).isNotEmpty();
            StepId id = run.instance()
                    .open()
                    .get(run.random().nextInt(run.instance().open().size()));
            run.finish(id);
        }

        assertThat(run.instance().phase()).isEqualTo(InstancePhase.FINISHED);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyChangedEventIsFound(long seed) {
        RandomRun run = tried(seed);
        int at = run.random().nextInt(run.events().size());
        List<ProcessEvent> forged = new ArrayList<>(run.events());
        forged.set(at, changed(run.events().get(at), run.random()));
        List<ProcessEvent> shorter = new ArrayList<>(run.events());
        shorter.remove(at);

        assertThatExceptionOfType(ProcessRefusedException.class).isThrownBy(() -> ProcessInstance.replay(forged));
        if (at < run.events().size() - 1) {
            assertThatExceptionOfType(ProcessRefusedException.class).isThrownBy(() -> ProcessInstance.replay(shorter));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoStandsInIsThereAndNobodyIsAskedTwice(long seed) {
        RandomRun run = tried(seed);

        for (ProcessInstance instance : run.after()) {
            for (StepId id : instance.open()) {
                var cover = instance.cover(id, instance.lastAt());
                assertThat(cover.acting().filter(person -> isAway(instance, person)))
                        .isEmpty();
                assertThat(new HashSet<>(cover.away())).hasSameSizeAs(cover.away());
            }
        }
    }

    /** Of every step that is done without going back as many have agreed as it needs: signers, each by one person of their own. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void signaturesCountOncePerSignerAndPerPerson(long seed) {
        RandomRun run = tried(seed);

        for (int i = 1; i < run.events().size(); i++) {
            if (run.events().get(i).action() instanceof ProcessAction.Complete complete && !goesBack(run, i)) {
                ProcessInstance before = run.after().get(i - 1);
                Set<PersonId> signers = before.signers(complete.step());
                Map<PersonId, PersonId> agreed = new HashMap<>(); // signer to whoever signed
                before.state(complete.step()).signatures().forEach((signer, signature) -> {
                    boolean own = signature.actor().equals(signer);
                    if (signers.contains(signer)
                            && signature.agreed()
                            && (own || !signers.contains(signature.actor()))) {
                        agreed.put(signer, signature.actor());
                    }
                });
                int needed = before.definition()
                        .step(complete.step())
                        .flatMap(ProcessStep::countersign)
                        .map(countersign -> countersign.needed(signers.size()))
                        .orElse(signers.size());

                assertThat(agreed.size()).isGreaterThanOrEqualTo(needed);
                assertThat(new HashSet<>(agreed.values())).hasSameSizeAs(agreed.values());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoSignsIsASignerOrStandsInForOneWhoIsAwayAndDidNotDoTheWork(long seed) {
        RandomRun run = tried(seed);

        for (int i = 1; i < run.events().size(); i++) {
            ProcessEvent event = run.events().get(i);
            if (event.action() instanceof ProcessAction.Sign sign) {
                ProcessInstance before = run.after().get(i - 1);
                Set<PersonId> signers = before.signers(sign.step());
                assertThat(signers).contains(event.onBehalfOf().orElse(event.actor()));
                event.onBehalfOf().ifPresent(signer -> {
                    assertThat(signers).doesNotContain(event.actor());
                    assertThat(before.isAway(signer, event.at())).isTrue();
                    assertThat(before.isAway(event.actor(), event.at())).isFalse();
                    assertThat(before.state(sign.step()).ticks().values())
                            .noneMatch(tick -> tick.actor().equals(event.actor())
                                    && !tick.onBehalfOf().equals(Optional.of(signer)));
                });
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void movingTheMeetingChangesNothingThatHappened(long seed) {
        RandomRun run = tried(seed);

        for (int i = 1; i < run.events().size(); i++) {
            if (run.events().get(i).action() instanceof ProcessAction.MoveMeeting move) {
                ProcessInstance before = run.after().get(i - 1);
                ProcessInstance moved = run.after().get(i);
                assertThat(moved.meetingStart()).isEqualTo(move.meetingStart());
                assertThat(moved.steps()).isEqualTo(before.steps());
                assertThat(moved.former()).isEqualTo(before.former());
                assertThat(moved.absences()).isEqualTo(before.absences());
                assertThat(run.events().get(i).previous()).isEqualTo(before.lastHash());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsDoneStaysDoneByAnotherVersion(long seed) {
        RandomRun run = tried(seed);

        for (int i = 1; i < run.events().size(); i++) {
            if (run.events().get(i).action() instanceof ProcessAction.Migrate) {
                assertThat(done(run.after().get(i))).isEqualTo(done(run.after().get(i - 1)));
            }
        }
    }

    /** Everything the laws are about happens over the seeds; else they would say nothing. */
    @Test
    void everyKindOfActionHappens() {
        Set<String> happened = new TreeSet<>();
        seeds().limit(100)
                .forEach(seed -> tried(seed).events().forEach(event -> {
                    happened.add(event.action().getClass().getSimpleName());
                    if (event.action() instanceof ProcessAction.Sign
                            && event.onBehalfOf().isPresent()) {
                        happened.add("SignForAnother");
                    }
                }));

        assertThat(happened)
                .contains(
                        "MoveMeeting",
                        "Migrate",
                        "AddSigner",
                        "Sign",
                        "SignForAnother",
                        "Claim",
                        "HandOver",
                        "SendBack");
        assertThat(seeds().limit(100)
                        .anyMatch(seed -> tried(seed).after().stream()
                                .anyMatch(instance -> !instance.former().isEmpty())))
                .isTrue();
    }

    /** Returns how each step ended that was done, by this version or one before. */
    private static Map<StepId, StepState.Completion> done(ProcessInstance instance) {
        Map<StepId, StepState.Completion> done = new HashMap<>();
        instance.steps().forEach((id, state) -> state.done().ifPresent(end -> done.put(id, end)));
        instance.former().forEach((id, state) -> state.done().ifPresent(end -> done.put(id, end)));
        return done;
    }

    private static boolean isAway(ProcessInstance instance, PersonId person) {
        return instance.absences().stream()
                .anyMatch(absence -> absence.person().equals(person) && absence.covers(instance.lastAt()));
    }

    private static boolean goesBack(RandomRun run, int i) {
        ProcessAction action = run.events().get(i).action();
        return action instanceof ProcessAction.SendBack
                || action instanceof ProcessAction.Complete complete
                        && complete.outcome()
                                .flatMap(code -> run.after()
                                        .get(i - 1)
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
}
