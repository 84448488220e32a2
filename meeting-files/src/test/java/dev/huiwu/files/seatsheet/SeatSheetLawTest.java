package dev.huiwu.files.seatsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.AnyValues;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.SamplePlan;
import dev.huiwu.files.Samples;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.venue.Rooms;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.Venues;
import dev.huiwu.seating.zoning.Effort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of seat sheets for any hall and any plan; a failure names the seed that repeats it. */
class SeatSheetLawTest {

    static LongStream seeds() {
        return Seeds.usually(40);
    }

    /** A hall or room and people on any of its seats, as no engine would seat them. */
    private static final class AnyPlan {
        final SeatingRequest request;
        final SeatPlan plan;

        AnyPlan(long seed) {
            AnyValues values = new AnyValues(seed);
            Dice dice = values.dice();
            Venue venue = venue(dice);
            UnitDirectory units = values.units(dice.between(1, 9));
            List<Attendee> people = values.attendees(units, 6);
            List<Seat> chairs = new ArrayList<>();
            venue.rostrum().ifPresent(rostrum -> chairs.addAll(rostrum.chairs(0, 3)));
            List<Seat> seats = new ArrayList<>(chairs);
            seats.addAll(dice.shuffled(venue.seats()));
            List<Seating> seatings = new ArrayList<>();
            for (Attendee person : people) {
                if (seatings.size() < seats.size() && dice.percent(90)) {
                    SeatId seat = seats.get(seatings.size()).id();
                    seatings.add(Seating.of(person.id(), seat, SeatReason.of("fixed")));
                }
            }
            request = SeatingRequest.builder()
                    .meeting(Fixtures.meeting())
                    .list(Fixtures.locked(people))
                    .units(units)
                    .venue(venue)
                    .build();
            plan = SeatPlan.builder()
                    .meetingId(request.meeting().id())
                    .venueId(venue.id())
                    .listVersion(request.list().version())
                    .sideRule(SideRule.SECOND_ON_RIGHT)
                    .rostrum(chairs)
                    .seatings(seatings)
                    .build();
        }

        byte[] sheet() {
            return SeatSheetWriter.write(plan, request, Language.CHINESE);
        }

        SeatSheetReturn read(byte[] file) {
            return SeatSheetReader.read("back.xlsx", file, plan, request);
        }
    }

    private static Venue venue(Dice dice) {
        int rows = dice.between(2, 9);
        if (dice.percent(25)) {
            return dice.pick(
                    Rooms.uShape("V", "议室", dice.between(3, 9), rows, 5),
                    Rooms.roundTables("V", "宴会厅", rows, 10),
                    Rooms.facing("V", "会见厅", rows, 4),
                    Rooms.photograph("V", "合影", List.of(7, 8, 9)),
                    Rooms.hollowSquare("V", "议室", 6, rows, 4));
        }
        Venues hall = dice.pick(
                Venues.hall("V", "礼堂", rows, dice.between(3, 12)),
                Venues.hall("V", "礼堂", rows, dice.between(2, 5), dice.between(4, 9), dice.between(2, 5)),
                Venues.theatre("V", "剧场", rows, 4, 9),
                Venues.classroom("V", "教室", rows, 4, 2),
                Venues.wedge("V", "报告厅", rows, 5, 1.4),
                Venues.arena("V", "体育馆", rows, 12));
        if (dice.percent(30)) {
            hall.staggered();
        }
        if (dice.percent(30)) {
            hall.bent(40);
        }
        if (dice.percent(30)) {
            hall.balcony(3, 4, 6);
        }
        if (dice.percent(50)) {
            hall.rostrum(dice.between(3, 9));
        }
        return hall.build();
    }

    @Nested
    class Grids {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.files.seatsheet.SeatSheetLawTest#seeds")
        void holdEverySeatOnceInTheOrderOfItsRowWithAislesFree(long seed) {
            AnyPlan any = new AnyPlan(seed);
            Set<SeatId> there = new HashSet<>();
            for (SeatGrid grid : SeatGrids.of(any.request.venueInUse(), any.plan, Language.CHINESE)) {
                for (SeatGrid.Line line : grid.rows()) {
                    line.seats()
                            .values()
                            .forEach(seat -> assertThat(there.add(seat.id())).isTrue());
                    assertThat(line.seats().keySet()).allMatch(column -> column >= 0 && column < grid.columns());
                    if (grid.kind() != SeatGrid.Kind.ROOM) {
                        ordered(line);
                    }
                }
            }
            assertThat(there)
                    .hasSize(SeatGrids.seats(any.request.venueInUse(), any.plan).size());
        }

        private void ordered(SeatGrid.Line line) {
            Map<Integer, Seat> seats = line.seats();
            seats.forEach((column, seat) -> {
                Seat right = seats.get(column + 1);
                if (right != null) {
                    assertThat(right.block()).isEqualTo(seat.block());
                    assertThat(right.place()).isEqualTo(seat.place() + 1);
                    assertThat(right.x()).isGreaterThan(seat.x());
                }
            });
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.files.seatsheet.SeatSheetLawTest#seeds")
        void keepTheRowsOfABlockInTheirOrder(long seed) {
            AnyPlan any = new AnyPlan(seed);
            for (SeatGrid grid : SeatGrids.of(any.request.venueInUse(), any.plan, Language.CHINESE)) {
                if (grid.kind() == SeatGrid.Kind.FLOOR) {
                    Map<String, Integer> last = new HashMap<>();
                    grid.rows()
                            .forEach(line -> line.seats().values().forEach(seat -> {
                                assertThat(seat.rowIndex()).isGreaterThanOrEqualTo(last.getOrDefault(seat.block(), 0));
                                last.put(seat.block(), seat.rowIndex());
                            }));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenComesBackWithoutDifference(long seed) {
        AnyPlan any = new AnyPlan(seed);
        byte[] file = any.sheet();
        for (byte[] back : List.of(file, new SheetInHands(file).save())) {
            SeatSheetReturn read = any.read(back);
            assertThat(SeatSheetTest.lines(read)).isEmpty();
            assertThat(read.edits()).isEmpty();
            assertThat(read.wished()).isEqualTo(any.plan);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cellsThatChangePlacesAreReadAsExactlyTheseMoves(long seed) {
        AnyPlan any = new AnyPlan(seed);
        Dice dice = new Dice(seed);
        SheetInHands sheet = new SheetInHands(any.sheet());
        List<Seating> chosen = dice.shuffled(any.plan.seatings());
        int most = Math.min(chosen.size(), dice.between(2, 7));
        chosen = chosen.subList(0, most);
        Map<PersonId, String> names = NameTexts.of(any.request.list().attendees(), any.request, Language.CHINESE);
        List<String> cells = chosen.stream()
                .map(seating -> sheet.find(GridPainter.escaped(names.getOrDefault(seating.person(), ""))))
                .toList();
        List<String> texts = cells.stream().map(sheet::text).toList();
        List<Integer> order =
                dice.shuffled(LongStream.range(0, most).mapToObj(i -> (int) i).toList());
        Map<PersonId, SeatId> moved = new HashMap<>();
        for (int i = 0; i < most; i++) {
            sheet.write(cells.get(i), texts.get(order.get(i)));
            if (order.get(i) != i) {
                moved.put(chosen.get(order.get(i)).person(), chosen.get(i).seat());
            }
        }
        SeatSheetReturn back = any.read(sheet.save());
        assertThat(back.findings().codes())
                .as("beside people of the rostrum whom this plan put into the hall")
                .isSubsetOf("seat-sheet-rostrum");
        Map<PersonId, SeatId> read = new HashMap<>();
        for (SeatEdit edit : back.edits()) {
            read.put(edit.person(), edit.to().orElseThrow());
            edit.other().ifPresent(other -> read.put(other, edit.from().orElseThrow()));
        }
        assertThat(read).isEqualTo(moved);
        any.plan
                .seatings()
                .forEach(seating -> assertThat(back.wished().seatOf(seating.person()))
                        .contains(moved.getOrDefault(seating.person(), seating.seat())));
    }

    @Nested
    class SampleMeetings {

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"economic-analysis", "plenary", "congress", "executive", "video"})
        void comeBackWithoutDifference(String meeting) {
            MeetingFolder folder = MeetingFolder.read(Samples.SEEDS.resolve(meeting), Optional.empty())
                    .orThrow();
            folder.siteRequests(folder.seatingRequest()).forEach((site, slow) -> {
                SeatingRequest request =
                        slow.toBuilder().effort(Effort.ofSteps(200)).build();
                SeatPlan plan = SeatingEngine.create().seat(request);
                byte[] file = SeatSheetWriter.write(plan, request, Language.CHINESE);
                SeatSheetReturn back = SeatSheetReader.read("back.xlsx", file, plan, request);
                assertThat(SeatSheetTest.lines(back)).isEmpty();
                assertThat(back.wished()).isEqualTo(plan);
            });
        }
    }

    @Nested
    class SavedByAnOfficeProgram {

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"executive", "video"})
        void comeBackWithoutDifference(String meeting, @TempDir Path folder) throws Exception {
            assumeTrue(isThere(), "LibreOffice (soffice) is not installed, so its files are not tried.");
            SeatingRequest request = SamplePlan.of(meeting).request();
            SeatPlan plan = SamplePlan.of(meeting).plan();
            Path file = folder.resolve("seats.xlsx");
            Files.write(file, SeatSheetWriter.write(plan, request, Language.CHINESE));
            Path out = Files.createDirectory(folder.resolve("out"));
            Process office = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "xlsx",
                            "--outdir",
                            out.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            assumeTrue(office.waitFor(120, TimeUnit.SECONDS), "LibreOffice did not end.");
            byte[] saved = Files.readAllBytes(out.resolve("seats.xlsx"));
            assertThat(saved).isNotEqualTo(Files.readAllBytes(file));
            SeatSheetReturn back = SeatSheetReader.read("seats.xlsx", saved, plan, request);
            assertThat(SeatSheetTest.lines(back)).isEmpty();
            assertThat(back.edits()).isEmpty();
            Map<PersonId, String> names = NameTexts.of(request.list().attendees(), request, Language.CHINESE);
            List<PersonId> two = plan.seatings().stream()
                    .filter(seating -> seating.turn().isEmpty())
                    .map(Seating::person)
                    .filter(person -> !request.list().find(person).orElseThrow().onRostrum())
                    .limit(2)
                    .toList();
            SheetInHands sheet = new SheetInHands(saved);
            sheet.swap(sheet.find(names.getOrDefault(two.get(0), "")), sheet.find(names.getOrDefault(two.get(1), "")));
            assertThat(SeatSheetReader.read("seats.xlsx", sheet.save(), plan, request)
                            .people(SeatEditKind.SWAPPED))
                    .containsExactlyInAnyOrderElementsOf(two);
        }

        private boolean isThere() {
            try {
                return new ProcessBuilder("soffice", "--version").start().waitFor(60, TimeUnit.SECONDS);
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
