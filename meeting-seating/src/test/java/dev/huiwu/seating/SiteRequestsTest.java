package dev.huiwu.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.meeting.SiteScope;
import dev.huiwu.core.site.SiteParts;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.SpareSeats;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.zoning.Effort;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A main room and a branch room (R45, the seating's share). */
class SiteRequestsTest {

    private final UnitDirectory units = Fixtures.units(12);
    private final Map<String, Venue> venues = Map.of("V-BG", SampleVenues.hall(), "V-PLAIN", SampleVenues.plain(3, 12));

    private final SeatingRequest whole = SeatingRequest.builder()
            .meeting(Fixtures.meeting().toBuilder()
                    .sites(Set.of(new MeetingSite("main", "主会场", "V-BG", true)))
                    .addSite(county("V-PLAIN"))
                    .build())
            .list(Fixtures.locked(Fixtures.people(units, 4)))
            .units(units)
            .venue(SampleVenues.hall())
            .effort(Effort.ofSteps(100))
            .putFixedSeat(new PersonId("U001-1"), new SeatId("1/中区/2/1"))
            .putFixedSeat(new PersonId("U011-1"), new SeatId("1/中区/1/6"))
            .rules(SeatingRules.builder()
                    .addBlockedSeat(new SeatId("1/左区/9/13"))
                    .build())
            .build();

    private static MeetingSite county(String venue) {
        SiteScope scope = SiteScope.of(List.of(), List.of(new UnitId("U011"), new UnitId("U012")));
        return new MeetingSite("county", "县分会场", venue, false, Optional.of(scope));
    }

    private static Map<String, SeatingRequest> parted(SeatingRequest request, Map<String, Venue> venues) {
        return SiteRequests.of(request, venues, SiteParts.of(request.meeting(), request.list(), request.units()));
    }

    @Test
    void haveAPlanEachAndTogetherSeatEverybodyOnce() {
        Map<String, SeatingRequest> requests = parted(whole, venues);
        assertThat(requests.keySet()).containsExactly("main", "county");
        Set<PersonId> seated = new HashSet<>();
        requests.forEach((code, request) -> {
            SeatPlan plan = SeatingEngine.create().seat(request);
            assertThat(plan.venueId()).isEqualTo(request.venue().id());
            plan.seatings()
                    .forEach(seating -> assertThat(seated.add(seating.person())).isTrue());
            request.fixedSeats()
                    .forEach((person, seat) -> assertThat(plan.seatOf(person)).contains(seat));
        });
        assertThat(seated).hasSize(48);
        assertThat(requests.get("county").list().size()).isEqualTo(8);
        assertThat(requests.get("county").rules().blockedSeats()).isEmpty();
    }

    /** R45: a hall as the main room, a room as the branch. */
    @Test
    void takeOnlyWhatTheirVenueKnows() {
        SeatingRequest request = whole.toBuilder()
                .meeting(whole.meeting().toBuilder()
                        .sites(List.of(new MeetingSite("main", "主会场", "V-BG", true), county("V-301")))
                        .build())
                .fixedSeats(Map.of())
                .style(SeatingStyle.COLUMNS)
                .speakers(SpeakerSetting.AISLE)
                .rules(SeatingRules.builder()
                        .spareSeats(SpareSeats.USUAL)
                        .frontRows(2)
                        .addBlockedSeat(new SeatId("1/左区/9/13"))
                        .putUnitArea(new UnitId("U001"), Set.of(HallArea.block("1", "中区")))
                        .putUnitArea(new UnitId("U002"), Set.of(HallArea.block("1", "东区")))
                        .build())
                .build();
        Map<String, SeatingRequest> requests =
                parted(request, Map.of("V-BG", SampleVenues.hall(), "V-301", SampleVenues.room()));
        requests.values()
                .forEach(one -> assertThat(SeatingEngine.create().seat(one).seatings())
                        .hasSize(one.list().size()));
        assertThat(requests.get("main").style()).contains(SeatingStyle.COLUMNS);
        assertThat(requests.get("main").rules().unitAreas()).containsOnlyKeys(new UnitId("U001"));
    }

    @Test
    void areRefusedWhereSomebodySitsNowhereOrTheListIsAnother() {
        SiteScope few = SiteScope.of(List.of(), List.of(new UnitId("U001")));
        SeatingRequest narrow = whole.toBuilder()
                .meeting(whole.meeting().toBuilder()
                        .sites(List.of(new MeetingSite("main", "主会场", "V-BG", true, Optional.of(few))))
                        .build())
                .build();
        assertThatThrownBy(() -> parted(narrow, venues))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("U002");
        assertThatThrownBy(() -> parted(whole, Map.of())).hasMessageContaining("V-BG");
        SiteParts others = SiteParts.of(whole.meeting(), Fixtures.locked(Fixtures.people(units, 2)), units);
        assertThatThrownBy(() -> SiteRequests.of(whole, venues, others)).hasMessageContaining("24");
    }
}
