package dev.huiwu.core.card;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the held cards that nearly read as one that has to be made: most of them were made wrong. */
final class CardLikenesses {

    /** The longest text of which single characters are compared. */
    private static final int LONGEST = 30;

    /** The most needs that one held card is compared with for one reason. */
    private static final int MOST = 20;

    private static final char ANY = '\0';

    private final CardPeople people;
    private final List<CardItem> unused;

    CardLikenesses(CardPeople people, List<CardItem> unused) {
        this.people = people;
        this.unused = unused;
    }

    /** What a held card may be taken for, the likest first. */
    private enum Likeness {
        WIDTH("card-like-width"),
        DOT("card-like-dot"),
        VARIANT("card-like-variant"),
        LINE("card-like-line"),
        SOUND("card-like-sound"),
        CHARACTER("card-like-character"),
        PERSON("card-like-person");

        private final String code;

        Likeness(String code) {
            this.code = code;
        }
    }

    private record Like(Likeness likeness, CardItem held, CardNeed need) {}

    /** Returns one finding for each card that has to be made and each held one like it, in the order of the cards to make. */
    Findings of(List<CardToMake> make) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < make.size(); i++) {
            for (String key :
                    keys(make.get(i).card(), person(make.get(i).needs().get(0)))) {
                index.computeIfAbsent(key, those -> new ArrayList<>()).add(i);
            }
        }
        Map<Integer, List<Like>> likes = new HashMap<>();
        for (CardItem item : unused) {
            Set<Integer> candidates = new LinkedHashSet<>();
            keys(item.card(), item.person())
                    .forEach(key -> index.getOrDefault(key, List.of()).stream()
                            .limit(MOST)
                            .forEach(candidates::add));
            candidates.forEach(i -> like(item, make.get(i).needs().get(0))
                    .ifPresent(like ->
                            likes.computeIfAbsent(i, those -> new ArrayList<>()).add(like)));
        }
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < make.size(); i++) {
            likes.getOrDefault(i, List.of()).stream()
                    .sorted(Comparator.comparing(Like::likeness)
                            .thenComparing(like -> like.held().id()))
                    .map(CardLikenesses::finding)
                    .forEach(found::add);
        }
        return new Findings(found);
    }

    private static Optional<PersonId> person(CardNeed need) {
        return need.person();
    }

    /** Returns what two cards that are like each other have in common, at least one of these. */
    private static List<String> keys(NameCard card, Optional<PersonId> person) {
        List<String> keys = new ArrayList<>();
        String plain = CardReading.plain(card.text());
        keys.add("text " + plain);
        CardReading.sound(card.text()).ifPresent(sound -> keys.add("sound " + sound));
        person.ifPresent(id -> keys.add("person " + id));
        int[] characters = plain.codePoints().toArray();
        if (characters.length >= 2 && characters.length <= LONGEST) {
            for (int i = 0; i < characters.length; i++) {
                keys.add("one other " + with(characters, i, ANY));
                keys.add("one less " + with(characters, i, -1));
            }
            keys.add("one less " + plain);
        }
        return keys;
    }

    /** Returns the characters with one replaced, or left out for -1. */
    private static String with(int[] characters, int at, int instead) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            int character = i == at ? instead : characters[i];
            if (character >= 0) {
                text.appendCodePoint(character);
            }
        }
        return text.toString();
    }

    private Optional<Like> like(CardItem held, CardNeed need) {
        return likeness(held, need).map(likeness -> new Like(likeness, held, need));
    }

    private Optional<Likeness> likeness(CardItem held, CardNeed need) {
        if (isOfSomebodyElse(held, need)) {
            return Optional.empty();
        }
        String has = CardReading.printed(held.card().text());
        String wants = CardReading.printed(need.card().text());
        if (has.equals(wants)) {
            return held.card().line().equals(need.card().line()) ? Optional.empty() : Optional.of(Likeness.LINE);
        }
        if (people.hasText(has)) {
            return Optional.empty();
        }
        if (CardReading.ordinary(has).equals(CardReading.ordinary(wants))) {
            return Optional.of(Likeness.WIDTH);
        }
        if (CardReading.separated(has).equals(CardReading.separated(wants))) {
            return Optional.of(Likeness.DOT);
        }
        if (CardReading.plain(has).equals(CardReading.plain(wants))) {
            return Optional.of(Likeness.VARIANT);
        }
        if (isOfAnotherUnit(held, need)) {
            return Optional.empty();
        }
        if (has.codePointCount(0, has.length()) == wants.codePointCount(0, wants.length())
                && CardReading.sound(has).isPresent()
                && CardReading.sound(has).equals(CardReading.sound(wants))) {
            return Optional.of(Likeness.SOUND);
        }
        if (isOneOff(has, wants, isNear(held, need) ? 2 : 3)) {
            return Optional.of(Likeness.CHARACTER);
        }
        return held.person().isPresent() && held.person().equals(need.person())
                ? Optional.of(Likeness.PERSON)
                : Optional.empty();
    }

    /** Says whether a card is filed as that of another person on the list. */
    private boolean isOfSomebodyElse(CardItem held, CardNeed need) {
        return held.person()
                .filter(person ->
                        people.unit(person).isPresent() && !need.person().equals(Optional.of(person)))
                .isPresent();
    }

    /** Says whether a card is filed under another unit, where somebody else may well have a name that is nearly the same. */
    private boolean isOfAnotherUnit(CardItem held, CardNeed need) {
        Optional<UnitId> unit = need.person().flatMap(people::unit);
        return held.unit().isPresent() && unit.isPresent() && !held.unit().equals(unit);
    }

    /** Says whether both are of one person or unit, so that less in common is enough. */
    private boolean isNear(CardItem held, CardNeed need) {
        return (held.person().isPresent() && held.person().equals(need.person()))
                || (held.unit().isPresent() && held.unit().equals(need.person().flatMap(people::unit)));
    }

    /** Says whether one character of the texts differs, or one is missing, and the longer one has so many at least. */
    private static boolean isOneOff(String one, String other, int least) {
        int[] longer = CardReading.plain(one).codePoints().toArray();
        int[] shorter = CardReading.plain(other).codePoints().toArray();
        if (longer.length < shorter.length) {
            int[] swapped = longer;
            longer = shorter;
            shorter = swapped;
        }
        int difference = longer.length - shorter.length;
        if (longer.length < least || difference > 1) {
            return false;
        }
        int start = 0;
        while (start < shorter.length && longer[start] == shorter[start]) {
            start++;
        }
        int end = 0;
        while (end < shorter.length - start && longer[longer.length - 1 - end] == shorter[shorter.length - 1 - end]) {
            end++;
        }
        return longer.length - start - end <= 1 && shorter.length - start - end <= 1;
    }

    private static Finding finding(Like like) {
        String person = like.need().person().map(PersonId::value).orElse("");
        return CoreTexts.TEXTS.finding(
                like.likeness().code,
                Severity.WARNING,
                draft -> draft.about(like.held().id(), person)
                        .with("card", like.held().id())
                        .with("person", person)
                        .with("seat", like.need().seat().orElse("")));
    }
}
