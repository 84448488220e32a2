package dev.huiwu.cli;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduleDifference;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which steps that are still to be done are due at another time after the meeting moved. */
final class MovedDays {

    private MovedDays() {}

    /** Returns a line that counts them, and one for each pair of days with the steps that moved so. */
    static List<String> lines(Schedule before, Schedule after, ProcessInstance instance, Language language) {
        Map<String, List<StepId>> moved = new LinkedHashMap<>();
        ScheduleDifference.between(before, after).moved().stream()
                .filter(step -> isLeft(instance, step.step()))
                .forEach(step -> moved.computeIfAbsent(
                                day(step.fromDay(), step.fromTime()) + " → " + day(step.toDay(), step.toTime()),
                                any -> new ArrayList<>())
                        .add(step.step()));
        List<String> lines = new ArrayList<>();
        int steps = moved.values().stream().mapToInt(List::size).sum();
        lines.add(language.choose("时限随之变动的环节：%s 个", "Steps due at another time: %s")
                .formatted(steps));
        moved.forEach((days, ids) ->
                lines.add("  " + days + "  " + ids.stream().map(StepId::value).collect(joining(" "))));
        return lines;
    }

    private static boolean isLeft(ProcessInstance instance, StepId step) {
        StepStatus status = instance.state(step).status();
        return status == StepStatus.OPEN || status == StepStatus.WAITING;
    }

    private static String day(LocalDate day, Optional<LocalTime> time) {
        return day + time.map(clock -> " " + clock).orElse("");
    }
}
