package dev.huiwu.core.card;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who keeps which class of cards on which date, past and present: exactly one answers for a class.
 *
 * @param custodians every entry, in the order given
 */
public record CustodianDirectory(@JsonValue List<Custodian> custodians) {

    /**
     * Keeps the entries.
     *
     * @throws dev.huiwu.core.FindingsException if {@link #check(List)} reports an error
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CustodianDirectory {
        custodians = ImmutableList.copyOf(custodians);
        check(custodians).orThrow("The custodians cannot be used together");
    }

    /** Returns the directory of the entries. */
    public static CustodianDirectory of(List<Custodian> custodians) {
        return new CustodianDirectory(custodians);
    }

    /**
     * Returns what is wrong with the entries taken together: {@code custodian-twice}, two of one class at one time; one for each entry
     * that overlaps one above that overlaps none, with the {@code entry} and the {@code other} one, counted from 1.
     */
    public static Findings check(List<Custodian> custodians) {
        Map<CardClass, NavigableMap<LocalDate, Integer>> kept = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < custodians.size(); i++) {
            Custodian custodian = custodians.get(i);
            LocalDate first = custodian.since().orElse(LocalDate.MIN);
            NavigableMap<LocalDate, Integer> those =
                    kept.computeIfAbsent(custodian.cardClass(), cardClass -> new TreeMap<>());
            Optional<Integer> other = Stream.of(those.floorEntry(first), those.higherEntry(first))
                    .filter(Objects::nonNull)
                    .map(Map.Entry::getValue)
                    .filter(entry -> common(custodians.get(entry), custodian).isPresent())
                    .findFirst();
            if (other.isEmpty()) {
                those.put(first, i);
            } else {
                int entry = i + 1;
                int above = other.get();
                LocalDate date = common(custodians.get(above), custodian).orElseThrow();
                found.add(finding(
                        "custodian-twice",
                        Severity.ERROR,
                        custodian.cardClass(),
                        draft -> draft.with("date", date.equals(LocalDate.MIN) ? "-" : date)
                                .with("entry", entry)
                                .with("other", above + 1)));
            }
        }
        return new Findings(found);
    }

    /** Says whether a place is another or inside it: 座签室3号柜 is in 座签室, 柜12 is not in 柜1. */
    private static boolean isIn(String place, String room) {
        return place.startsWith(room)
                && (place.length() == room.length()
                        || !Character.isDigit(room.charAt(room.length() - 1))
                        || !Character.isDigit(place.charAt(room.length())));
    }

    /** Returns the first date on which both hold. */
    private static Optional<LocalDate> common(Custodian one, Custodian other) {
        LocalDate first = one.since().orElse(LocalDate.MIN);
        LocalDate second = other.since().orElse(LocalDate.MIN);
        LocalDate both = first.isAfter(second) ? first : second;
        return one.on(both) && other.on(both) ? Optional.of(both) : Optional.empty();
    }

    private static Finding finding(
            String code, Severity severity, CardClass cardClass, Consumer<FindingTexts.Draft> more) {
        return CoreTexts.TEXTS.finding(code, severity, draft -> {
            draft.about(cardClass).with("class", cardClass).with("label", cardClass.label());
            more.accept(draft);
        });
    }

    /** Returns the entry of a class on the date. Takes time in proportion to the directory. */
    public Optional<Custodian> find(CardClass cardClass, LocalDate date) {
        return custodians.stream()
                .filter(custodian -> custodian.cardClass().equals(cardClass) && custodian.on(date))
                .findFirst();
    }

    /**
     * Returns who answers for a class on the date: the custodian, or the deputy of one who is absent; nobody if both are.
     *
     * @param absent says of a post or id whether it is absent on that date
     */
    public Optional<String> keeper(CardClass cardClass, LocalDate date, Predicate<String> absent) {
        Optional<Custodian> entry = find(cardClass, date);
        return entry.map(Custodian::keeper)
                .filter(absent.negate())
                .or(() -> entry.flatMap(Custodian::deputy).filter(absent.negate()));
    }

    /**
     * Returns what is not in order with the cards of a status on its date (warnings): {@code custodian-missing}, a class with cards and
     * nobody who answers for it; {@code custodian-without-deputy}; {@code cards-misplaced}, cards that lie elsewhere than their class is
     * kept.
     */
    public Findings review(CardStatus status) {
        List<Finding> found = new ArrayList<>();
        status.byClass().forEach((cardClass, counts) -> {
            Optional<Custodian> entry = find(cardClass, status.date());
            if (counts.present() > 0 && entry.isEmpty()) {
                found.add(finding(
                        "custodian-missing",
                        Severity.WARNING,
                        cardClass,
                        draft -> draft.with("date", status.date()).with("count", counts.present())));
            }
            entry.filter(custodian -> counts.present() > 0)
                    .ifPresent(custodian -> found.addAll(review(custodian, status)));
        });
        return new Findings(found);
    }

    private static List<Finding> review(Custodian custodian, CardStatus status) {
        List<Finding> found = new ArrayList<>();
        if (custodian.deputy().isEmpty()) {
            found.add(finding(
                    "custodian-without-deputy",
                    Severity.WARNING,
                    custodian.cardClass(),
                    draft -> draft.with("custodian", custodian.keeper())));
        }
        Map<String, Integer> elsewhere = new TreeMap<>();
        status.positions().stream()
                .filter(position -> position.item().card().cardClass().equals(custodian.cardClass()))
                .forEach(position ->
                        position.stored().forEach((place, count) -> elsewhere.merge(place, count, Integer::sum)));
        elsewhere.keySet().removeIf(place -> isIn(place, custodian.place()));
        elsewhere.forEach((place, count) -> found.add(finding(
                "cards-misplaced",
                Severity.WARNING,
                custodian.cardClass(),
                draft -> draft.with("place", place).with("count", count).with("expected", custodian.place()))));
        return found;
    }
}
