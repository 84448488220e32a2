package dev.huiwu.benchmarks;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitCategory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.Venues;
import dev.huiwu.seating.venue.Wall;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Halls with everybody on a seat, to draw: three blocks between two aisles, a walkway every eight rows, eight doors, nine tenths of the
 * seats taken by units of one to forty people.
 */
final class SeatedHalls {

    private static final int CATEGORIES = 5;
    private static final int DOORS_A_WALL = 3;

    private SeatedHalls() {}

    /** A meeting and where everybody sits. */
    record SeatedHall(SeatingRequest request, SeatPlan plan) {}

    /** Returns a hall of about so many seats, at most 50,000, filled by units row by row of each block. */
    static SeatedHall of(int seats) {
        Venue venue = venue(seats);
        List<Unit> units = new ArrayList<>();
        List<Attendee> people = new ArrayList<>();
        int taken = venue.seats().size() * 9 / 10;
        for (int unit = 1; people.size() < taken; unit++) {
            int size = 1 + unit * 7 % 13 + (unit % 11 == 5 ? 27 : 0);
            add(units, people, unit, Math.min(size, taken - people.size()), people.size() * CATEGORIES / taken);
        }
        List<Seat> places = venue.seats().stream()
                .sorted(Comparator.comparing((Seat seat) -> seat.rowIndex() / 9)
                        .thenComparing(Seat::block)
                        .thenComparing(Seat::rowIndex)
                        .thenComparing(Seat::place))
                .toList();
        List<Seating> seatings = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            seatings.add(Seating.of(people.get(person).id(), places.get(person).id(), SeatReason.of("fixed")));
        }
        SeatingRequest request = SeatingRequest.builder()
                .meeting(Meeting.builder()
                        .id("benchmark")
                        .title("云江市经济运行分析会")
                        .type(MeetingType.ECONOMIC_ANALYSIS)
                        .start(OffsetDateTime.parse("2026-04-24T09:00:00+08:00"))
                        .addSites(new MeetingSite(venue.id(), venue.name(), venue.id(), true))
                        .build())
                .list(AttendeeList.draft(people).lock("benchmark"))
                .units(UnitDirectory.of(units))
                .venue(venue)
                .build();
        SeatPlan plan = SeatPlan.builder()
                .meetingId("benchmark")
                .venueId(venue.id())
                .listVersion(1)
                .sideRule(SideRule.SECOND_ON_RIGHT)
                .seatings(seatings)
                .build();
        return new SeatedHall(request, plan);
    }

    private static Venue venue(int seats) {
        int side = Math.max(3, (int) Math.round(Math.sqrt(seats) / 4));
        int middle = 2 * side;
        int rows = seats / (2 * side + middle);
        Venues venue = Venues.hall("V", "云江会堂", rows, side, middle, side);
        for (int row = 8; row < rows; row += 8) {
            venue.walkwayAfter(row);
        }
        double wall = middle / 2.0 + side + 4;
        double depth = rows + rows / 8.0;
        for (int door = 1; door <= DOORS_A_WALL; door++) {
            double y = depth * (door - 0.5) / DOORS_A_WALL;
            venue.entrance(new Entrance("L" + door, "西" + door + "门", "1", Wall.LEFT, -wall, y, door == 1));
            venue.entrance(new Entrance("R" + door, "东" + door + "门", "1", Wall.RIGHT, wall, y, door == 1));
        }
        venue.entrance(new Entrance("B1", "北西门", "1", Wall.BACK, -middle / 2.0 - 1, depth + 2, true));
        venue.entrance(new Entrance("B2", "北东门", "1", Wall.BACK, middle / 2.0 + 1, depth + 2, true));
        return venue.build();
    }

    private static void add(List<Unit> units, List<Attendee> people, int number, int size, int category) {
        Unit unit = Unit.builder()
                .id(new UnitId("U%05d".formatted(number)))
                .name("云江市第%d管理局".formatted(number))
                .shortName("第%d局".formatted(number))
                .category(new UnitCategory(Integer.toString(category + 1), "第%d片区".formatted(category + 1)))
                .protocolPosition(number)
                .build();
        units.add(unit);
        for (int member = 1; member <= size; member++) {
            people.add(Attendee.builder()
                    .id(new PersonId("%s-%d".formatted(unit.id(), member)))
                    .unit(unit.id())
                    .post(member == 1 ? "局长" : "副局长")
                    .kind(AttendanceKind.PARTICIPANT)
                    .zone(unit.category().label())
                    .build());
        }
    }
}
