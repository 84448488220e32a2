package dev.huiwu.files.topic;

import static dev.huiwu.files.topic.TopicColumns.*;
import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.topic.Decision;
import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.ProposedOpinion;
import dev.huiwu.core.topic.Review;
import dev.huiwu.core.topic.ReviewKind;
import dev.huiwu.core.topic.ReviewResult;
import dev.huiwu.core.topic.Submission;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.ColumnTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a register of topics as {@code topics.csv}, or the same as a workbook, which {@link TopicReader} reads back. What a table of one row a
 * topic has no room for is left out: events, earlier sign-offs and decisions, opinions of units, exceptions, attachments. Thread-safe.
 */
public final class TopicWriter {

    private final UnitDirectory units;
    private final Language language;

    private TopicWriter(UnitDirectory units, Language language) {
        this.units = units;
        this.language = language;
    }

    /** Returns the table, a row a topic in their order; units by their short names. */
    public static byte[] write(List<Topic> topics, UnitDirectory units, Language language) {
        return new TopicWriter(units, language).table(topics).csv();
    }

    /** Returns the same as a workbook. */
    public static byte[] workbook(List<Topic> topics, UnitDirectory units, Language language) {
        return new TopicWriter(units, language).table(topics).workbook();
    }

    private ColumnTable table(List<Topic> topics) {
        List<Column> columns = new ArrayList<>(WRITTEN);
        if (topics.stream().anyMatch(topic -> topic.enteredOn().isPresent())) {
            columns.add(columns.indexOf(RECEIVED) + 1, ENTERED);
        }
        ColumnTable table = new ColumnTable(language.choose("议题台账", "topics"), columns, language);
        for (Topic topic : topics) {
            table.row(cells -> {
                submission(cells, topic.submission());
                preparation(cells, topic);
                decided(cells, topic);
                cells.put(ID, topic.id())
                        .put(ENTERED, topic.enteredOn())
                        .put(SECTION, topic.handlingSection())
                        .put(STATE, word(topic.state().label(), topic.state().code()))
                        .put(REMARK, topic.remark());
            });
        }
        return table;
    }

    private void submission(ColumnTable.Cells cells, Submission submission) {
        cells.put(TITLE, submission.title())
                .put(KIND, submission.kind())
                .put(LEVEL, word(submission.level().label(), submission.level().code()))
                .put(UNIT, unit(submission.proposingUnit()))
                .put(DOCUMENT, submission.documentNumber())
                .put(RECEIVED, submission.receivedOn())
                .put(MEETING_TYPE, meetingType(submission.meetingType()))
                .put(REPORTING, unit(submission.reportingUnit()))
                .put(
                        ATTENDING,
                        submission.nonVotingUnits().stream().map(this::unit).collect(joining("、")));
        submission.reportMinutes().ifPresent(minutes -> cells.put(MINUTES, minutes));
    }

    private void preparation(ColumnTable.Cells cells, Topic topic) {
        cells.put(OPINION, topic.opinion().map(ProposedOpinion::text))
                .put(OPINION_ON, topic.opinion().map(ProposedOpinion::on))
                .put(CHARGE, topic.opinion().flatMap(ProposedOpinion::leaderInCharge))
                .put(
                        COORDINATION,
                        topic.coordination()
                                .map(of -> word(of.state().label(), of.state().code())))
                .put(PAPERS, topic.papersDeliveredOn());
        for (Signing signing : CHAIN) {
            Optional<SignOff> signOff = topic.signOffs().of(signing.role());
            cells.put(signing.opinion(), signOff.map(SignOff::opinion)).put(signing.on(), signOff.map(SignOff::date));
        }
        Optional<List<ReviewKind>> procedure = topic.submission().procedure();
        for (Reviewing reviewing : REVIEWS) {
            Optional<ReviewResult> result =
                    Optional.ofNullable(topic.reviews().get(reviewing.kind())).map(Review::result);
            boolean step =
                    procedure.filter(steps -> steps.contains(reviewing.kind())).isPresent();
            cells.put(
                    reviewing.column(),
                    result.filter(known -> !step || known.isEnd())
                            .map(known -> word(reviewing.word(known), known.code())));
        }
        cells.put(PROCEDURE, procedure.map(steps -> procedure(topic, steps)));
    }

    private String procedure(Topic topic, List<ReviewKind> steps) {
        return steps.isEmpty()
                ? NO_PROCEDURE
                : steps.stream()
                        .map(kind -> word(kind.label(), kind.code()) + ":" + step(topic, kind))
                        .collect(joining(";"));
    }

    private String step(Topic topic, ReviewKind kind) {
        ReviewResult result = Optional.ofNullable(topic.reviews().get(kind))
                .map(Review::result)
                .orElse(ReviewResult.NOT_STARTED);
        return word(result == ReviewResult.PASSED ? STEP_DONE : result.label(), result.code());
    }

    private void decided(ColumnTable.Cells cells, Topic topic) {
        List<FollowUp> tasks = topic.followUps();
        cells.put(MEETING, topic.tabling().map(Tabling::meeting))
                .put(MEETING_ON, topic.tabling().map(Tabling::on))
                .put(ORDER, topic.tabling().map(Tabling::order))
                .put(
                        OUTCOME,
                        topic.decision()
                                .filter(of -> topic.tabling().isPresent())
                                .map(Decision::outcome)
                                .map(of -> word(of.label(), of.code())))
                .put(MINUTES_NUMBER, topic.minutesNumber())
                .put(ANSWERABLE, each(tasks, task -> unit(task.unit())))
                .put(DEADLINE, each(tasks, task -> task.deadline().toString()))
                .put(RESULT, each(tasks, FollowUpWriter::result))
                .put(
                        COMPLETED,
                        each(
                                tasks,
                                task -> task.completedOn().map(Object::toString).orElse("")));
    }

    private static String each(List<FollowUp> tasks, Function<FollowUp, String> text) {
        List<String> texts = tasks.stream().map(text).collect(Collectors.toList());
        return texts.stream().allMatch(String::isEmpty) ? "" : String.join("；", texts);
    }

    private String unit(UnitId id) {
        return AgendaWriter.name(id, units);
    }

    private String meetingType(MeetingType type) {
        if (type.equals(MeetingType.EXECUTIVE)) {
            return word("市政府常务会议", type.code());
        }
        return type.equals(MeetingType.MAYOR_OFFICE) ? word("市长办公会议", type.code()) : type.code();
    }

    private String word(String zh, String code) {
        return language.choose(zh, code);
    }
}
