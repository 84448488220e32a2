package dev.huiwu.cli;

import dev.huiwu.core.topic.TopicKind;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicSort;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which topics a command is about: an option for each field of a query. */
final class TopicFilter {

    @Option(names = "--section", paramLabel = "TEXT", description = "承办处室。 The handling section.")
    private List<String> sections = new ArrayList<>();

    @Option(names = "--unit", paramLabel = "UNIT", description = "有关单位，名称或代码。 A unit it concerns, by name or code.")
    private List<String> units = new ArrayList<>();

    @Option(
            names = "--leader",
            paramLabel = "POST",
            description = "分管或签批的领导。 A leader in charge of it or who signed it.")
    private List<String> leaders = new ArrayList<>();

    @Option(names = "--state", paramLabel = "STATE", description = "状态，如 待上会。 Its state, such as ready.")
    private List<String> states = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "TEXT", description = "议题类别。 Its kind.")
    private List<TopicKind> kinds = new ArrayList<>();

    @Option(names = "--meeting", paramLabel = "TEXT", description = "会议届次。 What its meeting is called.")
    private List<String> meetings = new ArrayList<>();

    @Option(names = "--meeting-from", paramLabel = "DATE", description = "会议日期起。 The first day of its meeting.")
    private Optional<LocalDate> meetingFrom = Optional.empty();

    @Option(names = "--meeting-until", paramLabel = "DATE", description = "会议日期止。 The last day of its meeting.")
    private Optional<LocalDate> meetingUntil = Optional.empty();

    @Option(names = "--received-from", paramLabel = "DATE", description = "收文日期起。 The first day it was received.")
    private Optional<LocalDate> receivedFrom = Optional.empty();

    @Option(names = "--received-until", paramLabel = "DATE", description = "收文日期止。 The last day it was received.")
    private Optional<LocalDate> receivedUntil = Optional.empty();

    @Option(names = "--overdue-on", paramLabel = "DATE", description = "在这一天逾期未办结。 Overdue on this day.")
    private Optional<LocalDate> overdueOn = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "名称中含有。 What its title holds.")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--sort",
            paramLabel = "KEY",
            description = "排序：id、received、meeting、deadline、state。 By what they are ordered.")
    private Optional<String> sort = Optional.empty();

    @Option(names = "--descending", description = "倒序。 From the last to the first.")
    private boolean descending;

    /** Returns the query. */
    TopicQuery query(UnitDirectory directory) {
        title.filter(text -> text.length() > 500).ifPresent(text -> {
            throw new WrongUse("--title 最多 500 字。 --title has 500 characters at most.");
        });
        return TopicQuery.builder()
                .sections(sections)
                .units(units.stream().map(name -> unit(name, directory)).toList())
                .leaders(leaders)
                .states(states.stream().map(TopicFilter::state).toList())
                .kinds(kinds)
                .meetings(meetings)
                .meetingFrom(meetingFrom)
                .meetingUntil(meetingUntil)
                .receivedFrom(receivedFrom)
                .receivedUntil(receivedUntil)
                .overdueOn(overdueOn)
                .title(title)
                .sort(sort.map(TopicFilter::sort).orElse(TopicSort.ID))
                .descending(descending)
                .build();
    }

    /** Returns the unit of a name or code on the command line. */
    static UnitId unit(String name, UnitDirectory directory) {
        return directory.resolve(name).map(Unit::id).orElseGet(() -> Values.UNIT.of("--unit", name));
    }

    private static TopicState state(String word) {
        return Arrays.stream(TopicState.values())
                .filter(state -> state.code().equals(word) || state.label().equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongUse("没有“%1$s”这一状态；可写：%2$s。 There is no state \"%1$s\"; write one of: %3$s."
                        .formatted(
                                word,
                                Arrays.stream(TopicState.values())
                                        .map(TopicState::label)
                                        .collect(Collectors.joining("、")),
                                Arrays.stream(TopicState.values())
                                        .map(TopicState::code)
                                        .collect(Collectors.joining(" ")))));
    }

    private static TopicSort sort(String word) {
        return Arrays.stream(TopicSort.values())
                .filter(sort -> sort.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "不能按“%1$s”排序。 Topics cannot be ordered by \"%1$s\": id, received, meeting, deadline, state."
                                .formatted(word)));
    }
}
