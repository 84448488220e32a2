package dev.huiwu.cli;

import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.topic.TopicWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code meeting topics export}: the topics that meet every condition, as a table. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "把议题写成台账表，.csv 或 .xlsx；条件同 list。",
            "Writes topics as a table, .csv or .xlsx; conditions as of list."
        })
final class TopicsExport implements Callable<Integer> {

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Mixin
    private final TopicFilter filter = new TopicFilter();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "同 --out。 The same as --out.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() {
        output.named(file);
        Path target = output.path();
        boolean workbook = target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        Optional<UnitDirectory> units = options.units();
        units.flatMap(directory -> options.reading(register -> {
                    TopicQuery query = filter.query(directory);
                    options.found(filter.unknown(register, query, directory));
                    List<Topic> topics = TopicFilter.all(register, query);
                    TopicWriter table = TopicWriter.of(topics, directory, register.rules(), options.language());
                    options.found(table.findings());
                    output.write(workbook ? table.workbook() : table.csv());
                    return topics.size();
                }))
                .ifPresent(count -> options.say("已写出 %s 个议题", "%s topics written", count));
        return options.end();
    }
}
