package dev.huiwu.files.topic;

import static dev.huiwu.files.topic.TopicColumns.*;
import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.paper.TopicPapers;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.topic.Coordination;
import dev.huiwu.core.topic.Decision;
import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.ProposedOpinion;
import dev.huiwu.core.topic.Review;
import dev.huiwu.core.topic.ReviewKind;
import dev.huiwu.core.topic.ReviewResult;
import dev.huiwu.core.topic.Submission;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.ColumnTable;
import dev.huiwu.files.internal.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the columns of a row say of a topic: all of it where a cell can, and as near as a cell can where it cannot. Thread-safe. */
final class TopicRow {

    /** Characters that a table may not hold. */
    private static final Pattern BROKEN = Pattern.compile("[\\p{Cs}\\uFFFD-\\uFFFF[\\p{Cc}&&[^\\n\\r\\t]]]");

    private static final Pattern BETWEEN_TASKS = Pattern.compile("[;；]");

    private final UnitDirectory units;
    private final Language language;

    TopicRow(UnitDirectory units, Language language) {
        this.units = units;
        this.language = language;
    }

    /** Returns the cells, without the record. */
    ColumnTable.Cells of(Topic topic) {
        ColumnTable.Cells cells = new ColumnTable.Cells();
        submission(cells, topic.submission());
        preparation(cells, topic);
        decided(cells, topic);
        cells.put(ID, topic.id())
                .put(ENTERED, topic.enteredOn())
                .put(SECTION, topic.handlingSection())
                .put(STATE, word(topic.state().label(), topic.state().code()))
                .put(STATE_REASON, isDoneAtOnce(topic) ? "" : topic.stateReason())
                .put(REMARK, topic.remark());
        cells.texts()
                .forEach(
                        (column, text) -> cells.put(column, BROKEN.matcher(text).replaceAll("□")));
        return cells;
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
                .put(DIFFERENCES, topic.coordination().map(Coordination::differences))
                .put(LEAN, topic.coordination().map(Coordination::lean))
                .put(PARTY_GROUP, topic.partyGroupOn())
                .put(PAPERS, topic.papersDeliveredOn())
                .put(CARRIED, topic.carriedOver() ? word("是", "yes") : "");
        signOffs(cells, topic);
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

    /**
     * Puts what was signed last in each place; the columns go by the order of the chain, and so must the days. What a leader in charge signed
     * before the topic went to none is left to the record.
     */
    private static void signOffs(ColumnTable.Cells cells, Topic topic) {
        LocalDate last = LocalDate.MIN;
        for (Signing signing : CHAIN) {
            Optional<SignOff> signOff = topic.signOffs()
                    .of(signing.role())
                    .filter(signed ->
                            !signing.equals(IN_CHARGE) || !cells.text(CHARGE).isEmpty());
            if (signOff.isPresent() && !signOff.get().date().isBefore(last)) {
                last = signOff.get().date();
                cells.put(signing.opinion(), signOff.get().opinion()).put(signing.on(), last);
            }
        }
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
        Optional<Decision> decision = topic.decision()
                .filter(of -> topic.tabling()
                        .filter(at ->
                                at.meeting().equals(of.meeting()) && at.on().equals(of.on()))
                        .isPresent());
        cells.put(MEETING, topic.tabling().map(Tabling::meeting))
                .put(MEETING_ON, topic.tabling().map(Tabling::on))
                .put(ORDER, topic.tabling().map(Tabling::order))
                .put(OUTCOME, decision.map(Decision::outcome).map(of -> word(of.label(), of.code())))
                .put(WORDS, decision.map(Decision::words))
                .put(MINUTES_NUMBER, topic.minutesNumber())
                .put(MINUTES_ON, isDoneAtOnce(topic) ? Optional.empty() : topic.minutesOn())
                .put(ANSWERABLE, each(tasks, task -> unit(task.unit())))
                .put(TASK, each(tasks, FollowUp::task))
                .put(DEADLINE, each(tasks, task -> task.deadline().toString()))
                .put(RESULT, each(tasks, task -> TopicPapers.result(task, LocalDate.MAX)))
                .put(
                        COMPLETED,
                        each(
                                tasks,
                                task -> task.completedOn().map(Object::toString).orElse("")));
        if (isDoneAtOnce(topic)) {
            cells.put(RESULT, topic.completionNote()).put(COMPLETED, topic.completedOn());
        }
    }

    /** Says whether there was nothing to carry out: why, and the day of the minutes, stand where results stand otherwise. */
    private static boolean isDoneAtOnce(Topic topic) {
        return topic.state() == TopicState.COMPLETED && topic.followUps().isEmpty();
    }

    /** Returns a part for each task; of several, each has its share of what a cell holds, as it will be read. */
    private static String each(List<FollowUp> tasks, Function<FollowUp, String> text) {
        if (tasks.size() == 1) {
            return text.apply(tasks.get(0));
        }
        List<String> texts = tasks.stream()
                .map(text)
                .map(part -> BETWEEN_TASKS.matcher(part).replaceAll("，"))
                .map(part -> Words.trim(part.substring(0, Math.min(part.length(), CELL / tasks.size() - 1))))
                .toList();
        return texts.stream().allMatch(String::isEmpty) ? "" : String.join("；", texts);
    }

    /** Returns the short name of a unit, or its code where that name would not be read as this unit. */
    private String unit(UnitId id) {
        String name = units.find(id).map(Unit::shortName).orElse(id.value());
        return units.resolve(name).map(Unit::id).filter(id::equals).isPresent()
                        && Words.PIECES.splitToList(name).size() == 1
                ? name
                : id.value();
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
