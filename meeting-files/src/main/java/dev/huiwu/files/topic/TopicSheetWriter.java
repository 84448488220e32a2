package dev.huiwu.files.topic;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.Coordination;
import dev.huiwu.core.topic.ProposedOpinion;
import dev.huiwu.core.topic.Review;
import dev.huiwu.core.topic.Submission;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.ColumnTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Writes the sheet on which leaders sign one topic (议题呈批单): what it is, what was proposed and examined, and a line for everybody who signs,
 * filled in as far as they have. Thread-safe.
 */
public final class TopicSheetWriter {

    private static final Column ITEM = Column.needed("项目", "item");
    private static final Column CONTENT = Column.needed("内容", "content");
    private static final Column DAY = Column.optional("日期", "day");

    private final Topic topic;
    private final UnitDirectory units;
    private final Language language;
    private final ColumnTable table;

    private TopicSheetWriter(Topic topic, UnitDirectory units, Language language) {
        this.topic = topic;
        this.units = units;
        this.language = language;
        table = new ColumnTable(language.choose("议题呈批单", "topic"), List.of(ITEM, CONTENT, DAY), language);
    }

    /** Returns the sheet as a workbook; units by their short names. */
    public static byte[] workbook(Topic topic, TopicRules rules, UnitDirectory units, Language language) {
        return new TopicSheetWriter(topic, units, language).sheet(rules).workbook();
    }

    /** Returns the same as CSV. */
    public static byte[] write(Topic topic, TopicRules rules, UnitDirectory units, Language language) {
        return new TopicSheetWriter(topic, units, language).sheet(rules).csv();
    }

    private ColumnTable sheet(TopicRules rules) {
        Submission submission = topic.submission();
        line("议题编号", "topic", topic.id().value(), Optional.empty());
        line("议题名称", "title", submission.title(), Optional.empty());
        line("议题类别", "kind", submission.kind().label(), Optional.empty());
        line(
                "密级",
                "level",
                language.choose(submission.level().label(), submission.level().code()),
                Optional.empty());
        line(
                "来文单位",
                "proposing unit",
                AgendaWriter.name(submission.proposingUnit(), units),
                Optional.of(submission.receivedOn()));
        line("来文字号", "document number", submission.documentNumber().orElse(""), Optional.empty());
        line("汇报单位", "reporting unit", AgendaWriter.name(submission.reportingUnit(), units), Optional.empty());
        line(
                "列席单位",
                "attending units",
                submission.nonVotingUnits().stream()
                        .map(unit -> AgendaWriter.name(unit, units))
                        .collect(joining("、")),
                Optional.empty());
        line("承办处室", "handling section", topic.handlingSection().orElse(""), Optional.empty());
        line(
                "拟办意见",
                "proposed opinion",
                topic.opinion().map(ProposedOpinion::text).orElse(""),
                topic.opinion().map(ProposedOpinion::on));
        line(
                "会前协调",
                "coordination",
                topic.coordination().map(this::coordination).orElse(""),
                Optional.empty());
        topic.reviews().forEach((kind, review) -> line(kind.label(), kind.code(), review(review), review.on()));
        for (SignOffRole role : rules.chainOf(topic)) {
            Optional<SignOff> signOff = topic.signOffs().of(role);
            line(
                    role.label() + "意见",
                    role.code(),
                    signOff.map(SignOff::opinion).orElse(""),
                    signOff.map(SignOff::date));
        }
        return table;
    }

    private String coordination(Coordination coordination) {
        String state = language.choose(
                coordination.state().label(), coordination.state().code());
        return coordination.lean().isEmpty()
                ? state
                : state
                        + language.choose("；分歧：", "; differences: ")
                        + coordination.differences()
                        + language.choose("；倾向性意见：", "; lean: ")
                        + coordination.lean();
    }

    private String review(Review review) {
        String result = language.choose(review.result().label(), review.result().code());
        return review.note().isEmpty() ? result : result + language.choose("，", ", ") + review.note();
    }

    private void line(String zh, String en, String content, Optional<LocalDate> day) {
        table.row(cells ->
                cells.put(ITEM, language.choose(zh, en)).put(CONTENT, content).put(DAY, day));
    }
}
