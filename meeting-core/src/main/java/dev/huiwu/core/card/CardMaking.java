package dev.huiwu.core.card;

import dev.huiwu.core.attendee.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Enters the cards that were made after a comparison, each under the person it was made for. */
final class CardMaking {

    private static final Pattern NUMBERED = Pattern.compile("N-([0-9]{1,8})");

    private final CardComparisonRequest request;
    private final CardInventory inventory;
    private final Map<List<String>, List<CardItem>> known = new HashMap<>();
    private final Map<PersonId, CardPerson> people = new HashMap<>();
    private final List<CardItem> items = new ArrayList<>();
    private int last;

    CardMaking(CardComparisonRequest request, CardInventory inventory) {
        this.request = request;
        this.inventory = inventory;
        request.people().forEach(person -> people.put(person.person(), person));
        for (CardItem item : inventory.items()) {
            know(item);
            Matcher numbered = NUMBERED.matcher(item.id().value());
            if (numbered.matches()) {
                last = Math.max(last, Integer.parseInt(numbered.group(1)));
            }
        }
    }

    private void know(CardItem item) {
        known.computeIfAbsent(CardReading.key(item.card()), key -> new ArrayList<>())
                .add(item);
    }

    CardInventory enter(CardComparison comparison, LocalDate date, String by, String place) {
        List<CardMovement> entries = new ArrayList<>();
        for (CardToMake one : comparison.make()) {
            shares(one, comparison.have()).forEach((owner, share) -> {
                CardItem item = filed(one.card(), owner).orElseGet(() -> made(one.card(), owner));
                entries.addAll(CardEntries.of(
                        CardMovement.builder()
                                .kind(CardMovementKind.MADE)
                                .card(item.id())
                                .date(date)
                                .by(by)
                                .place(place),
                        share));
            });
        }
        return inventory.with(items).enter(entries);
    }

    /** Returns how many of the cards are made for whom: for whoever of one name has the fewest of those that are there. */
    private Map<Optional<CardPerson>, Integer> shares(CardToMake make, List<CardHeld> have) {
        Map<Optional<CardPerson>, Integer> lacking = new LinkedHashMap<>();
        make.needs()
                .forEach(need ->
                        lacking.merge(owner(need), make.card().cardClass().sets(), Integer::sum));
        have.stream()
                .filter(held -> held.card().equals(make.card()))
                .forEach(held -> lacking.keySet().stream()
                        .filter(owner -> isOf(held.item(), owner))
                        .findFirst()
                        .ifPresent(owner ->
                                lacking.computeIfPresent(owner, (one, count) -> Math.max(0, count - held.count()))));
        int left = make.count();
        for (Map.Entry<Optional<CardPerson>, Integer> owner : lacking.entrySet()) {
            owner.setValue(Math.min(left, owner.getValue()));
            left -= owner.getValue();
        }
        lacking.merge(lacking.keySet().stream().findFirst().orElse(Optional.empty()), left, Integer::sum);
        lacking.values().removeIf(share -> share == 0);
        return lacking;
    }

    /** Returns the person whose own name the card shows; empty for a unit's, a function's and that of who stands in for somebody. */
    private Optional<CardPerson> owner(CardNeed need) {
        return need.person()
                .map(people::get)
                .filter(person -> isOfPeople(need.card())
                        && CardReading.printed(person.text())
                                .equals(CardReading.printed(need.card().text())));
    }

    private static boolean isOfPeople(NameCard card) {
        return card.cardClass().equals(CardClass.STANDING_PEOPLE)
                || card.cardClass().equals(CardClass.LEADERS);
    }

    /** Returns the kind that is kept of the card, of a person's the one filed under that person and nobody else. */
    private Optional<CardItem> filed(NameCard card, Optional<CardPerson> owner) {
        List<CardItem> same = known.getOrDefault(CardReading.key(kept(card, owner)), List.of());
        return same.stream()
                .filter(item -> isOf(item, owner)
                        && item.meeting().map(request.meeting()::equals).orElse(true))
                .min(Comparator.comparing(item -> item.person().isEmpty()));
    }

    /** Says whether a card is filed under the person, or the person's unit where it names nobody; without an owner, under nobody. */
    private static boolean isOf(CardItem item, Optional<CardPerson> owner) {
        return item.person().equals(owner.map(CardPerson::person))
                || (item.person().isEmpty()
                        && item.unit().isPresent()
                        && owner.filter(person -> CardPeople.isFiledUnder(item, person))
                                .isPresent());
    }

    /** Returns the card as it is filed: that of who stands in for somebody is for this meeting alone. */
    private static NameCard kept(NameCard card, Optional<CardPerson> owner) {
        return owner.isEmpty() && card.cardClass().equals(CardClass.STANDING_PEOPLE)
                ? new NameCard(CardClass.ONE_OFF, card.text(), card.line())
                : card;
    }

    private CardItem made(NameCard card, Optional<CardPerson> owner) {
        last++;
        CardItem.Builder item =
                CardItem.builder().id(new CardId("N-%03d".formatted(last))).card(kept(card, owner));
        owner.ifPresent(one -> item.person(one.person())
                .unit(one.unit())
                .post(Optional.of(one.post()).filter(post -> !post.isBlank())));
        if (owner.isEmpty() && card.cardClass().equals(CardClass.STANDING_PEOPLE)) {
            item.meeting(request.meeting());
        }
        CardItem done = item.build();
        items.add(done);
        know(done);
        return done;
    }
}
