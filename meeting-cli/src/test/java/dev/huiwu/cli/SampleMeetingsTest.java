package dev.huiwu.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.leader.Leader;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.RostrumOrder;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold of the sample meetings' plans, looked at without any class that made them. */
class SampleMeetingsTest {

    private record Group(String unit, String zone) {}

    private static final class Plan {
        final SeatingRequest request;
        final SeatPlan plan;
        final Map<Attendee, Seat> floor;

        Plan(String meeting, SeatingStyle style) {
            request =
                    MeetingFolder.read(Path.of("..", "seeds", meeting), Optional.empty())
                            .orThrow()
                            .seatingRequest()
                            .toBuilder()
                            .style(style)
                            .build();
            plan = SeatingEngine.create().seat(request);
            floor = request.list().attendees().stream()
                    .filter(person -> seat(person).isPresent())
                    .collect(toMap(person -> person, person -> seat(person).orElseThrow()));
        }

        Optional<Seat> seat(Attendee person) {
            return plan.seatOf(person.id()).flatMap(request.venue()::seat);
        }

        /** People who keep a place in their group: not on wheelchair seats, which lie where the hall has them. */
        List<Attendee> members() {
            return floor.keySet().stream()
                    .filter(person -> person.seatNeed() != SeatNeed.WHEELCHAIR)
                    .toList();
        }

        Map<Group, List<Seat>> groups() {
            return members().stream()
                    .collect(groupingBy(
                            person -> new Group(person.unit().value(), request.zone(person)),
                            mapping(floor::get, toList())));
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "economic-analysis, ROWS, 426", "economic-analysis, COLUMNS, 426",
        "plenary, ROWS, 400", "plenary, COLUMNS, 400",
        "congress, ROWS, 1050", "congress, COLUMNS, 1050",
    })
    void areSeatedByTheRules(String meeting, SeatingStyle style, int people) {
        Plan plan = new Plan(meeting, style);

        assertThat(plan.plan.findings()).isEmpty();
        everybodyHasOneSeat(plan, people);
        theRostrumFollowsTheLeadersOfTheDate(plan);
        groupsAreInAsFewPiecesAsTheHallAllows(plan);
        zonesAreInOnePiece(plan);
    }

    private static void everybodyHasOneSeat(Plan plan, int people) {
        assertThat(plan.plan.seatings().stream().map(Seating::person))
                .hasSize(people)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(plan.request.list().attendees().stream()
                        .map(Attendee::id)
                        .toList());
        assertThat(plan.plan.seatings().stream().map(Seating::seat)).doesNotHaveDuplicates();
        plan.floor.forEach((person, seat) ->
                assertThat(seat.has(SeatFeature.ACCESSIBLE)).isEqualTo(person.seatNeed() == SeatNeed.WHEELCHAIR));
        assertThat(plan.floor.values()).allMatch(Seat::usable);
        assertThat(plan.plan.seatings())
                .allMatch(seating -> !seating.reason().code().isBlank());
    }

    private static void theRostrumFollowsTheLeadersOfTheDate(Plan plan) {
        List<Leader> leaders = plan.request.leaders().on(plan.request.meeting().date());
        Map<String, Integer> place = new HashMap<>();
        leaders.forEach(leader -> place.put(leader.name().comparison() + leader.post(), place.size() + 1));
        Map<Object, Integer> rank = new HashMap<>();
        plan.request.list().attendees().stream()
                .filter(Attendee::onRostrum)
                .sorted(Comparator.comparing(
                        person -> place.getOrDefault(person.name().orElseThrow().comparison() + person.post(), 1000)))
                .forEach(person -> rank.put(plan.plan.seatOf(person.id()).orElseThrow(), rank.size() + 1));
        List<Integer> seen = plan.plan.rostrum().stream()
                .filter(chair -> chair.rowIndex() == plan.plan.rostrum().get(0).rowIndex())
                .sorted(Comparator.comparingDouble(Seat::x))
                .map(chair -> rank.get(chair.id()))
                .toList();

        assertThat(seen).isEqualTo(RostrumOrder.line(seen.size(), plan.request.sideRule()));
        assertThat(rank).hasSize(plan.plan.rostrum().size());
    }

    private static void groupsAreInAsFewPiecesAsTheHallAllows(Plan plan) {
        List<Integer> islands =
                pieces(
                                plan.request.venue().seats().stream()
                                        .filter(Seat::usable)
                                        .toList(),
                                Seat::touches)
                        .stream()
                        .map(island -> (int) island.stream()
                                .filter(seat -> !seat.has(SeatFeature.ACCESSIBLE))
                                .count())
                        .sorted(Comparator.reverseOrder())
                        .toList();
        plan.groups().forEach((group, seats) -> {
            int fewest = 0;
            for (int left = seats.size(); left > 0; fewest++) {
                left -= islands.get(fewest);
            }
            assertThat(pieces(seats, Seat::touches)).as(group.toString()).hasSize(fewest);
        });
    }

    private static void zonesAreInOnePiece(Plan plan) {
        Set<Seat> taken =
                new HashSet<>(plan.members().stream().map(plan.floor::get).toList());
        BiPredicate<Seat, Seat> near = near(taken);
        Map<String, List<Seat>> zones =
                plan.members().stream().collect(groupingBy(plan.request::zone, mapping(plan.floor::get, toList())));
        zones.forEach((zone, seats) -> assertThat(pieces(seats, near)).as(zone).hasSize(1));
    }

    /** Neighbours for somebody walking: next on one level, or overlapping on the next level that is occupied. */
    private static BiPredicate<Seat, Seat> near(Set<Seat> taken) {
        Function<Seat, Long> level = seat -> Math.round(seat.y());
        Map<Long, List<Seat>> levels = taken.stream().collect(groupingBy(level));
        List<Long> depths = levels.keySet().stream().sorted().toList();
        return (one, other) -> {
            long a = level.apply(one);
            long b = level.apply(other);
            double left = Math.min(one.x(), other.x());
            double right = Math.max(one.x(), other.x());
            return a == b
                    ? levels.get(a).stream().noneMatch(seat -> seat.x() > left && seat.x() < right)
                    : Math.abs(depths.indexOf(a) - depths.indexOf(b)) == 1 && right - left < 1 - 1e-9;
        };
    }

    private static List<Set<Seat>> pieces(Collection<Seat> seats, BiPredicate<Seat, Seat> linked) {
        List<Set<Seat>> pieces = new ArrayList<>();
        Set<Seat> left = new HashSet<>(seats);
        while (!left.isEmpty()) {
            Set<Seat> piece = new HashSet<>();
            Deque<Seat> front =
                    new ArrayDeque<>(Stream.of(left.iterator().next()).toList());
            left.removeAll(front);
            while (!front.isEmpty()) {
                Seat seat = front.remove();
                piece.add(seat);
                Set<Seat> next =
                        left.stream().filter(other -> linked.test(seat, other)).collect(toSet());
                left.removeAll(next);
                front.addAll(next);
            }
            pieces.add(piece);
        }
        return pieces;
    }
}
