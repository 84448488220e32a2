package dev.huiwu.cli;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.files.process.DutyReader;
import dev.huiwu.files.process.ProcessLog;
import dev.huiwu.files.readiness.ContingencyReader;
import dev.huiwu.files.readiness.ContingencyWriter;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.readiness.ContingencyCatalogue;
import dev.huiwu.workflow.readiness.ContingencyPlans;
import dev.huiwu.workflow.readiness.ContingencyRequest;
import dev.huiwu.workflow.readiness.ContingencyReview;
import dev.huiwu.workflow.readiness.Responder;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting ready plans}: the contingency plans a meeting must have, and whether they would work. */
@Command(
        name = "plans",
        mixinStandardHelpOptions = true,
        description = {
            "应急预案：不写 --plans 时按目录写出本次会议应有的预案（--out）；写明 --plans 时检查：缺哪个、谁不在岗、哪样物资没查或查得太早。",
            "Contingency plans: without --plans, writes those of the catalogue that the meeting must have (--out); with it, says which are missing,"
                    + " which responder is away, which resource was never checked or too long ago. Status 1 when a plan would not work."
        })
final class ReadyPlans implements Callable<Integer> {

    @Mixin
    private final ReadyOptions options = new ReadyOptions();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Option(names = "--plans", paramLabel = "FILE", description = "要检查的应急预案表。 The contingency plans to review.")
    private Optional<Path> plans = Optional.empty();

    @Option(
            names = "--duties",
            paramLabel = "FILE",
            description = "流程的责任分工表，写明各岗位是谁。 The duty table of the process, which says who has a role.")
    private Optional<Path> duties = Optional.empty();

    @Option(
            names = "--log",
            paramLabel = "LOG",
            description = {
                "流程记录文件，代替 --duties：分工、缺岗和环节都在其中。",
                "The event file, in place of --duties: it has duties, absences and steps."
            })
    private Optional<Path> log = Optional.empty();

    @Option(names = "--away", paramLabel = "ID", description = "届时不在岗的人，可多次。 Somebody who is away then; repeatable.")
    private List<String> away = List.of();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "预案须在何时管用，缺省为会议开始时。 When the plans must work; default: the start of the meeting.")
    private Optional<OffsetDateTime> at = Optional.empty();

    @Override
    public Integer call() {
        if (duties.isPresent() && log.isPresent()) {
            throw new WrongUse("--duties 与 --log 只写一个。 Give --duties or --log, not both.");
        }
        Optional<Path> target = output.isWanted() || plans.isEmpty() ? Optional.of(output.path()) : Optional.empty();
        options.with(rooms -> {
            Meeting meeting = rooms.meeting();
            Optional<ContingencyPlans> read = plans.isEmpty()
                    ? Optional.of(ContingencyCatalogue.usual().draft(meeting))
                    : options.read(plans.get(), (name, bytes) -> ContingencyReader.read(name, bytes, meeting));
            Optional<DutyTable> table = duties.flatMap(file -> options.read(file, DutyReader::read));
            Optional<ProcessLog> process = log.flatMap(file -> options.log(file, meeting.start()));
            boolean whole = table.isPresent() == duties.isPresent() && process.isPresent() == log.isPresent();
            read.filter(prepared -> whole).ifPresent(prepared -> {
                if (plans.isPresent()) {
                    review(prepared, meeting, table, process);
                }
                say(prepared, meeting);
                target.ifPresent(path -> write(path, prepared));
            });
        });
        return options.end(options.out());
    }

    private void review(
            ContingencyPlans prepared, Meeting meeting, Optional<DutyTable> table, Optional<ProcessLog> process) {
        OffsetDateTime moment = at.orElse(meeting.start());
        ContingencyRequest.Builder request = ContingencyRequest.builder()
                .plans(prepared)
                .meeting(meeting, ContingencyCatalogue.usual())
                .moment(moment);
        process.ifPresent(read -> request.process(read.instance()));
        table.ifPresent(request::duties);
        Set<String> known = people(
                prepared,
                table.or(() -> process.map(read -> read.instance().duties()))
                        .orElseGet(() -> DutyTable.builder().build()));
        for (String person : away) {
            if (!known.contains(person)) {
                throw new WrongUse(
                        "预案和分工表中没有 %1$s；岗位由谁担任请用 --duties 或 --log 写明。 Neither the plans nor the duties name %1$s; say with --duties or --log who has which role."
                                .formatted(person));
            }
            request.addAbsences(new Absence(new PersonId(person), moment, moment.plusDays(1), Optional.empty(), ""));
        }
        options.found(ContingencyReview.of(request.build()).findings());
    }

    /** Returns the ids of everybody whom plans and duties name: nobody else's absence would change anything. */
    private static Set<String> people(ContingencyPlans prepared, DutyTable table) {
        return Stream.concat(
                        prepared.plans().stream()
                                .flatMap(plan -> Stream.concat(plan.responders().stream(), plan.standIns().stream()))
                                .filter(Responder.OfPerson.class::isInstance),
                        table.assignments().stream()
                                .flatMap(duty -> Stream.concat(Stream.of(duty.answerable()), duty.standIns().stream())))
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private void say(ContingencyPlans prepared, Meeting meeting) {
        options.out()
                .println(options.language()
                        .choose("%s：%s 个预案，%s 样物资", "%s: %s plans, %s resources")
                        .formatted(
                                meeting.title(),
                                prepared.plans().size(),
                                prepared.plans().stream()
                                        .mapToInt(plan -> plan.resources().size())
                                        .sum()));
    }

    private void write(Path path, ContingencyPlans prepared) {
        output.write(ReadyOptions.bytes(
                path,
                () -> ContingencyWriter.write(prepared, options.language()),
                () -> ContingencyWriter.workbook(prepared, options.language()),
                prepared));
    }
}
