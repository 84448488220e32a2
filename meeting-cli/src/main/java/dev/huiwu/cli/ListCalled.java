package dev.huiwu.cli;

import dev.huiwu.core.notification.NotificationCall;
import dev.huiwu.core.notification.NotificationLog;
import dev.huiwu.core.notification.NotificationRecord;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.list.MeetingDirectories;
import dev.huiwu.files.notification.CallRecordReader;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting list called}: which of the calls about a new version of a list were made. */
@Command(
        name = "called",
        mixinStandardHelpOptions = true,
        description = {
            "读回填好的通知表：还有哪些单位未通知、哪些未复述。版本和时间须与 calls 所写相同。",
            "Reads the table of calls back once it is filled in: which are still to be made, and which were not read back. Versions and"
                    + " time are those given to calls."
        })
final class ListCalled implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private CallRound round = new CallRound();

    @Option(
            names = "--calls",
            required = true,
            paramLabel = "FILE",
            description = "填好的通知表，如 calls.csv。 The table of calls, filled in.")
    private Path table = Path.of("");

    @Override
    public Integer call() {
        return options.withDirectories(folder -> round.with(options, folder, calls -> say(calls, folder)));
    }

    private int say(List<NotificationCall> calls, MeetingDirectories folder) {
        ReadResult<NotificationLog> read = CallRecordReader.read(
                ListOptions.name(table),
                ListOptions.bytes(table),
                NotificationLog.empty().raise(calls));
        if (read.value().isEmpty()) {
            return options.end(read.findings());
        }
        NotificationLog log = read.value().get();
        OffsetDateTime now = Stream.concat(
                        Stream.of(round.at()), log.records().stream().map(NotificationRecord::at))
                .max(OffsetDateTime.timeLineOrder())
                .orElseThrow();
        long readBack = log.records().stream()
                .filter(NotificationRecord::readBack)
                .map(NotificationRecord::call)
                .distinct()
                .count();
        options.out()
                .println(options.language()
                        .choose(
                                "应通知 %s 个单位，已通知 %s 个，其中已复述 %s 个",
                                "%s units to call, %s called, %s of them read it back")
                        .formatted(calls.size(), calls.size() - log.open(now).size(), readBack));
        return options.end(read.findings().and(log.check(now, folder.liaisons())));
    }
}
