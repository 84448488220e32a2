package dev.huiwu.seating.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.seating.SampleMeetings;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.Replanner;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeatCardsTest {

    private static final SeatingRequest REQUEST = SampleMeetings.request("economic-analysis");
    private static final SeatPlan PLAN = SeatingEngine.create().seat(REQUEST);
    private static final SeatCards CARDS = SeatCards.of(REQUEST, PLAN, CardPolicy.usual());

    @Nested
    class OfTheAnalysisMeeting {

        @Test
        void invariant6StandAtEverySeatThatNeedsOneAndAtNoOther() {
            assertThat(CARDS.cards()).extracting(SeatCard::seat).doesNotHaveDuplicates();
            assertThat(CARDS.cards())
                    .extracting(SeatCard::person)
                    .containsExactlyInAnyOrderElementsOf(
                            PLAN.seatings().stream().map(Seating::person).toList());
            assertThat(CARDS.findings().list()).isEmpty();
        }

        @Test
        void show413NamesAnd13Functions() {
            assertThat(CARDS.cards())
                    .filteredOn(card -> card.card().cardClass().equals(CardClass.FUNCTION))
                    .hasSize(13)
                    .extracting(card -> card.card().text())
                    .containsOnly("工作人员席", "记者席");
            assertThat(CARDS.cards())
                    .filteredOn(card -> card.card().cardClass().equals(CardClass.LEADERS))
                    .hasSize(11)
                    .allMatch(SeatCard::twoFaced);
        }

        @Test
        void beginOnTheRostrumAndGoToAndFro() {
            List<SeatId> rostrum = PLAN.rostrum().stream().map(Seat::id).toList();
            assertThat(CARDS.cards().subList(0, 11))
                    .extracting(SeatCard::seat)
                    .containsExactlyInAnyOrderElementsOf(rostrum);
            double walk = walk(CARDS.cards().stream().map(SeatCard::seat).toList());
            double straight = walk(PLAN.seatings().stream()
                    .map(Seating::seat)
                    .sorted(java.util.Comparator.comparing(SeatId::value))
                    .toList());
            assertThat(walk).isLessThan(straight / 2);
        }

        private double walk(List<SeatId> seats) {
            double walk = 0;
            List<Seat> known = seats.stream()
                    .flatMap(seat -> REQUEST.venue().seat(seat).stream())
                    .toList();
            for (int i = 1; i < known.size(); i++) {
                walk += Math.hypot(
                        known.get(i).x() - known.get(i - 1).x(),
                        known.get(i).y() - known.get(i - 1).y());
            }
            return walk;
        }
    }

    @Nested
    class ByPolicy {

        @Test
        void showTheUnitTheUnitWithThePersonOrNothing() {
            CardPolicy policy = CardPolicy.usual()
                    .with("企业区", CardText.UNIT)
                    .with("金融机构区", CardText.UNIT_AND_PERSON)
                    .with("记者席", CardText.NONE);
            SeatCards cards = SeatCards.of(REQUEST, PLAN, policy);
            assertThat(cards.cards()).hasSize(426 - 3);
            assertThat(of(cards, "企业区"))
                    .allMatch(card -> card.card().cardClass().equals(CardClass.STANDING_UNITS));
            assertThat(of(cards, "金融机构区"))
                    .hasSize(28)
                    .allMatch(card -> card.card().line().isPresent());
        }

        private static List<SeatCard> of(SeatCards cards, String zone) {
            return cards.cards().stream()
                    .filter(card -> REQUEST.zone(
                                    REQUEST.list().find(card.person()).orElseThrow())
                            .equals(zone))
                    .toList();
        }
    }

    @Nested
    class OfPeopleWithOneName {

        private final List<Attendee> two = REQUEST.people().stream()
                .filter(person -> !person.onRostrum() && person.card() == CardText.PERSON)
                .limit(2)
                .toList();

        @Test
        void bearTheUnitAndOfOneUnitThePostToo() {
            List<Attendee> others = REQUEST.people().stream()
                    .filter(person -> person.card() == CardText.PERSON && !person.onRostrum())
                    .filter(person -> !person.unit().equals(two.get(0).unit()))
                    .limit(1)
                    .toList();
            assertThat(lines(two.get(0), others.get(0))).doesNotHaveDuplicates().hasSize(2);
            assertThat(two.get(0).unit()).isEqualTo(two.get(1).unit());
            assertThat(lines(two.get(0), two.get(1))).doesNotHaveDuplicates().hasSize(2);
        }

        @Test
        void invariant6DoSoOnRostrumAndFloorTooButForTheLeader() {
            Attendee leader = REQUEST.people().stream()
                    .filter(Attendee::onRostrum)
                    .findFirst()
                    .orElseThrow();
            SeatCards cards = SeatCards.of(renamed(leader.id(), two.get(0).id()), PLAN, CardPolicy.usual());
            assertThat(cards.cards().stream()
                            .filter(card -> card.card().text().equals("王磊"))
                            .map(card ->
                                    card.person() + " " + card.card().line().orElse("")))
                    .containsExactly(
                            leader.id() + " ",
                            two.get(0).id() + " "
                                    + REQUEST.units()
                                            .find(two.get(0).unit())
                                            .orElseThrow()
                                            .shortName());
            assertThat(cards.findings().list()).isEmpty();
        }

        private List<String> lines(Attendee one, Attendee other) {
            SeatingRequest renamed = renamed(one.id(), other.id());
            SeatCards cards = SeatCards.of(renamed, PLAN, CardPolicy.usual());
            assertThat(cards.findings().list()).isEmpty();
            return cards.cards().stream()
                    .filter(card -> card.card().text().equals("王磊"))
                    .map(card -> card.card().line().orElseThrow())
                    .toList();
        }

        private SeatingRequest renamed(PersonId one, PersonId other) {
            return REQUEST.toBuilder()
                    .list(Fixtures.locked(REQUEST.list().attendees().stream()
                            .map(person ->
                                    person.id().equals(one) || person.id().equals(other)
                                            ? person.toBuilder()
                                                    .name(new PersonName("王磊"))
                                                    .post(person.id().equals(one) ? "局长" : "副局长")
                                                    .build()
                                            : person)
                            .toList()))
                    .build();
        }
    }

    @Nested
    class AfterAChange {

        @Test
        void ofOnePersonExactlyTheCardsConcernedAreToldOf() {
            Attendee ill = REQUEST.people().stream()
                    .filter(person -> !person.onRostrum() && person.card() == CardText.PERSON)
                    .skip(40)
                    .findFirst()
                    .orElseThrow();
            ReplanResult result = Replanner.create()
                    .replan(
                            PLAN,
                            REQUEST,
                            ChangeOrder.of("病假", "市政府秘书长", new SeatChange.Vacate(ill.id())),
                            ReplanLimits.fewestMoves());
            CardChanges changes = SeatCards.of(result.request(), result.plan(), CardPolicy.usual())
                    .changedSince(CARDS);
            assertThat(changes.print()).isEmpty();
            assertThat(changes.moves()).isEmpty();
            assertThat(changes.takeAway()).extracting(SeatCard::person).containsExactly(ill.id());
        }

        @Test
        void ofNothingNothingIsToldOf() {
            assertThat(CARDS.changedSince(CARDS).isEmpty()).isTrue();
        }

        @Test
        void ofManyEqualCardsAllAreFoundAgain() {
            NameCard staff = NameCard.of(CardClass.FUNCTION, "工作人员席");
            List<SeatCard> before = new ArrayList<>();
            List<SeatCard> now = new ArrayList<>();
            for (int i = 0; i < 60_000; i++) {
                before.add(new SeatCard(new SeatId("a-" + i), new PersonId("U1-1"), Optional.empty(), staff, false));
                now.add(new SeatCard(new SeatId("b-" + i), new PersonId("U1-1"), Optional.empty(), staff, false));
            }
            CardChanges changes = new SeatCards(now.subList(0, 50_000), Findings.none())
                    .changedSince(new SeatCards(before, Findings.none()));
            assertThat(changes.moves()).hasSize(50_000);
            assertThat(changes.takeAway()).isEqualTo(before.subList(50_000, 60_000));
        }

        static LongStream seeds() {
            return LongStream.range(0, 40);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theOldCardsWithTheChangesMadeAreTheNewOnes(long seed) {
            Dice dice = new Dice(seed);
            List<Seating> seatings = new ArrayList<>(PLAN.seatings());
            List<Integer> floor = new ArrayList<>();
            for (int i = 0; i < seatings.size(); i++) {
                if (REQUEST.venue().seat(seatings.get(i).seat()).isPresent()) {
                    floor.add(i);
                }
            }
            for (int swap = dice.between(0, 6); swap > 0; swap--) {
                int one = dice.pick(floor);
                int other = dice.pick(floor);
                Seating first = seatings.get(one);
                Seating second = seatings.get(other);
                seatings.set(one, Seating.of(first.person(), second.seat(), first.reason()));
                seatings.set(other, Seating.of(second.person(), first.seat(), second.reason()));
            }
            for (int fewer = dice.between(0, 3); fewer > 0; fewer--) {
                seatings.remove(dice.below(seatings.size()));
            }
            SeatCards now =
                    SeatCards.of(REQUEST, PLAN.toBuilder().seatings(seatings).build(), CardPolicy.usual());
            CardChanges changes = now.changedSince(CARDS);
            assertThat(made(changes)).isEqualTo(standing(now));
            assertThat(changes.print()).isEmpty(); // nobody is new: every card is in the hall already
            assertThat(changes.moves()).allSatisfy(move -> {
                assertThat(move.was().seat()).isNotEqualTo(move.is().seat());
                assertThat(move.was().card()).isEqualTo(move.is().card());
            });
        }

        private static Map<SeatId, NameCard> standing(SeatCards cards) {
            Map<SeatId, NameCard> standing = new LinkedHashMap<>();
            cards.cards().forEach(card -> standing.put(card.seat(), card.card()));
            return standing;
        }

        private static Map<SeatId, NameCard> made(CardChanges changes) {
            Map<SeatId, NameCard> hall = standing(CARDS);
            Stream.concat(changes.takeAway().stream(), changes.moves().stream().map(CardChanges.Move::was))
                    .forEach(card -> assertThat(hall.remove(card.seat())).isEqualTo(card.card()));
            Stream.concat(changes.print().stream(), changes.moves().stream().map(CardChanges.Move::is))
                    .forEach(card ->
                            assertThat(hall.put(card.seat(), card.card())).isNull());
            return hall;
        }
    }
}
