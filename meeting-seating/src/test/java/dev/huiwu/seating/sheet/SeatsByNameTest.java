package dev.huiwu.seating.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.venue.Rooms;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.zoning.Effort;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeatsByNameTest {

    private static SeatingRequest request(Venue venue) {
        UnitDirectory units = Fixtures.units(4);
        return SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(Fixtures.people(units, 2)))
                .units(units)
                .venue(venue)
                .effort(Effort.ofSteps(500))
                .build();
    }

    static Stream<Venue> venues() {
        return Stream.of(
                SampleVenues.hall(),
                SampleVenues.room(),
                SampleVenues.twoFloors(),
                Rooms.uShape("R", "U形会议室", 3, 3, 3),
                Rooms.hollowSquare("R", "回形会议室", 3, 3, 0),
                Rooms.facing("R", "会见厅", 5, 4),
                Rooms.roundTables("R", "宴会厅", 3, 6));
    }

    @ParameterizedTest
    @MethodSource("venues")
    void everyNameThatAListOrAGuidePrintsLeadsBackToItsSeatAlone(Venue venue) {
        SeatingRequest request = request(venue);
        SeatPlan plan = SeatingEngine.create().seat(request);
        SeatsByName names = SeatsByName.of(request, plan);
        for (Language language : Language.values()) {
            SeatNames.of(request, plan, language)
                    .all()
                    .forEach((seat, name) ->
                            assertThat(names.find(name)).as(name).containsExactly(seat));
            SeatGuide.of(request, plan).people().stream()
                    .filter(person -> person.seats().size() == 1)
                    .forEach(person -> assertThat(names.find(person.text(language)))
                            .as(person.text(language))
                            .containsExactlyElementsOf(
                                    person.seats().get(0).run().seats()));
        }
        venue.seats()
                .forEach(seat -> assertThat(names.find(names.name(seat.id()))).containsExactly(seat.id()));
    }

    @Test
    void aTextThatSeveralSeatsAnswerToNamesThemAllAndOneThatNoneDoesNone() {
        SeatingRequest request = request(SampleVenues.hall());
        SeatsByName names = SeatsByName.of(request, SeatingEngine.create().seat(request));
        assertThat(names.find("12号")).hasSizeGreaterThan(1);
        assertThat(names.find("中区 6排 12 号")).containsExactly(new SeatId("1/中区/6/12"));
        assertThat(names.find("99排99号")).isEmpty();
        assertThat(names.name(new SeatId("x"))).isEqualTo("x");
    }
}
