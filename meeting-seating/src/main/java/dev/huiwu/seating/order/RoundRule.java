package dev.huiwu.seating.order;

import dev.huiwu.core.Language;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.TableShape;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Round tables: the first host faces the door, guests sit at the hosts' hands, hosts and guests in turn further out.
 *
 * <p>Sources: Chinese protocol and banquet custom. The chair that faces the door is the first host's (主陪), the one
 * opposite the second host's (副陪) where there is one. Whether the first two guests sit at both hands of the first host or
 * at the right hand of each host is custom, so it is a setting. Without guests the next ranks sit on both hands of the
 * first by the side rule. Over several tables hosts are dealt out in turn, so that each table has one, and guests go to the
 * tables in order, the highest to the first.
 *
 * @param hosts where the second host sits
 * @param guests where the first guests sit
 */
public record RoundRule(Hosts hosts, Guests guests) implements TableRule {

    /** The usual variant: the second host opposite, the first two guests at both hands of the first host. */
    public static final RoundRule USUAL = new RoundRule(Hosts.OPPOSITE, Guests.BOTH_HANDS_OF_FIRST_HOST);

    /** Where the second host of a table sits. */
    public enum Hosts {
        /** Opposite the first one. */
        OPPOSITE,
        /** On the side of the first one, behind the first guests. */
        ONE_CENTRE
    }

    /** Where the first guests of a table sit. */
    public enum Guests {
        /** First right, second left of the first host, third right, fourth left of the second host. */
        BOTH_HANDS_OF_FIRST_HOST,
        /** First right of the first host, second right of the second host, third and fourth at their left. */
        RIGHT_HANDS_FIRST
    }

    @Override
    public TableShape shape() {
        return TableShape.ROUND;
    }

    @Override
    public TableOrder order(Venue venue, TableParties parties) {
        List<List<Seat>> tables = used(tables(venue), parties);
        List<Integer> people = dealt(
                parties.people(),
                tables.stream().map(table -> parties.free(table).size()).toList());
        List<Integer> hostTables = dealt(
                parties.hosts(),
                IntStream.range(0, tables.size())
                        .mapToObj(table -> Collections.frequency(people, table))
                        .toList());
        List<Iterator<Seat>> hostChairs = new ArrayList<>();
        List<Seat> guestChairs = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            int hostsHere = Collections.frequency(hostTables, table);
            Table round = new Table(tables.get(table), parties);
            round.fill(hostsHere, Collections.frequency(people, table) - hostsHere, parties.guests() > 0);
            hostChairs.add(round.hostChairs.iterator());
            guestChairs.addAll(round.guestChairs);
        }
        return new TableOrder(
                hostTables.stream().map(table -> hostChairs.get(table).next()).toList(), guestChairs);
    }

    /** Returns the table of each person when people are dealt out to the tables in turn, full ones left out. */
    private static List<Integer> dealt(int people, List<Integer> places) {
        int most = Math.min(people, places.stream().mapToInt(Integer::intValue).sum());
        List<Integer> tables = new ArrayList<>();
        for (int round = 0; tables.size() < most; round++) {
            for (int table = 0; table < places.size() && tables.size() < most; table++) {
                if (round < places.get(table)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /** Returns the fewest first tables that hold everybody, all of them if even they do not. */
    private static List<List<Seat>> used(List<List<Seat>> tables, TableParties parties) {
        int chairs = 0;
        int used = 0;
        while (used < tables.size() && (used == 0 || chairs < parties.people())) {
            chairs += parties.free(tables.get(used)).size();
            used++;
        }
        return tables.subList(0, used);
    }

    /** Returns the chairs of each table clockwise from the one that faces the door. */
    private static List<List<Seat>> tables(Venue venue) {
        return TableSides.room(venue).parts().stream()
                .map(Room.Part::block)
                .map(block -> venue.seats().stream()
                        .filter(seat -> seat.block().equals(block))
                        .sorted(Comparator.comparing(Seat::place))
                        .toList())
                .toList();
    }

    /** One table while its chairs are given away. Going on clockwise is going to the left hand of who sits there. */
    private final class Table {

        private final List<Seat> chairs;
        private final TableParties parties;
        private final boolean[] given;
        private final List<Seat> hostChairs = new ArrayList<>();
        private final List<Seat> guestChairs = new ArrayList<>();

        Table(List<Seat> chairs, TableParties parties) {
            this.chairs = chairs;
            this.parties = parties;
            given = new boolean[chairs.size()];
        }

        void fill(int hostCount, int guestCount, boolean mixed) {
            List<Integer> centres = new ArrayList<>(List.of(0));
            if (mixed && hosts == Hosts.OPPOSITE && hostCount > 1 && chairs.size() > 3) {
                centres.add(chairs.size() / 2);
            }
            for (int centre : centres) {
                give(centre, true, hostCount, guestCount);
            }
            int first = mixed || parties.side().second().toHall() == HallSide.LEFT ? -1 : 1;
            for (int out = 1; out <= chairs.size() / 2; out++) {
                for (int chair : hands(centres, first * out)) {
                    give(chair, out % 2 == 0, hostCount, guestCount);
                }
            }
        }

        private List<Integer> hands(List<Integer> centres, int out) {
            List<Integer> hands = new ArrayList<>();
            if (guests == Guests.RIGHT_HANDS_FIRST) {
                centres.forEach(centre -> hands.add(centre + out));
                centres.forEach(centre -> hands.add(centre - out));
            } else {
                centres.forEach(centre -> hands.addAll(List.of(centre + out, centre - out)));
            }
            return hands;
        }

        private void give(int place, boolean toHost, int hostCount, int guestCount) {
            int chair = Math.floorMod(place, chairs.size());
            Optional<List<Seat>> next = next(toHost, hostCount, guestCount);
            if (!given[chair] && parties.free(chairs.get(chair)) && next.isPresent()) {
                given[chair] = true;
                next.get().add(chairs.get(chair));
            }
        }

        private Optional<List<Seat>> next(boolean toHost, int hostCount, int guestCount) {
            boolean hostLeft = hostChairs.size() < hostCount;
            boolean guestLeft = guestChairs.size() < guestCount;
            if (!hostLeft && !guestLeft) {
                return Optional.empty();
            }
            return Optional.of(hostLeft && (toHost || !guestLeft) ? hostChairs : guestChairs);
        }
    }

    @Override
    public String text(Language language) {
        boolean bothHands = guests == Guests.BOTH_HANDS_OF_FIRST_HOST;
        return hosts == Hosts.OPPOSITE
                ? language.choose(
                        "圆桌：主陪面门、副陪相对，"
                                + (bothHands ? "一、二号客在主陪右、左，三、四号客在副陪右、左" : "一号客在主陪右，二号客在副陪右，三、四号客在其左")
                                + "，其余主客相间",
                        "round table: first host faces the door, second host opposite, "
                                + (bothHands
                                        ? "first two guests right and left of the first host"
                                        : "first guest right of each host")
                                + ", others in turn")
                : language.choose(
                        "圆桌：主陪面门，客在其右、左，其余主客相间向外排列",
                        "round table: first host faces the door, guests right and left, others in turn outwards");
    }
}
