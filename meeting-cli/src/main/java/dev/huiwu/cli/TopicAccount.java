package dev.huiwu.cli;

import dev.huiwu.core.Language;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffChain;
import dev.huiwu.core.signoff.SignOffEntry;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.Coordination;
import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.Review;
import dev.huiwu.core.topic.ReviewKind;
import dev.huiwu.core.topic.Submission;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.TablingRules;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All that is known of a topic, each thing by what it is called in one language; units by their short names where the directory has them. */
final class TopicAccount {

    private final Topic topic;
    private final TopicRules rules;
    private final UnitDirectory units;
    private final Language language;
    private final Map<String, String> lines = new LinkedHashMap<>();

    private TopicAccount(Topic topic, TopicRules rules, UnitDirectory units, Language language) {
        this.topic = topic;
        this.rules = rules;
        this.units = units;
        this.language = language;
    }

    /**
     * Returns it in lines by their names, which tell several of a kind by numbers; nothing of what is not known.
     *
     * @param deadlines by which it says what is overdue, if it is to
     */
    static Map<String, String> of(
            Topic topic, TopicRules rules, UnitDirectory units, Language language, Optional<Deadlines> deadlines) {
        TopicAccount account = new TopicAccount(topic, rules, units, language);
        account.standing();
        account.decided(deadlines);
        account.submitted(topic.submission());
        account.prepared();
        return account.lines;
    }

    private void standing() {
        add("议题编号", "topic", topic.id().value());
        add("议题名称", "title", topic.submission().title());
        add("状态", "state", say(topic.state().label(), topic.state().code()));
        add("状态说明", "why", topic.stateReason());
        add("上次会议未及审议", "not reached before", topic.carriedOver() ? say("是，下次优先", "yes, goes first") : "");
        topic.unreached()
                .forEach(at -> add(
                        "未及审议的会议",
                        "not reached by",
                        say("%s（%s，第 %s 项）", "%s (%s, place %s)").formatted(at.meeting(), at.on(), at.order())));
        add("会议", "meeting", topic.tabling().map(Tabling::meeting));
        add("会议日期", "meeting day", topic.tabling().map(Tabling::on));
        add("议题序号", "place on the agenda", topic.tabling().map(Tabling::order));
        add("材料送达时限", "papers due", topic.tabling().flatMap(Tabling::papersDue));
        add("材料送达", "papers came", topic.papersDeliveredOn());
    }

    private void decided(Optional<Deadlines> deadlines) {
        topic.decisions()
                .forEach(decision -> add(
                        "审议结果",
                        "outcome",
                        noted(
                                with(
                                        say(
                                                decision.outcome().label(),
                                                decision.outcome().code()),
                                        decision.words()),
                                decision.meeting() + say("，", ", ") + decision.on())));
        add("纪要文号", "minutes", topic.minutesNumber());
        add("纪要日期", "day of the minutes", topic.minutesOn());
        topic.followUps().forEach(task -> task(task, deadlines));
        add("办结日期", "completed", topic.completedOn());
        if (topic.followUps().isEmpty()) {
            add("办结情况", "result", topic.completionNote());
        }
    }

    private void task(FollowUp task, Optional<Deadlines> deadlines) {
        String zh = "任务 " + task.number();
        String en = "task " + task.number();
        add(zh, en, task.task());
        add(zh + " 责任单位", en + " unit", name(task.unit()));
        String overdue = deadlines
                .filter(known -> task.isOverdue(known.on()))
                .map(known -> known.of(task.deadline()) + say("，到 ", " on ") + known.on())
                .orElse("");
        String deadline = task.deadline().toString();
        add(zh + " 时限", en + " deadline", overdue.isEmpty() ? deadline : noted(deadline, overdue));
        task.reopenings()
                .forEach(again -> add(
                        zh + " 重新办理",
                        en + " opened again",
                        noted(
                                again.why(),
                                again.on()
                                        + say("；原报", "; reported before: ")
                                        + noted(again.result(), Optional.of(again.doneOn())))));
        task.progress().forEach(report -> add(zh + " 进展", en + " progress", noted(report.note(), report.on())));
        task.result().ifPresent(result -> add(zh + " 办结", en + " result", noted(result, task.completedOn())));
    }

    private void submitted(Submission submission) {
        add("议题类别", "kind", submission.kind().label());
        add("密级", "level", say(submission.level().label(), submission.level().code()));
        add("来文单位", "proposing unit", name(submission.proposingUnit()));
        add("来文字号", "document number", submission.documentNumber());
        add("收文日期", "received", submission.receivedOn());
        add("登记日期", "entered", topic.enteredOn());
        add(
                "拟上会议",
                "for",
                say(submission.meetingType().label(), submission.meetingType().code()));
        add("汇报单位", "reporting unit", name(submission.reportingUnit()));
        submission
                .reportMinutes()
                .ifPresent(minutes ->
                        add("汇报时长", "report", say("%s 分钟", "%s minutes").formatted(minutes)));
        add("列席单位", "attending units", names(submission.nonVotingUnits()));
        add(
                "重大行政决策程序",
                "major decision",
                submission
                        .procedure()
                        .map(steps -> steps.isEmpty() ? say("不适用", "no") : reviews(steps))
                        .orElseGet(() -> say("未说明", "not said")));
        submission
                .attachments()
                .forEach(paper -> add(
                        "附件",
                        "attachment",
                        noted(
                                paper.name(),
                                String.join(
                                        say("，", ", "),
                                        say(paper.level().label(), paper.level().code()),
                                        paper.reference(),
                                        paper.sha256()))));
    }

    private void prepared() {
        add("承办处室", "handling section", topic.handlingSection());
        topic.opinion().ifPresent(opinion -> {
            add("拟办意见", "proposed opinion", noted(opinion.text(), Optional.of(opinion.on())));
            add("分管领导", "leader in charge", opinion.leaderInCharge());
        });
        topic.coordination().ifPresent(this::coordination);
        TablingRules.reviewsOf(topic, rules).forEach(this::review);
        topic.reviews().keySet().stream()
                .filter(ReviewKind.COLLECTIVE_DISCUSSION::equals)
                .forEach(this::review);
        Collection<ReviewKind> missing = TablingRules.missingReviews(topic, rules);
        add("尚缺审查", "reviews missing", missing.isEmpty() ? say("无", "none") : reviews(missing));
        signOffs(topic.signOffs());
        add("党组研究", "party group", topic.partyGroupOn());
        topic.exceptions()
                .forEach(exception -> add(
                        "例外（" + exception.precondition().label() + "）",
                        "exception (" + exception.precondition().code() + ")",
                        noted(
                                exception.why(),
                                say("%s批准，%s", "%s, %s").formatted(exception.grantedBy(), exception.on()))));
        add("备注", "remark", topic.remark());
    }

    private void coordination(Coordination coordination) {
        add(
                "会前协调",
                "coordination",
                say(coordination.state().label(), coordination.state().code()));
        add("分歧", "differences", coordination.differences());
        add("倾向性意见", "lean", coordination.lean());
        coordination
                .opinions()
                .forEach(opinion -> asked(
                        opinion.unit(),
                        noted(
                                with(
                                        opinion.agreed() ? say("同意", "agrees") : say("不同意", "disagrees"),
                                        opinion.opinion()),
                                Optional.of(opinion.on()))));
        coordination.silent().forEach(unit -> asked(unit, say("未回复", "no answer yet")));
    }

    private void asked(UnitId unit, String answer) {
        add("单位意见（" + name(unit) + "）", "unit asked (" + name(unit) + ")", answer);
    }

    private void review(ReviewKind kind) {
        add(
                kind.label(),
                kind.code(),
                Optional.ofNullable(topic.reviews().get(kind))
                        .map(review -> noted(with(result(review), review.note()), review.on()))
                        .orElseGet(() -> say("没有记录", "nothing said")));
    }

    private String result(Review review) {
        return say(review.result().label(), review.result().code());
    }

    private void signOffs(SignOffChain chain) {
        List<SignOffEntry> entries = chain.entries();
        IntStream.range(0, entries.size()).forEach(i -> {
            SignOff signOff = entries.get(i).signOff();
            String words = with(say(signOff.outcome().label(), signOff.outcome().code()), signOff.opinion());
            sign(
                    entries.get(i).role(),
                    noted(words, signOff.signer() + say("，", ", ") + signOff.date())
                            + (i < chain.earlier() ? say("，此前一轮", ", in a round before") : ""));
        });
        rules.chainOf(topic).stream()
                .filter(role -> chain.of(role).isEmpty())
                .forEach(role -> sign(role, say("未签", "not signed")));
    }

    private void sign(SignOffRole role, String words) {
        add(role.label() + "意见", role.code(), words);
    }

    private void add(String zh, String en, Optional<?> value) {
        add(zh, en, value.map(Object::toString).orElse(""));
    }

    private void add(String zh, String en, LocalDate day) {
        add(zh, en, day.toString());
    }

    private void add(String zh, String en, String value) {
        String name = say(zh, en);
        if (!value.isBlank()) {
            String free = name;
            for (int i = 2; lines.containsKey(free); i++) {
                free = name + " " + i;
            }
            lines.put(free, value);
        }
    }

    private String say(String zh, String en) {
        return language.choose(zh, en);
    }

    private String with(String word, String more) {
        return more.isBlank() || more.equals(word) ? word : word + say("：", ": ") + more;
    }

    private String noted(String text, Optional<LocalDate> day) {
        return day.map(known -> noted(text, known.toString())).orElse(text);
    }

    private String noted(String text, String note) {
        return text + say("（%s）", " (%s)").formatted(note);
    }

    private String reviews(Collection<ReviewKind> kinds) {
        return kinds.stream().map(kind -> say(kind.label(), kind.code())).collect(Collectors.joining(say("、", ", ")));
    }

    private String names(Collection<UnitId> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining(say("、", ", ")));
    }

    private String name(UnitId id) {
        return TopicsFollowUp.name(id, units);
    }
}
