package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.topic.TopicReader;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code meeting topics import}: takes topics over from a table, all or none. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "把议题台账表（.csv、.xlsx）移入数据库；有一处错误就一条也不移入。台账已有的都相同，就没有改动；有不同的，列出哪些议题、哪些栏。",
            "Takes the topics of a table (.csv, .xlsx) over into the database; with one error in it, none. Where the register has them all alike nothing changes; else it is said which differ in which columns."
        })
final class TopicsImport implements Callable<Integer> {

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Parameters(paramLabel = "FILE", description = "议题台账表。 The table of topics.")
    private Path file = Path.of("");

    @Mixin
    private final TopicsActor actor = new TopicsActor();

    @Override
    public Integer call() {
        PersonId by = actor.by();
        OffsetDateTime at = actor.at();
        Optional<UnitDirectory> units = options.units();
        Optional<TopicRules> rules = options.rules();
        Optional<List<Topic>> topics = units.isPresent() && rules.isPresent()
                ? options.read(file, (name, bytes) -> TopicReader.read(name, bytes, units.get(), rules.get()))
                : Optional.empty();
        topics.flatMap(read -> options.writing(true, register -> {
                    Findings findings = register.takeOver(read, by, at, actor.reason());
                    options.found(TopicsThere.of(findings, read, register, units.orElseThrow()));
                    return register.find(TopicQuery.all()).total();
                }))
                .ifPresent(total -> options.say("台账现有 %s 个议题", "%s topics in the register", total));
        return options.end();
    }
}
