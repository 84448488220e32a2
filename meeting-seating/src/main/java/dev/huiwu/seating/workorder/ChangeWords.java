package dev.huiwu.seating.workorder;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.venue.SeatId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What seats and people are called where a change is told on a screen or in a message: a seat as on the work order, a person by id beside
 * the unit's short name, never by name.
 */
public final class ChangeWords {

    private final SeatingRequest before;
    private final SeatingRequest now;
    private final Places zh;
    private final Places en;

    private ChangeWords(SeatingRequest before, SeatPlan planBefore, SeatingRequest now, SeatPlan planNow) {
        this.before = before;
        this.now = now;
        zh = new Places(before, planBefore, now, planNow, Language.CHINESE);
        en = new Places(before, planBefore, now, planNow, Language.ENGLISH);
    }

    /** Returns the words for a change that was made. Takes time in proportion to the seats. */
    public static ChangeWords of(ReplanResult change) {
        return of(change.requestBefore(), change.before(), change.request(), change.plan());
    }

    /** Returns the words for a change from one plan to another one, each with what it was made for. */
    public static ChangeWords of(SeatingRequest before, SeatPlan planBefore, SeatingRequest now, SeatPlan planNow) {
        return new ChangeWords(before, planBefore, now, planNow);
    }

    /** Returns what a seat is called; its id if neither plan has it. */
    public String seat(SeatId seat, Language language) {
        return language.choose(zh, en).of(seat);
    }

    /** Returns a person's id with the short name of the unit; the id alone if the person is on neither list. */
    public String person(PersonId person, Language language) {
        return unit(person)
                .map(unit -> SeatingTexts.TEXTS.text(
                        language,
                        "change-person",
                        "person",
                        person,
                        "unit",
                        now.units().find(unit).map(Unit::shortName).orElse(unit.value())))
                .orElse(person.value());
    }

    private Optional<UnitId> unit(PersonId person) {
        return now.list().find(person).or(() -> before.list().find(person)).map(Attendee::unit);
    }

    /**
     * Returns findings for people to read: seats, people and units that are figures of the text by what they are called. Codes, subjects
     * and arguments stay.
     */
    public Findings in(Findings findings) {
        return now.units().named(new Findings(findings.stream().map(this::in).toList()));
    }

    private Finding in(Finding finding) {
        Collection<String> figures = finding.arguments().values();
        return Finding.builder()
                .from(finding)
                .zh(said(finding.zh(), figures, Language.CHINESE))
                .en(said(finding.en(), figures, Language.ENGLISH))
                .build();
    }

    private String said(String text, Collection<String> figures, Language language) {
        Map<String, String> words =
                new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Function.identity()));
        figures.stream()
                .flatMap(figure -> Stream.of(figure.split(", ", -1)))
                .forEach(figure -> word(figure, figures, language).ifPresent(word -> words.put(figure, word)));
        if (words.isEmpty()) {
            return text;
        }
        String ids = words.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{Alnum}/.+-])(?:%s)(?![\\p{Alnum}/.+-])".formatted(ids))
                .matcher(text)
                .replaceAll(id -> Matcher.quoteReplacement(words.getOrDefault(id.group(), id.group())));
    }

    /** Returns what a figure is called if it is a seat, or a person whose unit the text does not name. */
    private Optional<String> word(String figure, Collection<String> figures, Language language) {
        if (figure.isBlank()) {
            return Optional.empty();
        }
        SeatId seat = new SeatId(figure);
        if (zh.has(seat)) {
            return Optional.of(seat(seat, language));
        }
        PersonId person = new PersonId(figure);
        return unit(person).filter(unit -> !figures.contains(unit.value())).map(unit -> person(person, language));
    }
}
