package dev.huiwu.cli;

import dev.huiwu.files.notification.CallWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private CallRound round = new CallRound();

    @Override
    public Integer call() {
        return options.withDirectories(folder -> round.with(options, folder, calls -> {
            byte[] table = CallWriter.write(
                    calls, folder.units(), folder.liaisons(), round.at().toLocalDate(), options.language());
            options.out().print(new String(table, StandardCharsets.UTF_8));
            return Meeting.DONE;
        }));
    }
}
