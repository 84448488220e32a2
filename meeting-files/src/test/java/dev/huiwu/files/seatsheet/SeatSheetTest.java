package dev.huiwu.files.seatsheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.SamplePlan;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.ChangeRecord;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R48, the side of seat grids: a plan leaves as a workbook, is edited by hand and comes back. */
class SeatSheetTest {

    private static final SeatingRequest REQUEST =
            SamplePlan.of("economic-analysis").request();
    private static final SeatPlan PLAN = SamplePlan.of("economic-analysis").plan();
    private static final byte[] FILE = SeatSheetWriter.write(PLAN, REQUEST, Language.CHINESE);
    private static final Map<PersonId, String> NAMES =
            NameTexts.of(REQUEST.list().attendees(), REQUEST, Language.CHINESE);
    private static final String FLOOR = "1";

    private final SheetInHands sheet = new SheetInHands(FILE);

    private static SeatSheetReturn read(byte[] file) {
        return SeatSheetReader.read("back.xlsx", file, PLAN, REQUEST);
    }

    private SeatSheetReturn back() {
        return read(sheet.save());
    }

    static List<String> lines(SeatSheetReturn back) {
        return back.findings().stream()
                .map(finding -> finding.severity().code() + " " + finding.code()
                        + finding.location()
                                .flatMap(at -> at.path())
                                .map(path -> " " + path)
                                .orElse(""))
                .toList();
    }

    private static List<String> edits(SeatSheetReturn back) {
        return back.edits().stream()
                .map(edit -> edit.kind().code() + " " + edit.person()
                        + edit.other().map(other -> " " + other).orElse("")
                        + edit.to().map(seat -> " " + seat).orElse(""))
                .toList();
    }

    /** Returns somebody of the hall whose name is borne once. */
    private static Attendee person(int number) {
        return REQUEST.people().stream()
                .filter(person -> !person.onRostrum()
                        && person.name().isPresent()
                        && person.leave().isEmpty())
                .filter(person -> text(person).equals(person.name().get().display())
                        && text(person).length() == 3)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Attendee person) {
        return NAMES.getOrDefault(person.id(), "");
    }

    private String cell(Attendee person) {
        return sheet.find(text(person));
    }

    private static SeatId seat(Attendee person) {
        return PLAN.seatOf(person.id()).orElseThrow();
    }

    private static final Attendee A = person(20);
    private static final Attendee B = person(90);
    private static final Attendee C = person(140);
    private static final Attendee D = person(200);
    private static final Attendee E = person(240);

    /** The record of what came of the sheet gives the same plan again; there is none where nobody moves. */
    private static void assertMadeAgain(SeatSheetReturn back, ReplanResult result) {
        OffsetDateTime ten = OffsetDateTime.parse("2026-04-23T22:00:00+08:00");
        ReadResult<ChangeRecord> record = back.record(result, ReplanLimits.fewestMoves(), "G1", ten, "座次表交回", "市政府秘书长");
        assertThat(record.findings().codes()).isEmpty();
        assertThat(record.value().isPresent()).isEqualTo(!result.moves().isEmpty());
        record.value().ifPresent(made -> {
            ReplanResult again = made.replay(REQUEST).get(0);
            assertThat(again.plan().hash()).isEqualTo(result.plan().hash());
            assertThat(again.request().list().byId().keySet())
                    .isEqualTo(result.request().list().byId().keySet());
        });
    }

    @Nested
    class Untouched {

        @Test
        void isThePlanThatLeft() {
            for (byte[] file : List.of(FILE, sheet.save(), SeatSheetWriter.write(PLAN, REQUEST, Language.ENGLISH))) {
                SeatSheetReturn back = read(file);
                assertThat(lines(back)).isEmpty();
                assertThat(back.edits()).isEmpty();
                assertThat(back.wished()).isEqualTo(PLAN);
                assertThat(back.changes()).isEmpty();
                assertThat(back.broken().list()).isEmpty();
            }
        }

        @Test
        void isWrittenAlikeEachTime() {
            assertThat(SeatSheetWriter.write(PLAN, REQUEST, Language.CHINESE)).isEqualTo(FILE);
        }

        @Test
        void hasTheHallAsItStandsWithEverythingElseHidden() {
            assertThat(List.of(0, 1, 2, 3).stream().map(sheet.workbook::getSheetName))
                    .containsExactly("主席台", FLOOR, "名单", "huiwu");
            assertThat(sheet.workbook.isSheetVeryHidden(3)).isTrue();
            XSSFSheet floor = sheet.workbook.getSheet(FLOOR);
            assertThat(floor.getRow(0).getZeroHeight()).isTrue();
            assertThat(floor.isColumnHidden(0)).isTrue();
        }

        @Test
        void showsEverybodyOnceAndNamesakesWithTheirUnits() {
            assertThat(NAMES.values().stream().distinct())
                    .hasSize(REQUEST.list().size());
            assertThat(NAMES.values()).anyMatch(name -> name.endsWith("）"));
            REQUEST.people().forEach(person -> assertThat(cell(person)).isNotEmpty());
        }
    }

    /** The acceptance example of R48: two names dragged, one row inserted, one name mistyped. */
    @Test
    void r48ReadsTwoSwapsOneInsertionAndOneFinding() {
        sheet.swap(cell(A), cell(B)).swap(cell(C), cell(D));
        String slip = cell(E);
        sheet.write(slip, text(E).substring(0, 2) + "檬");
        sheet.insertRows(FLOOR, 20, 1);
        sheet.addToList("新拟甲", "云江市财政局", "科长", "参加", "");
        SeatSheetReturn back = back();
        assertThat(back.people(SeatEditKind.SWAPPED)).containsExactlyInAnyOrder(A.id(), B.id(), C.id(), D.id());
        assertThat(back.people(SeatEditKind.ADDED)).hasSize(1);
        assertThat(back.edits()).hasSize(3);
        assertThat(back.findings().stream().map(finding -> finding.code())).containsExactly("seat-sheet-name-misspelt");
        assertThat(back.findings().list().get(0).arguments()).containsEntry("id", E.id().value());
        assertThat(back.findings().stream().map(finding -> finding.zh() + finding.en()))
                .noneMatch(said -> said.contains(text(E)) || said.contains("檬"));
        assertThat(back.changes().stream().map(change -> change.getClass().getSimpleName()))
                .containsExactly("Insert", "Swap", "Swap");
        ReplanResult result = back.leastRepair(ReplanLimits.fewestMoves(), "座次表交回", "市政府秘书长");
        assertMadeAgain(back, result);
        assertThat(result.plan().seatOf(A.id())).contains(seat(B));
        assertThat(result.plan().seatOf(D.id())).contains(seat(C));
        assertThat(result.before()).isEqualTo(PLAN);
        assertThat(result.request().list().version()).isEqualTo(2);
        PersonId added = back.added().get(0).id();
        assertThat(result.plan().seatOf(added)).isPresent();
        assertThat(result.touchedPeople())
                .contains(A.id(), B.id(), C.id(), D.id(), added)
                .doesNotContain(E.id());
        assertThat(SeatingEngine.create().check(result.request(), result.plan()).hasErrors())
                .isFalse();
    }

    @Nested
    class Names {

        @Test
        void draggedToAnEmptySeatAreOneMove() {
            String free = sheet.empty(FLOOR).get(0);
            sheet.drag(cell(A), free);
            SeatSheetReturn back = back();
            assertThat(lines(back)).isEmpty();
            assertThat(back.edits()).hasSize(1);
            SeatEdit edit = back.edits().get(0);
            assertThat(edit.kind()).isEqualTo(SeatEditKind.MOVED);
            assertThat(edit.from()).contains(seat(A));
            assertThat(edit.at().flatMap(at -> at.path())).contains(free);
            assertThat(back.changes())
                    .containsExactly(new SeatChange.MovePerson(A.id(), edit.to().orElseThrow()));
            assertThat(back.wished().seatOf(A.id())).isEqualTo(edit.to());
        }

        @Test
        void draggedOverAnotherLeaveTheOtherWithoutSeatAndSayWhere() {
            String home = cell(B);
            sheet.drag(cell(A), home);
            SeatSheetReturn back = back();
            assertThat(lines(back)).containsExactly("warning seat-sheet-person-gone " + home);
            assertThat(edits(back)).containsExactlyInAnyOrder("moved " + A.id() + " " + seat(B), "unseated " + B.id());
            assertThat(back.broken().codes()).contains("person-unseated");
            ReplanResult result = back.leastRepair(ReplanLimits.fewestMoves(), "座次表交回", "市政府秘书长");
            assertMadeAgain(back, result);
            assertThat(result.plan().seatOf(A.id())).contains(seat(B));
            assertThat(result.plan().seatOf(B.id())).isPresent();
            assertThat(result.moved()).isEqualTo(result.hallMoves());
        }

        @Test
        void draggedToTheWaitingRowsAreWithoutSeatOnPurpose() {
            sheet.drag(cell(A), waitingCell());
            SeatSheetReturn back = back();
            assertThat(lines(back)).isEmpty();
            assertThat(edits(back)).containsExactly("unseated " + A.id());
        }

        private String waitingCell() {
            XSSFSheet floor = sheet.workbook.getSheet(FLOOR);
            for (int row = floor.getLastRowNum(); row > 0; row--) {
                if (floor.getRow(row) != null
                        && floor.getRow(row).getCell(0) != null
                        && floor.getRow(row).getCell(0).toString().equals(GridPainter.WAITING)) {
                    return FLOOR + "!E" + (row + 1);
                }
            }
            throw new AssertionError();
        }

        @Test
        void leftBesideTheSeatsAreReported() {
            sheet.drag(cell(A), FLOOR + "!H500");
            SeatSheetReturn back = back();
            assertThat(lines(back)).containsExactly("warning seat-sheet-off-seat " + FLOOR + "!H500");
            assertThat(edits(back)).containsExactly("unseated " + A.id());
        }

        @Test
        void typedThatNobodyBearsAreReportedWithThoseTheyMayMean() {
            String free = sheet.empty(FLOOR).get(0);
            String home = cell(A);
            sheet.clear(home).write(free, text(A).substring(0, 2) + "檬");
            SeatSheetReturn back = back();
            assertThat(lines(back)).containsExactly("error seat-sheet-name-unknown " + free);
            assertThat(back.findings().list().get(0).arguments().get("near")).contains(A.id().value());
            assertThat(back.edits()).isEmpty();
            sheet.write(home, text(A)).write(free, "全然不识者");
            assertThat(back().findings().list().get(0).arguments()).containsEntry("near", "");
        }

        @Test
        void typedWithTheirUnitInBracketsAreKnown() {
            String free = sheet.empty(FLOOR).get(0);
            String unit = REQUEST.units().unit(A.unit()).name();
            sheet.clear(cell(A)).write(free, " " + text(A) + " (" + unit + ")");
            SeatSheetReturn back = back();
            assertThat(lines(back)).isEmpty();
            assertThat(back.people(SeatEditKind.MOVED)).containsExactly(A.id());
        }

        @Test
        void borneByTwoMustSayWhich() {
            Attendee one = REQUEST.people().stream()
                    .filter(person -> text(person).endsWith("）") && !person.onRostrum())
                    .findFirst()
                    .orElseThrow();
            String bare = one.name().orElseThrow().display();
            String home = cell(one);
            sheet.write(home, bare);
            assertThat(lines(back())).isEmpty();
            String free = sheet.empty(FLOOR).get(0);
            sheet.clear(home).write(free, bare);
            assertThat(lines(back())).containsExactly("error seat-sheet-name-ambiguous " + free);
        }

        @Test
        void onTwoSeatsAreAnError() {
            String free = sheet.empty(FLOOR).get(0);
            sheet.write(free, text(A));
            List<String> lines = lines(back());
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0)).startsWith("error seat-sheet-person-twice");
            assertThat(back().wished()).isEqualTo(PLAN);
        }

        @Test
        void twoOnOneSeatAreReportedAndMended() {
            String home = cell(B);
            sheet.clear(cell(A)).write(home, text(B) + "；" + text(A));
            SeatSheetReturn back = back();
            assertThat(lines(back)).containsExactly("warning seat-sheet-seat-twice " + home);
            assertThat(back.broken().hasErrors()).isTrue();
            ReplanResult result = back.leastRepair(ReplanLimits.fewestMoves(), "座次表交回", "市政府秘书长");
            assertMadeAgain(back, result);
            assertThat(SeatingEngine.create().check(REQUEST, result.plan()).hasErrors())
                    .isFalse();
        }

        @Test
        void onASeatThatCannotBeUsedAreReportedAndMended() {
            SeatId blocked = REQUEST.venueInUse().seats().stream()
                    .filter(seat -> seat.has(SeatFeature.BLOCKED))
                    .findFirst()
                    .orElseThrow()
                    .id();
            int row = sheet.listRow(A.id().value());
            sheet.write("名单!H" + row, blocked.value());
            SeatSheetReturn back = back();
            assertThat(lines(back)).containsExactly("warning seat-sheet-blocked 名单!H" + row);
            assertThat(back.broken().codes()).contains("seat-blocked");
            ReplanResult result = back.leastRepair(ReplanLimits.fewestMoves(), "座次表交回", "市政府秘书长");
            assertMadeAgain(back, result);
            assertThat(result.plan().seatOf(A.id())).isPresent().isNotEqualTo(Optional.of(blocked));
        }

        @Test
        void onTheRostrumKeepTheOrderOfTheSheet() {
            List<Attendee> leaders =
                    REQUEST.people().stream().filter(Attendee::onRostrum).toList();
            Attendee one = leaders.get(3);
            Attendee other = leaders.get(6);
            sheet.swap(cell(one), cell(other));
            SeatSheetReturn back = back();
            assertThat(back.people(SeatEditKind.SWAPPED)).containsExactlyInAnyOrder(one.id(), other.id());
            ReplanResult result = back.leastRepair(ReplanLimits.fewestMoves(), "座次表交回", "市政府秘书长");
            assertMadeAgain(back, result);
            assertThat(result.plan().seatOf(one.id())).contains(seat(other));
            assertThat(result.plan().seatOf(other.id())).contains(seat(one));
            assertThat(result.touchedPeople()).containsExactlyInAnyOrder(one.id(), other.id());
        }
    }

    @Nested
    class RulesThatTheWishBreaks {

        @Test
        void areToldWithTheLeastRepairOfAWheelchairUserOnAnOrdinarySeat() {
            Attendee user = REQUEST.people().stream()
                    .filter(person -> person.seatNeed() == SeatNeed.WHEELCHAIR)
                    .findFirst()
                    .orElseThrow();
            sheet.swap(cell(user), cell(A));
            SeatSheetReturn back = back();
            assertThat(back.broken().codes()).contains("seat-no-wheelchair");
            ReplanResult result = back.leastRepair(ReplanLimits.fewestMoves(), "座次表交回", "市政府秘书长");
            assertMadeAgain(back, result);
            assertThat(SeatingEngine.create().check(REQUEST, result.plan()).hasErrors())
                    .isFalse();
            assertThat(result.touchedPeople()).hasSizeLessThan(4);
        }

        @Test
        void stopAnExchangeBetweenRostrumAndHall() {
            Attendee leader = REQUEST.people().stream()
                    .filter(Attendee::onRostrum)
                    .findFirst()
                    .orElseThrow();
            String chair = cell(leader);
            String home = cell(A);
            sheet.swap(chair, home);
            assertThat(lines(back()))
                    .containsExactly("error seat-sheet-rostrum " + chair, "error seat-sheet-rostrum " + home);
        }

        @Test
        void areNoneOfAMoveWithinTheUnit() {
            List<Attendee> unit = REQUEST.people().stream()
                    .filter(person -> person.unit().equals(A.unit()) && !person.onRostrum())
                    .toList();
            assertThat(unit).hasSizeGreaterThan(1);
            sheet.swap(cell(unit.get(0)), cell(unit.get(1)));
            SeatSheetReturn back = back();
            assertThat(back.broken().hasErrors()).isFalse();
            ReplanResult result = back.leastRepair(ReplanLimits.fewestMoves(), "座次表交回", "市政府秘书长");
            assertMadeAgain(back, result);
            assertThat(result.plan().hash()).isEqualTo(back.wished().hash());
            assertThat(result.hallMoves()).isEqualTo(2);
            assertThat(result.fewest()).isTrue();
            assertThat(result.touchedUnits()).containsExactly(A.unit());
        }
    }

    /** A room in which chairs are held in turn. */
    @Nested
    class Turns {

        private final SeatingRequest request = SamplePlan.of("executive").request();
        private final SeatPlan plan = SamplePlan.of("executive").plan();
        private final SheetInHands room = new SheetInHands(SeatSheetWriter.write(plan, request, Language.CHINESE));

        @Test
        void areReadFromWithinACell() {
            List<Seating> ofOneTopic = plan.seatings().stream()
                    .filter(seating -> seating.turn().equals(Optional.of("T4")))
                    .toList();
            Seating one = ofOneTopic.get(0);
            Seating other = ofOneTopic.get(1);
            Map<PersonId, String> names = NameTexts.of(request.list().attendees(), request, Language.CHINESE);
            String first = "T4 " + names.get(one.person());
            String second = "T4 " + names.get(other.person());
            String firstCell = cellWith(first);
            String secondCell = cellWith(second);
            room.write(firstCell, room.text(firstCell).replace(first, second));
            room.write(secondCell, room.text(secondCell).replace(second, first));
            SeatSheetReturn back = SeatSheetReader.read("back.xlsx", room.save(), plan, request);
            assertThat(lines(back)).isEmpty();
            assertThat(back.people(SeatEditKind.SWAPPED)).containsExactlyInAnyOrder(one.person(), other.person());
            assertThat(back.edits().get(0).turn()).contains("T4");
        }

        private String cellWith(String text) {
            return plan.seatings().stream()
                    .map(Seating::seat)
                    .distinct()
                    .map(this::textOf)
                    .filter(cell -> List.of(cell.split("；")).contains(text))
                    .map(room::find)
                    .findFirst()
                    .orElseThrow();
        }

        private String textOf(SeatId seat) {
            Map<PersonId, String> names = NameTexts.of(request.list().attendees(), request, Language.CHINESE);
            return plan.seatings().stream()
                    .filter(seating -> seating.seat().equals(seat))
                    .map(seating -> seating.turn().map(topic -> topic + " ").orElse("") + names.get(seating.person()))
                    .collect(Collectors.joining("；"));
        }
    }

    @Nested
    class RowsAndColumns {

        @Test
        void insertedMakeNoDifference() {
            sheet.insertRows(FLOOR, 9, 2).insertRows(FLOOR, 1, 1).insertColumns(FLOOR, 6, 1);
            sheet.insertColumns(FLOOR, 0, 1);
            sheet.workbook.setSheetName(sheet.workbook.getSheetIndex(FLOOR), "一楼大厅");
            sheet.workbook.setSheetOrder("名单", 0);
            SeatSheetReturn back = back();
            assertThat(lines(back)).isEmpty();
            assertThat(back.edits()).isEmpty();
        }

        @Test
        void deletedWithSeatsAreReported() {
            XSSFSheet floor = sheet.workbook.getSheet(FLOOR);
            int row = sheet.cell(cell(A)).getRowIndex();
            floor.removeRow(floor.getRow(row));
            SeatSheetReturn back = back();
            assertThat(lines(back)).containsExactly("error seat-sheet-seats-gone " + FLOOR + "!A1");
            assertThat(back.edits()).isEmpty();
        }

        @Test
        void copiedAreReported() {
            XSSFSheet floor = sheet.workbook.getSheet(FLOOR);
            String key =
                    floor.getRow(sheet.cell(cell(A)).getRowIndex()).getCell(0).toString();
            sheet.write(FLOOR + "!A400", key);
            assertThat(lines(back())).containsExactly("error seat-sheet-key-twice " + FLOOR + "!A400");
        }
    }

    @Nested
    class TheList {

        @Test
        void movesPeopleToo() {
            sheet.write("名单!H" + sheet.listRow(A.id().value()), listText(B));
            sheet.write("名单!H" + sheet.listRow(B.id().value()), listText(A));
            SeatSheetReturn back = back();
            assertThat(lines(back)).isEmpty();
            assertThat(back.people(SeatEditKind.SWAPPED)).containsExactlyInAnyOrder(A.id(), B.id());
        }

        private String listText(Attendee person) {
            return new SheetInHands(FILE)
                    .text("名单!H" + sheet.listRow(person.id().value()));
        }

        @Test
        void mayNotContradictTheGrid() {
            String home = cell(A);
            sheet.swap(home, cell(B));
            int row = sheet.listRow(A.id().value());
            sheet.write("名单!H" + row, listText(C));
            List<String> lines = lines(back());
            assertThat(lines).containsExactly("error seat-sheet-list-differs 名单!H" + row);
        }

        @Test
        void takesASeatAwayWhereItIsCleared() {
            sheet.clear("名单!H" + sheet.listRow(A.id().value()));
            SeatSheetReturn back = back();
            assertThat(lines(back)).isEmpty();
            assertThat(edits(back)).containsExactly("unseated " + A.id());
        }

        @Test
        void seatsNewcomersWhereTheyWereTyped() {
            String free = sheet.empty(FLOOR).get(0);
            sheet.addToList("新拟甲", "云江市财政局", "科长", "参加", "").write(free, "新拟甲");
            SeatSheetReturn back = back();
            assertThat(lines(back)).isEmpty();
            assertThat(back.edits()).singleElement().satisfies(edit -> {
                assertThat(edit.kind()).isEqualTo(SeatEditKind.ADDED);
                assertThat(edit.to()).isPresent();
                assertThat(edit.at().flatMap(at -> at.path())).contains(free);
            });
            ReplanResult result = back.leastRepair(ReplanLimits.fewestMoves(), "座次表交回", "市政府秘书长");
            assertMadeAgain(back, result);
            assertThat(result.plan().seatOf(back.added().get(0).id()))
                    .isEqualTo(back.edits().get(0).to());
        }

        @Test
        void wantsOfNewcomersWhatTheListNeeds() {
            sheet.addToList("新拟甲", "无此单位", "", "", "无此座位");
            assertThat(back().findings().codes())
                    .containsExactlyInAnyOrder(
                            "seat-sheet-unit-unknown", "seat-sheet-kind-unknown", "seat-sheet-seat-unknown");
            sheet.addToList(text(A), REQUEST.units().unit(A.unit()).name(), "", "参加", "");
            assertThat(back().findings().codes()).contains("seat-sheet-listed-already");
        }

        @Test
        void takesNobodyInTwice() {
            sheet.addToList("新拟甲", "云江市财政局", "科长", "参加", "");
            int row = sheet.workbook.getSheet("名单").getLastRowNum();
            assertThat(back().added()).hasSize(1);
            sheet.write("名单!C" + (row + 20), "新 拟甲")
                    .write("名单!D" + (row + 20), "云江市财政局")
                    .write("名单!F" + (row + 20), "参加");
            assertThat(back().findings().codes()).contains("seat-sheet-listed-already");
            assertThat(back().added()).hasSize(1);
        }

        @Test
        void withRowsCopiedOrOfStrangersIsReported() {
            int row = sheet.listRow(A.id().value());
            int other = sheet.listRow(B.id().value());
            sheet.write("名单!A" + other, A.id().value());
            sheet.write("名单!A" + sheet.listRow(C.id().value()), "nobody");
            assertThat(lines(back()))
                    .containsExactlyInAnyOrder(
                            "warning seat-sheet-rows-gone 名单!C1",
                            "error seat-sheet-row-twice 名单!C" + Math.max(row, other),
                            "warning seat-sheet-id-unknown 名单!C" + new SheetInHands(FILE).listRow(C.id().value()));
        }

        @Test
        void changesNoNamesAndTakesNobodyOffTheList() {
            int row = sheet.listRow(A.id().value());
            sheet.write("名单!C" + row, "新拟甲");
            XSSFSheet list = sheet.workbook.getSheet("名单");
            list.removeRow(list.getRow(sheet.listRow(B.id().value()) - 1));
            SeatSheetReturn back = back();
            assertThat(lines(back))
                    .containsExactly(
                            "warning seat-sheet-rows-gone 名单!C1", "warning seat-sheet-name-ignored 名单!C" + row);
            assertThat(back.wished()).isEqualTo(PLAN);
        }

        @Test
        void mayBeGone() {
            sheet.workbook.removeSheetAt(sheet.workbook.getSheetIndex("名单"));
            assertThat(lines(back())).containsExactly("note seat-sheet-list-gone");
        }
    }

    @Nested
    class BadInput {

        @Test
        void isRefusedWithWords() {
            byte[] half = Arrays.copyOf(FILE, FILE.length / 2);
            assertThat(lines(read(new byte[0]))).containsExactly("error seat-sheet-unknown");
            assertThat(lines(read("姓名,单位".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                    .containsExactly("error seat-sheet-unknown");
            assertThat(lines(read(half))).containsExactly("error workbook-damaged");
            sheet.workbook.removeSheetAt(sheet.workbook.getSheetIndex("huiwu"));
            assertThat(lines(back())).containsExactly("error seat-sheet-unknown");
            assertThat(back().wished()).isEqualTo(PLAN);
        }

        @Test
        void mayBeCutInItsHiddenSheet() {
            XSSFSheet hidden = sheet.workbook.getSheet("huiwu");
            hidden.removeRow(hidden.getRow(100));
            assertThat(lines(back())).containsExactly("error seat-sheet-damaged");
        }

        @Test
        void mayLackItsKeys() {
            XSSFSheet floor = sheet.workbook.getSheet(FLOOR);
            floor.removeRow(floor.getRow(0));
            assertThat(lines(back())).containsExactly("error seat-sheet-sheet-gone");
            assertThat(back().edits()).isEmpty();
        }

        @Test
        void mayBeOfAnotherMeetingOrAnOlderPlan() {
            SeatPlan other = PLAN.toBuilder().meetingId("another").build();
            assertThat(lines(SeatSheetReader.read("back.xlsx", FILE, other, REQUEST)))
                    .containsExactly("error seat-sheet-other-meeting");
            SeatSheetReturn moved = read(sheet.swap(cell(A), cell(B)).save());
            SeatSheetReturn late = SeatSheetReader.read("back.xlsx", FILE, moved.wished(), REQUEST);
            assertThat(lines(late)).containsExactly("error seat-sheet-outdated");
            assertThat(late.findings().list().get(0).arguments()).containsEntry("people", "2");
        }

        @Test
        void mayHoldFormulasLongTextsAndMergedCells() {
            String formula = cell(A);
            sheet.clear(formula).cell(formula).setCellFormula("1/0");
            String text = cell(B);
            sheet.write(text, "长".repeat(20_000));
            String merged = cell(C);
            int row = sheet.cell(merged).getRowIndex();
            int column = sheet.cell(merged).getColumnIndex();
            sheet.sheet(merged).addMergedRegion(new CellRangeAddress(row, row, column, column + 1));
            SeatSheetReturn back = back();
            assertThat(lines(back))
                    .containsExactlyInAnyOrder(
                            "error seat-sheet-formula " + formula,
                            "error seat-sheet-text-long " + text,
                            "error seat-sheet-merged " + merged);
            assertThat(back.findings().stream().map(finding -> finding.severity()))
                    .containsOnly(Severity.ERROR);
            assertThat(back.edits()).isEmpty();
        }

        @Test
        void startsNoFormulaWhereItIsWritten() {
            List<String> cells = new ArrayList<>();
            sheet.workbook.forEach(page -> page.forEach(row -> row.forEach(cell -> cells.add(cell.toString()))));
            assertThat(cells).noneMatch(cell -> cell.matches("[=+@].*"));
        }
    }
}
