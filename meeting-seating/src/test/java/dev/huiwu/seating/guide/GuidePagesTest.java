package dev.huiwu.seating.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SampleMeetings;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.GuideDrawing.Text;
import dev.huiwu.seating.guide.internal.Readable;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Landmark;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.zoning.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidePagesTest {

    private static SeatingRequest request(String meeting) {
        SeatingRequest request = SampleMeetings.request(meeting);
        Venue venue = Venue.builder()
                .from(request.venue())
                .entrances(WayTest.DOORS_OF.get(meeting))
                .addLandmark(new Landmark("签到台", "1", -19, 11))
                .build();
        return request.toBuilder().venue(venue).effort(Effort.ofSteps(200)).build();
    }

    @Nested
    class OfSampleMeetings {

        @ParameterizedTest(name = "{0}, {1}")
        @CsvSource({"economic-analysis, zh", "congress, en", "executive, zh"})
        void everyPageIsReadableAndShowsItsUnitItsSeatsAndItsEntrance(String meeting, String language) {
            SeatingRequest request = request(meeting);
            SeatPlan plan = SeatingEngine.create().seat(request);
            Language in = Language.ofCode(language);
            SeatGuide guide = SeatGuide.of(request, plan);
            GuidePages pages = GuidePages.of(request, plan, in);
            for (int i = 0; i < guide.units().size(); i += 3) {
                UnitLocation unit = guide.units().get(i);
                for (GuideDrawing page : List.of(
                        pages.unit(unit.unit()),
                        pages.unit(unit.unit(), PageFormat.A3_LANDSCAPE),
                        pages.screen(unit.unit()))) {
                    Readable.assertReadable(page);
                    Readable.assertArrowsAreClear(page);
                    Readable.assertOutlinesAreClear(page);
                    unit.way()
                            .ifPresent(way -> assertThat(said(page, Role.DOOR)).contains(way.door()));
                    assertThat(page.texts().stream()
                                    .filter(text -> text.role() == Role.LIST_UNIT)
                                    .map(Text::unit))
                            .contains(unit.unit().value());
                }
            }
            List<String> onBoards = new ArrayList<>();
            for (GuideDrawing board : pages.boards(PageFormat.A1_PORTRAIT)) {
                Readable.assertReadable(board);
                Readable.assertArrowsAreClear(board);
                assertThat(board.texts().stream().filter(text -> text.role() == Role.HERE))
                        .hasSize(1);
                board.texts().stream()
                        .filter(text -> text.role() == Role.LIST_UNIT)
                        .forEach(text -> onBoards.add(text.unit()));
            }
            assertThat(onBoards)
                    .containsAll(guide.units().stream()
                            .filter(unit -> unit.way().isPresent())
                            .map(unit -> unit.unit().value())
                            .toList());
            for (PageFormat format : List.of(PageFormat.A4_LANDSCAPE, PageFormat.A3_PORTRAIT)) {
                assertThat(units(pages.overview(format)))
                        .containsAll(guide.units().stream()
                                .map(unit -> unit.unit().value())
                                .toList());
            }
        }

        @Test
        void aPictureForTheWorkChatIs1080PixelsWideAtTenAMillimetre() {
            SeatingRequest request = request("economic-analysis");
            SeatPlan plan = SeatingEngine.create().seat(request);
            GuideDrawing screen = GuidePages.of(request, plan, Language.CHINESE)
                    .screen(SeatGuide.of(request, plan).units().get(3).unit());
            assertThat(screen.scene().width()).isEqualTo(108);
            assertThat(screen.texts()).allMatch(text -> text.label().size() * 10 >= 11);
        }

        @Test
        void aPictureForTheWorkChatCutsNoTitleOff() {
            SeatingRequest plain = request("executive");
            String title = "2026年7月全市经济运行调度视频会（市行政中心视频会议厅）";
            SeatingRequest request = plain.toBuilder()
                    .meeting(
                            Meeting.builder().from(plain.meeting()).title(title).build())
                    .build();
            SeatPlan plan = SeatingEngine.create().seat(request);
            GuideDrawing screen = GuidePages.of(request, plan, Language.CHINESE)
                    .screen(SeatGuide.of(request, plan).units().get(0).unit());
            assertThat(String.join("", said(screen, Role.TITLE))).startsWith(title + "座位导向图");
            Readable.assertReadable(screen);
        }

        @Test
        void refusesUnitsAndEntrancesThatAreNotThere() {
            SeatingRequest request = request("executive");
            GuidePages pages = GuidePages.of(request, SeatingEngine.create().seat(request), Language.CHINESE);
            assertThatThrownBy(() -> pages.unit(new UnitId("99999")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("99999");
            assertThatThrownBy(() -> pages.board("D9", PageFormat.A1_PORTRAIT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("D9");
        }
    }

    @Nested
    class OfAUnitUpstairs {

        @Test
        void theNameOfItsDoorStandsOutsideTheHall() {
            SeatingRequest request = request("congress");
            SeatPlan plan = SeatingEngine.create().seat(request);
            GuidePages pages = GuidePages.of(request, plan, Language.CHINESE);
            List<UnitLocation> upstairs = SeatGuide.of(request, plan).units().stream()
                    .filter(unit -> unit.ways().size() == 1
                            && unit.way().orElseThrow().floor().equals("2"))
                    .toList();
            assertThat(upstairs).isNotEmpty().allSatisfy(unit -> {
                GuideDrawing page = pages.screen(unit.unit());
                String door = unit.way().orElseThrow().door();
                List<Box> walls = page.scene().flat().stream()
                        .filter(shape ->
                                shape instanceof Box box && box.paint().fill().isEmpty())
                        .map(Box.class::cast)
                        .toList();
                assertThat(page.texts())
                        .filteredOn(text -> text.label().text().equals(door))
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(walls)
                                .noneMatch(wall ->
                                        wall.bounds().overlaps(text.label().bounds(), 0)));
            });
        }
    }

    @Nested
    class OfAUnitOnTheRostrum {

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"economic-analysis", "congress"})
        void marksTheRostrumOnThePagesOfWhomSitsThereAndOfNobodyElse(String meeting) {
            SeatingRequest request = request(meeting);
            SeatPlan plan = SeatingEngine.create().seat(request);
            GuidePages pages = GuidePages.of(request, plan, Language.CHINESE);
            List<UnitLocation> units = SeatGuide.of(request, plan).units();
            assertThat(units).anyMatch(OfAUnitOnTheRostrum::onRostrum);
            units.stream()
                    .filter(unit -> onRostrum(unit) || unit.unit().value().endsWith("1"))
                    .forEach(unit -> assertThat(List.of(pages.unit(unit.unit()), pages.screen(unit.unit())))
                            .as(unit.unit().value())
                            .allSatisfy(page -> assertThat(marks(page)).isEqualTo(onRostrum(unit) ? 1 : 0)));
        }

        private static boolean onRostrum(UnitLocation unit) {
            return unit.parts().stream().anyMatch(part -> part.kind() == UnitLocation.Kind.ROSTRUM);
        }

        private static long marks(GuideDrawing page) {
            return page.scene().flat().stream()
                    .filter(shape -> shape instanceof Box box
                            && box.paint()
                                    .stroke()
                                    .filter(stroke -> stroke.color().equals(Palette.ACCENT))
                                    .isPresent())
                    .count();
        }
    }

    @Nested
    class OfAUnitThatEntersByTwoDoors {

        @Test
        void thePageSaysHowManyPeopleEachWayIsFor() {
            Venue venue = WayTest.hall();
            List<SeatId> front = WayTest.seats(venue, "中区", 1, 1);
            List<SeatId> seats = new ArrayList<>(front);
            seats.addAll(WayTest.seats(venue, "左区", 20, 21));
            AnyPlan any = WayTest.plan(venue, seats, seat -> front.contains(seat) ? "甲区" : "乙区");
            UnitLocation unit = SeatGuide.of(any.request(), any.plan()).units().get(0);
            GuideDrawing page =
                    GuidePages.of(any.request(), any.plan(), Language.CHINESE).unit(unit.unit());
            String said = String.join("", said(page, Role.WAY));
            assertThat(unit.ways())
                    .hasSize(2)
                    .allSatisfy(way -> assertThat(said).contains(way.people() + "人：" + way.text(Language.CHINESE)));
        }

        @Test
        void eachBoardTellsAndShowsOnlyTheSeatsItsEntranceLeadsTo() {
            Venue venue = WayTest.hall();
            List<SeatId> front = WayTest.seats(venue, "中区", 1, 1);
            List<SeatId> back = WayTest.seats(venue, "左区", 20, 21);
            List<SeatId> seats = new ArrayList<>(front);
            seats.addAll(back);
            AnyPlan any = WayTest.plan(venue, seats, seat -> front.contains(seat) ? "甲区" : "乙区");
            GuidePages pages = GuidePages.of(any.request(), any.plan(), Language.CHINESE);
            assertThat(SeatGuide.of(any.request(), any.plan()).units().get(0).ways())
                    .extracting(Way::entrance)
                    .containsExactlyInAnyOrder("D1", "D5");
            GuideDrawing first = pages.board("D1", PageFormat.A1_PORTRAIT);
            assertThat(String.join("", said(first, Role.LIST_PLACE)))
                    .contains("1排中区")
                    .doesNotContain("左区");
            assertThat(coloured(first)).isEqualTo(front.size());
            GuideDrawing last = pages.board("D5", PageFormat.A1_PORTRAIT);
            assertThat(String.join("", said(last, Role.LIST_PLACE)))
                    .contains("20至21排左区")
                    .doesNotContain("中区");
            assertThat(coloured(last)).isEqualTo(back.size());
        }

        /** Counts the seats with the outline of a unit. */
        private static long coloured(GuideDrawing page) {
            return page.scene().flat().stream()
                    .filter(shape -> shape instanceof Box box
                            && box.paint().fill().isPresent()
                            && box.paint()
                                    .stroke()
                                    .filter(stroke -> stroke.width() == 0.5)
                                    .isPresent())
                    .count();
        }
    }

    /** Laws that hold for every hall; a failure names the seed that repeats it. */
    @Nested
    class ForAnyHall {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.seating.guide.GuidePagesTest#seeds")
        void everyPageIsReadable(long seed) {
            AnyPlan any = AnyPlan.of(seed);
            Dice dice = new Dice(seed);
            Language language = dice.pick(Language.CHINESE, Language.ENGLISH);
            SeatGuide guide = SeatGuide.of(any.request(), any.plan());
            GuidePages pages = GuidePages.of(any.request(), any.plan(), language);
            UnitId unit = dice.pick(guide.units()).unit();
            GuideDrawing page = pages.unit(unit, dice.pick(PageFormat.A4_PORTRAIT, PageFormat.A3_LANDSCAPE));
            Readable.assertReadable(page);
            Readable.assertArrowsAreClear(page);
            Readable.assertReadable(pages.screen(unit));
            Readable.assertArrowsAreClear(pages.screen(unit));
            UnitPage noticed =
                    pages.unit(unit, dice.pick(PageFormat.A4_PORTRAIT, PageFormat.A3_LANDSCAPE), dice.between(10, 50));
            Readable.assertReadable(noticed.drawing());
            assertThat(noticed.drawing().scene().page().contains(noticed.free(), 0))
                    .isTrue();
            assertThat(noticed.drawing().scene().flat())
                    .noneMatch(shape -> shape.bounds().overlaps(noticed.free(), 0.02));
            assertThat(SvgWriter.write(pages.screen(unit).scene()))
                    .isEqualTo(SvgWriter.write(GuidePages.of(any.request(), any.plan(), language)
                            .screen(unit)
                            .scene()));
            List<Entrance> doors = any.request().venue().entrances();
            if (!doors.isEmpty()) {
                Entrance door = dice.pick(doors);
                GuideDrawing board = pages.board(door.id(), dice.pick(PageFormat.A1_PORTRAIT, PageFormat.A0_LANDSCAPE));
                Readable.assertReadable(board);
                Readable.assertArrowsAreClear(board);
                assertThat(board.texts().stream()
                                .filter(text -> text.role() == Role.LIST_UNIT)
                                .map(Text::unit)
                                .collect(Collectors.toSet()))
                        .isEqualTo(guide.units().stream()
                                .filter(entry -> entry.ways().stream()
                                        .anyMatch(way -> way.entrance().equals(door.id())))
                                .map(entry -> entry.unit().value())
                                .collect(Collectors.toSet()));
            }
            if (seed % 4 == 0) {
                assertThat(units(pages.overview(dice.pick(PageFormat.A4_PORTRAIT, PageFormat.A3_LANDSCAPE))))
                        .containsAll(guide.units().stream()
                                .map(entry -> entry.unit().value())
                                .toList());
            }
        }
    }

    private static List<String> said(GuideDrawing page, Role role) {
        return page.texts().stream()
                .filter(text -> text.role() == role)
                .map(text -> text.label().text())
                .toList();
    }

    private static List<String> units(List<GuideDrawing> pages) {
        pages.forEach(Readable::assertReadable);
        assertThat(pages.stream().map(page -> page.scene().page()).distinct()).hasSize(1);
        return pages.stream()
                .flatMap(page -> page.texts().stream())
                .filter(text -> text.role() == Role.LIST_UNIT)
                .map(Text::unit)
                .toList();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
