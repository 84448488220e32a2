package dev.huiwu.core.paper;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffOutcome;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.Coordination;
import dev.huiwu.core.topic.ProposedOpinion;
import dev.huiwu.core.topic.Review;
import dev.huiwu.core.topic.Submission;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The sheet on which leaders sign one topic (议题呈批单), in one language: what it is, what was proposed and examined, and a box for everybody who
 * signs, filled in as far as they have.
 *
 * @param title what stands above it
 * @param level how secret it is, that of the topic
 * @param boxes its boxes, in order
 */
public record TopicSheet(String title, SecrecyLevel level, List<Box> boxes) {

    /** Keeps a copy. */
    public TopicSheet {
        boxes = ImmutableList.copyOf(boxes);
    }

    /** How much room a box takes. */
    public enum Room {
        /** Half a line. */
        SHORT,
        /** A line or several. */
        LONG,
        /** Room for handwriting, with a day below. */
        HAND
    }

    /**
     * A box of the sheet.
     *
     * @param label what it is for
     * @param content what stands in it; possibly empty
     * @param day the day of it, where it has one
     * @param room how much room it takes
     */
    public record Box(String label, String content, Optional<LocalDate> day, Room room) {

        /** Returns the day as papers write it, such as 2026年4月21日; empty without one. */
        public String day(Language language) {
            return day.map(known -> PaperWords.day(known, language)).orElse("");
        }
    }

    /** Returns the sheet of a topic; units by their short names. */
    public static TopicSheet of(Topic topic, TopicRules rules, UnitDirectory units, Language language) {
        PaperWords words = new PaperWords(units, language);
        Submission submission = topic.submission();
        ImmutableList.Builder<Box> boxes = ImmutableList.<Box>builder()
                .add(box(words.say("议题名称", "title"), submission.title(), Room.LONG))
                .add(box(words.say("议题编号", "topic"), topic.id().value(), Room.SHORT))
                .add(box(words.say("议题类别", "kind"), submission.kind().label(), Room.SHORT))
                .add(box(
                        words.say("密级", "level"),
                        words.say(submission.level().label(), submission.level().code()),
                        Room.SHORT))
                .add(box(
                        words.say("来文字号", "document number"),
                        submission.documentNumber().orElse(""),
                        Room.SHORT))
                .add(box(words.say("来文单位", "proposing unit"), words.unit(submission.proposingUnit()), Room.SHORT))
                .add(new Box(words.say("收文日期", "received"), "", Optional.of(submission.receivedOn()), Room.SHORT))
                .add(box(words.say("汇报单位", "reporting unit"), words.unit(submission.reportingUnit()), Room.SHORT))
                .add(box(
                        words.say("承办处室", "handling section"),
                        topic.handlingSection().orElse(""),
                        Room.SHORT))
                .add(box(words.say("列席单位", "attending units"), words.units(submission.nonVotingUnits()), Room.LONG))
                .add(new Box(
                        words.say("拟办意见", "proposed opinion"),
                        topic.opinion().map(ProposedOpinion::text).orElse(""),
                        topic.opinion().map(ProposedOpinion::on),
                        Room.HAND))
                .add(box(
                        words.say("会前协调", "coordination"),
                        topic.coordination().map(of -> coordination(of, words)).orElse(""),
                        Room.LONG));
        topic.reviews()
                .forEach((kind, review) -> boxes.add(
                        new Box(words.say(kind.label(), kind.code()), review(review, words), review.on(), Room.SHORT)));
        for (SignOffRole role : rules.chainOf(topic)) {
            Optional<SignOff> signOff = topic.signOffs().of(role);
            boxes.add(new Box(
                    words.say(role.label() + "意见", role.code()),
                    signOff.map(known -> opinion(known, words)).orElse(""),
                    signOff.map(SignOff::date),
                    Room.HAND));
        }
        return new TopicSheet(words.say("议题呈批单", "Topic sheet"), submission.level(), boxes.build());
    }

    private static Box box(String label, String content, Room room) {
        return new Box(label, content, Optional.empty(), room);
    }

    private static String coordination(Coordination coordination, PaperWords words) {
        String state =
                words.say(coordination.state().label(), coordination.state().code());
        return coordination.lean().isEmpty()
                ? state
                : state
                        + words.say("；分歧：", "; differences: ")
                        + coordination.differences()
                        + words.say("；倾向性意见：", "; lean: ")
                        + coordination.lean();
    }

    private static String review(Review review, PaperWords words) {
        String result = words.say(review.result().label(), review.result().code());
        return review.note().isEmpty() ? result : result + words.say("，", ", ") + review.note();
    }

    /** Returns what somebody wrote; what it decides where the words do not say it. */
    private static String opinion(SignOff signOff, PaperWords words) {
        String outcome = words.say(signOff.outcome().label(), signOff.outcome().code());
        if (signOff.opinion().isBlank()) {
            return outcome;
        }
        return signOff.outcome() == SignOffOutcome.DECLINED
                ? outcome + words.say("：", ": ") + signOff.opinion()
                : signOff.opinion();
    }
}
