package dev.huiwu.seating.card;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Works out what stands on each card. */
final class CardTexts {

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final CardPolicy policy;
    private final List<Finding> findings = new ArrayList<>();

    CardTexts(SeatingRequest request, SeatPlan plan, CardPolicy policy) {
        this.request = request;
        this.plan = plan;
        this.policy = policy;
    }

    /** A card on its way: who it is for and whether a person's name stands on it alone. */
    private record Draft(Seating seating, Attendee person, NameCard card, boolean named) {
        /** Returns what people read, whatever the card is filed by. */
        Shown shown() {
            return new Shown(card.text(), card.line());
        }

        boolean isLeaders() {
            return card.cardClass().equals(CardClass.LEADERS);
        }

        Draft with(String line) {
            return new Draft(seating, person, card.with(line), named);
        }
    }

    private record Shown(String text, Optional<String> line) {}

    SeatCards cards() {
        Map<SeatId, Integer> order = LayingOrder.of(request.venueInUse(), plan);
        List<Draft> drafts = new ArrayList<>();
        plan.seatings().stream()
                .sorted(Comparator.comparing((Seating seating) -> order.getOrDefault(seating.seat(), Integer.MAX_VALUE))
                        .thenComparing(seating -> seating.turn()
                                .map(request.topicOrder()::indexOf)
                                .orElse(-1))
                        .thenComparing(seating -> seating.person().value()))
                .forEach(seating -> request.list()
                        .find(seating.person())
                        .flatMap(person -> draft(seating, person))
                        .ifPresent(drafts::add));
        List<Draft> told = apart(apart(drafts, this::unit), person -> unit(person) + " " + post(person));
        reportEqual(told);
        return new SeatCards(told.stream().map(this::card).toList(), new Findings(findings));
    }

    private SeatCard card(Draft draft) {
        return new SeatCard(
                draft.seating().seat(),
                draft.person().id(),
                draft.seating().turn(),
                draft.card(),
                policy.twoFaced().contains(request.zone(draft.person())));
    }

    private Optional<Draft> draft(Seating seating, Attendee person) {
        String zone = request.zone(person);
        CardText shown = policy.text(person, zone);
        return switch (shown) {
            case NONE -> Optional.empty();
            case FUNCTION -> Optional.of(new Draft(seating, person, NameCard.of(CardClass.FUNCTION, zone), false));
            case UNIT -> Optional.of(unitCard(seating, person));
            case PERSON, UNIT_AND_PERSON ->
                Optional.of(name(person)
                        .map(name -> {
                            NameCard card = NameCard.of(classOf(person), name);
                            return shown == CardText.PERSON
                                    ? new Draft(seating, person, card, true)
                                    : new Draft(seating, person, card.with(unit(person)), true);
                        })
                        .orElseGet(() -> unnamed(seating, person)));
        };
    }

    private Draft unitCard(Seating seating, Attendee person) {
        String text = person.delegation().orElseGet(() -> unit(person));
        return new Draft(seating, person, NameCard.of(CardClass.STANDING_UNITS, text), false);
    }

    private Draft unnamed(Seating seating, Attendee person) {
        findings.add(SeatingTexts.TEXTS.finding(
                "card-person-unnamed",
                Severity.NOTE,
                draft -> draft.about(person.id(), person.unit())
                        .with("person", person.id())
                        .with("unit", person.unit())));
        return unitCard(seating, person);
    }

    private static CardClass classOf(Attendee person) {
        return person.onRostrum() ? CardClass.LEADERS : CardClass.STANDING_PEOPLE;
    }

    /** Returns the name of who comes. */
    private static Optional<String> name(Attendee person) {
        return person.standIn().map(SubstituteAttendee::name).or(person::name).map(PersonName::display);
    }

    private static String post(Attendee person) {
        return person.standIn().flatMap(SubstituteAttendee::post).orElse(person.post());
    }

    private String unit(Attendee person) {
        return request.units()
                .find(person.unit())
                .map(Unit::shortName)
                .orElse(person.unit().value());
    }

    /** Gives a second line to the cards of different people that show the same; the only leader among them keeps the plain one. */
    private List<Draft> apart(List<Draft> drafts, Function<Attendee, String> line) {
        Map<Shown, Set<String>> people = people(drafts);
        Map<Shown, Set<String>> leaders =
                people(drafts.stream().filter(Draft::isLeaders).toList());
        return drafts.stream()
                .map(draft -> draft.named()
                                && people.getOrDefault(draft.shown(), Set.of()).size() > 1
                                && !(draft.isLeaders()
                                        && leaders.getOrDefault(draft.shown(), Set.of())
                                                        .size()
                                                == 1)
                        ? draft.with(line.apply(draft.person()).strip())
                        : draft)
                .toList();
    }

    private static Map<Shown, Set<String>> people(List<Draft> drafts) {
        Map<Shown, Set<String>> people = new LinkedHashMap<>();
        drafts.stream()
                .filter(Draft::named)
                .forEach(draft -> people.computeIfAbsent(draft.shown(), shown -> new TreeSet<>())
                        .add(draft.person().id().value()));
        return people;
    }

    private void reportEqual(List<Draft> drafts) {
        people(drafts).values().stream()
                .filter(ids -> ids.size() > 1)
                .forEach(ids -> findings.add(SeatingTexts.TEXTS.finding(
                        "card-texts-equal",
                        Severity.WARNING,
                        draft -> draft.about(ids.toArray()).with("people", String.join("、", ids)))));
    }
}
