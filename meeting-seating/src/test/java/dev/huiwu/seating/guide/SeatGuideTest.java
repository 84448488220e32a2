package dev.huiwu.seating.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.huiwu.core.Language;
import dev.huiwu.core.fixture.AnyValues;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SampleMeetings;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeatGuideTest {

    /** A plan that puts one unit's people on the seats, for texts whose seats a test chooses. */
    private static UnitLocation location(Venue venue, List<SeatId> seats) {
        UnitDirectory units = Fixtures.units(1);
        SeatingRequest request = SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(Fixtures.people(units, seats.size())))
                .units(units)
                .venue(venue)
                .build();
        List<Seating> seatings = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            seatings.add(Seating.of(request.list().attendees().get(i).id(), seats.get(i), SeatReason.of("fixed")));
        }
        SeatPlan plan = SeatPlan.builder()
                .meetingId("m")
                .venueId(venue.id())
                .listVersion(1)
                .sideRule(SideRule.SECOND_ON_RIGHT)
                .seatings(seatings)
                .build();
        return SeatGuide.of(request, plan).find(new UnitId("U001")).orElseThrow();
    }

    private static List<SeatId> seats(String ids) {
        return Splitter.on(' ').splitToStream(ids).map(SeatId::new).toList();
    }

    /** R31. */
    @Test
    void countsFromTheLeftOfTheBlockFacingTheRostrum() {
        List<SeatId> seats = SampleVenues.hall().seats().stream()
                .filter(seat -> seat.block().equals("中区") && seat.row().equals("6") && seat.place() >= 3)
                .map(Seat::id)
                .toList();
        UnitLocation location = location(SampleVenues.hall(), seats);
        assertThat(location.text(Language.CHINESE)).isEqualTo("6排中区左起第3至12座");
        assertThat(location.text(Language.ENGLISH))
                .isEqualTo("row 6, middle block, 3rd to 12th from the left facing the rostrum");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1/左区/1/7, 1排左区左起第1座",
        "1/左区/1/7 1/左区/1/5 1/左区/1/1, 1排左区左起第1至2座、1排左区左起第4座",
        "1/左区/1/1 1/中区/1/11 1/右区/1/2, 1排左区左起第4座、1排中区左起第1座、1排右区左起第1座",
        "1/中区/1/1 1/中区/1/2 1/中区/2/1 1/中区/2/2 1/中区/3/1, 1至2排中区左起第6至7座、3排中区左起第6座",
    })
    void joinsNeighboursInARowAndEqualRows(String seats, String text) {
        assertThat(location(SampleVenues.hall(), seats(seats)).text(Language.CHINESE))
                .isEqualTo(text);
    }

    @Test
    void saysTheFloorWhereThereAreTwo() {
        UnitLocation location = location(SampleVenues.twoFloors(), seats("1/中区/14/1 1/中区/16/1 2/中区/1/1"));
        assertThat(location.text(Language.CHINESE)).isEqualTo("1楼14排中区左起第8座、1楼16排中区左起第8座、2楼1排中区左起第7座");
        assertThat(location.text(Language.ENGLISH))
                .endsWith("floor 2, row 1, middle block, 7th from the left facing the rostrum");
    }

    @Test
    void givesPrintedNumbersInARoom() {
        UnitLocation location = location(SampleVenues.room(), seats("1/后排左/外圈/28 1/后排左/外圈/29 1/主侧/内圈/1 1/主侧/内圈/3"));
        assertThat(location.text(Language.CHINESE)).isEqualTo("内圈主侧1号、内圈主侧3号、外圈后排左28至29号");
        assertThat(location(SampleVenues.room(), seats("1/主侧/内圈/4 1/主侧/内圈/3 1/主侧/内圈/2 1/主侧/内圈/1"))
                        .text(Language.CHINESE))
                .isEqualTo("内圈主侧1至4号");
    }

    @Test
    void tellsForWhichTopicAChairIsHeldInTurn() {
        SeatingRequest request = SampleMeetings.request("executive");
        SeatGuide guide = SeatGuide.of(request, SeatingEngine.create().seat(request));
        assertThat(guide.text(Language.CHINESE))
                .contains("\n左、右按面向主侧计，座号为座位上所标号码；候会的到该议题时入座。\n")
                .contains("\n市政府领导（9人）：内圈主侧1至9号\n")
                .contains("外圈后排右43号（议题T5，候会）\n");
        assertThat(guide.text(Language.ENGLISH))
                .contains("no. 43 (topic T5, in turn)\n")
                .doesNotContain("from the left");
    }

    @Test
    void namesRostrumAndWheelchairPlacesApart() {
        SeatingRequest request = SampleMeetings.request("economic-analysis");
        SeatGuide guide = SeatGuide.of(request, SeatingEngine.create().seat(request));
        assertThat(guide.find(new UnitId("90001")).orElseThrow().text(Language.CHINESE))
                .isEqualTo("主席台9人");
        UnitId civilAffairs = request.units().resolve("市民政局").orElseThrow().id();
        assertThat(guide.find(civilAffairs).orElseThrow().text(Language.CHINESE))
                .matches("\\d+排.*座；轮椅席1人：\\d+排[左右]区左起第\\d座");
        assertThat(guide.units().stream().mapToInt(UnitLocation::people).sum()).isEqualTo(426);
        assertThat(guide.text(Language.CHINESE))
                .startsWith("2026年一季度全市经济运行分析会座位导向\n会场：")
                .contains("\n市政府领导（9人）：主席台9人\n");
        assertThat(guide.text(Language.ENGLISH).lines())
                .hasSize(guide.units().size()
                        + 6
                        + guide.units().stream()
                                .mapToInt(unit -> unit.ways().size())
                                .sum());
    }

    /** The law of R31: read back, a unit's line names exactly its seats. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLineListsExactlyTheSeatsOfTheUnit(long seed) {
        AnyValues values = new AnyValues(seed);
        Venue venue = values.dice().pick(SampleVenues.hall(), SampleVenues.twoFloors());
        List<SeatId> usable =
                venue.seats().stream().filter(Seat::usable).map(Seat::id).toList();
        int start = values.dice().below(usable.size() - 60);
        List<SeatId> chosen = usable.subList(start, start + 60).stream()
                .filter(seat -> values.dice().percent(80))
                .toList();
        UnitLocation location = location(venue, chosen);
        assertThat(readBack(venue, location.text(Language.CHINESE))).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(location.parts().get(0).runs().stream().flatMap(run -> run.seats().stream()))
                .containsExactlyInAnyOrderElementsOf(chosen);
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static final Pattern RUN = Pattern.compile("(?:(\\d+)楼)?(\\d+)(?:至(\\d+))?排(.区)左起第(\\d+)(?:至(\\d+))?座");

    private static List<SeatId> readBack(Venue venue, String line) {
        List<SeatId> seats = new ArrayList<>();
        for (String text : Splitter.on('、').split(line)) {
            Matcher run = RUN.matcher(text);
            assertThat(run.matches()).as(text).isTrue();
            String floor = run.group(1) == null ? "1" : run.group(1);
            int lastRow = Integer.parseInt(run.group(3) == null ? run.group(2) : run.group(3));
            int last = Integer.parseInt(run.group(6) == null ? run.group(5) : run.group(6));
            for (int row = Integer.parseInt(run.group(2)); row <= lastRow; row++) {
                String label = Integer.toString(row);
                List<SeatId> inRow = venue.seats().stream()
                        .filter(seat -> seat.floor().equals(floor)
                                && seat.block().equals(run.group(4))
                                && seat.row().equals(label))
                        .sorted(Comparator.comparing(Seat::x))
                        .map(Seat::id)
                        .toList();
                seats.addAll(inRow.subList(Integer.parseInt(run.group(5)) - 1, last));
            }
        }
        return seats;
    }
}
