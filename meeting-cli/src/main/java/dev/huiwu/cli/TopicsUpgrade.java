package dev.huiwu.cli;

import dev.huiwu.store.TopicSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code meeting topics upgrade}: the tables of an older release become those of this one; no other command does that. */
@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        description = {
            "把旧版程序建的表升级为本程序的表，内容不变；先备份数据库，并停用旧版程序，此后它不能再用这个数据库。",
            "Brings the tables of an older release to those of this one, with all they hold; back the database up and stop programs of the older release first, it cannot use the database afterwards."
        })
final class TopicsUpgrade implements Callable<Integer> {

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Override
    public Integer call() {
        int present = TopicSchema.usual().version();
        options.upgraded().ifPresent(found -> {
            if (found == present) {
                options.say("数据库已是第 %s 版，未作改动", "the database is of version %s already, nothing was changed", present);
            } else {
                options.say(
                        "数据库已由第 %s 版升级到第 %s 版",
                        "the database was upgraded from version %s to version %s", found, present);
            }
        });
        return options.end();
    }
}
