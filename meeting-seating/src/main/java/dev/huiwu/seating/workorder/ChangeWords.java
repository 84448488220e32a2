package dev.huiwu.seating.workorder;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.ChangeRefusedException;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.venue.SeatId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
        return person(person.value())
                .map(Attendee::unit)
                .map(unit -> SeatingTexts.TEXTS.text(
                        language,
                        "change-person",
                        "person",
                        person,
                        "unit",
                        now.units().find(unit).map(Unit::shortName).orElse(unit.value())))
                .orElse(person.value());
    }

    private Optional<Attendee> person(String id) {
        PersonId person = new PersonId(id);
        return now.list().find(person).or(() -> before.list().find(person));
    }

    /**
     * Returns findings for people to read: seats, people and units that are figures of the text by what they are called. Codes, subjects
     * and arguments stay.
     */
    public Findings in(Findings findings) {
        return now.units().named(new Findings(findings.stream().map(this::in).toList()));
    }

    /** Returns in the same way what stands against an order. */
    public List<ChangeRefusedException.Refusal> in(List<ChangeRefusedException.Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new ChangeRefusedException.Refusal(
                        in(Findings.of(refusal.finding())).list().get(0), refusal.changes()))
                .toList();
    }

    /** Returns in the same way what a change made worse, torn zones and units with advice that can be followed late at night. */
    public Findings worse(Findings findings) {
        return in(Worsened.toldLate(findings));
    }

    /** Returns the text of a finding that has its words already, people by name: for paper. */
    String withNames(Finding finding, Language language) {
        return said(finding.text(language), finding.arguments().values(), language, this::name);
    }

    private Optional<String> name(String figure) {
        return person(figure)
                .map(person -> person.standIn()
                        .map(SubstituteAttendee::name)
                        .or(person::name)
                        .map(PersonName::display)
                        .orElse(figure));
    }

    private Finding in(Finding finding) {
        Collection<String> figures = finding.arguments().values();
        return Finding.builder()
                .from(finding)
                .zh(said(finding.zh(), figures, Language.CHINESE, figure -> word(figure, figures, Language.CHINESE)))
                .en(said(finding.en(), figures, Language.ENGLISH, figure -> word(figure, figures, Language.ENGLISH)))
                .build();
    }

    private static String said(
            String text, Collection<String> figures, Language language, Function<String, Optional<String>> word) {
        Map<String, String> words =
                new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Function.identity()));
        figures.stream()
                .flatMap(figure -> Stream.of(figure.split(", ", -1)))
                .filter(figure -> !figure.isBlank())
                .forEach(figure -> word.apply(figure).ifPresent(said -> words.put(figure, said)));
        if (words.isEmpty()) {
            return text;
        }
        String ids = words.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        // In Chinese the blanks go that part an id from the words, and ids of a list stand side by side as words do.
        String inId = "[\\p{Alnum}/.+-]";
        return Pattern.compile("%s(?<!%s)(%s)(?!%s)%s"
                        .formatted(
                                language.choose("((?<!%s) ?|, )".formatted(inId), "()"),
                                inId,
                                ids,
                                inId,
                                language.choose(" ?", "")))
                .matcher(text)
                .replaceAll(id -> Matcher.quoteReplacement(
                        (id.group(1).isBlank() ? "" : "、") + words.getOrDefault(id.group(2), id.group(2))));
    }

    /** Returns what a figure is called if it is a seat, or a person whose unit the text does not name. */
    private Optional<String> word(String figure, Collection<String> figures, Language language) {
        SeatId seat = new SeatId(figure);
        return zh.has(seat)
                ? Optional.of(seat(seat, language))
                : person(figure)
                        .filter(person -> !figures.contains(person.unit().value()))
                        .map(person -> person(person.id(), language));
    }
}
