package dev.huiwu.seating.guide;

import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Landmark;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenueFacts;
import dev.huiwu.seating.venue.VenuePlan;
import dev.huiwu.seating.venue.Wall;
import java.util.ArrayList;
import java.util.List;

/** A plan for a hall of any shape with doors anywhere, its units spread over it in runs of any length. */
record AnyPlan(SeatingRequest request, SeatPlan plan) {

    static AnyPlan of(long seed) {
        Dice dice = new Dice(seed);
        Venue venue = venue(dice);
        List<Seat> usable = venue.seats().stream().filter(Seat::usable).toList();
        UnitDirectory units = Fixtures.units(dice.between(1, 25));
        int each = Math.max(1, Math.min(usable.size() / units.units().size(), dice.between(1, 12)));
        AttendeeList list = Fixtures.locked(Fixtures.people(units, each));
        List<Seating> seatings = new ArrayList<>();
        int seat = 0;
        for (int person = 0; person < list.size() && seat < usable.size(); person++) {
            seatings.add(Seating.of(
                    list.attendees().get(person).id(), usable.get(seat).id(), SeatReason.of("fixed")));
            seat += dice.percent(85) ? 1 : dice.between(1, 9);
        }
        SeatingRequest request = SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(list)
                .units(units)
                .venue(venue)
                .build();
        return new AnyPlan(
                request,
                SeatPlan.builder()
                        .meetingId("m")
                        .venueId(venue.id())
                        .listVersion(1)
                        .sideRule(SideRule.SECOND_ON_RIGHT)
                        .seatings(seatings)
                        .build());
    }

    private static Venue venue(Dice dice) {
        VenuePlan.Builder plan = VenuePlan.builder().id("V").name("云江厅");
        List<String> blocks = List.of("左区", "左中区", "中区", "右中区", "右区").subList(0, dice.between(1, 5));
        int floors = dice.between(1, 2);
        for (int floor = 1; floor <= floors; floor++) {
            int rows = dice.between(1, 22);
            int walkway = dice.between(1, 30);
            for (String block : blocks) {
                int width = dice.between(1, 14);
                for (int row = 1; row <= rows; row++) {
                    plan.addRow(SampleVenues.row(row > walkway ? row + 1 : row, block, dice.between(width, width + 2))
                            .floor(Integer.toString(floor))
                            .build());
                }
            }
        }
        plan.facts(VenueFacts.builder()
                .blockOrder(blocks)
                .aisle(dice.pick(0, 300, 900, 1_500))
                .seatWidth(dice.between(480, 700))
                .rowPitch(dice.between(800, 1_200))
                .build());
        Venue bare = Venue.lay(plan.build());
        Venue.Builder venue = Venue.builder().from(bare);
        for (int door = dice.between(0, 7); door > 0; door--) {
            venue.addEntrance(new Entrance(
                    "D" + door,
                    dice.pick("东门", "二层西侧安全出口", "Main entrance", "北"),
                    Integer.toString(dice.between(1, floors)),
                    dice.pick(List.of(Wall.values())),
                    dice.between(-30, 30),
                    dice.between(-2, 40),
                    dice.percent(50)));
        }
        for (int mark = dice.between(0, 3); mark > 0; mark--) {
            venue.addLandmark(new Landmark(
                    dice.pick("签到台", "洗手间", "电梯"),
                    Integer.toString(dice.between(1, floors)),
                    dice.between(-30, 30),
                    dice.between(-2, 40)));
        }
        return venue.build();
    }
}
