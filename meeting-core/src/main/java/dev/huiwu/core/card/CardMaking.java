package dev.huiwu.core.card;

import dev.huiwu.core.attendee.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Enters the cards that were made after a comparison. */
final class CardMaking {

    private static final Pattern NUMBERED = Pattern.compile("N-([0-9]{1,8})");

    private final CardComparisonRequest request;
    private final CardInventory inventory;
    private final Map<List<String>, CardItem> known = new HashMap<>();
    private final Map<PersonId, CardPerson> people = new HashMap<>();
    private final List<CardItem> items = new ArrayList<>();
    private int last;

    CardMaking(CardComparisonRequest request, CardInventory inventory) {
        this.request = request;
        this.inventory = inventory;
        request.people().forEach(person -> people.put(person.person(), person));
        for (CardItem item : inventory.items()) {
            known.putIfAbsent(CardReading.key(item.card()), item);
            Matcher numbered = NUMBERED.matcher(item.id().value());
            if (numbered.matches()) {
                last = Math.max(last, Integer.parseInt(numbered.group(1)));
            }
        }
    }

    CardInventory enter(List<CardToMake> make, LocalDate date, String by, String place) {
        List<CardMovement> entries = new ArrayList<>();
        for (CardToMake one : make) {
            CardItem item =
                    Optional.ofNullable(known.get(CardReading.key(one.card()))).orElseGet(() -> made(one));
            for (int left = one.count(); left > 0; left -= CardMovement.MOST) {
                int count = Math.min(left, CardMovement.MOST);
                entries.add(CardMovement.at(CardMovementKind.MADE, item.id(), count, date, by, place));
            }
        }
        return inventory.with(items).enter(entries);
    }

    /** Returns a new kind of card; that of who stands in for somebody is for this meeting alone. */
    private CardItem made(CardToMake make) {
        last++;
        CardItem.Builder item = CardItem.builder().id(new CardId("N-%03d".formatted(last)));
        Optional<CardPerson> person = make.needs().stream()
                .flatMap(need -> need.person().stream())
                .map(people::get)
                .filter(Objects::nonNull)
                .findFirst();
        boolean own = person.filter(one -> CardReading.printed(one.text())
                        .equals(CardReading.printed(make.card().text())))
                .isPresent();
        boolean named = make.card().cardClass().equals(CardClass.STANDING_PEOPLE)
                || make.card().cardClass().equals(CardClass.LEADERS);
        if (named && own) {
            person.ifPresent(one -> item.person(one.person())
                    .unit(one.unit())
                    .post(Optional.of(one.post()).filter(post -> !post.isBlank())));
            item.card(make.card());
        } else if (make.card().cardClass().equals(CardClass.STANDING_PEOPLE)) {
            item.meeting(request.meeting())
                    .card(new NameCard(
                            CardClass.ONE_OFF, make.card().text(), make.card().line()));
        } else {
            item.card(make.card());
        }
        CardItem done = item.build();
        items.add(done);
        return done;
    }
}
