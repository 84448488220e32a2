package dev.huiwu.files.topic;

import dev.huiwu.core.Language;
import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.Progress;
import dev.huiwu.core.topic.SupervisedTask;
import dev.huiwu.core.topic.Supervision;
import dev.huiwu.core.topic.UnitSupervision;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.ColumnTable;
import java.time.LocalDate;
import java.util.List;

/** Writes what has to be carried out, and how far it is, as a table (督办清单); units by their short names. Thread-safe. */
public final class FollowUpWriter {

    private static final Column UNIT = Column.needed("责任单位", "answerableUnit");
    private static final Column TOPIC = Column.needed("议题编号", "topic");
    private static final Column TITLE = Column.needed("议题名称", "title");
    private static final Column TASK = Column.optional("任务", "task");
    private static final Column MINUTES = Column.optional("纪要文号", "minutesNumber");
    private static final Column DEADLINE = Column.needed("办理时限", "deadline");
    private static final Column STANDING = Column.needed("办理状态", "standing");
    private static final Column RESULT = Column.optional("办结情况", "result");
    private static final Column COMPLETED = Column.optional("办结日期", "completedOn");

    private FollowUpWriter() {}

    /** Returns the list, a row a task: unit after unit in the order of the report, each by deadline. */
    public static byte[] write(Supervision report, UnitDirectory units, Language language) {
        return table(report, units, language).csv();
    }

    /** Returns the same as a workbook. */
    public static byte[] workbook(Supervision report, UnitDirectory units, Language language) {
        return table(report, units, language).workbook();
    }

    private static ColumnTable table(Supervision report, UnitDirectory units, Language language) {
        ColumnTable table = new ColumnTable(
                language.choose("督办清单", "follow-up"),
                List.of(UNIT, TOPIC, TITLE, TASK, MINUTES, DEADLINE, STANDING, RESULT, COMPLETED),
                language);
        for (UnitSupervision unit : report.units()) {
            for (SupervisedTask one : unit.tasks()) {
                FollowUp task = one.task();
                table.row(cells -> cells.put(UNIT, AgendaWriter.name(unit.unit(), units))
                        .put(TOPIC, one.topic().id())
                        .put(TITLE, one.topic().submission().title())
                        .put(TASK, task.task())
                        .put(MINUTES, one.topic().minutesNumber())
                        .put(DEADLINE, task.deadline())
                        .put(STANDING, standing(task, report.on(), language))
                        .put(RESULT, result(task))
                        .put(COMPLETED, task.completedOn()));
            }
        }
        return table;
    }

    private static String standing(FollowUp task, LocalDate on, Language language) {
        if (task.isDone()) {
            return task.completedOn().filter(task.deadline()::isBefore).isPresent()
                    ? language.choose("逾期办结", "done late")
                    : language.choose("已办结", "done");
        }
        return task.isOverdue(on) ? language.choose("逾期未办结", "overdue") : language.choose("办理中", "open");
    }

    /** Returns what came of a task, or what was reported last. */
    static String result(FollowUp task) {
        return task.result()
                .orElseGet(() -> task.progress().stream().map(Progress::note).reduce("", (before, after) -> after));
    }
}
