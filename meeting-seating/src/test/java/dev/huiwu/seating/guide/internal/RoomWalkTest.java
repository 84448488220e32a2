package dev.huiwu.seating.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.seating.SampleMeetings;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.internal.PlanMap.MapFloor;
import dev.huiwu.seating.guide.internal.PlanMap.Spot;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.Wall;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomWalkTest {

    @ParameterizedTest(name = "from {0} at {1}, {2}")
    @CsvSource({"BACK, 0, 13", "RIGHT, 9.5, 11.5"})
    void everyChairIsReachedWithoutPassingThroughChairsOrBetweenTheTableAndWhoSitsThere(Wall wall, double x, double y) {
        Entrance door = new Entrance("D1", "正门", "1", wall, x, y, true);
        SeatingRequest plain = SampleMeetings.request("executive");
        Venue venue =
                Venue.builder().from(plain.venue()).entrances(List.of(door)).build();
        SeatingRequest request = plain.toBuilder().venue(venue).build();
        MapFloor floor = new PlanContents(request, SeatingEngine.create().seat(request), Language.CHINESE)
                .map()
                .floors()
                .get(0);
        RoomWalk walk = new RoomWalk(venue, floor);
        Bounds table = floor.tables().get(0).top();
        assertThat(floor.seats()).allSatisfy(chair -> {
            List<Point> path = walk.path(door, List.of(chair)).orElseThrow();
            for (int leg = 1; leg < path.size() - 1; leg++) {
                Bounds walked = leg(path.get(leg - 1), path.get(leg));
                assertThat(walked.overlaps(table.inset(-floor.seatWidth() * 0.4), 0))
                        .as("%s between the table and its chairs", path)
                        .isFalse();
                assertThat(floor.seats())
                        .as("%s", path)
                        .noneMatch(other -> walked.overlaps(taken(other, floor.seatWidth() * 0.84), 0));
            }
        });
    }

    private static Bounds leg(Point from, Point to) {
        return Bounds.between(
                        Math.min(from.x(), to.x()),
                        Math.min(from.y(), to.y()),
                        Math.max(from.x(), to.x()),
                        Math.max(from.y(), to.y()))
                .inset(-0.01);
    }

    private static Bounds taken(Spot chair, double width) {
        return new Bounds(chair.at().x() - width / 2, chair.at().y() - width / 2, width, width);
    }
}
