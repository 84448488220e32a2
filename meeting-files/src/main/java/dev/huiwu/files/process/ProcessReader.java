package dev.huiwu.files.process;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.JoinRule;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StandInRule;
import dev.huiwu.workflow.definition.StepAspect;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.review.DefinitionReview;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the steps of a process, {@code process-default.csv}.
 *
 * <p>What is wrong with the steps as a process (a cycle, an unknown step, no owner) is found by {@link DefinitionReview}
 * and reported at the cell it comes from. Thread-safe.
 */
public final class ProcessReader {

    private static final Column ID = Column.needed("id", "环节编号", "编号", "步骤编号");
    private static final Column PHASE = Column.needed("phase", "阶段");
    private static final Column NAME_ZH = Column.needed("name_zh", "环节", "环节名称", "步骤");
    private static final Column NAME_EN = Column.optional("name_en", "英文名称");
    private static final Column OWNER = Column.needed("owner_role", "责任岗位", "责任人", "岗位");
    private static final Column PREDECESSORS = Column.needed("predecessors", "前置环节", "前置");
    private static final Column DAY = Column.needed("offset_working_days", "工作日", "偏移", "日");
    private static final Column TIME = Column.optional("time", "时刻", "时间");
    private static final Column ANCHOR = Column.optional("anchor", "基准");
    private static final Column SETS_ANCHOR = Column.optional("sets_anchor", "作为基准");
    private static final Column JOIN = Column.optional("join", "汇合");
    private static final Column OUTCOMES = Column.optional("outcomes", "结果");
    private static final Column CONDITIONS = Column.optional("conditions", "适用条件");
    private static final Column DURATION = Column.optional("duration", "工时");
    private static final Column MINIMUM = Column.optional("minimum_duration", "最短工时");
    private static final Column DROP = Column.optional("drop", "可省");
    private static final Column REMINDERS = Column.optional("reminders", "提醒");
    private static final Column REQUIREMENT = Column.optional("requirement", "要求", "工作要求");
    private static final Column STANDARD = Column.needed("work_standard", "工作标准", "标准");
    private static final Column DELIVERABLE = Column.optional("deliverable", "成果", "交付物");
    private static final Column PLACE = Column.optional("place", "地点");
    private static final Column APPROVAL = Column.optional("approval", "审批权限");
    private static final Column COUNTERSIGN = Column.optional("countersign", "会签");
    private static final Column STAND_IN = Column.needed("stand_in", "替岗", "B岗");
    private static final TableReader TABLE = TableReader.of(
            ID,
            PHASE,
            NAME_ZH,
            NAME_EN,
            OWNER,
            PREDECESSORS,
            DAY,
            TIME,
            ANCHOR,
            SETS_ANCHOR,
            JOIN,
            OUTCOMES,
            CONDITIONS,
            DURATION,
            MINIMUM,
            DROP,
            REMINDERS,
            REQUIREMENT,
            STANDARD,
            DELIVERABLE,
            PLACE,
            APPROVAL,
            COUNTERSIGN,
            STAND_IN);

    private static final Words<JoinRule> JOINS = Words.ofCodes(JoinRule.class)
            .with(JoinRule.TAKEN, JoinRule.TAKEN.label())
            .with(JoinRule.ALL, JoinRule.ALL.label())
            .with(JoinRule.ANY, JoinRule.ANY.label());
    private static final ImmutableMap<Anchor, String> ANCHORS =
            ImmutableMap.of(Anchor.MEETING, "会议", Anchor.NOTICE, "通知", Anchor.MINUTES, "纪要");
    private static final Splitter SENTENCES =
            Splitter.on(Pattern.compile("[;；]")).trimResults().omitEmptyStrings();
    private static final Splitter THINGS =
            Splitter.on(Pattern.compile("[,，、;；]")).trimResults().omitEmptyStrings();
    private static final ImmutableMap<StepAspect, Column> CELLS = ImmutableMap.of(
            StepAspect.ID, ID,
            StepAspect.OWNER, OWNER,
            StepAspect.PREDECESSORS, PREDECESSORS,
            StepAspect.JOIN, JOIN,
            StepAspect.OUTCOMES, OUTCOMES,
            StepAspect.STANDARDS, STANDARD,
            StepAspect.STAND_INS, STAND_IN,
            StepAspect.DEADLINE, DAY);

    private ProcessReader() {}

    /**
     * Returns the process if nothing is wrong with it. A file whose name ends with {@code .json} is one that {@link
     * ProcessDefinition} was written as; else it is a table, of which the process has as id the file's name without folder and ending. The id
     * is part of the process's content hash, so a table under another name is another process.
     */
    public static ReadResult<ProcessDefinition> read(String file, byte[] bytes) {
        return file.toLowerCase(Locale.ROOT).endsWith(".json") ? document(file, bytes) : table(file, bytes);
    }

    private static ReadResult<ProcessDefinition> document(String file, byte[] bytes) {
        Location place = Location.ofFile(file);
        try {
            ProcessDefinition definition = MeetingJson.read(
                    MeetingJson.parse(new String(bytes, StandardCharsets.UTF_8), place),
                    ProcessDefinition.class,
                    place);
            return ReadResult.of(definition, DefinitionReview.of(definition));
        } catch (FindingsException e) {
            return ReadResult.nothing(e.findings());
        }
    }

    private static ReadResult<ProcessDefinition> table(String file, byte[] bytes) {
        Problems problems = new Problems();
        List<Row> rows = new ArrayList<>();
        List<ProcessStep> steps = new ArrayList<>();
        Map<Anchor, StepId> anchors = new LinkedHashMap<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            step(row, problems, anchors).ifPresent(step -> {
                rows.add(row);
                steps.add(step);
            });
        }
        if (!steps.isEmpty()) {
            problems.addAll(review(steps, anchors, rows, problems.findings()));
        }
        Findings findings = problems.byRow();
        if (steps.isEmpty() || findings.hasErrors()) {
            return ReadResult.nothing(findings);
        }
        return ReadResult.of(
                ProcessDefinition.define(baseName(file))
                        .named("会务流程", "Meeting process")
                        .anchors(anchors)
                        .steps(steps)
                        .build(),
                findings);
    }

    /** Returns the faults of the steps together, except in cells in which a fault was found already. */
    private static Findings review(
            List<ProcessStep> steps, Map<Anchor, StepId> anchors, List<Row> rows, Findings before) {
        Set<Location> reported = new HashSet<>();
        before.forEach(finding -> finding.location().ifPresent(reported::add));
        for (Row row : rows) {
            if (reported.contains(row.at(TIME))) {
                reported.add(row.at(DAY));
            }
        }
        return DefinitionReview.of(
                        steps,
                        anchors,
                        (position, aspect) ->
                                Optional.ofNullable(CELLS.get(aspect)).map(rows.get(position)::at))
                .only(finding -> finding.location()
                        .map(place -> !reported.contains(place))
                        .orElse(true));
    }

    private static Optional<ProcessStep> step(Row row, Problems problems, Map<Anchor, StepId> anchors) {
        Cells cells = new Cells(row, problems);
        String id = cells.id(ID);
        if (!cells.good()) {
            return Optional.empty();
        }
        String zh = cells.text(NAME_ZH).orElse(id);
        ProcessStep.Builder step = ProcessStep.builder()
                .id(StepId.of(id))
                .named(zh, cells.text(NAME_EN).orElse(zh))
                .phase(cells.text(PHASE).map(ProcessReader::phase))
                .owner(cells.text(OWNER).map(DutyReader::role))
                .deadline(deadline(row, cells))
                .requirement(cells.text(REQUIREMENT))
                .standards(SENTENCES
                        .splitToStream(row.text(STANDARD))
                        .distinct()
                        .map(WorkStandard::new)
                        .toList())
                .deliverables(THINGS.splitToList(row.text(DELIVERABLE)))
                .place(cells.text(PLACE))
                .standIns(SENTENCES
                        .splitToStream(row.text(STAND_IN))
                        .map(StandInRule::ofText)
                        .toList());
        StepCells.predecessors(row.text(PREDECESSORS), step);
        meant(cells, JOIN, JOINS.expected(), text -> JOINS.meaning(text).orElseThrow(IllegalArgumentException::new))
                .ifPresent(step::join);
        read(cells, OUTCOMES, StepCells.OUTCOME_EXAMPLE, text -> StepCells.outcomes(text, step));
        read(cells, CONDITIONS, StepCells.CONDITION_EXAMPLE, text -> step.conditions(StepCells.conditions(text)));
        Optional<Duration> normal = meant(cells, DURATION, StepCells.LENGTH_EXAMPLE, StepCells::length);
        Optional<Duration> least = meant(cells, MINIMUM, StepCells.LENGTH_EXAMPLE, StepCells::length);
        if (least.isPresent()
                && normal.filter(length -> length.compareTo(least.get()) < 0).isPresent()) {
            cells.error("process-minimum", MINIMUM, "found", row.text(MINIMUM), "normal", row.text(DURATION));
        } else {
            step.duration(normal).minimumDuration(least);
        }
        read(cells, DROP, StepCells.DROP_EXAMPLE, text -> step.drop(StepCells.drop(text)));
        read(cells, REMINDERS, StepCells.REMINDER_EXAMPLE, text -> step.reminders(StepCells.reminders(text)));
        read(cells, APPROVAL, StepCells.approvals(), text -> step.approval(StepCells.approval(text)));
        read(cells, COUNTERSIGN, StepCells.COUNTERSIGN_EXAMPLE, text -> step.countersign(StepCells.countersign(text)));
        anchor(cells, SETS_ANCHOR).ifPresent(anchor -> anchors.put(anchor, StepId.of(id)));
        return Optional.of(step.build());
    }

    private static void read(Cells cells, Column column, String example, Consumer<String> meaning) {
        meant(cells, column, example, text -> {
            meaning.accept(text);
            return text;
        });
    }

    /** Returns what a cell means; one that means nothing is reported with an example. */
    private static <T> Optional<T> meant(Cells cells, Column column, String example, Function<String, T> meaning) {
        return cells.text(column).flatMap(text -> {
            try {
                return Optional.of(meaning.apply(text));
            } catch (IllegalArgumentException | DateTimeException e) {
                cells.error("process-cell", column, "column", column.header(), "found", text, "expected", example);
                return Optional.empty();
            }
        });
    }

    private static Optional<Anchor> anchor(Cells cells, Column column) {
        return meant(
                cells,
                column,
                "meeting, notice, minutes",
                text -> ANCHORS.entrySet().stream()
                        .filter(known -> Words.key(known.getValue()).equals(Words.key(text)))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseGet(() -> new Anchor(text)));
    }

    private static Optional<Deadline> deadline(Row row, Cells cells) {
        Anchor anchor = anchor(cells, ANCHOR).orElse(Anchor.MEETING);
        Optional<String> when = cells.text(TIME);
        Optional<Duration> ahead = when.filter(text -> !text.contains(":") && !text.contains("："))
                .flatMap(text -> meant(
                        cells,
                        TIME,
                        StepCells.AHEAD_EXAMPLE,
                        cell -> StepCells.ahead(cell).orElseThrow(IllegalArgumentException::new)));
        Optional<LocalTime> time = ahead.isPresent() || !cells.good() ? Optional.empty() : cells.time(TIME);
        if (row.isBlank(DAY)) {
            return Optional.empty();
        }
        int day = cells.number(DAY, -400, 400);
        if (ahead.isPresent() && day != 0) {
            cells.error("process-ahead-day", DAY, "found", row.text(DAY), "time", row.text(TIME));
        }
        return cells.good()
                ? Optional.of(new Deadline(anchor, ahead.isPresent() ? 0 : day, time, ahead))
                : Optional.empty();
    }

    private static Phase phase(String text) {
        return Phase.standard().stream()
                .filter(phase -> Words.key(phase.zh()).equals(Words.key(text))
                        || Words.key(phase.code()).equals(Words.key(text)))
                .findFirst()
                .orElseGet(() -> new Phase(code(text), text, text));
    }

    private static String code(String text) {
        return Words.hyphenated(text);
    }

    private static String baseName(String file) {
        String name = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
