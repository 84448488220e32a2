package dev.huiwu.seating.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Rooms;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.TableShape;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Hosts are written H1, H2, guests G1, G2, people of one party 1, 2; a free chair is a dot. */
class TableRuleTest {

    /** Returns each side of the table as one sees it from the door: left to right, or from top to bottom. */
    private static String picture(Venue room, TableRule rule, TableParties parties) {
        return picture(room, rule.order(room, parties), parties.guests() == 0);
    }

    private static String picture(Venue room, TableOrder order, boolean oneParty) {
        Map<SeatId, String> names = new HashMap<>();
        for (int i = 0; i < order.hosts().size(); i++) {
            names.put(order.hosts().get(i).id(), (oneParty ? "" : "H") + (i + 1));
        }
        for (int i = 0; i < order.guests().size(); i++) {
            names.put(order.guests().get(i).id(), "G" + (i + 1));
        }
        Map<String, List<String>> sides = new LinkedHashMap<>();
        room.seats().stream()
                .sorted(Comparator.comparing((Seat seat) -> room.room().orElseThrow().parts().stream()
                                .map(part -> part.block())
                                .toList()
                                .indexOf(seat.block()))
                        .thenComparing(Seat::rowIndex)
                        .thenComparing(Seat::place))
                .forEach(seat -> sides.computeIfAbsent(seat.block() + seat.rowIndex(), side -> new ArrayList<>())
                        .add(names.getOrDefault(seat.id(), ".")));
        return sides.values().stream().map(side -> String.join(" ", side)).collect(Collectors.joining(" / "));
    }

    private static TableParties parties(int hosts, int guests, SideRule rule) {
        return new TableParties(hosts, guests, rule, Set.of());
    }

    @Nested
    class AtARing {

        /** Main side, left and right from the main side on, opposite. */
        @ParameterizedTest(name = "{0} people, {1}: {2}")
        @CsvSource({
            "7, second-on-right, 3 1 2 / 5 7 / 4 6",
            "7, second-on-left, 2 1 3 / 4 6 / 5 7",
            "5, second-on-right, 3 1 2 / 5 . / 4 .",
            "1, second-on-right, . 1 . / . . / . .",
        })
        void aUIsFilledFromTheMiddleOfTheMainSide(int people, String rule, String picture) {
            assertThat(picture(
                            Rooms.uShape("R", "U", 3, 2, 0),
                            TableRule.usual(TableShape.U_SHAPE),
                            parties(people, 0, SideRule.ofCode(rule))))
                    .isEqualTo(picture);
        }

        @ParameterizedTest(name = "{0} people, {1}: {2}")
        @CsvSource({
            "8, second-on-right, 3 1 2 / 5 / 4 / 8 6 7",
            "4, second-on-right, 3 1 2 / . / 4 / . . .",
            "8, second-on-left, 2 1 3 / 4 / 5 / 7 6 8"
        })
        void aHollowSquareHasTheSideOppositeLast(int people, String rule, String picture) {
            assertThat(picture(
                            Rooms.hollowSquare("R", "square", 3, 1, 0),
                            TableRule.usual(TableShape.HOLLOW_SQUARE),
                            parties(people, 0, SideRule.ofCode(rule))))
                    .isEqualTo(picture);
        }
    }

    @Nested
    class AtALongTable {

        /** The side that faces the door, then the one opposite. */
        @ParameterizedTest(name = "{0} hosts, {1} guests, {2}, {3}: {4}")
        @CsvSource({
            "3, 3, UPPER_SIDE, second-on-right, G3 G1 G2 / H2 H1 H3",
            "3, 3, UPPER_SIDE, second-on-left, G2 G1 G3 / H3 H1 H2",
            "3, 3, LOWER_SIDE, second-on-right, H3 H1 H2 / G2 G1 G3",
            "2, 3, UPPER_SIDE, second-on-right, G3 G1 G2 / H2 H1 .",
            "5, 1, UPPER_SIDE, second-on-right, H5 G1 H4 / H2 H1 H3",
            "5, 0, UPPER_SIDE, second-on-right, 3 1 2 / 5 4 .",
        })
        void guestsFaceTheDoorUnlessSaidOtherwise(
                int hosts, int guests, FacingRule.Guests where, String rule, String picture) {
            assertThat(picture(
                            Rooms.facing("R", "across", 3, 0),
                            new FacingRule(where),
                            parties(hosts, guests, SideRule.ofCode(rule))))
                    .isEqualTo(picture);
        }

        /** The side on the left of who comes in, then the one on the right, each from the far end on. */
        @ParameterizedTest(name = "{0}, {1}: {2}")
        @CsvSource({
            "UPPER_SIDE, second-on-right, H2 H1 H3 / G3 G1 G2",
            "UPPER_SIDE, second-on-left, H3 H1 H2 / G2 G1 G3",
            "LOWER_SIDE, second-on-right, G2 G1 G3 / H3 H1 H2"
        })
        void guestsSitOnTheRightOfWhoComesInWhereTheTablePointsToTheDoor(
                FacingRule.Guests where, String rule, String picture) {
            assertThat(picture(
                            Rooms.facingLengthways("R", "lengthways", 3, 0),
                            new FacingRule(where),
                            parties(3, 3, SideRule.ofCode(rule))))
                    .isEqualTo(picture);
        }

        @Test
        void whoHasNoChairAtTheTableSitsBehindHisParty() {
            assertThat(picture(Rooms.facing("R", "across", 3, 3), FacingRule.USUAL, TableParties.of(5, 4)))
                    .isEqualTo("G3 G1 G2 / H2 H1 H3 / . G4 . / H5 H4 .");
        }
    }

    @Nested
    class AtARoundTable {

        /** Clockwise from the chair that faces the door: the left hand of who sits there comes next. */
        @ParameterizedTest(name = "{0} chairs, {1} hosts, {2} guests, {3}, {4}: {5}")
        @CsvSource({
            "8, 2, 6, OPPOSITE, BOTH_HANDS_OF_FIRST_HOST, H1 G2 G6 G3 H2 G4 G5 G1",
            "8, 2, 6, OPPOSITE, RIGHT_HANDS_FIRST, H1 G3 G6 G2 H2 G4 G5 G1",
            "8, 4, 4, OPPOSITE, BOTH_HANDS_OF_FIRST_HOST, H1 G2 H4 G3 H2 G4 H3 G1",
            "8, 4, 4, ONE_CENTRE, BOTH_HANDS_OF_FIRST_HOST, H1 G2 H3 G4 H4 G3 H2 G1",
            "8, 1, 3, OPPOSITE, BOTH_HANDS_OF_FIRST_HOST, H1 G2 . . . . G3 G1",
            "6, 0, 2, OPPOSITE, BOTH_HANDS_OF_FIRST_HOST, G1 . . . . G2",
        })
        void hostsFaceEachOtherWithTheGuestsAtTheirHands(
                int chairs, int hosts, int guests, RoundRule.Hosts second, RoundRule.Guests first, String picture) {
            assertThat(picture(
                            Rooms.roundTables("R", "round", 1, chairs),
                            new RoundRule(second, first),
                            TableParties.of(hosts, guests)))
                    .isEqualTo(picture);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({"second-on-right, 1 2 4 6 5 3", "second-on-left, 1 3 5 6 4 2"})
        void withoutGuestsTheSideRuleDecides(String rule, String picture) {
            assertThat(picture(
                            Rooms.roundTables("R", "round", 1, 6),
                            RoundRule.USUAL,
                            parties(6, 0, SideRule.ofCode(rule))))
                    .isEqualTo(picture);
        }

        @Test
        void everyTableHasAHostAndTheHighestGuestsSitAtTheFirst() {
            assertThat(picture(Rooms.roundTables("R", "round", 3, 6), RoundRule.USUAL, TableParties.of(3, 9)))
                    .isEqualTo("H1 G2 G3 H3 G4 G1 / H2 G6 G8 G9 G7 G5 / . . . . . .");
        }
    }

    @Nested
    class AtASigning {

        /** The two at the table, then the rows behind from the front, as the audience sees them. */
        @ParameterizedTest(name = "{0} hosts, {1} guests, guests {2}: {3}")
        @CsvSource({
            "4, 4, left, G1 H1 / G3 G2 H2 H3 / . G4 H4 .",
            "4, 4, right, H1 G1 / H3 H2 G2 G3 / . H4 G4 .",
            "2, 1, left, G1 H1 / . . H2 . / . . . .",
        })
        void theGuestSignsOnTheRightHandOfTheHost(int hosts, int guests, String side, String picture) {
            assertThat(picture(
                            Rooms.signing("R", "signing", 2, 2),
                            new SigningRule(HallSide.ofCode(side)),
                            TableParties.of(hosts, guests)))
                    .isEqualTo(picture);
        }
    }

    @Nested
    class InAPhotograph {

        /** The rows from the front, as the camera sees them. */
        @ParameterizedTest(name = "rows {0}, {1} hosts, {2} guests, {3}: {4}")
        @CsvSource({
            "5, 3, 2, HOSTS, H2 G1 H1 G2 H3",
            "7, 3, 4, HOSTS, H2 G3 G1 H1 G2 G4 H3",
            "7, 4, 3, BY_TURN, G3 H2 G1 H1 G2 H3 H4",
            "5, 1, 4, HOSTS, G3 G1 H1 G2 G4",
            "3 4, 4, 3, HOSTS, H2 H1 H3 / G3 G1 G2 H4",
            "5 4, 5, 4, HOSTS, H2 G1 H1 G2 H3 / H4 G3 G4 H5",
        })
        void hostsAndGuestsStandInTurnWithHostsAtTheEnds(
                String rows, int hosts, int guests, PhotographRule.Edges edges, String picture) {
            assertThat(picture(
                            Rooms.photograph("R", "photograph", numbers(rows)),
                            new PhotographRule(edges),
                            TableParties.of(hosts, guests)))
                    .isEqualTo(picture);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "second-on-right, 5 3 1 2 4 / 10 8 6 7 9 11 / . 14 12 13 .",
            "second-on-left, 4 2 1 3 5 / 11 9 7 6 8 10 / . 13 12 14 .",
        })
        void withoutGuestsEveryRowIsARowOfARostrum(String rule, String picture) {
            assertThat(picture(
                            Rooms.photograph("R", "photograph", List.of(5, 6, 5)),
                            PhotographRule.USUAL,
                            parties(14, 0, SideRule.ofCode(rule))))
                    .isEqualTo(picture);
        }

        private static List<Integer> numbers(String cell) {
            return Stream.of(cell.split(" ")).map(Integer::valueOf).toList();
        }

        @ParameterizedTest(name = "{0} people, {1} in front: {2}")
        @CsvSource({"5, 5, 5", "14, 5, 5 6 3", "13, 5, 5 6 3", "9, 5, 5 4", "12, 5, 5 6 1", "3, 7, 7"})
        void theFrontRowIsOddAndTheRowsBehindAreStaggered(int people, int front, String rows) {
            assertThat(Rooms.photographRows(people, front)).isEqualTo(numbers(rows));
        }

        @Test
        void peopleLookBetweenTheHeadsInFront() {
            Venue rows = Rooms.photograph("R", "photograph", Rooms.photographRows(60, 9));
            rows.seats()
                    .forEach(seat -> assertThat(
                                    rows.seats().stream().filter(other -> other.rowIndex() == seat.rowIndex() - 1))
                            .allMatch(other -> Math.abs(other.x() - seat.x()) >= 0.5));
        }
    }

    /** Laws of every rule, for every number of people that the room holds. */
    @Nested
    class ForAnyTable {

        static Stream<Arguments> roomsAndRules() {
            return Stream.of(
                    Arguments.of(Rooms.uShape("R", "U", 4, 3, 2), TableRule.usual(TableShape.U_SHAPE)),
                    Arguments.of(Rooms.hollowSquare("R", "sq", 4, 3, 0), TableRule.usual(TableShape.HOLLOW_SQUARE)),
                    Arguments.of(Rooms.facing("R", "f", 4, 2), FacingRule.USUAL),
                    Arguments.of(Rooms.facingLengthways("R", "l", 4, 2), new FacingRule(FacingRule.Guests.LOWER_SIDE)),
                    Arguments.of(Rooms.roundTables("R", "o", 3, 5), RoundRule.USUAL),
                    Arguments.of(
                            Rooms.roundTables("R", "o", 2, 6),
                            new RoundRule(RoundRule.Hosts.ONE_CENTRE, RoundRule.Guests.RIGHT_HANDS_FIRST)),
                    Arguments.of(Rooms.signing("R", "s", 3, 2), SigningRule.USUAL),
                    Arguments.of(Rooms.photograph("R", "p", List.of(5, 6)), PhotographRule.USUAL),
                    Arguments.of(
                            Rooms.photograph("R", "p", List.of(5, 4, 3)),
                            new PhotographRule(PhotographRule.Edges.BY_TURN)));
        }

        @ParameterizedTest(name = "[{index}] {1}")
        @MethodSource("roomsAndRules")
        void everybodyHasAChairOfHisOwnAndTakenOnesStayFree(Venue room, TableRule rule) {
            List<SeatId> taken = room.seats().stream().map(Seat::id).limit(2).toList();
            int most = room.seats().size() - taken.size();
            for (SideRule side : SideRule.values()) {
                IntStream.rangeClosed(0, most)
                        .forEach(people -> IntStream.rangeClosed(0, people).forEach(guests -> {
                            TableOrder order = rule.order(
                                    room, new TableParties(people - guests, guests, side, new HashSet<>(taken)));
                            assertThat(order.hosts()).hasSize(people - guests);
                            assertThat(order.guests()).hasSize(guests);
                            assertThat(Stream.concat(order.hosts().stream(), order.guests().stream())
                                            .map(Seat::id))
                                    .doesNotHaveDuplicates()
                                    .doesNotContainAnyElementsOf(taken);
                        }));
            }
        }

        @ParameterizedTest(name = "[{index}] {1}")
        @MethodSource("roomsAndRules")
        void theRuleSaysWhatItDoes(Venue room, TableRule rule) {
            assertThat(rule.text(Language.CHINESE)).isNotBlank().matches(".*\\p{IsHan}.*");
            assertThat(rule.text(Language.ENGLISH)).isNotBlank().matches("\\p{ASCII}+");
            assertThat(room.room().orElseThrow().layout().orElseThrow().shape()).isEqualTo(rule.shape());
        }

        @ParameterizedTest(name = "[{index}] {1}")
        @MethodSource("roomsAndRules")
        void noTwoChairsStandInOnePlaceAndNoneOnATable(Venue room, TableRule rule) {
            for (Seat seat : room.seats()) {
                assertThat(room.seats().stream().filter(other -> other != seat))
                        .allMatch(other -> Math.hypot(other.x() - seat.x(), other.y() - seat.y()) > 0.9);
                assertThat(room.room().orElseThrow().layout().orElseThrow().tables())
                        .noneMatch(table -> Math.abs(seat.x() - table.x()) < table.width() / 2
                                && Math.abs(seat.y() - table.y()) < table.depth() / 2
                                && (!table.round()
                                        || Math.hypot(seat.x() - table.x(), seat.y() - table.y()) < table.width() / 2));
            }
        }
    }
}
