package dev.huiwu.files.topic;

import static dev.huiwu.files.topic.TopicColumns.*;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.huiwu.core.calendar.CalendarYearMissingException;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffChain;
import dev.huiwu.core.signoff.SignOffEntry;
import dev.huiwu.core.signoff.SignOffOutcome;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.Coordination;
import dev.huiwu.core.topic.Decision;
import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.Progress;
import dev.huiwu.core.topic.ProposedOpinion;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicOutcome;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.UnitCells;
import dev.huiwu.files.internal.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how far a topic is: what was proposed, signed, decided and carried out. */
final class TopicProgress {

    private static final Splitter TASKS =
            Splitter.on(Pattern.compile("[;；]")).trimResults(CharMatcher.forPredicate(Words::isBlank));

    private final TopicCells cells;
    private final UnitCells units;
    private final TopicRules rules;

    TopicProgress(TopicCells cells, UnitCells units, TopicRules rules) {
        this.cells = cells;
        this.units = units;
        this.rules = rules;
    }

    /** Reads all of it into the topic. */
    void read(Optional<TopicState> state, Topic.Builder topic) {
        Optional<TopicOutcome> outcome = cells.word(OUTCOME, OUTCOMES);
        boolean declined = state.filter(TopicState.NOT_TABLED::equals).isPresent()
                || (state.filter(TopicState.DEFERRED::equals).isPresent() && outcome.isEmpty());
        opinion().ifPresent(topic::opinion);
        coordination().ifPresent(topic::coordination);
        topic.signOffs(signOffs(declined));
        Optional<Tabling> tabling = tabling();
        topic.tabling(tabling).papersDeliveredOn(cells.date(PAPERS));
        outcome.ifPresent(decided -> {
            if (tabling.isPresent()) {
                topic.addDecision(new Decision(
                        tabling.get().meeting(), tabling.get().on(), decided, cells.text(WORDS, Topic.MAX_TEXT)));
            } else {
                cells.needed(MEETING);
            }
        });
        topic.minutesNumber(cells.line(MINUTES_NUMBER)).minutesOn(cells.date(MINUTES_ON));
        boolean atOnce = state.filter(TopicState.COMPLETED::equals).isPresent()
                && cells.text(ANSWERABLE).isEmpty();
        if (atOnce) {
            said(STATE_REASON, cells.text(STATE_REASON), RESULT, cells.text(RESULT));
            said(MINUTES_ON, cells.date(MINUTES_ON), COMPLETED, cells.date(COMPLETED));
            topic.stateReason(cells.text(RESULT, Topic.MAX_TEXT)).minutesOn(cells.date(COMPLETED));
        }
        List<FollowUp> tasks = tasks(atOnce);
        topic.followUps(tasks);
        if (cells.good()) {
            state.ifPresent(known -> StateNeeds.check(known, outcome, tasks, cells));
        }
    }

    /** Warns of a cell that is not kept because another says the same, if it says something else. */
    private void said(Column column, Optional<?> found, Column other, Optional<?> kept) {
        if (found.isPresent() && kept.isPresent() && !found.equals(kept)) {
            cells.cells()
                    .warning(
                            "topic-completion-differs",
                            column,
                            "found",
                            found.get(),
                            "other",
                            other.header(),
                            "kept",
                            kept.get());
        }
    }

    private Optional<Coordination> coordination() {
        cells.cells().neededWith(COORDINATION, DIFFERENCES, LEAN);
        return cells.word(COORDINATION, COORDINATIONS)
                .map(state -> Coordination.builder()
                        .state(state)
                        .differences(cells.text(DIFFERENCES, Topic.MAX_TEXT))
                        .lean(cells.text(LEAN, Topic.MAX_TEXT))
                        .build());
    }

    private Optional<ProposedOpinion> opinion() {
        String text = cells.text(OPINION, Topic.MAX_TEXT);
        cells.cells().neededWith(OPINION, OPINION_ON, CHARGE);
        cells.cells().neededWith(OPINION_ON, OPINION);
        Optional<LocalDate> on = cells.date(OPINION_ON);
        Optional<String> charge = cells.line(CHARGE);
        if (text.isEmpty() || on.isEmpty()) {
            return Optional.empty();
        }
        early(cells.date(RECEIVED), OPINION_ON, on.get());
        return Optional.of(new ProposedOpinion(text, on.get(), charge));
    }

    /** Returns what leaders wrote; the last word is no where the state says so. */
    private SignOffChain signOffs(boolean declined) {
        List<SignOffEntry> entries = new ArrayList<>();
        Optional<LocalDate> before = Optional.empty();
        for (Signing signing : CHAIN) {
            String opinion = cells.text(signing.opinion(), Topic.MAX_TEXT);
            cells.cells().neededWith(signing.on(), signing.opinion());
            if (signing.equals(IN_CHARGE)) {
                cells.cells().neededWith(CHARGE, signing.opinion());
            }
            Optional<LocalDate> on = cells.date(signing.on());
            if (on.isEmpty()) {
                continue;
            }
            if (before.isEmpty()) {
                early(cells.date(OPINION_ON), signing.on(), on.get());
            }
            before.filter(on.get()::isBefore)
                    .ifPresent(last -> cells.error("topic-date-back", signing.on(), "found", on.get(), "before", last));
            before = on;
            entries.add(new SignOffEntry(
                    signing.role(), new SignOff(signer(signing.role()), on.get(), SignOffOutcome.AGREED, opinion)));
        }
        if (declined && !entries.isEmpty()) {
            SignOffEntry last = entries.remove(entries.size() - 1);
            entries.add(new SignOffEntry(
                    last.role(),
                    SignOff.declined(
                            last.signOff().signer(),
                            last.signOff().date(),
                            last.signOff().opinion())));
        }
        return cells.good() ? new SignOffChain(entries, 0) : SignOffChain.none();
    }

    /** Warns of a day before a step that comes first, unless it was taken anew. */
    private void early(Optional<LocalDate> first, Column column, LocalDate on) {
        first.filter(on::isBefore)
                .ifPresent(before -> cells.cells().warning("topic-date-back", column, "found", on, "before", before));
    }

    private String signer(SignOffRole role) {
        return role.equals(SignOffRole.LEADER_IN_CHARGE) ? cells.line(CHARGE).orElse(role.label()) : role.label();
    }

    private Optional<Tabling> tabling() {
        Optional<String> meeting = cells.line(MEETING);
        Optional<LocalDate> on = cells.date(MEETING_ON);
        for (Column column : List.of(MEETING, MEETING_ON, ORDER)) {
            cells.cells().neededWith(column, MEETING, MEETING_ON, ORDER);
        }
        if (meeting.isEmpty() || on.isEmpty() || cells.text(ORDER).isEmpty()) {
            return Optional.empty();
        }
        int order = cells.cells().number(ORDER, 1, 999_999_999);
        return Optional.of(new Tabling(meeting.get(), on.get(), order, papersDue(on.get())));
    }

    private Optional<LocalDate> papersDue(LocalDate meeting) {
        try {
            return Optional.of(rules.papersDue(meeting));
        } catch (CalendarYearMissingException e) {
            return Optional.empty();
        }
    }

    /** Warns of a meeting to come of which nobody says by when its papers are due, though papers have to be early. */
    void checkPapersDue(Topic topic) {
        topic.tabling()
                .filter(at -> topic.state() == TopicState.SCHEDULED
                        && at.papersDue().isEmpty()
                        && papersDue(at.on()).isEmpty())
                .ifPresent(at -> cells.cells()
                        .warning(
                                "topic-papers-due-unknown",
                                MEETING_ON,
                                "found",
                                at.on(),
                                "days",
                                rules.papersDueDays()));
    }

    /** Returns what has to be carried out, unless all was done with the minutes: one task, or several parted in each column alike. */
    private List<FollowUp> tasks(boolean atOnce) {
        for (Column column : List.of(ANSWERABLE, DEADLINE)) {
            cells.cells().neededWith(column, ANSWERABLE, TASK, DEADLINE);
            if (!atOnce) {
                cells.cells().neededWith(column, RESULT, COMPLETED);
            }
        }
        Optional<String> answerable = cells.text(ANSWERABLE);
        if (answerable.isEmpty()) {
            return List.of();
        }
        List<String> names = TASKS.splitToList(answerable.get());
        if (names.size() == 1) {
            return task(
                            1,
                            names.get(0),
                            cells.text(TASK, Topic.MAX_TEXT),
                            cells.date(DEADLINE),
                            cells.text(RESULT, Topic.MAX_TEXT),
                            cells.date(COMPLETED))
                    .map(List::of)
                    .orElse(List.of());
        }
        List<String> texts = pieces(TASK, names.size());
        List<String> deadlines = pieces(DEADLINE, names.size());
        List<String> results = pieces(RESULT, names.size());
        List<String> days = pieces(COMPLETED, names.size());
        List<FollowUp> tasks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            task(
                            i + 1,
                            names.get(i),
                            texts.get(i),
                            day(DEADLINE, deadlines.get(i)),
                            results.get(i),
                            day(COMPLETED, days.get(i)))
                    .ifPresent(tasks::add);
        }
        return cells.good() ? tasks : List.of();
    }

    private List<String> pieces(Column column, int number) {
        String text = cells.text(column, CELL);
        List<String> pieces = text.isEmpty() ? List.of() : TASKS.splitToList(text);
        if (pieces.isEmpty()) {
            return Collections.nCopies(number, "");
        }
        if (pieces.size() != number) {
            cells.error("topic-tasks-differ", column, "found", pieces.size(), "tasks", number);
            return Collections.nCopies(number, "");
        }
        pieces.forEach(piece -> cells.limit(column, piece, Topic.MAX_TEXT));
        return pieces;
    }

    private Optional<LocalDate> day(Column column, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Cells.parseDate(text);
        if (day.isEmpty()) {
            cells.error("not-a-date", column, "found", text);
        }
        return day;
    }

    private Optional<FollowUp> task(
            int number,
            String name,
            String text,
            Optional<LocalDate> deadline,
            String result,
            Optional<LocalDate> completed) {
        Optional<UnitId> unit = units.resolve(cells.cells(), ANSWERABLE, name);
        if (completed.isPresent() && result.isEmpty()) {
            cells.error("value-missing", RESULT, "column", RESULT.header());
        }
        if (unit.isEmpty() || deadline.isEmpty() || !cells.good()) {
            return Optional.empty();
        }
        FollowUp.Builder task = FollowUp.of(number, unit.get(), text, deadline.get()).toBuilder();
        if (completed.isPresent()) {
            task.completedOn(completed).result(result);
        } else if (!result.isEmpty()) {
            task.addProgress(new Progress(Optional.empty(), result));
        }
        return Optional.of(task.build());
    }
}
