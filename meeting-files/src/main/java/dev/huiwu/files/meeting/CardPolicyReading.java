package dev.huiwu.files.meeting;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.SimilarWords;
import dev.huiwu.files.internal.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The part of a {@code meeting.json} that says what the cards of each zone show. */
final class CardPolicyReading {

    private static final Words<CardText> TEXTS = texts();

    private CardPolicyReading() {}

    private static Words<CardText> texts() {
        Words<CardText> words = Words.of();
        for (CardText text : CardText.values()) {
            words = words.with(text, text.code(), text.label());
        }
        return words;
    }

    /** Returns what the object says, and the custom where it says nothing. */
    static CardPolicy read(Fields cards) {
        cards.onlyKnown("zones", "twoFaced");
        Map<String, CardText> zones = new LinkedHashMap<>();
        cards.object("zones")
                .ifPresent(fields -> fields.names()
                        .forEach(zone -> fields.neededWord(zone, TEXTS).ifPresent(text -> zones.put(zone, text))));
        Set<String> twoFaced = cards.has("twoFaced")
                ? new LinkedHashSet<>(cards.texts("twoFaced"))
                : CardPolicy.usual().twoFaced();
        return new CardPolicy(zones, twoFaced);
    }

    /** Reports the zones in which nobody of the list sits, with the near ones; a rostrum without people is the custom. */
    static void check(CardPolicy policy, List<Attendee> people, UnitDirectory units, Problems problems) {
        Set<String> known = new TreeSet<>();
        people.forEach(person ->
                known.add(person.zoneOr(units.unit(person.unit()).category().label())));
        policy.zones().keySet().forEach(zone -> check("$.cards.zones", zone, known, problems));
        policy.twoFaced().stream()
                .filter(zone -> !zone.equals(Attendee.ROSTRUM))
                .forEach(zone -> check("$.cards.twoFaced", zone, known, problems));
    }

    private static void check(String path, String zone, Set<String> known, Problems problems) {
        if (!known.contains(zone)) {
            problems.warning(
                    "card-zone-unknown",
                    MeetingFolderReading.at(path),
                    "found",
                    zone,
                    "near",
                    String.join(", ", SimilarWords.near(zone, List.copyOf(known))));
        }
    }
}
