package dev.huiwu.files.process;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StandInRule;
import dev.huiwu.workflow.definition.StepAspect;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.review.DefinitionReview;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final Column STANDARD = Column.needed("work_standard", "工作标准", "标准");
    private static final Column DELIVERABLE = Column.optional("deliverable", "成果", "交付物");
    private static final Column STAND_IN = Column.needed("stand_in", "替岗", "B岗");
    private static final TableReader TABLE = TableReader.of(
            ID, PHASE, NAME_ZH, NAME_EN, OWNER, PREDECESSORS, DAY, TIME, STANDARD, DELIVERABLE, STAND_IN);

    private static final Splitter SENTENCES =
            Splitter.on(Pattern.compile("[;；]")).trimResults().omitEmptyStrings();
    private static final Splitter THINGS =
            Splitter.on(Pattern.compile("[,，、;；]")).trimResults().omitEmptyStrings();
    private static final ImmutableMap<StepAspect, Column> CELLS = ImmutableMap.of(
            StepAspect.ID, ID,
            StepAspect.OWNER, OWNER,
            StepAspect.PREDECESSORS, PREDECESSORS,
            StepAspect.STANDARDS, STANDARD,
            StepAspect.STAND_INS, STAND_IN,
            StepAspect.DEADLINE, DAY);

    private ProcessReader() {}

    /**
     * Returns the process if nothing is wrong with it. Its id is the file's name without folder and ending.
     */
    public static ReadResult<ProcessDefinition> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        List<Row> rows = new ArrayList<>();
        List<ProcessStep> steps = new ArrayList<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            step(row, problems).ifPresent(step -> {
                rows.add(row);
                steps.add(step);
            });
        }
        if (!steps.isEmpty()) {
            problems.addAll(review(steps, rows, problems.findings()));
        }
        Findings findings = problems.byRow();
        if (steps.isEmpty() || findings.hasErrors()) {
            return ReadResult.nothing(findings);
        }
        return ReadResult.of(
                ProcessDefinition.define(baseName(file))
                        .named("会务流程", "Meeting process")
                        .steps(steps)
                        .build(),
                findings);
    }

    /** Returns the faults of the steps together, except in cells in which a fault was found already. */
    private static Findings review(List<ProcessStep> steps, List<Row> rows, Findings before) {
        Set<Location> reported = new HashSet<>();
        before.forEach(finding -> finding.location().ifPresent(reported::add));
        for (Row row : rows) {
            if (reported.contains(row.at(TIME))) {
                reported.add(row.at(DAY));
            }
        }
        return DefinitionReview.of(
                        steps,
                        (position, aspect) ->
                                Optional.ofNullable(CELLS.get(aspect)).map(rows.get(position)::at))
                .only(finding -> finding.location()
                        .map(place -> !reported.contains(place))
                        .orElse(true));
    }

    private static Optional<ProcessStep> step(Row row, Problems problems) {
        Cells cells = new Cells(row, problems);
        String id = cells.id(ID);
        if (!cells.good()) {
            return Optional.empty();
        }
        String zh = cells.text(NAME_ZH).orElse(id);
        return Optional.of(ProcessStep.builder()
                .id(StepId.of(id))
                .named(zh, cells.text(NAME_EN).orElse(zh))
                .phase(cells.text(PHASE).map(ProcessReader::phase))
                .owner(cells.text(OWNER).map(ProcessReader::role))
                .predecessors(Words.PIECES
                        .splitToStream(row.text(PREDECESSORS))
                        .distinct()
                        .map(StepId::of)
                        .toList())
                .deadline(deadline(row, cells))
                .standards(SENTENCES
                        .splitToStream(row.text(STANDARD))
                        .distinct()
                        .map(WorkStandard::new)
                        .toList())
                .deliverables(THINGS.splitToList(row.text(DELIVERABLE)))
                .standIns(SENTENCES
                        .splitToStream(row.text(STAND_IN))
                        .map(StandInRule::ofText)
                        .toList())
                .build());
    }

    private static Optional<Deadline> deadline(Row row, Cells cells) {
        Optional<LocalTime> time = cells.time(TIME);
        if (row.isBlank(DAY)) {
            return Optional.empty();
        }
        Deadline deadline = Deadline.ofDay(cells.number(DAY, -400, 400));
        return cells.good() ? Optional.of(time.map(deadline::at).orElse(deadline)) : Optional.empty();
    }

    private static Phase phase(String text) {
        return Phase.standard().stream()
                .filter(phase -> Words.key(phase.zh()).equals(Words.key(text))
                        || Words.key(phase.code()).equals(Words.key(text)))
                .findFirst()
                .orElseGet(() -> new Phase(code(text), text, text));
    }

    private static Role role(String text) {
        return Role.standard().stream()
                .filter(role -> Words.key(role.zh()).equals(Words.key(text))
                        || Words.key(role.code()).equals(Words.key(text)))
                .findFirst()
                .orElseGet(() -> new Role(code(text), text, text));
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
