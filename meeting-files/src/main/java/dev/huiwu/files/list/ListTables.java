package dev.huiwu.files.list;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.AttendeeField;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.list.AppliedChange;
import dev.huiwu.core.list.FieldChange;
import dev.huiwu.core.list.ListDifference;
import dev.huiwu.core.list.ListExport;
import dev.huiwu.core.list.PersonChange;
import dev.huiwu.core.reply.ReplyCollection;
import dev.huiwu.core.reply.UnitReply;
import dev.huiwu.core.scope.AttendanceScope;
import dev.huiwu.core.scope.ScopeEntry;
import dev.huiwu.core.scope.ScopePlace;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.internal.TableWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes what comes of rules, replies and changes as tables that open in a spreadsheet. Thread-safe. */
public final class ListTables {

    private ListTables() {}

    /** Returns {@code scope.csv}: a row a unit and capacity, with its rules and what is open with it; for the office alone. */
    public static byte[] scope(AttendanceScope scope, UnitDirectory units, Language language) {
        TableWriter table = new TableWriter(language.choose(
                List.of("单位代码", "单位", "参会类别", "人数", "职务", "固定", "汇报议题", "列席议题", "规则", "待答复反馈"),
                List.of(
                        "unitCode",
                        "unit",
                        "kind",
                        "places",
                        "posts",
                        "fixed",
                        "reports",
                        "topics",
                        "rules",
                        "openFeedback")));
        for (ScopeEntry entry : scope.entries()) {
            table.row(List.of(
                    entry.unit().value(),
                    units.unit(entry.unit()).name(),
                    language.choose(entry.kind().label(), entry.kind().code()),
                    Integer.toString(entry.places().size()),
                    entry.places().stream()
                            .map(ScopePlace::post)
                            .flatMap(post -> post.stream())
                            .collect(joining("、")),
                    yesNo(entry.fixed(), language),
                    String.join(" ", entry.reports()),
                    String.join(" ", entry.topics()),
                    String.join(" ", entry.rules()),
                    feedback(entry.openFeedback())));
        }
        for (ListFeedback other : scope.openFeedbackOfOthers()) {
            table.row(List.of(
                    other.unit().value(),
                    units.unit(other.unit()).name(),
                    "",
                    "0",
                    "",
                    "",
                    "",
                    "",
                    "",
                    feedback(List.of(other))));
        }
        return table.bytes();
    }

    private static String feedback(List<ListFeedback> open) {
        return open.stream()
                .map(one -> "%s %s：%s".formatted(one.id(), one.kind().label(), one.reason()))
                .collect(joining("；"));
    }

    /** Returns {@code reply-state.csv}: a row a unit, in the order of the scope. */
    public static byte[] replies(ReplyCollection replies, UnitDirectory units, Language language) {
        TableWriter table = new TableWriter(language.choose(
                List.of("单位代码", "单位", "状态", "名额", "已报", "回执时间", "逾期"),
                List.of("unitCode", "unit", "state", "places", "named", "receivedAt", "late")));
        for (UnitReply reply : replies.units()) {
            table.row(List.of(
                    reply.unit().value(),
                    units.unit(reply.unit()).name(),
                    language.choose(reply.state().label(), reply.state().code()),
                    Integer.toString(reply.places()),
                    Integer.toString(reply.named()),
                    reply.receivedAt().map(Object::toString).orElse(""),
                    yesNo(reply.late(), language)));
        }
        return table.bytes();
    }

    /** Returns {@code list-difference.csv}: a row a changed field, or a place that came or went; for the office alone. */
    public static byte[] difference(ListDifference difference, UnitDirectory units, Language language) {
        TableWriter table = new TableWriter(language.choose(
                List.of("变化", "人员编号", "单位", "项目", "原为", "现为", "理由", "反馈编号", "建议编号", "决定人", "决定日期"),
                List.of(
                        "change",
                        "id",
                        "unit",
                        "field",
                        "before",
                        "after",
                        "reason",
                        "feedback",
                        "proposal",
                        "decidedBy",
                        "decidedOn")));
        for (PersonChange change : difference.changes()) {
            if (change.fields().isEmpty()) {
                table.row(row(change, units, language, List.of("", "", "")));
            }
            for (FieldChange field : change.fields()) {
                table.row(row(
                        change,
                        units,
                        language,
                        List.of(header(field.field(), language), field.before(), field.after())));
            }
        }
        return table.bytes();
    }

    private static List<String> row(PersonChange change, UnitDirectory units, Language language, List<String> field) {
        List<String> row = new ArrayList<>(List.of(
                language.choose(change.type().label(), change.type().code()),
                change.person().value(),
                units.find(change.unit())
                        .map(unit -> unit.name())
                        .orElse(change.unit().value())));
        row.addAll(field);
        row.add(change.reason());
        row.add(change.applied()
                .map(applied -> String.join(" ", applied.change().cause().feedback()))
                .orElse(""));
        row.add(change.applied().map(AppliedChange::proposal).orElse(""));
        row.add(change.applied().map(applied -> applied.decision().signer()).orElse(""));
        row.add(change.applied()
                .map(applied -> applied.decision().date().toString())
                .orElse(""));
        return row;
    }

    /** Returns an exported list: the columns that its profile allows, a row a place. */
    public static byte[] export(ListExport export, Language language) {
        List<AttendeeField> fields = Arrays.stream(AttendeeField.values())
                .filter(export.profile().fields()::contains)
                .toList();
        TableWriter table = new TableWriter(
                fields.stream().map(field -> header(field, language)).toList());
        export.rows()
                .forEach(row -> table.row(fields.stream()
                        .map(field -> row.getOrDefault(field, ""))
                        .toList()));
        return table.bytes();
    }

    private static String header(AttendeeField field, Language language) {
        return language.choose(field.label(), field.code());
    }

    private static String yesNo(boolean value, Language language) {
        return value ? language.choose("是", "yes") : language.choose("否", "no");
    }
}
