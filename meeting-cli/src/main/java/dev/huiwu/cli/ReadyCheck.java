package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetChange;
import dev.huiwu.core.readiness.FacetEntry;
import dev.huiwu.core.readiness.OverallReadiness;
import dev.huiwu.core.readiness.Readiness;
import dev.huiwu.core.readiness.ReadinessResult;
import dev.huiwu.core.readiness.ReadinessTemplate;
import dev.huiwu.files.process.ProcessLog;
import dev.huiwu.files.readiness.ContingencyReader;
import dev.huiwu.files.readiness.ReadinessReader;
import dev.huiwu.files.readiness.ReadinessWriter;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.readiness.ContingencyCatalogue;
import dev.huiwu.workflow.readiness.ContingencyPlans;
import dev.huiwu.workflow.readiness.ContingencyRequest;
import dev.huiwu.workflow.readiness.ContingencyReview;
import dev.huiwu.workflow.readiness.FacetSteps;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting ready check}: says whether a meeting can begin, and what is missing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "看会议是否就绪：每个会场和全会的状态、缺什么、豁免了什么；未就绪时状态 1。",
            "会议类型要求的必备项，表中删去或改成非必备的也计入；只有豁免除外。",
            "加 --log 按流程记录更新各项，流程已取消或中途结束的不更新、不算就绪；加 --plans 按应急预案检查更新“应急预案”一项；加 --out 写出更新后的就绪表。",
            "Says whether the meeting and each of its rooms are ready, what is missing and what was waived. Status 1 when it is not ready."
                    + " What the meeting's type requires counts though the sheet leaves it out or calls it optional.",
            "With --log the steps of a running process are told to the sheet; one that was cancelled or ended early tells nothing and is not ready. With --plans what a review of the contingency plans says; with"
                    + " --out the sheet so brought up to date is written."
        })
final class ReadyCheck implements Callable<Integer> {

    @Mixin
    private final ReadyOptions options = new ReadyOptions();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Option(
            names = "--sheet",
            required = true,
            paramLabel = "FILE",
            description = "就绪表。 The sheet of what must be ready.")
    private Path sheet = Path.of("");

    @Option(names = "--at", required = true, paramLabel = "TIME", description = "看哪一时刻。 The moment to look at.")
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Option(
            names = "--templates",
            paramLabel = "FILE",
            description = {
                "本单位的就绪模板（.json）；缺省为随库附带的模板。",
                "The office's templates, JSON; default: those that come with the library."
            })
    private Optional<Path> templates = Optional.empty();

    @Option(names = "--log", paramLabel = "LOG", description = "流程记录文件。 The event file of the meeting's process.")
    private Optional<Path> log = Optional.empty();

    @Option(names = "--plans", paramLabel = "FILE", description = "应急预案表。 The contingency plans.")
    private Optional<Path> plans = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "ID",
            defaultValue = "meeting ready check",
            description = "由谁登记 --log 和 --plans 的结果。 Who enters what --log and --plans say; default: ${DEFAULT-VALUE}.")
    private String by = "";

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = FormatConverter.class,
            defaultValue = "text",
            description = {
                "格式，缺省 text；json 时标准输出只有总体状态，检查发现写到标准错误。",
                "The format; default: ${DEFAULT-VALUE}. As JSON standard output is the state alone, and what was found goes to standard error."
            })
    private Format format = Format.TEXT;

    private enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() {
        Optional<Path> target = output.isWanted() ? Optional.of(output.path()) : Optional.empty();
        options.with(rooms -> {
            Meeting meeting = rooms.meeting();
            Optional<ReadinessTemplate> template = options.template(templates, meeting.type());
            Optional<Readiness> told = options.read(sheet, (name, bytes) -> ReadinessReader.read(name, bytes, meeting));
            Optional<ProcessLog> process = log.flatMap(file -> options.log(file, meeting.start()));
            Optional<ContingencyPlans> prepared = plans.flatMap(
                    file -> options.read(file, (name, bytes) -> ContingencyReader.read(name, bytes, meeting)));
            boolean whole = process.isPresent() == log.isPresent() && prepared.isPresent() == plans.isPresent();
            if (whole && template.isPresent() && told.isPresent()) {
                options.found(template.get().check(told.get(), meeting));
                options.found(told.get().toldAfter(at));
                Readiness readiness = updated(told.get(), meeting, process, prepared);
                Findings over =
                        process.map(read -> FacetSteps.check(read.instance())).orElse(Findings.none());
                options.found(over);
                show(
                        meeting,
                        template.get().held(readiness, meeting),
                        over.hasErrors(),
                        prepared.map(ReadyCheck::titles).orElse(Map.of()));
                target.ifPresent(path -> write(path, readiness));
            }
        });
        return options.end(format == Format.JSON ? options.err() : options.out());
    }

    /** Returns the sheet with what process and plans say. */
    private Readiness updated(
            Readiness readiness, Meeting meeting, Optional<ProcessLog> process, Optional<ContingencyPlans> prepared) {
        List<FacetChange> changes = new ArrayList<>();
        process.ifPresent(read -> changes.addAll(FacetSteps.usual()
                .changes(
                        readiness,
                        read.instance(),
                        meeting.sites().stream()
                                .map(MeetingSite::code)
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        by,
                        at)));
        prepared.ifPresent(plan -> {
            ContingencyRequest.Builder request =
                    ContingencyRequest.builder().plans(plan).meeting(meeting, ContingencyCatalogue.usual());
            process.ifPresent(read -> request.process(read.instance()));
            ContingencyReview review = ContingencyReview.of(request.build());
            options.found(review.findings());
            changes.add(new FacetChange.Report(
                    Facet.CONTINGENCY.ofMeeting(), review.report(), ListOptions.name(plans.orElseThrow()), by, at));
        });
        ReadinessResult result = readiness.change(changes);
        options.found(result.findings());
        return result.readiness();
    }

    private static Map<String, String> titles(ContingencyPlans prepared) {
        return prepared.plans().stream()
                .collect(Collectors.toMap(
                        plan -> plan.key().code(), plan -> plan.title().zh(), (first, ofAnotherRoom) -> first));
    }

    private void show(Meeting meeting, Readiness readiness, boolean over, Map<String, String> titles) {
        OverallReadiness facets = readiness.overall();
        OverallReadiness overall = over ? facets.notReady() : facets;
        options.found(overall.findings(
                word -> titles.getOrDefault(word, Role.ofCode(word).zh())));
        if (format == Format.JSON) {
            options.out().print(MeetingJson.write(overall));
        } else {
            options.out().println("%s  %s".formatted(line(meeting.title(), overall), at));
            if (meeting.sites().size() > 1) {
                meeting.sites().stream()
                        .filter(site -> readiness.sites().contains(site.code()))
                        .forEach(site ->
                                options.out().println("  " + line(site.name(), readiness.overall(site.code()))));
            }
            overall.waived().forEach(entry -> options.out().println("  " + waived(entry)));
        }
    }

    private void write(Path path, Readiness readiness) {
        output.write(ReadyOptions.bytes(
                path,
                () -> ReadinessWriter.write(readiness, options.language()),
                () -> ReadinessWriter.workbook(readiness, options.language()),
                readiness));
    }

    private String line(String name, OverallReadiness overall) {
        return options.language()
                .choose("%s：%s，缺 %s 项，豁免 %s 项", "%s: %s, %s missing, %s waived")
                .formatted(
                        name,
                        options.language()
                                .choose(overall.level().label(), overall.level().code()),
                        overall.missing().size(),
                        overall.waived().size());
    }

    private String waived(FacetEntry entry) {
        return entry.waiver()
                .map(waiver -> options.language()
                        .choose("豁免 %s%s：%s，%s", "waived: %s%s, by %s, %s")
                        .formatted(
                                entry.label(options.language()),
                                entry.of().site().map(" "::concat).orElse(""),
                                waiver.by(),
                                waiver.reason()))
                .orElse("");
    }

    static final class FormatConverter implements picocli.CommandLine.ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return dev.huiwu.cli.Meeting.choice(
                    value, word -> Format.valueOf(word.toUpperCase(Locale.ROOT)), "text, json");
        }
    }
}
