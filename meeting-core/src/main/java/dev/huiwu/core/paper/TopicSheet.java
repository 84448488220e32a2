package dev.huiwu.core.paper;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffOutcome;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.Attachment;
import dev.huiwu.core.topic.Coordination;
import dev.huiwu.core.topic.Decision;
import dev.huiwu.core.topic.ProposedOpinion;
import dev.huiwu.core.topic.Review;
import dev.huiwu.core.topic.Submission;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        /** What somebody wrote, with the day below; room for handwriting where there is no day yet. */
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
                .add(box(words.say("分管领导", "leader in charge"), inCharge(topic).orElse(""), Room.SHORT))
                .add(box(
                        words.say("材料送达", "papers came"),
                        topic.papersDeliveredOn().map(words::day).orElse(""),
                        Room.SHORT))
                .add(box(words.say("列席单位", "attending units"), words.units(submission.nonVotingUnits()), Room.LONG));
        if (!submission.attachments().isEmpty()) {
            boxes.add(box(
                    words.say("附件", "attachments"),
                    submission.attachments().stream()
                            .map(one -> attachment(one, words))
                            .collect(Collectors.joining("\n")),
                    Room.LONG));
        }
        boxes.add(new Box(
                        words.say("拟办意见", "proposed opinion"),
                        topic.opinion().map(ProposedOpinion::text).orElse(""),
                        topic.opinion().map(ProposedOpinion::on),
                        Room.HAND))
                .add(box(
                        words.say("会前协调", "coordination"),
                        topic.coordination().map(of -> coordination(of, words)).orElse(""),
                        Room.LONG));
        topic.reviews()
                .forEach((kind, review) -> boxes.add(new Box(
                        words.say(kind.label(), kind.code()),
                        review(review, words),
                        review.on(),
                        review.note().isEmpty() ? Room.SHORT : Room.LONG)));
        for (SignOffRole role : rules.chainOf(topic)) {
            Optional<SignOff> signOff = topic.signOffs().of(role);
            boxes.add(new Box(
                    words.say(role.label() + "意见", role.code()) + signer(role, signOff, topic, words),
                    signOff.map(known -> opinion(known, words)).orElse(""),
                    signOff.map(SignOff::date),
                    Room.HAND));
        }
        topic.decision()
                .ifPresent(decision ->
                        boxes.add(box(words.say("会议审议", "decision"), decision(decision, topic, words), Room.LONG)));
        return new TopicSheet(words.say("议题呈批单", "Topic sheet"), submission.level(), boxes.build());
    }

    private static Box box(String label, String content, Room room) {
        return new Box(label, content, Optional.empty(), room);
    }

    private static Optional<String> inCharge(Topic topic) {
        return topic.opinion().flatMap(ProposedOpinion::leaderInCharge);
    }

    /** Returns the name of an attachment with the beginning of its hash, by which people tell one version from another. */
    private static String attachment(Attachment one, PaperWords words) {
        return one.name()
                + words.say("（%s，SHA-256 %s…）", " (%s, SHA-256 %s...)")
                        .formatted(
                                words.say(one.level().label(), one.level().code()),
                                one.sha256().substring(0, 8));
    }

    /** Returns below the place in the chain the post that signed, or is to sign, where the place does not say it. */
    private static String signer(SignOffRole role, Optional<SignOff> signOff, Topic topic, PaperWords words) {
        return signOff.map(SignOff::signer)
                .or(() -> role.equals(SignOffRole.LEADER_IN_CHARGE) ? inCharge(topic) : Optional.empty())
                .filter(post -> !post.equals(role.label()))
                .map(post -> words.say("\n（%s）", "\n(%s)").formatted(post))
                .orElse("");
    }

    private static String decision(Decision decision, Topic topic, PaperWords words) {
        List<String> lines = new ArrayList<>();
        lines.add(decision.meeting()
                + words.say("（%s）：", " (%s): ").formatted(words.day(decision.on()))
                + words.say(decision.outcome().label(), decision.outcome().code()));
        lines.add(decision.words());
        topic.minutesNumber().ifPresent(number -> lines.add(words.say("纪要：", "minutes: ") + number));
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String coordination(Coordination coordination, PaperWords words) {
        String state =
                words.say(coordination.state().label(), coordination.state().code());
        List<String> lines = new ArrayList<>(List.of(state));
        coordination
                .lastWords()
                .forEach(word -> lines.add(words.unit(word.unit())
                        + words.say("：", ": ")
                        + (word.agreed() ? words.say("同意", "agrees") : words.say("不同意", "does not agree"))
                        + (word.opinion().isEmpty() ? "" : words.say("，", ", ") + word.opinion())
                        + words.say("（%s）", " (%s)").formatted(words.day(word.on()))));
        if (!coordination.silent().isEmpty()) {
            lines.add(words.say("尚未答复：", "No answer yet: ") + words.units(coordination.silent()));
        }
        if (!coordination.differences().isEmpty()) {
            lines.add(words.say("分歧：", "Differences: ") + coordination.differences());
        }
        if (!coordination.lean().isEmpty()) {
            lines.add(words.say("倾向性意见：", "Lean: ") + coordination.lean());
        }
        return String.join("\n", lines);
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
