package dev.huiwu.cli;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.files.process.ProcessLog;
import dev.huiwu.files.process.ProcessLogWriter;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.instance.Answer;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.review.DutyReview;
import dev.huiwu.workflow.schedule.Schedule;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code meeting flow record}: writes down what somebody did, if the process allows it. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = {
            "登记办理：环节里做的事，以及分工、到岗、改版、改期、取消；缺岗用 meeting flow absent --announce。",
            "不合规则的不予登记，并一次说明缺什么。",
            "Records what was done in a step; new duties, a return, a later version, another date, the end. For an absence there is meeting flow"
                    + " absent --announce.",
            "What the rules do not allow is refused with everything that is missing."
        })
final class FlowRecord implements Callable<Integer> {

    @Mixin
    private final FlowOptions options = new FlowOptions();

    @Mixin
    private final FlowPause pause = new FlowPause();

    @Parameters(index = "0", paramLabel = "LOG", description = "记录文件。 The event file.")
    private Path log = Path.of("");

    @Parameters(index = "1", paramLabel = "ACTION", description = "事项，见下。 What was done, see below.")
    private String action = "";

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "WORDS",
            description = "事项的内容，见下。 What belongs to it, see below.")
    private List<String> words = List.of();

    @Option(names = "--by", required = true, paramLabel = "ID", description = "办理人。 Who did it.")
    private PersonId by = FlowOptions.NOBODY;

    @Option(names = "--at", required = true, paramLabel = "TIME", description = "办理时间。 When.")
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Option(names = "--note", paramLabel = "TEXT", description = "依据、存放处或原因。 Evidence, place or cause.")
    private String note = "";

    @Option(
            names = "--proposal",
            paramLabel = "TEXT",
            description = "能防止事故的标准。 The standard that would have prevented an incident.")
    private String proposal = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "理由（退回、结果为退回的办结、改版、改期、取消必填）。 Why; needed to go back, migrate, move, cancel.")
    private String reason = "";

    @Option(
            names = "--mend",
            description = {
                "先把断电等没写完的末行移到 LOG.torn，再登记。",
                "First move a last line that breaks off, as after a power cut, to LOG.torn."
            })
    private boolean mend;

    @Spec
    void spec(CommandSpec spec) {
        spec.usageMessage().footer(FlowAction.lines());
    }

    @Override
    public Integer call() {
        FlowAction kind = FlowAction.of(action, words);
        if (mend) {
            mend();
        }
        Optional<ProcessLog> read = options.log(log);
        Optional<WorkCalendar> calendar = options.calendar();
        return options.end(() -> {
            if (read.isPresent() && calendar.isPresent()) {
                pause.check("--at", read.get().instance(), at);
                record(read.get().instance(), kind, calendar.get());
            }
        });
    }

    private void mend() {
        try {
            ProcessLogWriter.mend(log)
                    .ifPresent(piece -> options.out()
                            .println(options.language()
                                    .choose("没写完的末行已移到 %s", "The line that breaks off was moved to %s")
                                    .formatted(ListOptions.name(piece))));
        } catch (FileAlreadyExistsException e) {
            throw new WrongUse(
                    "%1$s.torn 已存在，请先移走。 %1$s.torn exists; move it away first.".formatted(ListOptions.name(log)));
        } catch (IOException e) {
            throw new WrongUse("不能读取 %1$s。 Cannot read %1$s.".formatted(ListOptions.name(log)));
        }
    }

    /** Either all that was asked for is allowed and written down, or nothing is. */
    private void record(ProcessInstance instance, FlowAction kind, WorkCalendar calendar) throws IOException {
        List<Answer.Accepted> accepted = new ArrayList<>();
        ProcessInstance now = instance;
        for (ProcessAction each : actions(instance, kind)) {
            Answer answer = now.ask(each, by, at, reason);
            options.found(answer.reasons());
            if (answer.accepted().isEmpty()) {
                return;
            }
            accepted.add(answer.accepted().get());
            now = answer.accepted().get().instance();
        }
        if (accepted.isEmpty()) {
            return;
        }
        ProcessLogWriter.append(
                log, accepted.stream().map(Answer.Accepted::event).toList());
        options.out()
                .println(options.language()
                        .choose("已登记到第 %s 条。现在可办：%s", "Recorded up to event %s. Open now: %s")
                        .formatted(
                                now.lastNumber(),
                                now.open().stream().map(StepId::value).collect(joining(" "))));
        if (kind == FlowAction.MOVE) {
            moved(instance, now, calendar);
        }
    }

    private void moved(ProcessInstance before, ProcessInstance now, WorkCalendar calendar) {
        Schedule schedule = FlowStatus.schedule(now, calendar);
        options.found(schedule.findings());
        MovedDays.lines(FlowStatus.schedule(before, calendar), schedule, now, options.language())
                .forEach(options.out()::println);
    }

    /** Returns what is asked of the process; nothing if a file it needs is not good, which is then found. */
    private List<ProcessAction> actions(ProcessInstance instance, FlowAction kind) {
        return switch (kind) {
            case TICK -> ticks(instance);
            case COMPLETE -> List.of(new ProcessAction.Complete(step(0), text().map(word -> outcome(instance, word))));
            case ASSIGN ->
                options.duties(Path.of(words.get(0))).stream()
                        .map(table -> assign(instance, table))
                        .toList();
            case MIGRATE ->
                later(instance.definition(), Path.of(words.get(0))).stream()
                        .<ProcessAction>map(ProcessAction.Migrate::new)
                        .toList();
            default -> List.of(action(kind));
        };
    }

    /** The table is taken as it is, as when the process is opened, and what it lacks is said. */
    private ProcessAction assign(ProcessInstance instance, DutyTable table) {
        options.found(DutyReview.of(instance.definition(), table));
        return new ProcessAction.AssignDuties(table);
    }

    private ProcessAction action(FlowAction kind) {
        return switch (kind) {
            case CLAIM -> new ProcessAction.Claim(step(0));
            case DELIVER -> new ProcessAction.Deliver(step(0), words.get(1), note);
            case ADD_SIGNER -> new ProcessAction.AddSigner(step(0), person(1));
            case SIGN -> new ProcessAction.Sign(step(0), true, text().orElse(""));
            case OBJECT -> new ProcessAction.Sign(step(0), false, text().orElse(""));
            case SEND_BACK -> new ProcessAction.SendBack(step(0), step(1));
            case WITHDRAW -> new ProcessAction.Withdraw(step(0));
            case HAND_OVER -> new ProcessAction.HandOver(step(0), person(1));
            case URGE -> new ProcessAction.Urge(step(0));
            case INCIDENT -> new ProcessAction.RecordIncident(step(0), words.get(1), note, proposal);
            case RETURN -> new ProcessAction.Return(person(0));
            case MOVE -> new ProcessAction.MoveMeeting(Values.TIME.of("TIME", words.get(0)));
            case CANCEL -> new ProcessAction.Cancel();
            case TICK, COMPLETE, ASSIGN, MIGRATE -> throw new IllegalStateException(kind + " is no single action.");
        };
    }

    /** Returns the code of the outcome that a word names by its code or else by its label; the word where no one outcome has it. */
    private String outcome(ProcessInstance instance, String word) {
        List<StepOutcome> outcomes = instance.definition().step(step(0)).stream()
                .flatMap(step -> step.outcomes().stream())
                .toList();
        List<String> named = outcomes.stream()
                .filter(outcome -> outcome.zh().equals(word) || outcome.en().equalsIgnoreCase(word))
                .map(StepOutcome::code)
                .toList();
        boolean isCode = outcomes.stream().anyMatch(outcome -> outcome.code().equals(word));
        return isCode || named.size() != 1 ? word : named.get(0);
    }

    private List<ProcessAction> ticks(ProcessInstance instance) {
        StepId id = step(0);
        if (text().isPresent()) {
            return List.of(new ProcessAction.Tick(id, new WorkStandard(text().get()), note));
        }
        List<ProcessAction> ticks = instance.definition().step(id).stream()
                .flatMap(known -> known.standards().stream())
                .<ProcessAction>map(standard -> new ProcessAction.Tick(id, standard, note))
                .toList();
        if (ticks.isEmpty()) {
            throw new WrongUse(
                    "流程中的环节 %1$s 没有可勾选的标准。 The process has no standard to tick in a step %1$s.".formatted(id));
        }
        return ticks;
    }

    /** Returns a later version; the steps of a table, which says neither id nor version, are the next one of the process that runs. */
    private Optional<ProcessDefinition> later(ProcessDefinition now, Path file) {
        boolean said = file.toString().toLowerCase(Locale.ROOT).endsWith(".json") && !FlowOptions.isMeeting(file);
        return options.definition(file)
                .map(next -> said
                        ? next
                        : now.toBuilder()
                                .version(now.version() + 1)
                                .anchors(next.anchors())
                                .steps(next.steps())
                                .build());
    }

    private StepId step(int index) {
        return Values.STEP.of("STEP", words.get(index));
    }

    private PersonId person(int index) {
        return Values.PERSON.of("PERSON", words.get(index));
    }

    private Optional<String> text() {
        return words.stream().skip(1).findFirst().filter(text -> !text.isBlank());
    }
}
