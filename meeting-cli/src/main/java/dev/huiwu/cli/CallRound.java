package dev.huiwu.cli;

import dev.huiwu.core.notification.NotificationCall;
import dev.huiwu.core.notification.NotificationCalls;
import dev.huiwu.files.list.MeetingDirectories;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The calls that follow from a new version of a list. */
final class CallRound {

    @Mixin
    private ListVersions versions = new ListVersions();

    @Option(
            names = "--at",
            required = true,
            paramLabel = "TIME",
            description = "何时开始通知，如 2026-04-23T22:00:00+08:00。 When the calls begin.")
    private OffsetDateTime at = OffsetDateTime.MIN;

    /** Returns when the calls begin. */
    OffsetDateTime at() {
        return at;
    }

    /** Does the work with the calls; says what is wrong with a list instead if that is an error. */
    int with(ListOptions options, MeetingDirectories folder, ToIntFunction<List<NotificationCall>> work) {
        return versions.with(
                options,
                folder,
                (before, after) -> work.applyAsInt(NotificationCalls.of("v" + after.version(), at, folder.units())
                        .list(before, after)
                        .build()));
    }
}
