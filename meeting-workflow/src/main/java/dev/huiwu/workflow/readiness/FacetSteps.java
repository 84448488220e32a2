package dev.huiwu.workflow.readiness;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetChange;
import dev.huiwu.core.readiness.FacetEntry;
import dev.huiwu.core.readiness.FacetReport;
import dev.huiwu.core.readiness.FacetState;
import dev.huiwu.core.readiness.Readiness;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.instance.InstancePhase;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.instance.StepState;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which steps of a process make a facet ready.
 *
 * @param steps the steps of each facet
 */
public record FacetSteps(@JsonValue Map<Facet, List<StepId>> steps) {

    private static final FacetSteps USUAL = new FacetSteps(ImmutableMap.<Facet, List<StepId>>builder()
            .put(Facet.ATTENDEES, ids("P13", "P14"))
            .put(Facet.PAPERS, ids("P15", "P16"))
            .put(Facet.SCRIPTS, ids("P17"))
            .put(Facet.VENUE, ids("P23"))
            .put(Facet.SEAT_PLAN, ids("P18", "P19"))
            .put(Facet.NAME_CARDS, ids("P20", "P24"))
            .put(Facet.USHERS, ids("P30"))
            .put(Facet.SOUND_SCREEN, ids("P25"))
            .put(Facet.POWER, ids("P26"))
            .put(Facet.RECORDING, ids("P25"))
            .put(Facet.TRANSPORT, ids("P27"))
            .put(Facet.LODGING, ids("P27"))
            .put(Facet.CATERING, ids("P27"))
            .put(Facet.SECURITY_FIRE, ids("P28"))
            .put(Facet.MEDICAL, ids("P28"))
            .put(Facet.SECRECY, ids("P29"))
            .put(Facet.BUDGET, ids("P06"))
            .build());

    /** Keeps copies. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FacetSteps {
        ImmutableMap.Builder<Facet, List<StepId>> copy = ImmutableMap.builder();
        steps.forEach((facet, ids) -> copy.put(facet, ImmutableList.copyOf(ids)));
        steps = copy.build();
    }

    private static List<StepId> ids(String... ids) {
        return ImmutableList.copyOf(ids).stream().map(StepId::of).toList();
    }

    /**
     * Returns those of the default process. The seat guide and the contingency plans are not among them, since that a step is done says less than
     * {@code DeliveryRecord} and {@link ContingencyReview} do.
     */
    public static FacetSteps usual() {
        return USUAL;
    }

    /**
     * Returns how ready a facet is by its steps: ready when all that are needed are done, not applicable when none is needed. A step that a decision leads past is not
     * needed; one that comes after the end of the work (see {@link #check}) is not done. What is open is the steps. Empty where the process has none of its steps.
     */
    public Optional<FacetReport> report(Facet facet, ProcessInstance process) {
        Map<StepId, StepState> known = process.steps();
        List<StepId> own = steps.getOrDefault(facet, List.of()).stream()
                .filter(known::containsKey)
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Set<StepId> cutOff = cutOff(process);
        List<StepId> needed = own.stream()
                .filter(step -> isNeeded(process.state(step)) || cutOff.contains(step))
                .toList();
        List<StepId> left = needed.stream()
                .filter(step -> process.state(step).status() != StepStatus.DONE)
                .toList();
        return Optional.of(new FacetReport(
                facet,
                state(needed, left, process),
                ImmutableMap.of("steps", needed.size(), "done", needed.size() - left.size()),
                left.stream().map(StepId::value).toList()));
    }

    private static FacetState state(List<StepId> needed, List<StepId> left, ProcessInstance process) {
        if (needed.isEmpty()) {
            return FacetState.NOT_APPLICABLE;
        }
        if (left.isEmpty()) {
            return FacetState.READY;
        }
        boolean begun =
                left.size() < needed.size() || left.stream().map(process::state).anyMatch(FacetSteps::isBegun);
        return begun ? FacetState.IN_PROGRESS : FacetState.NOT_STARTED;
    }

    private static boolean isNeeded(StepState step) {
        return step.status() != StepStatus.NOT_NEEDED && step.status() != StepStatus.OFF_WAY;
    }

    private static boolean isBegun(StepState step) {
        return !step.ticks().isEmpty()
                || !step.deliveries().isEmpty()
                || !step.signatures().isEmpty();
    }

    /**
     * Returns why a process may lead to no meeting: {@code process-cancelled}, an error; {@code process-ended-early}, the work ended in a step by an outcome that
     * {@link StepOutcome#ends() ends} it and something was to come after, an error, or a warning while other steps go on. Takes time in proportion to the steps.
     */
    public static Findings check(ProcessInstance process) {
        if (process.phase() == InstancePhase.CANCELLED) {
            return new Findings(List.of(WorkflowTexts.TEXTS.finding(
                    "process-cancelled",
                    Severity.ERROR,
                    draft -> draft.about(process.id()).with("process", process.id()))));
        }
        boolean over = process.phase() == InstancePhase.FINISHED;
        List<Finding> found = new ArrayList<>();
        endings(process)
                .forEach((step, outcome) -> found.add(WorkflowTexts.TEXTS.finding(
                        "process-ended-early",
                        over ? Severity.ERROR : Severity.WARNING,
                        draft -> draft.about(process.id(), step)
                                .with("process", process.id())
                                .with("step", step)
                                .with("outcome", outcome.zh())
                                .with("outcomeEn", outcome.en()))));
        return new Findings(found);
    }

    /** Returns the steps in which the work ended though something was to come after, with the outcomes. */
    private static Map<StepId, StepOutcome> endings(ProcessInstance process) {
        Map<StepId, StepOutcome> endings = new LinkedHashMap<>();
        for (ProcessStep step : process.definition().steps()) {
            Optional<String> code = process.state(step.id()).done().flatMap(StepState.Completion::outcome);
            step.outcomes().stream()
                    .filter(outcome -> outcome.ends()
                            && code.filter(outcome.code()::equals).isPresent()
                            && !cutOff(process, Set.of(step.id())).isEmpty())
                    .forEach(outcome -> endings.put(step.id(), outcome));
        }
        return endings;
    }

    private static Set<StepId> cutOff(ProcessInstance process) {
        Set<StepId> ended = endings(process).keySet();
        return ended.isEmpty() ? ended : cutOff(process, ended);
    }

    /** Returns the steps off the way that come after others, without one between that is on it. */
    private static Set<StepId> cutOff(ProcessInstance process, Set<StepId> ended) {
        Set<StepId> after = new LinkedHashSet<>(ended);
        boolean grown = true;
        while (grown) {
            grown = after.addAll(process.definition().steps().stream()
                    .filter(step -> !isNeeded(process.state(step.id()))
                            && step.predecessors().stream().anyMatch(after::contains))
                    .map(ProcessStep::id)
                    .toList());
        }
        after.removeIf(step -> process.state(step).status() != StepStatus.OFF_WAY);
        return after;
    }

    /**
     * Returns what a process tells a readiness: a report for each facet of the meeting and of the rooms it prepares; none for a facet whose steps nobody has
     * begun, so that nothing is taken back that was told by hand; and none at all of one that {@link #check} has an error against.
     *
     * @param sites the codes of the rooms that the process prepares
     * @param by the id or post of who tells it
     */
    public List<FacetChange> changes(
            Readiness readiness, ProcessInstance process, Set<String> sites, String by, OffsetDateTime at) {
        String reference = process.id() + "#" + process.lastNumber();
        List<FacetChange> changes = new ArrayList<>();
        if (check(process).hasErrors()) {
            return changes;
        }
        for (FacetEntry entry : readiness.entries()) {
            if (entry.of().site().filter(site -> !sites.contains(site)).isEmpty()) {
                report(entry.of().facet(), process)
                        .filter(report -> report.state() != FacetState.NOT_STARTED)
                        .ifPresent(
                                report -> changes.add(new FacetChange.Report(entry.of(), report, reference, by, at)));
            }
        }
        return changes;
    }
}
