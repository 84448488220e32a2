package dev.huiwu.core.card;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the count after a meeting leads to (座签回收).
 *
 * @param meeting the meeting
 * @param inventory the inventory with the count entered
 * @param entered the entries made, in the order of the count
 * @param damaged how many of which kind came back damaged, in the order of the count
 * @param lost how many of which kind are given up, likewise
 * @param out how many of which kind are still out, in the order of the inventory
 * @param findings {@code cards-still-out} (note): what was not counted
 */
public record CardReturn(
        String meeting,
        CardInventory inventory,
        List<CardMovement> entered,
        Map<CardId, Integer> damaged,
        Map<CardId, Integer> lost,
        Map<CardId, Integer> out,
        Findings findings) {

    /** Keeps copies. */
    public CardReturn {
        entered = ImmutableList.copyOf(entered);
        damaged = ImmutableMap.copyOf(damaged);
        lost = ImmutableMap.copyOf(lost);
        out = ImmutableMap.copyOf(out);
    }

    static CardReturn of(
            CardInventory inventory, String meeting, LocalDate date, String by, List<CardReturnCount> counts) {
        CardOrigins origins = inventory.origins(meeting, date);
        List<CardMovement> entries = new ArrayList<>();
        List<Finding> strangers = new ArrayList<>();
        for (CardReturnCount count : counts) {
            if (!origins.knows(count.card())) {
                strangers.add(CoreTexts.TEXTS.finding(
                        "card-not-taken",
                        Severity.ERROR,
                        draft -> draft.about(count.card())
                                .with("card", count.card())
                                .with("meeting", meeting)));
                continue;
            }
            Function<CardMovementKind, CardMovement.Builder> entry = kind -> CardMovement.builder()
                    .kind(kind)
                    .card(count.card())
                    .date(date)
                    .by(by)
                    .meeting(meeting);
            List<CardMovement> counted = new ArrayList<>();
            count.place()
                    .map(place -> Map.of(place, count.back()))
                    .orElseGet(() -> origins.shares(count.card(), count.back()))
                    .forEach((place, back) -> counted.addAll(CardEntries.of(
                            entry.apply(CardMovementKind.RETURNED).place(place), back)));
            counted.addAll(CardEntries.of(entry.apply(CardMovementKind.DAMAGED), count.damaged()));
            counted.addAll(CardEntries.of(entry.apply(CardMovementKind.LOST), count.lost()));
            counted.forEach(origins::enter);
            entries.addAll(counted);
        }
        new Findings(strangers)
                .and(inventory.review(entries))
                .orThrow("The count after meeting %s cannot be entered".formatted(meeting));
        CardInventory after = inventory.enter(entries);
        Map<CardId, Integer> out = out(after.status(date), meeting);
        return new CardReturn(
                meeting,
                after,
                entries,
                sums(entries, CardMovementKind.DAMAGED),
                sums(entries, CardMovementKind.LOST),
                out,
                stillOut(meeting, out));
    }

    private static Map<CardId, Integer> sums(List<CardMovement> entries, CardMovementKind kind) {
        Map<CardId, Integer> sums = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.kind() == kind)
                .forEach(entry -> sums.merge(entry.card(), entry.count(), Integer::sum));
        return sums;
    }

    private static Map<CardId, Integer> out(CardStatus status, String meeting) {
        Map<CardId, Integer> out = new LinkedHashMap<>();
        status.positions()
                .forEach(position -> Optional.ofNullable(position.inUse().get(meeting))
                        .ifPresent(count -> out.put(position.item().id(), count)));
        return out;
    }

    private static Findings stillOut(String meeting, Map<CardId, Integer> out) {
        return out.isEmpty()
                ? Findings.none()
                : Findings.of(CoreTexts.TEXTS.finding(
                        "cards-still-out",
                        Severity.NOTE,
                        draft -> draft.about(meeting)
                                .with("meeting", meeting)
                                .with(
                                        "count",
                                        out.values().stream()
                                                .mapToInt(Integer::intValue)
                                                .sum())
                                .with("cards", CardStatus.listed(List.copyOf(out.keySet())))));
    }
}
