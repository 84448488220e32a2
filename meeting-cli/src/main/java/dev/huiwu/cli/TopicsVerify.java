package dev.huiwu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code meeting topics verify}: whether the database holds what was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "核对数据库中的议题、办理记录和其他登记，列出与写入时不符之处；不写任何内容。",
            "Checks all topics, what happened to them and all other records of the database, and lists what is not as it was written; writes nothing."
        })
final class TopicsVerify implements Callable<Integer> {

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Override
    public Integer call() {
        if (options.verified()) {
            options.say("全部与写入时一致", "everything is as it was written");
        }
        return options.end();
    }
}
