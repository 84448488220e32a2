package dev.huiwu.workflow.chart.internal;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.chart.ChartState;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a chart shows before anything is placed.
 *
 * @param heading the texts around it
 * @param roles in the order they are first named
 * @param days in order
 * @param items the steps ordered by their own day, time and id, then the ends of ways
 * @param links the ways between the items
 */
public record ChartSource(Heading heading, List<Role> roles, List<Day> days, List<Item> items, Links links) {

    /** What is said around a chart. */
    record Heading(
            Language language,
            String title,
            String processName,
            int version,
            String definitionHash,
            Optional<OffsetDateTime> meetingStart,
            Optional<OffsetDateTime> at) {}

    /** The day of some columns, and whether it is before the day of the moment that is shown. */
    record Day(Anchor anchor, int workingDays, Optional<LocalDate> date, boolean beforeMeeting, boolean past) {}

    /** A step with the place of its own day among the days. */
    record Placed(ProcessStep step, Optional<ScheduledStep> dates, Optional<ChartState> state, int day, String time) {}

    /**
     * A step, or the end of a way from it.
     *
     * @param day the place of the day it stands on: its own, or a later one on which a step it waits for stands
     * @param time what is said beside its id: a time of day, or when it was done; possibly empty
     */
    record Item(
            ProcessStep step,
            Optional<ScheduledStep> dates,
            Optional<ChartState> state,
            Optional<StepOutcome> end,
            int day,
            String time,
            List<String> notes) {

        Role owner() {
            return step.owner().orElseThrow();
        }

        boolean isEnd() {
            return end.isPresent();
        }

        boolean isDecision() {
            return end.isEmpty() && !step.outcomes().isEmpty();
        }
    }

    /** Returns what the chart of a definition shows. */
    public static ChartSource of(ProcessDefinition definition, Language language) {
        DefinitionDays days = DefinitionDays.of(definition);
        List<Placed> placed = definition.steps().stream()
                .sorted(Comparator.comparingInt(days::placeOf)
                        .thenComparing(
                                step -> step.deadline().flatMap(Deadline::time).orElse(LocalTime.MAX))
                        .thenComparing(ProcessStep::id))
                .map(step -> new Placed(
                        step, Optional.empty(), Optional.empty(), days.placeOf(step), DefinitionDays.time(step)))
                .toList();
        Heading heading = new Heading(
                language,
                definition.name(language),
                definition.name(language),
                definition.version(),
                definition.contentHash(),
                Optional.empty(),
                Optional.empty());
        return of(heading, definition.roles(), days.list(), placed);
    }

    /** Returns what the chart of a schedule shows. */
    public static ChartSource of(Schedule schedule, Language language, String title) {
        return of(schedule, language, title, Optional.empty(), step -> Optional.empty());
    }

    /** Returns what the chart of a running process shows. */
    public static ChartSource of(
            ProcessInstance instance,
            Schedule schedule,
            OffsetDateTime at,
            Language language,
            Function<PersonId, String> names) {
        instance.checkSchedule(schedule);
        OffsetDateTime local = at.withOffsetSameInstant(schedule.meetingStart().getOffset());
        StepStates states = new StepStates(instance, local, names);
        return of(
                schedule,
                language,
                schedule.processName(language),
                Optional.of(local),
                step -> Optional.of(states.of(step)));
    }

    private static ChartSource of(
            Schedule schedule,
            Language language,
            String title,
            Optional<OffsetDateTime> at,
            Function<ScheduledStep, Optional<ChartState>> states) {
        checkArgument(!schedule.steps().isEmpty(), "A schedule without steps has no chart.");
        TreeMap<LocalDate, Deadline> dates = new TreeMap<>();
        schedule.steps().forEach(step -> dates.merge(step.due(), step.deadline(), ChartSource::nearerTheMeeting));
        List<LocalDate> inOrder = List.copyOf(dates.keySet());
        List<Day> days = new ArrayList<>();
        dates.forEach((date, deadline) -> days.add(new Day(
                deadline.anchor(),
                deadline.workingDays(),
                Optional.of(date),
                date.isBefore(schedule.meetingDay()),
                at.filter(now -> date.isBefore(now.toLocalDate())).isPresent())));
        List<Placed> placed = schedule.steps().stream()
                .map(step -> new Placed(
                        step.step(),
                        Optional.of(step),
                        states.apply(step),
                        inOrder.indexOf(step.due()),
                        step.time().map(LocalTime::toString).orElse("")))
                .toList();
        Heading heading = new Heading(
                language,
                title,
                schedule.processName(language),
                0,
                schedule.definitionHash(),
                Optional.of(schedule.meetingStart()),
                at);
        return of(heading, schedule.roles(), days, placed);
    }

    /** Returns the deadline that names the day: one that counts from the meeting, else the first. */
    private static Deadline nearerTheMeeting(Deadline first, Deadline other) {
        return !first.anchor().equals(Anchor.MEETING) && other.anchor().equals(Anchor.MEETING) ? other : first;
    }

    private static ChartSource of(Heading heading, List<Role> roles, List<Day> days, List<Placed> placed) {
        Links links = Links.of(placed.stream().map(Placed::step).toList(), heading.language());
        int[] day = placed.stream().mapToInt(Placed::day).toArray();
        boolean more = true;
        while (more) { // ends: steps wait for each other in no circle
            more = false;
            for (Links.Link link : links.forward()) {
                if (link.to() < day.length && day[link.to()] < day[link.from()]) {
                    day[link.to()] = day[link.from()];
                    more = true;
                }
            }
        }
        ChartNotes notes = new ChartNotes(heading.language(), heading.at());
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < day.length; i++) {
            Placed step = placed.get(i);
            items.add(new Item(
                    step.step(),
                    step.dates(),
                    step.state(),
                    Optional.empty(),
                    day[i],
                    ChartNotes.time(step.state(), step.time()),
                    notes.of(step, day[i] != step.day())));
        }
        for (Links.End end : links.ends()) {
            Item from = items.get(end.from());
            items.add(new Item(
                    from.step(), from.dates(), from.state(), Optional.of(end.outcome()), from.day(), "", List.of()));
        }
        return new ChartSource(heading, List.copyOf(roles), List.copyOf(days), List.copyOf(items), links);
    }
}
