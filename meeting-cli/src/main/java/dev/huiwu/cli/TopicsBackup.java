package dev.huiwu.cli;

import dev.huiwu.store.ArchiveCounts;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code meeting topics backup}: all that the database holds of topics and other records, as one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "把数据库中的议题、办理记录和其他登记全部写成一个备份文件（JSON 行），先核对再写。",
            "Writes all topics, what happened to them and all other records of the database as one file (JSON lines), verified first."
        })
final class TopicsBackup implements Callable<Integer> {

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "同 --out。 The same as --out.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--at", paramLabel = "TIME", required = true, description = "备份时间。 When.")
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Override
    public Integer call() {
        output.named(file);
        output.path();
        options.archive(rules -> output.writePrivately(
                        out -> options.database(false).backup(rules, out, at),
                        result -> !result.findings().hasErrors()))
                .ifPresent(counts -> say(options, counts, "已备份", "backed up"));
        return options.end();
    }

    /** Says how much an archive holds. */
    static void say(TopicsOptions options, ArchiveCounts counts, String zh, String en) {
        options.say(
                zh + " %s 个议题、%s 条办理记录，%s 份其他登记、%s 条",
                en + ": %s topics with %s events, %s other records with %s entries",
                counts.topics(),
                counts.events(),
                counts.records(),
                counts.entries());
    }
}
