package dev.huiwu.core.card;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.internal.CoreTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One comparison being made. */
final class CardMatching {

    private final CardComparisonRequest request;
    private final CardPeople people;
    private final Map<List<String>, List<Lot>> exact = new HashMap<>();
    private final Map<List<String>, List<Lot>> loose = new HashMap<>();
    private final Map<CardId, List<Lot>> lots = new LinkedHashMap<>();
    private final Set<CardId> used = new HashSet<>();
    private final List<CardHeld> have = new ArrayList<>();
    private final List<CardToMake> make = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();

    CardMatching(CardComparisonRequest request) {
        this.request = request;
        people = new CardPeople(request);
    }

    /** Cards of one kind in one place, or out at the meeting, as far as they are not taken yet. */
    private static final class Lot {
        private final CardItem item;
        private final Optional<String> place;
        private int left;

        Lot(CardItem item, Optional<String> place, int left) {
            this.item = item;
            this.place = place;
            this.left = left;
        }
    }

    CardComparison comparison() {
        request.status().positions().forEach(this::lay);
        Map<NameCard, List<CardNeed>> needs = new LinkedHashMap<>();
        request.needs()
                .forEach(need -> needs.computeIfAbsent(need.card(), card -> new ArrayList<>())
                        .add(need));
        needs.forEach((card, those) -> {
            int needed = those.size() * card.cardClass().sets();
            int held = take(exact, CardReading.key(card), card, those, needed);
            if (held < needed && !isApart(card)) {
                held += take(loose, CardReading.looseKey(card), card, those, needed - held);
            }
            if (held < needed) {
                make.add(new CardToMake(card, needed, held, those));
            }
        });
        List<CardItem> unused = lots.entrySet().stream()
                .filter(entry -> !used.contains(entry.getKey()))
                .map(entry -> entry.getValue().get(0).item)
                .toList();
        Findings likes = new CardLikenesses(people, unused).of(make);
        return new CardComparison(have, make, retire(), likes.and(new Findings(notes)));
    }

    private void lay(CardPosition position) {
        CardItem item = position.item();
        Optional.ofNullable(position.inUse().get(request.meeting()))
                .ifPresent(count -> lay(new Lot(item, Optional.empty(), count)));
        position.stored().forEach((place, count) -> lay(new Lot(item, Optional.of(place), count)));
    }

    private void lay(Lot lot) {
        NameCard card = lot.item.card();
        lots.computeIfAbsent(lot.item.id(), id -> new ArrayList<>()).add(lot);
        exact.computeIfAbsent(CardReading.key(card), key -> new ArrayList<>()).add(lot);
        if (!isApart(card)) {
            loose.computeIfAbsent(CardReading.looseKey(card), key -> new ArrayList<>())
                    .add(lot);
        }
    }

    /** Says whether no card of another class may stand in for it. */
    private static boolean isApart(NameCard card) {
        return card.cardClass().equals(CardClass.LEADERS) || card.cardClass().equals(CardClass.BLANK);
    }

    private int take(
            Map<List<String>, List<Lot>> from, List<String> key, NameCard card, List<CardNeed> needs, int wanted) {
        int taken = 0;
        for (Lot lot : from.getOrDefault(key, List.of())) {
            int count = Math.min(lot.left, wanted - taken);
            if (count > 0) {
                lot.left -= count;
                taken += count;
                have.add(new CardHeld(card, lot.item, lot.place, count));
                if (used.add(lot.item.id()) && !people.isFiledRight(lot.item, needs)) {
                    notes.add(refile(lot.item, needs.get(0)));
                }
            }
        }
        return taken;
    }

    private static Finding refile(CardItem item, CardNeed need) {
        String person = need.person().map(PersonId::value).orElse("");
        return CoreTexts.TEXTS.finding(
                "card-refile",
                Severity.NOTE,
                draft -> draft.about(item.id(), person).with("card", item.id()).with("person", person));
    }

    private List<CardToRetire> retire() {
        List<CardToRetire> retire = new ArrayList<>();
        lots.forEach((id, those) -> {
            if (!used.contains(id)) {
                people.retired(those.get(0).item)
                        .ifPresent(reason -> those.forEach(lot -> lot.place.ifPresent(
                                place -> retire.add(new CardToRetire(lot.item, place, lot.left, reason)))));
            }
        });
        return retire;
    }
}
