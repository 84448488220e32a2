package dev.huiwu.cli;

import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.files.list.MeetingDirectories;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine.Option;

/** Two versions of a list, of which the second is the later one. */
final class ListVersions {

    @Option(names = "--before", required = true, paramLabel = "FILE", description = "前一版名单。 The earlier list.")
    private Path before = Path.of("");

    @Option(names = "--after", required = true, paramLabel = "FILE", description = "后一版名单。 The later list.")
    private Path after = Path.of("");

    /** Does the work with both; says what is wrong with one instead if that is an error. */
    int with(ListOptions options, MeetingDirectories folder, ToIntBiFunction<AttendeeList, AttendeeList> work) {
        Optional<AttendeeList> first = options.list(before, folder);
        Optional<AttendeeList> second = options.list(after, folder);
        if (first.isEmpty() || second.isEmpty()) {
            return Meeting.ERRORS;
        }
        int was = first.get().version();
        int is = second.get().version();
        if (is <= was) {
            throw new WrongUse(
                    "--after 须是比 --before 新的版本（第 %s 版、第 %s 版）。 --after must be a later version than --before (%s, %s)."
                            .formatted(was, is, was, is));
        }
        return work.applyAsInt(first.get(), second.get());
    }
}
