package dev.huiwu.core.card;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.internal.CoreTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One comparison being made. */
final class CardMatching {

    private final CardComparisonRequest request;
    private final CardPeople people;
    private final Map<List<String>, List<Lot>> exact = new HashMap<>();
    private final Map<List<String>, List<Lot>> loose = new HashMap<>();
    private final Map<CardId, List<Lot>> lots = new LinkedHashMap<>();
    private final Map<CardId, List<CardNeed>> served = new HashMap<>();
    private final List<CardHeld> have = new ArrayList<>();
    private final List<CardToMake> make = new ArrayList<>();

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

    /** All cards of one text that are needed, and what of them was found. */
    private static final class Demand {
        /** In which demands that may be met by one card have their turn. */
        private static final Comparator<Demand> ORDER = Comparator.comparing(
                        (Demand demand) -> demand.card.cardClass().code())
                .thenComparing(demand -> demand.card.text())
                .thenComparing(demand -> demand.card.line().orElse(""));

        private final NameCard card;
        private final List<CardNeed> needs;
        private final int needed;
        private final List<CardHeld> taken = new ArrayList<>();
        private int left;

        Demand(NameCard card, List<CardNeed> needs) {
            this.card = card;
            this.needs = needs;
            needed = needs.size() * card.cardClass().sets();
            left = needed;
        }

        void take(Lot lot) {
            int count = Math.min(lot.left, left);
            if (count > 0) {
                lot.left -= count;
                left -= count;
                taken.add(new CardHeld(card, lot.item, lot.place, count));
            }
        }
    }

    CardComparison comparison() {
        request.status().positions().forEach(this::lay);
        Map<NameCard, List<CardNeed>> needs = new LinkedHashMap<>();
        request.needs()
                .forEach(need -> needs.computeIfAbsent(need.card(), card -> new ArrayList<>())
                        .add(need));
        List<Demand> demands = needs.entrySet().stream()
                .map(entry -> new Demand(entry.getKey(), entry.getValue()))
                .toList();
        List<Demand> inTurn = demands.stream().sorted(Demand.ORDER).toList();
        inTurn.forEach(demand -> take(exact.get(CardReading.key(demand.card)), demand));
        inTurn.stream()
                .filter(demand -> !isApart(demand.card))
                .forEach(demand -> take(loose.get(CardReading.looseKey(demand.card)), demand));
        for (Demand demand : demands) {
            demand.taken.forEach(held -> take(held, demand));
            if (demand.left > 0) {
                int held = demand.needed - demand.left;
                make.add(new CardToMake(demand.card, demand.needed, held, demand.needs));
            }
        }
        List<CardItem> unused = lots.entrySet().stream()
                .filter(entry -> !served.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().get(0).item)
                .toList();
        Findings likes = new CardLikenesses(people, unused).of(make);
        return new CardComparison(have, make, retire(), likes.and(refile()));
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

    /** Takes what is out at the meeting first, then what is filed under those who need it, then the rest. */
    private void take(@Nullable List<Lot> lots, Demand demand) {
        if (lots != null) {
            lots.stream()
                    .sorted(Comparator.comparing((Lot lot) -> lot.place.isPresent())
                            .thenComparing(lot -> !people.isFiledRight(lot.item, demand.needs)))
                    .forEach(demand::take);
        }
    }

    private void take(CardHeld held, Demand demand) {
        have.add(held);
        served.computeIfAbsent(held.item().id(), id -> new ArrayList<>()).addAll(demand.needs);
    }

    /** Returns a note for each card that serves and is filed under nobody whom it serves. */
    private Findings refile() {
        return new Findings(lots.values().stream()
                .map(those -> those.get(0).item)
                .filter(item -> served.containsKey(item.id()) && !people.isFiledRight(item, needs(item)))
                .map(this::refile)
                .toList());
    }

    private List<CardNeed> needs(CardItem item) {
        return served.getOrDefault(item.id(), List.of());
    }

    /** Returns the note with the person whose need the card serves, of several the first by id. */
    private Finding refile(CardItem item) {
        String person = needs(item).stream()
                .flatMap(need -> need.person().stream())
                .min(Comparator.naturalOrder())
                .map(PersonId::value)
                .orElse("");
        return CoreTexts.TEXTS.finding(
                "card-refile",
                Severity.NOTE,
                draft -> draft.about(item.id(), person).with("card", item.id()).with("person", person));
    }

    private List<CardToRetire> retire() {
        List<CardToRetire> retire = new ArrayList<>();
        lots.forEach((id, those) -> {
            if (!served.containsKey(id)) {
                people.retired(those.get(0).item)
                        .ifPresent(reason -> those.forEach(lot -> lot.place.ifPresent(
                                place -> retire.add(new CardToRetire(lot.item, place, lot.left, reason)))));
            }
        });
        return retire;
    }
}
