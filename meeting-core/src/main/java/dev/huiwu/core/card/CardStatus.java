package dev.huiwu.core.card;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.internal.CoreTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where all cards of an inventory are at the end of a day.
 *
 * @param date the day
 * @param positions every kind of card, in the order of the inventory
 */
public record CardStatus(LocalDate date, List<CardPosition> positions) {

    private static final int SHOWN = 10;

    /** Keeps a copy of the positions. */
    public CardStatus {
        positions = ImmutableList.copyOf(positions);
    }

    /** Returns where the cards of a kind are. */
    public Optional<CardPosition> find(CardId card) {
        return positions.stream()
                .filter(position -> position.item().id().equals(card))
                .findFirst();
    }

    /** Returns the figures of all cards together. */
    public CardCounts counts() {
        return positions.stream().map(CardPosition::counts).reduce(CardCounts.NONE, CardCounts::plus);
    }

    /** Returns the figures of each class, classes by code. */
    public Map<CardClass, CardCounts> byClass() {
        Map<CardClass, CardCounts> counts = new TreeMap<>(Comparator.comparing(CardClass::code));
        positions.forEach(
                position -> counts.merge(position.item().card().cardClass(), position.counts(), CardCounts::plus));
        return Collections.unmodifiableMap(counts);
    }

    /** Returns how many cards lie at each place, places in the order of their texts. */
    public Map<String, Integer> byPlace() {
        return sums(CardPosition::stored);
    }

    /** Returns how many cards are out at each meeting, meetings in the order of their ids. */
    public Map<String, Integer> byMeeting() {
        return sums(CardPosition::inUse);
    }

    private Map<String, Integer> sums(Function<CardPosition, Map<String, Integer>> part) {
        Map<String, Integer> sums = new TreeMap<>();
        positions.forEach(
                position -> part.apply(position).forEach((where, count) -> sums.merge(where, count, Integer::sum)));
        return sums;
    }

    /**
     * Returns which meetings have not returned their cards one working day after: {@code cards-not-back} (warnings).
     *
     * @param heldOn the days of the meetings, by their ids; others are left out
     * @throws dev.huiwu.core.calendar.CalendarYearMissingException if the calendar knows nothing of a day on the way
     */
    public Findings notBack(Map<String, LocalDate> heldOn, WorkCalendar calendar) {
        List<Finding> found = new ArrayList<>();
        byMeeting()
                .forEach((meeting, count) -> Optional.ofNullable(heldOn.get(meeting))
                        .filter(date::isAfter)
                        .map(day -> calendar.shift(day, 1))
                        .filter(date::isAfter)
                        .ifPresent(due -> found.add(notBack(meeting, count, due))));
        return new Findings(found);
    }

    private Finding notBack(String meeting, int count, LocalDate due) {
        List<CardId> out = positions.stream()
                .filter(position -> position.inUse().containsKey(meeting))
                .map(position -> position.item().id())
                .toList();
        return CoreTexts.TEXTS.finding(
                "cards-not-back",
                Severity.WARNING,
                draft -> draft.about(meeting)
                        .with("meeting", meeting)
                        .with("count", count)
                        .with("due", due)
                        .with("cards", listed(out)));
    }

    /** Returns the first ids of a list, for a sentence. */
    static String listed(List<CardId> cards) {
        return cards.stream().limit(SHOWN).map(CardId::value).collect(Collectors.joining(", "))
                + (cards.size() > SHOWN ? " …" : "");
    }
}
