package dev.huiwu.files.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.checkin.CheckInSheet;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.meeting.SiteScope;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.SiteFacet;
import dev.huiwu.core.site.SiteCount;
import dev.huiwu.core.site.SiteParts;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.SiteRequests;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.Venues;
import dev.huiwu.seating.zoning.Effort;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteReaderTest {

    private static final UnitDirectory UNITS = Samples.units();

    private static ReadResult<List<MeetingSite>> read(String csv) {
        return SiteReader.read("sites.csv", csv.getBytes(StandardCharsets.UTF_8), UNITS);
    }

    private static List<String> lines(String csv) {
        return read(csv).findings().stream().map(Samples::line).toList();
    }

    @Test
    void readsCategoriesAndUnitsAndAMainRoomThatTakesTheRest() {
        assertThat(read("会场代码,会场名称,主/分会场,单位范围,场地代码\nM,主会场,主会场,,V-BG\nB,分会场,分会场,\"30、11001\",\n")
                        .orThrow())
                .containsExactly(
                        new MeetingSite("M", "主会场", "V-BG", true),
                        new MeetingSite(
                                "B",
                                "分会场",
                                "B",
                                false,
                                Optional.of(SiteScope.of(List.of("30"), List.of(new UnitId("11001"))))));
    }

    @Test
    void reportsEveryProblemOfEveryRow() {
        assertThat(lines("会场代码,会场名称,主/分会场,单位范围\nM,主会场,主会场,30 99\nB,分会场,主会场,30\nB,,分会场,\nC C,丙,哪里,31001\n"))
                .containsExactly(
                        "error unknown-scope 2 单位范围",
                        "error main-site-rows 2 主/分会场",
                        "error scope-repeated 3 单位范围",
                        "error value-missing 4 会场名称",
                        "error duplicate-site 4 会场代码",
                        "error value-missing 4 单位范围",
                        "error invalid-id 5 会场代码",
                        "error unknown-value 5 主/分会场");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a#b", "a%2Fb", "a/b", "../a", "a\\b", "a?b", "a b", "云渚"})
    void refusesCodesThatNameNoFolderOrBreakItsLinks(String code) {
        assertThat(lines("会场代码,会场名称,主/分会场,单位范围\nM,主会场,主会场,\n" + code + ",分会场,分会场,30\n"))
                .containsExactly("error invalid-id 3 会场代码");
    }

    @Test
    void reportsCodesThatDifferInCaseAloneAndAVenueOfTwoRooms() {
        assertThat(
                        lines(
                                "会场代码,会场名称,主/分会场,单位范围,场地代码\nM,主会场,主会场,,V-1\nm,乙,分会场,30,V-2\nV-1,丙,分会场,31001,\nD,丁,分会场,31002,V-1\n"))
                .containsExactly(
                        "error duplicate-site 3 会场代码",
                        "error site-venue-taken 4 场地代码",
                        "error site-venue-taken 5 场地代码");
    }

    /** A main room and ten county rooms. */
    @Nested
    class OnTheSampleMeeting {

        private final MeetingFolder folder = MeetingFolder.read(
                        Samples.SEEDS.resolve("economic-analysis"), Optional.empty())
                .orThrow();

        private final Meeting meeting = folder.meeting().toBuilder()
                .sites(SiteReader.read("sites.csv", Samples.seed("economic-analysis/meeting-sites.csv"), UNITS)
                        .orThrow())
                .build();

        private final SiteParts parts = SiteParts.of(meeting, folder.list(), UNITS);

        private Map<String, Venue> venues() {
            Map<String, Venue> venues = new HashMap<>();
            venues.put("V-BG", folder.venue());
            meeting.sites().stream()
                    .filter(site -> !site.main())
                    .forEach(site -> venues.put(
                            site.venue(),
                            Venues.hall(site.venue(), site.name(), 3, 6)
                                    .accessible("1", "中区", "1", 1, 2)
                                    .build()));
            return venues;
        }

        @Test
        void r45AMainRoomAndTenCountyRoomsHaveElevenListsElevenPlansAndOneOverview() {
            assertThat(parts.findings()).isEmpty();
            assertThat(parts.lists()).hasSize(11);
            assertThat(parts.overview())
                    .hasSize(11)
                    .contains(new SiteCount("V-30001", "云渚区视频会议室", false, 2, 9))
                    .first()
                    .isEqualTo(new SiteCount(
                            "V-BG", "会议中心报告厅", true, parts.units("V-BG").size(), 336));
            assertThat(parts.overview().stream().mapToInt(SiteCount::people).sum())
                    .isEqualTo(426);

            SeatingRequest whole = folder.seatingRequest().toBuilder()
                    .meeting(meeting)
                    .effort(Effort.ofSteps(1000))
                    .build();
            Set<PersonId> seated = new HashSet<>();
            SiteRequests.of(whole, venues(), parts).forEach((site, request) -> {
                SeatPlan plan = SeatingEngine.create().seat(request);
                assertThat(plan.seatings()).hasSize(parts.list(site).size());
                plan.seatings()
                        .forEach(seating ->
                                assertThat(seated.add(seating.person())).isTrue());
            });
            assertThat(seated).hasSize(426);

            assertThat(parts.each(Facet.VIDEO_LINK))
                    .hasSize(11)
                    .contains(new SiteFacet(Facet.VIDEO_LINK, "V-BG"), new SiteFacet(Facet.VIDEO_LINK, "V-30010"));
        }

        @Test
        void eachRoomHasACheckInOfItsOwn() {
            parts.lists()
                    .values()
                    .forEach(list -> assertThat(CheckInSheet.open(list, meeting.start(), 0)
                                    .at(meeting.start())
                                    .total()
                                    .places())
                            .isEqualTo(list.size()));
        }
    }
}
