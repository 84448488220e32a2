package dev.huiwu.seating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.StageSide;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenueFacts;
import dev.huiwu.seating.venue.VenuePlan;
import dev.huiwu.seating.venue.Wall;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeatPlanTest {

    private static Seating seating(String person, String seat) {
        return Seating.of(new PersonId(person), new SeatId(seat), SeatReason.of("fixed"));
    }

    private static SeatPlan.Builder plan() {
        return SeatPlan.builder().meetingId("m").venueId("v").listVersion(1).sideRule(SideRule.SECOND_ON_RIGHT);
    }

    private static <T> T throughJson(T value, Class<T> type) {
        Location file = Location.ofFile("test.json");
        return MeetingJson.read(MeetingJson.parse(MeetingJson.write(value), file), type, file);
    }

    @Test
    void survivesJsonAndBack() {
        SeatPlan plan = SeatingEngine.create().seat(SampleMeetings.request("economic-analysis"));
        assertThat(throughJson(plan, SeatPlan.class)).isEqualTo(plan);
        assertThat(MeetingJson.write(plan))
                .startsWith("{\n  \"format\": \"huiwu-seat-plan/1\",\n")
                .contains("\"hash\": \"" + plan.hash() + "\"");
    }

    @Test
    void aVenueSurvivesJsonAndBack() {
        for (Venue venue : new Venue[] {SampleVenues.hall(), SampleVenues.twoFloors(), SampleVenues.room()}) {
            assertThat(throughJson(venue, Venue.class)).isEqualTo(venue);
        }
    }

    @Test
    void aVenuePlanWithFactsSurvivesJsonAndBack() {
        VenuePlan plan = VenuePlan.builder()
                .from(SampleVenues.plan("V-301"))
                .facts(VenueFacts.builder()
                        .stageSide(StageSide.TOP)
                        .seatWidth(600)
                        .addWalkway(new VenueFacts.Walkway("1", "1", 500))
                        .addAisle(new VenueFacts.Aisle("1", "左区", "中区", 1200))
                        .addOffset(new VenueFacts.Offset("1", "左区", -100, 0))
                        .addPart(new Room.Part("主侧", Room.Ring.INNER, Room.Position.MAIN))
                        .addEntrance(new Entrance("D1", "正门", "1", Wall.BACK, 0, 9.5, true))
                        .build())
                .build();
        assertThat(throughJson(plan, VenuePlan.class)).isEqualTo(plan);
    }

    @Test
    void itsHashFollowsFromWhoSitsWhereAlone() {
        SeatPlan plan = plan().addSeatings(seating("a", "1"), seating("b", "2")).build();
        SeatPlan otherOrder =
                plan().addSeatings(seating("b", "2"), seating("a", "1")).build();
        SeatPlan swapped =
                plan().addSeatings(seating("a", "2"), seating("b", "1")).build();
        assertThat(plan.hash()).hasSize(64).isEqualTo(otherOrder.hash()).isNotEqualTo(swapped.hash());
    }

    @Test
    void findsTheSeatOfAPerson() {
        SeatPlan plan = plan().addSeatings(seating("a", "1")).build();
        assertThat(plan.seatOf(new PersonId("a"))).contains(new SeatId("1"));
        assertThat(plan.seatOf(new PersonId("b"))).isEqualTo(Optional.empty());
    }
}
