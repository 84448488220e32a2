package dev.huiwu.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code meeting topics verify}: whether the database, or a backup, holds what was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "核对数据库中的议题、办理记录和其他登记，或核对一个备份文件，列出与写入时不符之处；不写任何内容。",
            "Checks all topics, what happened to them and all other records of the database, or of a backup, and lists what is not as it was written; writes nothing."
        })
final class TopicsVerify implements Callable<Integer> {

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "备份文件，代替数据库。 A backup, instead of the database.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() {
        if (file.isPresent()) {
            options.sound(file.get())
                    .ifPresent(counts -> TopicsBackup.say(options, counts, "备份完好，有", "the backup is sound"));
        } else if (options.verified()) {
            options.say("全部与写入时一致", "everything is as it was written");
        }
        return options.end();
    }
}
