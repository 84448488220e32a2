package dev.huiwu.core.card;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people on the current lists: whose card a card is, and whether it still is. */
final class CardPeople {

    private final Map<PersonId, CardPerson> byId = new HashMap<>();
    private final ImmutableListMultimap<String, CardPerson> byText;
    private final boolean complete;
    private final String meeting;
    private final Set<String> openMeetings;

    CardPeople(CardComparisonRequest request) {
        request.people().forEach(person -> byId.put(person.person(), person));
        byText = Multimaps.index(request.people(), person -> CardReading.printed(person.text()));
        complete = request.complete();
        meeting = request.meeting();
        openMeetings = request.openMeetings();
    }

    /** Returns the unit of who is on a list. */
    Optional<UnitId> unit(PersonId person) {
        return Optional.ofNullable(byId.get(person)).map(CardPerson::unit);
    }

    /** Says whether a name stands on a current list. */
    boolean hasText(String text) {
        return byText.containsKey(CardReading.printed(text));
    }

    /** Says whether a card that serves some needs is filed under what lists say of one of those people. */
    boolean isFiledRight(CardItem item, List<CardNeed> needs) {
        return !item.isPersonal()
                || needs.stream()
                        .flatMap(need -> need.person().stream())
                        .anyMatch(person -> item.person().equals(Optional.of(person))
                                || Optional.ofNullable(byId.get(person))
                                        .map(known -> !CardReading.printed(known.text())
                                                        .equals(CardReading.printed(
                                                                item.card().text()))
                                                || isFiledUnder(item, known))
                                        .orElse(true));
    }

    /** Says whether unit and post that a card is filed under, where it names any, are the person's. */
    static boolean isFiledUnder(CardItem item, CardPerson person) {
        return isOfUnit(item, person)
                && item.post()
                        .map(post -> CardReading.printed(post).equals(CardReading.printed(person.post())))
                        .orElse(true);
    }

    private static boolean isOfUnit(CardItem item, CardPerson person) {
        return item.unit().map(person.unit()::equals).orElse(true);
    }

    /** Returns why a card that this meeting does not need is of no use any more, if so. */
    Optional<RetireReason> retired(CardItem item) {
        if (item.card().cardClass().equals(CardClass.ONE_OFF)) {
            return item.meeting()
                    .filter(made -> !made.equals(meeting) && !openMeetings.contains(made))
                    .map(made -> RetireReason.MEETING_OVER);
        }
        return item.isPersonal() ? changed(item) : Optional.empty();
    }

    private Optional<RetireReason> changed(CardItem item) {
        String text = CardReading.printed(item.card().text());
        Optional<CardPerson> known = item.person().map(byId::get);
        if (known.isPresent()) {
            return CardReading.printed(known.get().text()).equals(text)
                    ? changed(item, List.of(known.get()))
                    : Optional.of(RetireReason.WRONG_TEXT);
        }
        List<CardPerson> named = byText.get(text);
        if (named.isEmpty()) {
            return complete ? Optional.of(RetireReason.NOT_LISTED) : Optional.empty();
        }
        return changed(item, named);
    }

    private static Optional<RetireReason> changed(CardItem item, List<CardPerson> named) {
        if (named.stream().noneMatch(person -> isOfUnit(item, person))) {
            return Optional.of(RetireReason.UNIT_CHANGED);
        }
        return named.stream().noneMatch(person -> isFiledUnder(item, person))
                ? Optional.of(RetireReason.POST_CHANGED)
                : Optional.empty();
    }
}
