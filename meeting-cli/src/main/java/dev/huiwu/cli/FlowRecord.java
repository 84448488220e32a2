package dev.huiwu.cli;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.files.process.ProcessLog;
import dev.huiwu.files.process.ProcessLogWriter;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.instance.Answer;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessInstance;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code meeting flow record}: writes down what somebody did in a step, if the process allows it. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = {
            "登记办理：认领、勾选标准、提交成果、会签、办结、退回、撤回、交接、催办、记事故、会议改期、取消。",
            "不合规则的不予登记，并一次说明缺什么。tick 不写标准则勾选全部。",
            "Records what was done: claim, tick, deliver, sign, object, complete, send-back, withdraw, hand-over, urge, incident, move, cancel.",
            "What the rules do not allow is refused with everything that is missing. tick without a text ticks every standard."
        })
final class FlowRecord implements Callable<Integer> {

    private static final String ACTIONS =
            "claim, tick, deliver, sign, object, complete, send-back, withdraw, hand-over, urge, incident, move, cancel";

    @Mixin
    private final FlowOptions options = new FlowOptions();

    @Parameters(index = "0", paramLabel = "LOG", description = "记录文件。 The event file.")
    private Path log = Path.of("");

    @Parameters(index = "1", paramLabel = "ACTION", description = "事项：" + ACTIONS + "。 What was done.")
    private String action = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "STEP",
            description = "环节编号（move、cancel 不用）。 The step, but for move and cancel.")
    private Optional<String> step = Optional.empty();

    @Parameters(
            index = "3",
            arity = "0..1",
            paramLabel = "TEXT",
            description = {
                "标准、成果、意见、结果、退回到的环节、接手人、事故、或新的会议时间。",
                "The standard, deliverable, opinion, outcome, earlier step, person, incident, or the meeting's new time."
            })
    private Optional<String> text = Optional.empty();

    @Option(names = "--by", required = true, paramLabel = "ID", description = "办理人。 Who did it.")
    private String by = "";

    @Option(names = "--at", required = true, paramLabel = "TIME", description = "办理时间。 When.")
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Option(names = "--note", paramLabel = "TEXT", description = "依据、存放处或原因。 Evidence, place or cause.")
    private String note = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "理由（退回、改期、取消必填）。 Why; needed to send back, move, cancel.")
    private String reason = "";

    @Option(
            names = "--mend",
            description = {
                "先把断电等没写完的末行移到 LOG.torn，再登记。",
                "First move a last line that breaks off, as after a power cut, to LOG.torn."
            })
    private boolean mend;

    @Override
    public Integer call() {
        if (mend) {
            mend();
        }
        Optional<ProcessLog> read = options.log(log);
        return options.end(() -> {
            if (read.isPresent()) {
                record(read.get().instance());
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
    private void record(ProcessInstance instance) throws IOException {
        PersonId actor = new PersonId(by);
        List<Answer.Accepted> accepted = new ArrayList<>();
        ProcessInstance now = instance;
        for (ProcessAction each : actions(instance)) {
            Answer answer = now.ask(each, actor, at, reason);
            options.found(answer.reasons());
            if (answer.accepted().isEmpty()) {
                return;
            }
            accepted.add(answer.accepted().get());
            now = answer.accepted().get().instance();
        }
        ProcessLogWriter.append(
                log, accepted.stream().map(Answer.Accepted::event).toList());
        options.out()
                .println(options.language()
                        .choose("已登记到第 %s 条。现在可办：%s", "Recorded up to event %s. Open now: %s")
                        .formatted(
                                now.lastNumber(),
                                String.join(
                                        " ",
                                        now.open().stream().map(StepId::value).toList())));
    }

    private List<ProcessAction> actions(ProcessInstance instance) {
        return switch (action) {
            case "claim" -> List.of(new ProcessAction.Claim(stepId()));
            case "tick" -> ticks(instance);
            case "deliver" -> List.of(new ProcessAction.Deliver(stepId(), text("成果", "deliverable"), note));
            case "sign" -> List.of(new ProcessAction.Sign(stepId(), true, text.orElse("")));
            case "object" -> List.of(new ProcessAction.Sign(stepId(), false, text.orElse("")));
            case "complete" -> List.of(new ProcessAction.Complete(stepId(), text));
            case "send-back" ->
                List.of(new ProcessAction.SendBack(stepId(), StepId.of(text("退回到的环节", "earlier step"))));
            case "withdraw" -> List.of(new ProcessAction.Withdraw(stepId()));
            case "hand-over" -> List.of(new ProcessAction.HandOver(stepId(), new PersonId(text("接手人", "person"))));
            case "urge" -> List.of(new ProcessAction.Urge(stepId()));
            case "incident" -> List.of(new ProcessAction.RecordIncident(stepId(), text("事故", "incident"), note, ""));
            case "move" -> List.of(new ProcessAction.MoveMeeting(newTime()));
            case "cancel" -> List.of(new ProcessAction.Cancel());
            default ->
                throw new WrongUse(
                        "没有事项“%1$s”；可用：%2$s。 There is no action \"%1$s\"; use %2$s.".formatted(action, ACTIONS));
        };
    }

    private List<ProcessAction> ticks(ProcessInstance instance) {
        StepId id = stepId();
        if (text.isPresent()) {
            return List.of(new ProcessAction.Tick(id, new WorkStandard(text.get()), note));
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

    private OffsetDateTime newTime() {
        String word = step.orElse("");
        try {
            return OffsetDateTime.parse(word);
        } catch (DateTimeParseException e) {
            throw new WrongUse(
                    "请写新的会议时间，如 2026-04-23T22:00:00+08:00，不是“%1$s”。 Write the meeting's new time, such as 2026-04-23T22:00:00+08:00, not \"%1$s\"."
                            .formatted(word));
        }
    }

    private StepId stepId() {
        return StepId.of(step.orElseThrow(() -> new WrongUse("请写环节编号。 Write the step.")));
    }

    private String text(String zh, String en) {
        return text.orElseThrow(() -> new WrongUse("请写%s。 Write the %s.".formatted(zh, en)));
    }
}
