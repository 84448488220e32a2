package dev.huiwu.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.meeting.SiteScope;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.SiteFacet;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SitePartsTest {

    /** Units 1 to 10 are of category 11, 11 to 20 of category 30, 21 to 24 of category 80; three people each. */
    private static final UnitDirectory UNITS = Fixtures.units(24);

    private static final AttendeeList LIST = Fixtures.locked(Fixtures.people(UNITS, 3));

    private static MeetingSite site(String code, boolean main, SiteScope scope) {
        return new MeetingSite(code, "会场" + code, "V-" + code, main, Optional.of(scope));
    }

    private static SiteScope scope(List<String> categories, String... units) {
        return SiteScope.of(categories, List.of(units).stream().map(UnitId::new).toList());
    }

    private static SiteParts parts(MeetingSite... sites) {
        Meeting meeting = Fixtures.meeting().toBuilder().sites(List.of(sites)).build();
        return SiteParts.of(meeting, LIST, UNITS);
    }

    @Nested
    class WhenEverybodySitsInOneRoom {

        private final SiteParts parts = parts(
                site("main", true, scope(List.of("11", "80"))),
                site("east", false, scope(List.of("30"))),
                site("west", false, scope(List.of(), "U012", "U021")));

        @Test
        void aUnitNamedBeatsItsCategory() {
            assertThat(parts.findings()).isEmpty();
            assertThat(parts.units("west")).containsExactly(new UnitId("U012"), new UnitId("U021"));
            assertThat(parts.units("east")).hasSize(9).doesNotContain(new UnitId("U012"));
        }

        @Test
        void eachPartIsAListOfTheSameVersionInTheSameOrder() {
            assertThat(parts.lists()).containsOnlyKeys("main", "east", "west");
            parts.lists().values().forEach(part -> {
                assertThat(part.version()).isEqualTo(LIST.version());
                assertThat(part.state()).isEqualTo(LIST.state());
                assertThat(LIST.attendees()).containsSubsequence(part.attendees());
            });
            assertThat(parts.lists().values().stream()
                            .flatMap(part -> part.attendees().stream())
                            .map(Attendee::id))
                    .hasSize(72)
                    .doesNotHaveDuplicates();
        }

        @Test
        void theOverviewCountsThem() {
            assertThat(parts.overview())
                    .containsExactly(
                            new SiteCount("main", "会场main", true, 13, 39),
                            new SiteCount("east", "会场east", false, 9, 27),
                            new SiteCount("west", "会场west", false, 2, 6));
        }

        @Test
        void eachRoomHasAVideoLinkOfItsOwn() {
            assertThat(parts.each(Facet.VIDEO_LINK))
                    .containsExactly(
                            new SiteFacet(Facet.VIDEO_LINK, "main"),
                            new SiteFacet(Facet.VIDEO_LINK, "east"),
                            new SiteFacet(Facet.VIDEO_LINK, "west"));
        }

        @Test
        void survivesJsonAndBack() {
            Location file = Location.ofFile("sites.json");
            assertThat(MeetingJson.read(MeetingJson.parse(MeetingJson.write(parts), file), SiteParts.class, file))
                    .isEqualTo(parts);
            SiteFacet facet = new SiteFacet(Facet.VIDEO_LINK, "main");
            assertThat(MeetingJson.read(MeetingJson.parse(MeetingJson.write(facet), file), SiteFacet.class, file))
                    .isEqualTo(facet);
        }
    }

    @Test
    void aMainRoomWithoutScopeTakesTheRest() {
        SiteParts parts =
                parts(new MeetingSite("main", "主会场", "V-BG", true), site("east", false, scope(List.of("30"))));
        assertThat(parts.findings()).isEmpty();
        assertThat(parts.list("main").size()).isEqualTo(42);
        assertThat(parts(new MeetingSite("main", "主会场", "V-BG", true)).list("main"))
                .isEqualTo(LIST);
    }

    @Test
    void aPersonNamedBeatsTheUnit() {
        SiteScope main = new SiteScope(Set.of("11", "80"), Set.of(), Set.of(new PersonId("U011-1")));
        SiteParts parts = parts(site("main", true, main), site("east", false, scope(List.of("30"))));
        assertThat(parts.list("main").find(new PersonId("U011-1"))).isPresent();
        assertThat(parts.list("east").find(new PersonId("U011-2"))).isPresent();
        assertThat(parts.findings()).isEmpty();
    }

    @Nested
    class WhenSomethingIsWrong {

        private final SiteParts parts = parts(
                site("main", true, scope(List.of("11"))),
                site("east", false, scope(List.of("30"), "U001")),
                site("west", false, scope(List.of("30"), "U012", "U001")),
                site("none", false, scope(List.of(), "U999")));

        @Test
        void unitsInNoRoomAndInTwoAndRoomsWithoutPeopleAreReportedOnceEach() {
            assertThat(parts.findings().stream()
                            .filter(finding -> finding.code().equals("site-missing"))
                            .flatMap(finding -> finding.subjects().stream()))
                    .containsExactly("U021", "U022", "U023", "U024");
            assertThat(parts.findings().stream()
                            .filter(finding -> finding.code().equals("site-twice"))
                            .map(Finding::subjects))
                    .hasSize(10)
                    .contains(List.of("U001"), List.of("U011"))
                    .doesNotContain(List.of("U012"));
            assertThat(parts.findings().only(finding -> finding.code().equals("site-empty")).stream()
                            .map(Finding::subjects))
                    .containsExactly(List.of("none"));
        }

        @Test
        void whoSitsNowhereIsInNoPartAndWhoSitsTwiceInTheFirst() {
            assertThat(parts.lists().values().stream()
                            .mapToInt(AttendeeList::size)
                            .sum())
                    .isEqualTo(60);
            assertThat(parts.list("east").find(new PersonId("U001-1"))).isPresent();
            assertThatThrownBy(parts::orThrow).isInstanceOf(FindingsException.class);
            assertThatThrownBy(() -> parts.list("south")).hasMessageContaining("south");
        }
    }
}
