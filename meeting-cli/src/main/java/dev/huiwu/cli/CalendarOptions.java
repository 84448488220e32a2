package dev.huiwu.cli;

import dev.huiwu.core.calendar.WorkCalendar;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** By which calendar a command counts working days. */
final class CalendarOptions {

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = {
                "节假日与调休表；缺省为会议文件夹所写，或随库附带的全国安排（2025—2026）。",
                "Days off and make-up days; default: the meeting's, or those of mainland China, 2025 and 2026, that come with the library."
            })
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--provisional",
            description = {"日历没有数据的年份暂按星期推算，并提示。", "Count years the calendar has no data for by weekdays, and say so."})
    private boolean provisional;

    /** Says whether a table was named, which then stands before any other. */
    boolean isNamed() {
        return file.isPresent();
    }

    /** Returns the calendar of the table, or the usual one where none is named; empty if the table cannot be read. */
    Optional<WorkCalendar> calendar(WorkCalendar usual, Function<Path, Optional<WorkCalendar>> reader) {
        return (isNamed() ? reader.apply(file.get()) : Optional.of(usual))
                .map(days -> provisional ? days.provisional() : days);
    }
}
