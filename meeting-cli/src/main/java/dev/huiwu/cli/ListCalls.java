package dev.huiwu.cli;

import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.notification.NotificationCall;
import dev.huiwu.core.notification.NotificationCalls;
import dev.huiwu.files.list.ListFolder;
import dev.huiwu.files.notification.CallWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting list calls}: whom to call about a new version of a list, and what to say, on standard output. */
@Command(
        name = "calls",
        mixinStandardHelpOptions = true,
        description = {
            "名单变化后该给哪些联络员打电话、怎么说，输出为表（含电话，仅供办公室）。",
            "Whom to call about a new version of a list and what to say, as a table with telephone numbers, for the office alone."
        })
final class ListCalls implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Option(names = "--before", required = true, paramLabel = "FILE", description = "前一版名单。 The earlier list.")
    private Path before = Path.of("");

    @Option(names = "--after", required = true, paramLabel = "FILE", description = "后一版名单。 The later list.")
    private Path after = Path.of("");

    @Option(
            names = "--at",
            required = true,
            paramLabel = "TIME",
            description = "何时开始通知，如 2026-04-23T22:00:00+08:00。 When the calls begin.")
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Override
    public Integer call() {
        return options.with(folder -> {
            Optional<AttendeeList> first = options.list(before, folder);
            Optional<AttendeeList> second = options.list(after, folder);
            if (first.isEmpty() || second.isEmpty()) {
                return Meeting.ERRORS;
            }
            ListOptions.inOrder(first.get(), second.get());
            options.out().print(table(folder, first.get(), second.get()));
            return Meeting.DONE;
        });
    }

    private String table(ListFolder folder, AttendeeList first, AttendeeList second) {
        List<NotificationCall> calls = NotificationCalls.of("v" + second.version(), at, folder.units())
                .list(first, second)
                .build();
        return new String(
                CallWriter.write(calls, folder.units(), folder.liaisons(), at.toLocalDate(), options.language()),
                StandardCharsets.UTF_8);
    }
}
