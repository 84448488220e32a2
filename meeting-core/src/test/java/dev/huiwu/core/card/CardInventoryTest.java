package dev.huiwu.core.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.calendar.CalendarDay;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.fixture.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardInventoryTest {

    private static final LocalDate OPENED = LocalDate.parse("2026-01-05");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-04-24");
    private static final String DRAWER = "一号柜2层";
    private static final String MEETING = "economic-analysis-2026-q1";

    private static CardItem item(String id) {
        return CardItem.builder()
                .id(new CardId(id))
                .card(NameCard.of(CardClass.STANDING_PEOPLE, "拟" + id))
                .build();
    }

    /** Two cards of each of so many kinds, in one drawer. */
    private static CardInventory stock(int kinds) {
        List<CardItem> items =
                IntStream.rangeClosed(1, kinds).mapToObj(i -> item("C" + i)).toList();
        return CardInventory.open(
                OPENED,
                items,
                items.stream().map(item -> new CardStock(item.id(), DRAWER, 2)).toList());
    }

    private static CardMovement movement(CardMovementKind kind, String card, int count, LocalDate date) {
        CardMovement.Builder movement = CardMovement.builder()
                .kind(kind)
                .card(new CardId(card))
                .count(count)
                .date(date)
                .by("专管员");
        if (kind != CardMovementKind.DAMAGED && kind != CardMovementKind.LOST) {
            movement.place(DRAWER);
        }
        if (kind.needsMeeting() || kind == CardMovementKind.DAMAGED || kind == CardMovementKind.LOST) {
            movement.meeting(MEETING);
        }
        return movement.reason(kind.needsReason() ? Optional.of("旧签") : Optional.empty())
                .build();
    }

    private static CardInventory allOut(int kinds) {
        return stock(kinds)
                .enter(IntStream.rangeClosed(1, kinds)
                        .mapToObj(i -> movement(CardMovementKind.CHECKED_OUT, "C" + i, 1, FRIDAY))
                        .toList());
    }

    @Nested
    class WhenAMeetingReturnsItsCards {

        @Test
        void r15AfterTheReturnOf430CardsTheCountIsThatOfBeforeMinusTheDamagedAndLostOnesWhichAreListed() {
            CardInventory out = allOut(430);
            CardCounts before = stock(430).status(FRIDAY).counts();
            assertThat(before.present()).isEqualTo(860);
            assertThat(out.status(FRIDAY).byMeeting()).containsExactly(Map.entry(MEETING, 430));
            List<CardReturnCount> counted = new ArrayList<>();
            for (int i = 1; i <= 430; i++) {
                boolean damaged = i % 100 == 7; // five of them
                boolean lost = i % 150 == 11; // three of them
                counted.add(new CardReturnCount(
                        new CardId("C" + i), damaged || lost ? 0 : 1, damaged ? 1 : 0, lost ? 1 : 0, Optional.empty()));
            }
            CardReturn back = out.returned(MEETING, FRIDAY, "专管员", counted);
            assertThat(back.damaged().keySet())
                    .extracting(CardId::value)
                    .containsExactly("C7", "C107", "C207", "C307", "C407");
            assertThat(back.lost().keySet()).extracting(CardId::value).containsExactly("C11", "C161", "C311");
            assertThat(back.out()).isEmpty();
            assertThat(back.findings()).isEmpty();
            CardCounts after = back.inventory().status(FRIDAY).counts();
            assertThat(after.present()).isEqualTo(before.present() - 5 - 3);
            assertThat(after).isEqualTo(new CardCounts(860, 0, 852, 0, 3, 5));
            assertThat(after.balances()).isTrue();
        }

        @Test
        void theyGoWhereTheyCameFromUnlessTheCountSaysOtherwise() {
            CardReturn back = allOut(2)
                    .returned(
                            MEETING,
                            FRIDAY,
                            "专管员",
                            List.of(
                                    new CardReturnCount(new CardId("C1"), 1, 0, 0, Optional.empty()),
                                    new CardReturnCount(new CardId("C2"), 1, 0, 0, Optional.of("待整理"))));
            assertThat(back.inventory().status(FRIDAY).byPlace())
                    .containsExactly(Map.entry(DRAWER, 3), Map.entry("待整理", 1));
        }

        @Test
        void eachPlaceGetsBackAsManyAsWereTakenFromIt() {
            CardInventory out = CardInventory.open(
                            OPENED,
                            List.of(item("C1")),
                            List.of(
                                    new CardStock(new CardId("C1"), DRAWER, 2),
                                    new CardStock(new CardId("C1"), "二号柜", 3)))
                    .enter(List.of(taken(DRAWER, 2), taken("二号柜", 3)));
            CardReturn first = out.returned(MEETING, FRIDAY, "专管员", List.of(back(1)));
            assertThat(first.inventory().status(FRIDAY).byPlace()).containsExactly(Map.entry(DRAWER, 1));
            CardReturn rest = first.inventory()
                    .returned(
                            MEETING,
                            FRIDAY.plusDays(3),
                            "专管员",
                            List.of(back(2), new CardReturnCount(new CardId("C1"), 1, 1, 0, Optional.empty())));
            assertThat(rest.inventory().status(FRIDAY.plusDays(3)).byPlace())
                    .containsExactly(Map.entry(DRAWER, 2), Map.entry("二号柜", 2));
            assertThat(rest.out()).isEmpty();
        }

        @Test
        void onesTakenAgainFromElsewhereGoBackThere() {
            CardInventory out = CardInventory.open(
                            OPENED,
                            List.of(item("C1")),
                            List.of(
                                    new CardStock(new CardId("C1"), DRAWER, 1),
                                    new CardStock(new CardId("C1"), "二号柜", 1)))
                    .enter(List.of(taken(DRAWER, 1)))
                    .returned(
                            MEETING,
                            FRIDAY,
                            "专管员",
                            List.of(new CardReturnCount(new CardId("C1"), 1, 0, 0, Optional.of("待整理"))))
                    .inventory()
                    .enter(List.of(taken("二号柜", 1)));
            assertThat(out.returned(MEETING, FRIDAY, "专管员", List.of(back(1)))
                            .inventory()
                            .status(FRIDAY)
                            .byPlace())
                    .containsExactly(Map.entry("二号柜", 1), Map.entry("待整理", 1));
        }

        private static CardReturnCount back(int count) {
            return new CardReturnCount(new CardId("C1"), count, 0, 0, Optional.empty());
        }

        private static CardMovement taken(String place, int count) {
            return CardMovement.builder()
                    .from(movement(CardMovementKind.CHECKED_OUT, "C1", count, FRIDAY))
                    .place(place)
                    .build();
        }

        @Test
        void whatIsNotCountedStaysOutAndIsSaid() {
            CardReturn back = allOut(12)
                    .returned(
                            MEETING,
                            FRIDAY,
                            "专管员",
                            List.of(new CardReturnCount(new CardId("C3"), 1, 0, 0, Optional.empty())));
            assertThat(back.out()).hasSize(11).doesNotContainKey(new CardId("C3"));
            assertThat(back.findings().codes()).containsExactly("cards-still-out");
            assertThat(back.findings().list().get(0).zh()).contains("11 张", "C1, C2, C4", "…");
        }

        @Test
        void moreThanAreOutOrWhatWasNeverTakenIsRefusedAltogether() {
            assertThatThrownBy(() -> allOut(2)
                            .returned(
                                    MEETING,
                                    FRIDAY,
                                    "专管员",
                                    List.of(
                                            new CardReturnCount(new CardId("C1"), 1, 1, 0, Optional.empty()),
                                            new CardReturnCount(new CardId("C9"), 1, 0, 0, Optional.empty()))))
                    .isInstanceOfSatisfying(
                            FindingsException.class,
                            e -> assertThat(e.findings().codes()).containsExactly("card-not-taken", "card-short"));
        }

        @Test
        void theyAreSaidOnceOneWorkingDayHasGoneBy() {
            WorkCalendar calendar =
                    WorkCalendar.of(List.of(new CalendarDay(LocalDate.parse("2026-05-01"), "劳动节", false, "示例")));
            CardInventory out = allOut(3);
            Map<String, LocalDate> heldOn = Map.of(MEETING, FRIDAY);
            LocalDate monday = FRIDAY.plusDays(3);
            assertThat(out.status(FRIDAY).notBack(heldOn, calendar)).isEmpty();
            assertThat(out.status(monday).notBack(heldOn, calendar)).isEmpty();
            Finding late = out.status(monday.plusDays(1))
                    .notBack(heldOn, calendar)
                    .list()
                    .get(0);
            assertThat(late.code()).isEqualTo("cards-not-back");
            assertThat(late.arguments()).containsEntry("count", "3").containsEntry("due", monday.toString());
            assertThat(out.status(monday.plusDays(1)).notBack(Map.of(), calendar))
                    .isEmpty();
        }
    }

    @Nested
    class WhenMovementsAreEntered {

        @Test
        void oneThatTakesMoreThanIsThereIsRefusedWithWhatIsThereAndWhatWasAsked() {
            Finding refused = stock(1).review(List.of(movement(CardMovementKind.CHECKED_OUT, "C1", 3, FRIDAY)))
                    .list()
                    .get(0);
            assertThat(refused.code()).isEqualTo("card-short");
            assertThat(refused.subjects()).containsExactly("C1");
            assertThat(refused.arguments())
                    .containsEntry("there", "2")
                    .containsEntry("asked", "3")
                    .containsEntry("where", DRAWER)
                    .containsEntry("entry", "1");
            assertThatThrownBy(() -> stock(1).enter(List.of(movement(CardMovementKind.FOUND, "C1", 1, FRIDAY))))
                    .isInstanceOf(FindingsException.class);
        }

        @Test
        void aLateEntryIsRefusedIfALaterOneWouldTakeMoreThanIsThere() {
            CardInventory later = stock(1).enter(List.of(movement(CardMovementKind.CHECKED_OUT, "C1", 2, FRIDAY)));
            assertThat(later.review(List.of(movement(CardMovementKind.RETIRED, "C1", 1, FRIDAY.minusDays(1))))
                            .list())
                    .extracting(finding -> finding.arguments().get("entry"))
                    .containsExactly("1");
            CardInventory made = later.enter(List.of(movement(CardMovementKind.MADE, "C1", 1, FRIDAY.minusDays(2))))
                    .enter(List.of(movement(CardMovementKind.RETIRED, "C1", 1, FRIDAY.minusDays(1))));
            assertThat(made.status(FRIDAY.minusDays(2)).counts().stored()).isEqualTo(3);
            assertThat(made.status(FRIDAY).counts()).isEqualTo(new CardCounts(2, 1, 0, 2, 0, 1));
        }

        @Test
        void thoseFromBeforeTheOpeningAndOfUnknownCardsAreRefusedAllAtOnce() {
            assertThat(stock(1).review(List.of(
                                    movement(CardMovementKind.MADE, "C1", 1, OPENED.minusDays(1)),
                                    movement(CardMovementKind.MADE, "C8", 1, OPENED)))
                            .codes())
                    .containsExactly("card-movement-early", "card-unknown");
        }

        @Test
        void whatIsFoundAgainIsNotLostAnyMoreAndWhatLiesOrIsOutCanBeDamaged() {
            CardInventory inventory = allOut(1)
                    .enter(List.of(
                            movement(CardMovementKind.LOST, "C1", 1, FRIDAY),
                            movement(CardMovementKind.FOUND, "C1", 1, FRIDAY.plusDays(3)),
                            CardMovement.at(
                                    CardMovementKind.DAMAGED, new CardId("C1"), 1, FRIDAY.plusDays(4), "专管员", DRAWER)));
            assertThat(inventory.status(FRIDAY).counts()).isEqualTo(new CardCounts(2, 0, 1, 0, 1, 0));
            assertThat(inventory.status(inventory.lastDay()).counts()).isEqualTo(new CardCounts(2, 0, 1, 0, 0, 1));
        }

        @Test
        void oneThatDoesNotSayEnoughCannotBeBuilt() {
            CardMovement.Builder out = CardMovement.builder()
                    .kind(CardMovementKind.CHECKED_OUT)
                    .card(new CardId("C1"))
                    .count(1)
                    .date(FRIDAY)
                    .by("专管员")
                    .place(DRAWER);
            assertThatIllegalArgumentException().isThrownBy(out::build).withMessageContaining("no meeting");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> CardMovement.at(CardMovementKind.RETIRED, new CardId("C1"), 1, FRIDAY, "专管员", DRAWER))
                    .withMessageContaining("no reason");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> CardMovement.at(CardMovementKind.MADE, new CardId("C1"), 0, FRIDAY, "专管员", DRAWER));
        }
    }

    @Test
    void stockIsCountedByClassPlaceAndMeeting() {
        CardInventory inventory = CardInventory.open(
                        OPENED,
                        List.of(
                                item("C1"),
                                CardItem.builder()
                                        .id(new CardId("L1"))
                                        .card(NameCard.of(CardClass.LEADERS, "拟领"))
                                        .build()),
                        List.of(
                                new CardStock(new CardId("C1"), DRAWER, 1),
                                new CardStock(new CardId("C1"), "二号柜", 4),
                                new CardStock(new CardId("L1"), "领导柜", 2)))
                .enter(List.of(movement(CardMovementKind.CHECKED_OUT, "C1", 1, FRIDAY)));
        CardStatus status = inventory.status(FRIDAY);
        assertThat(status.byClass().keySet()).containsExactly(CardClass.LEADERS, CardClass.STANDING_PEOPLE);
        assertThat(status.byClass().get(CardClass.STANDING_PEOPLE)).isEqualTo(new CardCounts(5, 0, 4, 1, 0, 0));
        assertThat(status.byPlace()).containsExactly(Map.entry("二号柜", 4), Map.entry("领导柜", 2));
        assertThat(status.byMeeting()).containsExactly(Map.entry(MEETING, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> inventory.status(OPENED.minusDays(1)));
    }

    @Test
    void anIdStandsForOneKindAndAKindHasOneStockAtAPlace() {
        CardStock stock = new CardStock(new CardId("C1"), DRAWER, 1);
        assertThat(CardInventory.check(
                                OPENED,
                                List.of(item("C1"), item("C1")),
                                List.of(stock, stock, new CardStock(new CardId("C2"), DRAWER, 1)),
                                List.of())
                        .codes())
                .containsExactly("card-id-twice", "card-stock-twice", "card-unknown");
    }

    @Test
    void noTextShowsWhatStandsOnTheCards() {
        assertThat(allOut(1).toString() + allOut(1).status(FRIDAY) + allOut(1).movements())
                .doesNotContain("拟C1", "专管员");
    }

    /** Whatever is taken from wherever and comes back whole lies where it lay. */
    @Nested
    class WhereAllComesBack {

        static LongStream seeds() {
            return LongStream.range(0, 60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyPlaceHasWhatItHadHoweverTheCountIsCut(long seed) {
            Dice dice = new Dice(seed);
            List<CardStock> stock = IntStream.range(0, 4)
                    .mapToObj(place -> new CardStock(new CardId("C1"), "柜" + place, 1 + dice.below(4)))
                    .toList();
            CardInventory before = CardInventory.open(OPENED, List.of(item("C1")), stock);
            CardInventory inventory = before;
            int out = 0;
            for (CardStock one : stock) {
                int count = dice.below(one.count() + 1);
                if (count > 0) {
                    inventory = inventory.enter(List.of(CardMovement.builder()
                            .from(movement(CardMovementKind.CHECKED_OUT, "C1", count, FRIDAY))
                            .place(one.place())
                            .build()));
                    out += count;
                }
            }
            while (out > 0) {
                int count = 1 + dice.below(out);
                inventory = inventory
                        .returned(
                                MEETING,
                                FRIDAY,
                                "专管员",
                                List.of(new CardReturnCount(new CardId("C1"), count, 0, 0, Optional.empty())))
                        .inventory();
                out -= count;
            }
            assertThat(inventory.status(FRIDAY).byPlace())
                    .isEqualTo(before.status(FRIDAY).byPlace());
        }
    }

    /** Any log that is taken keeps the balance on every day; each movement that is refused would break it. */
    @Nested
    class InAnyLog {

        static LongStream seeds() {
            return LongStream.range(0, 60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void invariant7WhatWasHeldOrMadeIsInUseStoredLostOrRetiredOnEveryDay(long seed) {
            Dice dice = new Dice(seed);
            CardInventory inventory = stock(3);
            for (int i = 0; i < 90; i++) {
                CardMovement next = movement(
                        dice.pick(CardMovementKind.values()),
                        "C" + (1 + dice.below(3)),
                        1 + dice.below(2),
                        FRIDAY.plusDays(dice.below(12)));
                if (inventory.review(List.of(next)).isEmpty()) {
                    inventory = inventory.enter(List.of(next));
                }
            }
            assertThat(inventory.movements()).hasSizeGreaterThan(10);
            for (int day = 0; day < 12; day++) {
                CardStatus status = inventory.status(FRIDAY.plusDays(day));
                assertThat(status.positions()).allSatisfy(position -> {
                    assertThat(position.counts().balances()).isTrue();
                    assertThat(List.of(
                                    position.counts().stored(),
                                    position.counts().inUse(),
                                    position.lost(),
                                    position.retired()))
                            .allMatch(count -> count >= 0);
                });
                assertThat(status.counts().balances()).isTrue();
            }
        }
    }
}
