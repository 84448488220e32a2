package dev.huiwu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code meeting topics restore}: a backup into a database that holds nothing, all of it or nothing. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "把备份文件恢复到空的数据库，逐条核对；有一处不符就什么也不写。",
            "Restores a backup into a database that holds nothing, each line verified; with one fault in it, nothing."
        })
final class TopicsRestore implements Callable<Integer> {

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Parameters(paramLabel = "FILE", description = "备份文件。 The backup.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        boolean canBeReadTwice = Files.isRegularFile(file); // not so a pipe, of which nothing is known beforehand
        (canBeReadTwice ? options.sound(file).flatMap(sound -> options.restored(file)) : options.restored(file))
                .ifPresent(counts -> TopicsBackup.say(options, counts, "已恢复", "restored"));
        return options.end();
    }
}
