package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicAnswer;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.topic.TopicActionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code meeting topics move}: does something with a topic, or says what may be done with it. */
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description = {
            "办理一个议题；不写 ACTION 则列出目前可办的事项、各要写的字段和还缺什么。",
            "不合规则的不予办理，并一次说明全部原因；台账不变。",
            "Does something with a topic; without ACTION, says what may be done now, with which fields, and what stands against it.",
            "What the rules do not allow is refused with every reason, and nothing is written."
        })
final class TopicsMove implements Callable<Integer> {

    /** What stands in the field until the command line was read. */
    private static final TopicId NONE = new TopicId("-");

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Mixin
    private final TopicsActor actor = new TopicsActor();

    @Parameters(index = "0", paramLabel = "TOPIC", description = "议题编号。 The number of the topic.")
    private TopicId id = NONE;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "事项，见下，可写中文。 What is done, see below; in Chinese as well.")
    private Optional<String> written = Optional.empty();

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "FIELD=VALUE",
            description = {
                "事项的字段，见下；名称不混淆时可只写末段，列表用逗号分开，任务等写 tasks.1.unit，编号从 1 起。",
                "Its fields, see below; the last part of a name will do where it is clear, lists are parted by commas, tasks and the like are tasks.1.unit, numbers from 1."
            })
    private List<String> words = List.of();

    @Option(
            names = "--action",
            paramLabel = "FILE|-",
            description = "从 JSON 文件（- 为标准输入）读事项。 Read the action from a JSON file, - for the standard input.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--seen",
            paramLabel = "VERSION",
            description = {
                "办理人看到的版本；其后已有变动则不予办理。缺省为现在的版本。",
                "The version that was seen; refused if something happened since. Default: the one there is now."
            })
    private Optional<Integer> seen = Optional.empty();

    @Option(names = "--dry-run", description = "只看能否办理，不写入。 Only say whether it can be done.")
    private boolean dryRun;

    private CommandSpec spec = CommandSpec.create();

    @Spec
    void spec(CommandSpec of) {
        spec = of;
        of.usageMessage().footer(TopicActions.lines());
    }

    /** More than any action takes. */
    private static final int MAX_INPUT = 9 << 20;

    @Override
    public Integer call() {
        Optional<String> word = written.map(TopicActions::word);
        if (word.isPresent() && file.isPresent()) {
            throw new WrongUse("ACTION 和 --action 只写一个。 Give ACTION or --action, not both.");
        }
        options.units().ifPresent(word.isEmpty() && file.isEmpty() ? units -> offer() : units -> move(word, units));
        return options.end();
    }

    /** A topic before and after what was done. */
    private record Moved(Optional<TopicState> from, Topic to) {}

    private void move(Optional<String> word, UnitDirectory units) {
        PersonId by = actor.by();
        OffsetDateTime at = actor.at();
        Optional<String> opening = word.filter(first -> TopicActions.opens(TopicActions.BY_WORD.get(first)));
        Optional<TopicAction> read = opening.isPresent()
                ? options.checked(() -> TopicWords.read(opening.get(), id, Optional.empty(), words, units))
                : file.flatMap(this::read);
        if (read.isEmpty() && (opening.isPresent() || file.isPresent())) {
            return; // before a database is made for it
        }
        boolean opens =
                read.filter(first -> TopicActions.opens(first.getClass())).isPresent();
        Function<TopicRegister, Optional<Moved>> work = register -> {
            Optional<Topic> topic = register.topic(id);
            TopicAction action = read.orElseGet(() -> TopicWords.read(word.orElseThrow(), id, topic, words, units));
            return moved(topic, ask(register, topic, action, by, at));
        };
        (dryRun ? options.reading(work) : options.writing(opens, work))
                .flatMap(moved -> moved)
                .ifPresent(this::say);
    }

    private TopicAnswer ask(
            TopicRegister register, Optional<Topic> topic, TopicAction action, PersonId by, OffsetDateTime at) {
        if (TopicActions.opens(action.getClass())) {
            TopicId own = action instanceof TopicAction.TakeOver taken
                    ? taken.topic().id()
                    : ((TopicAction.Register) action).id();
            return own.equals(id)
                    ? register.open(action, by, at, actor.reason())
                    : new TopicAnswer.Refused(Findings.of(TopicActions.finding(
                            "action-other-topic",
                            Severity.ERROR,
                            own.value(),
                            "found",
                            own.value(),
                            "expected",
                            id.value())));
        }
        TopicAnswer answer = register.ask(
                id, seen.orElseGet(() -> topic.map(Topic::version).orElse(0)), action, by, at, actor.reason());
        if (!answer.reasons().isEmpty()) {
            TopicWords.left(action).ifPresent(left -> options.found(Findings.of(left)));
        }
        return answer;
    }

    private Optional<Moved> moved(Optional<Topic> before, TopicAnswer answer) {
        options.found(answer.reasons());
        answer.accepted().ifPresent(accepted -> options.found(accepted.notes()));
        return answer.accepted().map(accepted -> new Moved(before.map(Topic::state), accepted.topic()));
    }

    private void say(Moved moved) {
        options.say(
                "%s  %s%s  第 %s 版%s",
                "%s  %s%s  version %s%s",
                moved.to().id(),
                moved.from()
                        .filter(from -> from != moved.to().state())
                        .map(from -> name(from) + " → ")
                        .orElse(""),
                name(moved.to().state()),
                moved.to().version(),
                dryRun ? options.language().choose("（试办，未写入）", " (tried only, nothing written)") : "");
    }

    private String name(TopicState state) {
        return options.language().choose(state.label(), state.code());
    }

    private Optional<TopicAction> read(Path from) {
        return from.toString().equals("-")
                ? options.read("-", standardInput(), TopicActionReader::read)
                : options.read(from, TopicActionReader::read);
    }

    private byte[] standardInput() {
        try {
            return ((Meeting) spec.root().userObject()).in().readNBytes(MAX_INPUT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what may be done with the topic as it stands. */
    private void offer() {
        options.reading(register -> {
                    Topic topic = register.topic(id)
                            .orElseThrow(() -> new WrongUse(
                                    "台账中没有议题 %1$s；新收的请用 register 登记。 The register has no topic %1$s; enter a new one with register."
                                            .formatted(TopicsOptions.shown(id.value()))));
                    return new TopicOffer(topic, register.rules(), actor.known());
                })
                .ifPresent(offer -> offer.lines(options.language()).forEach(options::line));
    }
}
