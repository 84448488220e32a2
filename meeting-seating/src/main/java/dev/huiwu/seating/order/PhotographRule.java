package dev.huiwu.seating.order;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.TableShape;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A group photograph: the first host in the middle of the front row, the first guest on his right hand, hosts and guests
 * in turn along each row, the ends of the rows held by hosts.
 *
 * <p>Source: Chinese protocol handbooks (主人居中, 主宾在右, 主客间隔, 主方人员把边). Without guests every row is a row of a
 * rostrum by the side rule. A last row that is not full stands in the middle.
 *
 * @param edges who stands at the ends of a row
 */
public record PhotographRule(Edges edges) implements TableRule {

    /** The usual variant: hosts hold the ends. */
    public static final PhotographRule USUAL = new PhotographRule(Edges.HOSTS);

    /** Who stands at the ends of a row. */
    public enum Edges {
        /** Hosts, as long as there are any. */
        HOSTS,
        /** Whoever's turn it is. */
        BY_TURN
    }

    @Override
    public TableShape shape() {
        return TableShape.PHOTOGRAPH;
    }

    @Override
    public TableOrder order(Venue venue, TableParties parties) {
        TreeMap<Integer, List<Seat>> rows = new TreeMap<>();
        venue.seats()
                .forEach(seat -> rows.computeIfAbsent(seat.rowIndex(), row -> new ArrayList<>())
                        .add(seat));
        return parties.guests() == 0 ? alone(rows.values(), parties) : new Mixed(parties).seat(rows.values());
    }

    private static TableOrder alone(Collection<List<Seat>> rows, TableParties parties) {
        ImmutableList.Builder<Seat> hosts = ImmutableList.builder();
        int left = parties.hosts();
        for (List<Seat> row : rows) {
            List<Seat> filled = middle(parties.free(row), left);
            hosts.addAll(TableSides.fromTheMiddle(filled, parties.side()));
            left -= filled.size();
        }
        return new TableOrder(hosts.build(), List.of());
    }

    /** Returns the places in the middle of a row for so many people. */
    private static List<Seat> middle(List<Seat> row, int people) {
        int taken = Math.max(0, Math.min(row.size(), people));
        int skipped = (row.size() - taken) / 2;
        return row.subList(skipped, skipped + taken);
    }

    /** Gives the places of hosts and guests, row by row. */
    private final class Mixed {

        private final TableParties parties;
        private final List<Seat> hosts = new ArrayList<>();
        private final List<Seat> guests = new ArrayList<>();

        Mixed(TableParties parties) {
            this.parties = parties;
        }

        TableOrder seat(Collection<List<Seat>> rows) {
            for (List<Seat> row : rows) {
                row(middle(parties.free(row), parties.people() - hosts.size() - guests.size()));
            }
            return new TableOrder(hosts, guests);
        }

        private void row(List<Seat> places) {
            int kept = keptForEdges(places.size());
            List<Integer> outwards = outwards(places.size());
            for (int turn = 0; turn < outwards.size(); turn++) {
                int place = outwards.get(turn);
                boolean edge = turn >= outwards.size() - kept;
                boolean wanted = edge || (place - places.size() / 2) % 2 == 0;
                int hostsLeft = parties.hosts() - hosts.size() - (edge ? 0 : kept);
                boolean guestLeft = guests.size() < parties.guests();
                boolean toHost = (wanted && hostsLeft > 0) || !guestLeft;
                (toHost ? hosts : guests).add(places.get(place));
            }
        }

        /** Returns how many of a row's ends are kept for hosts: the first host keeps the middle of the front. */
        private int keptForEdges(int places) {
            int hostsLeft = parties.hosts() - hosts.size() - (hosts.isEmpty() ? 1 : 0);
            return edges == Edges.HOSTS && places > 2 ? Math.max(0, Math.min(2, hostsLeft)) : 0;
        }

        /** Returns the places from the middle on; the right hand of who stands there is the left of the picture. */
        private List<Integer> outwards(int places) {
            List<Integer> order = new ArrayList<>();
            for (int place = 0; place < places; place++) {
                order.add(place);
            }
            order.sort(Comparator.comparing((Integer place) -> Math.abs(2 * place - places + 1))
                    .thenComparing(Comparator.naturalOrder()));
            return order;
        }
    }

    @Override
    public String text(Language language) {
        return edges == Edges.HOSTS
                ? language.choose(
                        "合影：首排居中为上，主宾在主人右手，主客相间，两端为主方",
                        "photograph: middle of the front first, guest on the host's right, in turn, hosts at the ends")
                : language.choose(
                        "合影：首排居中为上，主宾在主人右手，主客相间",
                        "photograph: middle of the front first, guest on the host's right, hosts and guests in turn");
    }
}
