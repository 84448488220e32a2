package dev.huiwu.files.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.venue.NumberingScheme;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenueFacts;
import dev.huiwu.seating.venue.VenuePlan;
import dev.huiwu.seating.venue.VenueRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Meetings in three venues that others have drawn or listed, looked at as somebody without the engine would. */
class DrawnVenueSeatingTest {

    static Stream<Venue> venues() {
        return Stream.of(
                drawn("seatmap-canvas-stadium.json", "V-STADIUM"),
                drawn("seatsio-sample-chart-sections.json", "V-SECTIONS"),
                paraninfo());
    }

    /** The list of the hall as an office would write it down: odd numbers on the left of who looks at the stage. */
    private static Venue paraninfo() {
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        text("ull-paraninfo.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> rows.computeIfAbsent(cells[0] + "," + cells[1], key -> new ArrayList<>())
                        .add(cells));
        VenuePlan.Builder plan = VenuePlan.builder().id("V-PARANINFO").name("Paraninfo");
        rows.forEach((key, seats) -> {
            String section = key.substring(0, key.indexOf(','));
            String row = key.substring(key.indexOf(',') + 1);
            int odd = (int) seats.stream()
                    .filter(cells -> Integer.parseInt(cells[2]) % 2 == 1)
                    .count();
            // on the drawing the stage is at the bottom, so its right is the left of the audience
            assertThat(seats).allMatch(cells -> cells[3].equals("right") == (Integer.parseInt(cells[2]) % 2 == 1));
            if (section.equals("stalls")) {
                plan.addRow(row(section, row, "中区", seats.size(), NumberingScheme.ODD_EVEN));
            } else {
                plan.addRow(row(section, row, "左区", odd, NumberingScheme.AISLE_TO_WALL_ODD));
                if (seats.size() > odd) {
                    plan.addRow(row(section, row, "右区", seats.size() - odd, NumberingScheme.AISLE_TO_WALL_EVEN));
                }
            }
        });
        return Venue.lay(plan.build());
    }

    private static VenueRow row(String floor, String row, String block, int seats, NumberingScheme scheme) {
        return VenueRow.builder()
                .floor(floor)
                .row(row)
                .block(block)
                .first(1)
                .last(seats)
                .scheme(scheme)
                .build();
    }

    @Nested
    class TheParaninfo {

        private final Venue venue = paraninfo();

        @Test
        void hasItsSeatsWithTheirPrintedNumbers() {
            assertThat(venue.seats()).hasSize(603);
            assertThat(text("ull-paraninfo.csv").lines().skip(1).map(line -> {
                        String[] cells = line.split(",", -1);
                        return cells[0] + " " + cells[1] + " " + cells[2];
                    }))
                    .containsExactlyInAnyOrderElementsOf(venue.seats().stream()
                            .map(seat -> seat.floor() + " " + seat.row() + " " + seat.label())
                            .toList());
        }

        @Test
        void oddNumbersAreOnTheLeftOfTheAudience() {
            assertThat(venue.seats())
                    .allSatisfy(seat -> assertThat(seat.x() < 0)
                            .as(seat.id().value())
                            .isEqualTo(Integer.parseInt(seat.label()) % 2 == 1));
        }
    }

    @ParameterizedTest
    @MethodSource("venues")
    void everybodyGetsASeatOfTheirOwnAndUnitsStayTogether(Venue venue) {
        SeatingRequest request = request(venue);
        SeatPlan plan = SeatingEngine.create().seat(request);

        Map<UnitId, List<Seat>> seatsOf = seatsByUnit(request, plan, venue);
        long seated = seatsOf.values().stream().mapToLong(List::size).sum();
        assertThat(seated).isEqualTo(request.list().attendees().size());
        Set<SeatId> taken = new HashSet<>();
        seatsOf.values()
                .forEach(seats ->
                        seats.forEach(seat -> assertThat(taken.add(seat.id())).isTrue()));

        long torn = seatsOf.values().stream().filter(seats -> pieces(seats) > 1).count();
        assertThat(torn).as("units in more than one piece").isLessThanOrEqualTo(seatsOf.size() / 10);
    }

    @ParameterizedTest
    @MethodSource("venues")
    void unitsAtTheHeadOfTheListSitNearerTheStageThanThoseAtItsEnd(Venue venue) {
        SeatingRequest request = request(venue);
        Map<UnitId, List<Seat>> seatsOf =
                seatsByUnit(request, SeatingEngine.create().seat(request), venue);
        List<UnitId> order = new ArrayList<>(seatsOf.keySet());
        int third = order.size() / 3;
        assertThat(depth(order.subList(0, third), seatsOf))
                .isLessThan(depth(order.subList(order.size() - third, order.size()), seatsOf));
    }

    @ParameterizedTest
    @MethodSource("venues")
    void theGuideDrawsEverySeat(Venue venue) throws IOException {
        SeatingRequest request = request(venue);
        GuideDrawing drawing = GuideDrawing.of(request, SeatingEngine.create().seat(request), Language.CHINESE);
        String svg = SvgWriter.write(drawing.scene());
        assertThat(svg).startsWith("<").contains("</svg>");
        Path folder = Path.of("target", "drawn-venues");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(venue.id() + ".svg"), svg);
    }

    /** Three quarters of the seats for units of two to nine people. */
    private static SeatingRequest request(Venue venue) {
        int people = venue.usableSeats() * 3 / 4;
        List<Integer> sizes = new ArrayList<>();
        for (int left = people; left > 0; left -= sizes.get(sizes.size() - 1)) {
            sizes.add(Math.min(left, 2 + sizes.size() * 5 % 8));
        }
        UnitDirectory units = Fixtures.units(sizes.size());
        List<Attendee> list = new ArrayList<>();
        for (int u = 0; u < sizes.size(); u++) {
            for (int number = 1; number <= sizes.get(u); number++) {
                list.add(Fixtures.person(units.units().get(u), number));
            }
        }
        return SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(list))
                .units(units)
                .venue(venue)
                .style(SeatingStyle.ROWS)
                .build();
    }

    private static Map<UnitId, List<Seat>> seatsByUnit(SeatingRequest request, SeatPlan plan, Venue venue) {
        Map<PersonId, UnitId> unitOf = new HashMap<>();
        request.list().attendees().forEach(person -> unitOf.put(person.id(), person.unit()));
        Map<UnitId, List<Seat>> seats = new LinkedHashMap<>();
        request.units().units().forEach(unit -> seats.put(unit.id(), new ArrayList<>()));
        for (Seating seating : plan.seatings()) {
            seats.get(unitOf.get(seating.person()))
                    .add(venue.seat(seating.seat()).orElseThrow());
        }
        return seats;
    }

    private static double depth(List<UnitId> units, Map<UnitId, List<Seat>> seats) {
        return units.stream()
                .flatMap(unit -> seats.get(unit).stream())
                .mapToDouble(Seat::y)
                .average()
                .orElseThrow();
    }

    private static int pieces(List<Seat> seats) {
        Set<Seat> left = new HashSet<>(seats);
        int pieces = 0;
        while (!left.isEmpty()) {
            pieces++;
            Deque<Seat> front = new ArrayDeque<>(List.of(left.iterator().next()));
            left.removeAll(front);
            while (!front.isEmpty()) {
                Seat seat = front.remove();
                for (Seat other : List.copyOf(left)) {
                    if (seat.touches(other)) {
                        left.remove(other);
                        front.add(other);
                    }
                }
            }
        }
        return pieces;
    }

    private static Venue drawn(String name, String id) {
        return Venue.lay(SeatingChartReader.read(
                        name,
                        text(name).getBytes(StandardCharsets.UTF_8),
                        id,
                        VenueFacts.builder().build())
                .value()
                .orElseThrow());
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(DrawnVenueSeatingTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
