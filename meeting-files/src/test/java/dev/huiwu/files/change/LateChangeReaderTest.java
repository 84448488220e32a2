package dev.huiwu.files.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.ChangeRefusedException;
import dev.huiwu.seating.replan.PlanStage;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.Replanner;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.sheet.SeatNames;
import dev.huiwu.seating.sheet.SeatsByName;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LateChangeReaderTest {

    private static final SeatingRequest REQUEST = MeetingFolder.read(
                    Samples.SEEDS.resolve("economic-analysis"), Optional.empty())
            .orThrow()
            .seatingRequest();
    private static final SeatingRequest CONGRESS = MeetingFolder.read(
                    Samples.SEEDS.resolve("congress"), Optional.empty())
            .orThrow()
            .seatingRequest();
    private static final SeatPlan PLAN = SeatingEngine.create().seat(REQUEST);
    private static final SeatPlan CONGRESS_PLAN = SeatingEngine.create().seat(CONGRESS);
    private static final SeatingRequest EXECUTIVE = MeetingFolder.read(
                    Samples.SEEDS.resolve("executive"), Optional.empty())
            .orThrow()
            .seatingRequest();
    private static final SeatPlan EXECUTIVE_PLAN = SeatingEngine.create().seat(EXECUTIVE);
    private static final String HEADER = "事项,单位,姓名,职务,事由,代会人,代会人职务,对方单位,对方姓名,座位,数量,区,楼层\n";

    private static ReadResult<LateChanges> read(String rows) {
        return read(rows, REQUEST, PLAN);
    }

    private static ReadResult<LateChanges> read(String rows, SeatingRequest request, SeatPlan plan) {
        return LateChangeReader.read(
                "late.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8), request, plan, "called at ten");
    }

    private static SeatChange only(String row) {
        List<SeatChange> changes = read(row).orThrow().changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static PersonId id(String unit, String name) {
        return REQUEST.list().attendees().stream()
                .filter(person -> person.name()
                        .filter(own -> own.sameAs(new PersonName(name)))
                        .isPresent())
                .filter(person -> person.unit()
                        .equals(REQUEST.units().resolve(unit).orElseThrow().id()))
                .map(Attendee::id)
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class OfEveryKind {

        @Test
        void theSampleHasThreeChanges() throws IOException {
            byte[] bytes = Files.readAllBytes(Samples.SEEDS.resolve("economic-analysis/late-changes.csv"));
            List<SeatChange> changes = LateChangeReader.read("late-changes.csv", bytes, REQUEST, PLAN, "called at ten")
                    .orThrow()
                    .changes();
            assertThat(changes.get(0)).isEqualTo(new SeatChange.Vacate(id("市民政局", "宋杰拟")));
            assertThat(changes.get(1)).isInstanceOfSatisfying(SeatChange.Substitute.class, change -> {
                assertThat(change.person()).isEqualTo(id("市财政局", "邹俊模"));
                assertThat(change.leave().reason()).isEqualTo("公务出差");
                assertThat(change.substitute().name().display()).isEqualTo("温𬸪样");
                assertThat(change.substitute().post()).contains("副局长");
            });
            assertThat(changes.get(2)).isInstanceOfSatisfying(SeatChange.Insert.class, change -> {
                Attendee newcomer = change.people().get(0);
                assertThat(newcomer.kind()).isEqualTo(AttendanceKind.PARTICIPANT);
                assertThat(REQUEST.list().find(newcomer.id())).isEmpty();
            });
            assertThat(changes).hasSize(3);
        }

        @ParameterizedTest
        @EnumSource(
                value = PlanStage.class,
                names = {"PLANNED", "SENT", "LAID"})
        void theSampleLeavesNoHeadBehindColleagues(PlanStage stage) throws IOException {
            byte[] bytes = Files.readAllBytes(Samples.SEEDS.resolve("economic-analysis/late-changes.csv"));
            LateChanges changes = LateChangeReader.read("late-changes.csv", bytes, REQUEST, PLAN, "called at ten")
                    .orThrow();
            ReplanResult result = Replanner.create()
                    .replan(
                            SeatingEngine.create().seat(REQUEST),
                            REQUEST,
                            new ChangeOrder(changes.changes(), "called at ten", "office"),
                            ReplanLimits.builder().stage(stage).build());
            assertThat(result.findings().codes()).doesNotContain("change-head-behind");
            assertThat(result.hallMoves()).isEqualTo(2);
        }

        @Test
        void aSwapIsReadWithBothPeople() {
            assertThat(only("互换,市公安局,李样,,,,,市民政局,薛元例,,,,"))
                    .isEqualTo(new SeatChange.Swap(id("市公安局", "李样"), id("市民政局", "薛元例")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"中区 6排12号", "中区6排12", "中区6排12座", "中区6-12", "１层中区６排１２号"})
        void aSeatIsReadAsItIsPrinted(String text) {
            SeatId seat = REQUEST.venue().seats().stream()
                    .filter(one -> one.block().equals("中区")
                            && one.row().equals("6")
                            && one.label().equals("12"))
                    .map(Seat::id)
                    .findFirst()
                    .orElseThrow();
            assertThat(only("调到,市民政局,薛元例,,,,,,," + text + ",,,"))
                    .isEqualTo(new SeatChange.MovePerson(id("市民政局", "薛元例"), seat));
            assertThat(only("调到,市民政局,薛元例,,,,,,," + seat + ",,,"))
                    .isEqualTo(new SeatChange.MovePerson(id("市民政局", "薛元例"), seat));
        }

        @ParameterizedTest
        @ValueSource(strings = {"economic-analysis", "congress", "executive", "plenary"})
        void everyNameThatADocumentPrintsLeadsBackToItsSeat(String sample) {
            SeatingRequest request = MeetingFolder.read(Samples.SEEDS.resolve(sample), Optional.empty())
                    .orThrow()
                    .seatingRequest();
            SeatPlan plan = SeatingEngine.create().seat(request);
            SeatsByName names = SeatsByName.of(request, plan);
            SeatGuide guide = SeatGuide.of(request, plan);
            for (Language language : Language.values()) {
                SeatNames.of(request, plan, language)
                        .all()
                        .forEach((seat, name) -> isOnly(names.find(name), seat, name));
                guide.people().stream()
                        .filter(person -> person.seats().size() == 1)
                        .forEach(person -> {
                            SeatId seat = person.seats().get(0).run().seats().get(0);
                            isOnly(names.find(person.text(language)), seat, person.text(language));
                        });
            }
        }

        private void isOnly(Set<SeatId> found, SeatId seat, String name) {
            assertThat(found).as(name).containsExactly(seat);
        }

        @ParameterizedTest
        @ValueSource(strings = {"6排中区左起第5座", "６排 中区 左起第５座", "6排中区左起第5座（6-4号）"})
        void aSeatIsReadAsTheGuideTellsIt(String text) {
            SeatId fifth = REQUEST.venue().seats().stream()
                    .filter(one -> one.block().equals("中区") && one.row().equals("6"))
                    .sorted(Comparator.comparing(Seat::place))
                    .skip(4)
                    .map(Seat::id)
                    .findFirst()
                    .orElseThrow();
            String label = REQUEST.venue().seat(fifth).orElseThrow().label();
            assertThat(only("调到,市民政局,薛元例,,,,,,," + text.replace("6-4号", "6-" + label + "号") + ",,,"))
                    .isEqualTo(new SeatChange.MovePerson(id("市民政局", "薛元例"), fifth));
        }

        @Test
        void seatsOfARoomAreReadAsTheyArePrintedAndBlanksInTheirNamesDoNotPartThem() {
            SeatChange lost = read("停用座位,,,,,,,,,主侧 内圈 3号、左侧 内圈 12号；右侧内圈20号 21号 22,,,", EXECUTIVE, EXECUTIVE_PLAN)
                    .orThrow()
                    .changes()
                    .get(0);
            assertThat(((SeatChange.LoseSeats) lost).seats())
                    .extracting(SeatId::value)
                    .containsExactlyInAnyOrder("1/主侧/内圈/3", "1/左侧/内圈/12", "1/右侧/内圈/20", "1/右侧/内圈/21", "1/右侧/内圈/22");
        }

        @Test
        void seatsOfAListMayStandOnLinesOfTheirOwn() {
            SeatChange lost = only("停用座位,,,,,,,,,\"中区 6排12号\n中区 6排11号\",,,");
            assertThat(((SeatChange.LoseSeats) lost).seats()).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"主席台左起第4座", "主席台 左起第4座", "主席台 第1排左起第4座", "主席台 4号"})
        void aChairOfTheRostrumIsKnownAndTheWayToChangeItIsSaid(String text) {
            ReadResult<LateChanges> read = read("调到,市民政局,薛元例,,,,,,," + text + ",,,");
            assertThat(read.findings().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("late-change-rostrum-chair");
                assertThat(finding.zh()).contains("互换").contains("现由");
            });
        }

        @Test
        void theFloorOfASeatMayStandInItsOwnColumn() {
            ReadResult<LateChanges> one = read("停用座位,,,,,,,,,中区 3排4号,,,2", CONGRESS, CONGRESS_PLAN);
            assertThat(one.orThrow().changes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            SeatChange.LoseSeats.class,
                            lost -> assertThat(lost.seats())
                                    .extracting(SeatId::value)
                                    .containsExactly("2/中区/3/4"));
        }

        @Test
        void aBlockIsReadAsFindingsAndWorkOrdersPrintIt() {
            for (String block : List.of("1/左区", "1层 左区", "1楼左区")) {
                assertThat(only("停用区,,,,,,,,,,," + block + ",")).isEqualTo(new SeatChange.LoseBlock("1", "左区"));
            }
        }

        @Test
        void unitsSeatsBlocksAndChairsAreReadToo() {
            UnitId unit = REQUEST.units().resolve("市民政局").orElseThrow().id();
            assertThat(only("减少,市民政局,,,,,,,,,2,,")).isEqualTo(new SeatChange.Shrink(unit, 2));
            assertThat(only("单位调区,市民政局,,,,,,,,,,右区,")).isEqualTo(new SeatChange.MoveUnit(unit, "1", "右区"));
            assertThat(only("停用区,,,,,,,,,,,左区,")).isEqualTo(new SeatChange.LoseBlock("1", "左区"));
            assertThat(only("停用座位,,,,,,,,,中区6-12 中区6-11、中区 7排12号,,,"))
                    .isInstanceOfSatisfying(
                            SeatChange.LoseSeats.class,
                            change -> assertThat(change.seats()).hasSize(3));
        }

        @Test
        void chairsAreAddedOnTheSideOnWhichTheRowEnds() {
            Seat end = REQUEST.venue().seats().stream()
                    .filter(seat -> seat.block().equals("右区") && seat.row().equals("5"))
                    .reduce((one, other) -> one.place() > other.place() ? one : other)
                    .orElseThrow();
            assertThat(only("加座,,,,,,,,," + end.id() + ",2,,"))
                    .isInstanceOfSatisfying(
                            SeatChange.AddSeats.class,
                            change -> assertThat(change.seats()).hasSize(2).allMatch(chair -> chair.x() > end.x()));
            assertThat(codes("加座,,,,,,,,,中区6-5,2,,")).containsExactly("late-change-row-end");
        }

        @Test
        void gb18030IsReadLikeUtf8() {
            String table = HEADER + "代会,市财政局,邹俊模,,公务出差,温𬸪样,副局长,,,,,,\n";
            assertThat(LateChangeReader.read("late.csv", table.getBytes(Charset.forName("GB18030")), REQUEST, PLAN, "x")
                            .orThrow())
                    .isEqualTo(LateChangeReader.read(
                                    "late.csv", table.getBytes(StandardCharsets.UTF_8), REQUEST, PLAN, "x")
                            .orThrow());
        }
    }

    @Nested
    class OfWhatFitsNobodyOrSeveral {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "搬家,市民政局,薛元例,,,,,,,,,,|unknown-value",
                    ",市民政局,薛元例,,,,,,,,,,|value-missing",
                    "缺席,,王例,,,,,,,,,,|unknown-person",
                    "缺席,市民政局,王例,,,,,,,,,,|unknown-person",
                    "缺席,市民证局,薛元例,,,,,,,,,,|unknown-unit",
                    "缺席,市民政局,,,,,,,,,,,|value-missing",
                    "代会,市民政局,薛元例,,,,,,,,,,|value-missing",
                    "互换,市民政局,薛元例,,,,,,,,,,|value-missing",
                    "减少,市民政局,,,,,,,,,0,,|not-a-number",
                    "调到,市民政局,薛元例,,,,,,,99-1,,,|late-change-seat",
                    "停用座位,,,,,,,,,6-1,,,|late-change-seat",
                    "停用座位,,,,,,,,,、；,,,|late-change-seat",
                    "停用座位,,,,,,,,,主席台左起第4座,,,1|late-change-rostrum-chair",
                    "停用区,,,,,,,,,,,南区,|late-change-block"
                })
        void isReportedWithItsRowAndNothingIsGuessed(String row, String code) {
            ReadResult<LateChanges> read = read(row);
            assertThat(read.value()).isEmpty();
            assertThat(read.findings().list()).extracting(Finding::code).containsExactly(code);
            assertThat(read.findings().list().get(0).location().orElseThrow().row())
                    .hasValue(2);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "缺席,市财政局,薛元例,,,,,,,,,,|薛元例",
                    "缺席,市民政局,薛元列,,,,,,,,,,|薛元例",
                    "缺席,市民政局,雪圆例,,,,,,,,,,|薛元例",
                    "缺席,,薛元列,,,,,,,,,,|薛元例"
                })
        void isAskedAboutWithTheIdsOfThoseWhoMayBeMeant(String row, String meant) {
            assertThat(read(row).findings().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("unknown-person");
                assertThat(finding.zh()).contains(id("市民政局", meant) + " (市民政局)");
                assertThat(finding.zh() + finding.en()).doesNotContain(meant, row.split(",")[2]);
            });
        }

        @Test
        void allRowsAreReportedAtOnceAndNoneIsTaken() {
            assertThat(codes("缺席,,王例,,,,,,,,,,\n缺席,市民政局,薛元例,,,,,,,,,,\n停用区,,,,,,,,,,,南区,"))
                    .containsExactly("unknown-person", "late-change-block");
        }

        @Test
        void aNameThatOnePersonOfTheListHasNeedsNoUnit() {
            assertThat(only("缺席,,薛元例,,,,,,,,,,")).isEqualTo(new SeatChange.Vacate(id("市民政局", "薛元例")));
        }

        @Test
        void inAHallOfTwoFloorsTheFloorHasToBeSaid() {
            ReadResult<LateChanges> read = read("停用座位,,,,,,,,,3-4,,,", CONGRESS, CONGRESS_PLAN);
            assertThat(read.findings().codes()).containsExactly("late-change-seat");
            assertThat(read.findings().list().get(0).zh()).contains("3排4号 (2/");
            Set<String> floors = Set.copyOf(CONGRESS.venue().floors());
            assertThat(floors).hasSizeGreaterThan(1);
        }
    }

    @Nested
    class OfASeatThatIsNone {

        @Test
        void theFormsOfThisVenueAreAdvised() {
            assertThat(read("停用座位,,,,,,,,,主侧 9排99号,,,", EXECUTIVE, EXECUTIVE_PLAN)
                            .findings()
                            .list())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.zh())
                            .contains("主侧 9排99号")
                            .contains("主侧 内圈 ")
                            .doesNotContain("中区"));
        }
    }

    /** A table with the columns that few rows need. */
    private static ReadResult<LateChanges> more(String... rows) {
        String header = "事项,人员编号,单位,姓名,职务,分区,代会人,代会人职务,对方编号,对方姓名,座位,数量,区\n";
        byte[] bytes = (header + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
        return LateChangeReader.read("late.csv", bytes, REQUEST, PLAN, "called at ten");
    }

    @Nested
    class OfAListThatIsOnlyAddedTo {

        private static final String FIRST = "缺席,,市民政局,宋杰拟\n代会,,市财政局,邹俊模,,,温𬸪样,副局长\n增加,,市司法局,邵例青,科长";

        private final ReplanResult first = Replanner.create()
                .replan(PLAN, REQUEST, more(FIRST).orThrow().order("called at ten", "x"), ReplanLimits.fewestMoves());

        private ReadResult<LateChanges> next(String rows) {
            String header = "事项,人员编号,单位,姓名,职务,分区,代会人,代会人职务,事由\n";
            return LateChangeReader.read(
                    "late.csv",
                    (header + rows).getBytes(StandardCharsets.UTF_8),
                    first.request(),
                    first.plan(),
                    "called at eleven",
                    Map.of("G1", first));
        }

        @Test
        void whatTheOrderBeforeDidIsPassedOver() {
            ReadResult<LateChanges> read = next(FIRST + "\n缺席,,市财政局,顾海试");
            assertThat(read.orThrow().changes()).containsExactly(new SeatChange.Vacate(id("市财政局", "顾海试")));
            assertThat(read.findings().codes())
                    .containsExactly("late-change-made", "late-change-made", "late-change-made");
            assertThat(read.findings().list())
                    .allSatisfy(note -> assertThat(note.zh()).contains("G1"));
        }

        @Test
        void whatDiffersSaysWhichOrderDidTheOther() {
            isWrong(next("代会,,市民政局,宋杰拟,,,邵试拟,科长"), 2, "姓名", "late-change-left", "G1");
            isWrong(next("代会,,市财政局,邹俊模,,,温𬸪样,副局长,病假"), 2, "代会人", "late-change-stands-in", "G1");
            assertThat(next("代会,,市财政局,邹俊模,,,邵试拟,科长").orThrow().changes()).hasSize(1);
            assertThat(next("增加,,市民政局,宋杰拟,科长").orThrow().changes()).hasSize(1);
        }
    }

    private static void isWrong(ReadResult<LateChanges> read, int row, String column, String code, Object found) {
        assertThat(read.value()).isEmpty();
        assertThat(read.findings().list()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.location().orElseThrow().row()).hasValue(row);
            assertThat(finding.location().orElseThrow().column()).contains(column);
            assertThat(finding.zh()).contains(found.toString());
            assertThat(finding.en()).contains(found.toString());
        });
    }

    @Nested
    class OfWhoHasASeatAlready {

        private final PersonId head = id("市财政局", "邹俊模");
        private final PersonId deputy = id("市财政局", "顾海试");

        @Test
        void nobodyIsAddedTwice() {
            isWrong(more("增加,,市财政局,邹俊模,局长"), 2, "姓名", "late-change-listed", head);
            isWrong(more("增加,,市财政局,邹俊模"), 2, "姓名", "late-change-listed", head);
            isWrong(more("增加," + head + ",市财政局,邵例青,科长"), 2, "人员编号", "late-change-listed", head);
            isWrong(more("增加,,市司法局,邵例青,科长", "增加,,市司法局,邵例青"), 3, "姓名", "late-change-comes-twice", 2);
        }

        @Test
        void aNamesakeIsToldApartByPostOrId() {
            ReadResult<LateChanges> byPost = more("增加,,市财政局,邹俊模,科长");
            assertThat(byPost.orThrow().changes()).hasSize(1);
            assertThat(byPost.findings().codes()).containsExactly("late-change-namesake");
            ReadResult<LateChanges> byId = more("增加,FB-77,市财政局,邹俊模,局长");
            assertThat(byId.findings().list()).isEmpty();
            assertThat(byId.orThrow().changes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            SeatChange.Insert.class,
                            change -> assertThat(change.people().get(0).id()).isEqualTo(new PersonId("FB-77")));
        }

        @Test
        void aStandInHasNoSeatOfHisOwn() {
            String standIn = "代会,,市财政局,邹俊模,,,顾海试,副局长";
            isWrong(more(standIn), 2, "代会人", "late-change-substitute-listed", deputy);
            assertThat(more(standIn, "缺席,,市财政局,顾海试").orThrow().changes()).hasSize(2);
            assertThat(more("缺席,,市财政局,顾海试", standIn).orThrow().changes()).hasSize(2);
            isWrong(more("代会,,市财政局,邹俊模,,,温𬸪样,", "代会,,市财政局,顾海试,,,温𬸪样,"), 3, "代会人", "late-change-comes-twice", 2);
            isWrong(more("代会,,市财政局,邹俊模,,,邹俊模,"), 2, "代会人", "late-change-substitute-listed", head);
        }

        @Test
        void aNewcomerMayBeGivenASeatInTheSameRow() {
            LateChanges changes = more("增加,,市司法局,邵例青,科长,,,,,,中区 6排12号").orThrow();
            assertThat(changes.changes()).hasSize(2).last().isInstanceOf(SeatChange.MovePerson.class);
            assertThat(changes.rows()).hasSize(2).allMatch(row -> row.row().getAsInt() == 2);
        }
    }

    @Nested
    class OfRowsThatContradictOneAnother {

        private final PersonId head = id("市财政局", "邹俊模");
        private final PersonId deputy = id("市财政局", "顾海试");

        @ParameterizedTest(name = "{0} and {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "缺席,,市财政局,邹俊模|缺席,,,邹俊模|姓名",
                    "代会,,市财政局,邹俊模,,,温𬸪样|代会,,市财政局,邹俊模,,,温样|姓名",
                    "缺席,,市财政局,邹俊模|代会,,市财政局,邹俊模,,,温𬸪样|姓名",
                    "缺席,,市财政局,邹俊模|调到,,市财政局,邹俊模,,,,,,,中区6-12|姓名",
                    "调到,,市财政局,邹俊模,,,,,,,中区6-12|调到,,市财政局,邹俊模,,,,,,,中区7-12|姓名",
                    "互换,,市财政局,邹俊模,,,,,,顾海试|缺席,,市财政局,邹俊模|姓名",
                    "互换,,市财政局,薛元例,,,,,,邹俊模|互换,,市财政局,顾海试,,,,,,邹俊模|对方姓名",
                    "增加,FB-7,市财政局,温样,科长|增加,FB-7,市财政局,李样,科长|人员编号"
                })
        void areBothNamed(String first, String second, String column) {
            ReadResult<LateChanges> read = more(first.replace("互换,,市财政局,薛", "互换,,,薛"), second);
            String about = first.startsWith("增加") ? "FB-7" : head.value();
            isWrong(read, 3, column, "late-change-contradiction", about);
            assertThat(read.findings().list().get(0).zh()).contains("第2行");
        }

        @Test
        void seatsUnitsAndRowEndsAreChangedOnceToo() {
            assertThat(codes("减少,市民政局,,,,,,,,,1,,\n减少,市民政局,,,,,,,,,2,,"))
                    .containsExactly("late-change-unnamed", "late-change-contradiction");
            assertThat(codes("单位调区,市民政局,,,,,,,,,,右区,\n单位调区,市民政局,,,,,,,,,,左区,"))
                    .containsExactly("late-change-contradiction");
            assertThat(codes("停用区,,,,,,,,,,,左区,\n停用座位,,,,,,,,,左区6-1,,,")).containsExactly("late-change-contradiction");
            assertThat(codes("调到,市民政局,薛元例,,,,,,,中区6-12,,,\n停用座位,,,,,,,,,中区6-11 中区6-12,,,"))
                    .containsExactly("late-change-contradiction");
            assertThat(codes("调到,市民政局,薛元例,,,,,,,中区6-12,,,\n调到,市民政局,宋杰拟,,,,,,,中区6-12,,,"))
                    .containsExactly("late-change-contradiction");
        }

        @Test
        void nobodyChangesPlacesWithHimself() {
            isWrong(more("互换,,市财政局,邹俊模,,,,,,邹俊模"), 2, "对方姓名", "late-change-self", head);
        }

        @Test
        void aStandInMayMoveWithThePlace() {
            assertThat(more("代会,,市财政局,邹俊模,,,温𬸪样", "互换,,市财政局,邹俊模,,,,," + deputy + ",")
                            .orThrow()
                            .changes())
                    .hasSize(2);
        }

        @Test
        void aRingOfSeatsIsSaidByMoves() {
            assertThat(more("调到,,市财政局,邹俊模,,,,,,,中区6-12", "调到,,市财政局,顾海试,,,,,,,中区6-11", "调到,,,薛元例,,,,,,,中区6-10")
                            .orThrow()
                            .changes())
                    .hasSize(3);
        }
    }

    @Nested
    class OfCellsThatDoNotBelongTogether {

        @Test
        void aCellThatIsNotLookedAtIsNotPassedOver() {
            isWrong(more("缺席,,市财政局,邹俊模,,,温𬸪样"), 2, "代会人", "late-change-cell", "温𬸪样");
        }

        @Test
        void aNameBesideANumberOfPeopleIsNotPassedOver() {
            isWrong(more("减少,,市公安局,李样,,,,,,,,1"), 2, "姓名", "late-change-cell", "李样");
            isWrong(more("停用区,,市公安局,,,,,,,,,,左区"), 2, "单位", "late-change-cell", "市公安局");
        }

        @Test
        void aNumberOfPeopleFewerIsToBeAskedForTheirNames() {
            ReadResult<LateChanges> read = more("减少,,市公安局,,,,,,,,,1");
            assertThat(read.findings().codes()).containsExactly("late-change-unnamed");
            assertThat(read.orThrow().changes()).hasSize(1);
        }

        @Test
        void aNewcomerNotYetNamedIsAPlaceAndNoNameAndAStandInIsSomebody() {
            ReadResult<LateChanges> read = more("增加,,市公安局,待定,科长");
            assertThat(read.findings().codes()).containsExactly("place-reserved");
            assertThat(read.orThrow().changes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            SeatChange.Insert.class,
                            change -> assertThat(change.people().get(0).name()).isEmpty());
            isWrong(more("代会,,市财政局,邹俊模,,,待定"), 2, "代会人", "late-change-nobody-yet", "待定");
        }

        @Test
        void anIdThatNobodyHasIsReportedHereAndNotByTheReplanner() {
            isWrong(more("缺席,nobody"), 2, "人员编号", "unknown-person", "nobody");
            PersonId head = id("市财政局", "邹俊模");
            String mistyped = head.value().substring(0, head.value().length() - 1) + "!";
            isWrong(more("缺席," + mistyped.replace('!', 'x')), 2, "人员编号", "unknown-person", head + " (市财政局)");
        }

        @Test
        void aNameBesideAnIdHasToFit() {
            PersonId head = id("市财政局", "邹俊模");
            isWrong(more("缺席," + head + ",,顾海试"), 2, "姓名", "late-change-other-name", head);
            assertThat(more("缺席," + head + ",,邹俊模").orThrow().changes()).containsExactly(new SeatChange.Vacate(head));
        }
    }

    @Nested
    class OfAZone {

        @Test
        void aLeaderIsPutOnTheRostrumAndMetInPerson() {
            assertThat(more("增加,,市政府领导,石试,副市长,主席台").orThrow().changes())
                    .singleElement()
                    .isInstanceOfSatisfying(SeatChange.Insert.class, change -> {
                        Attendee leader = change.people().get(0);
                        assertThat(leader.onRostrum()).isTrue();
                        assertThat(leader.important()).isTrue();
                        assertThat(leader.kind()).isEqualTo(AttendanceKind.PARTICIPANT);
                    });
        }

        @Test
        void theLeadersPrecedenceGivesTheChairWhateverTheOrderOfTheList() {
            PersonId fourth = id("市政府领导", "郭例");
            SeatPlan everybody = SeatingEngine.create().seat(REQUEST);
            SeatingRequest without = REQUEST.toBuilder()
                    .list(REQUEST.list()
                            .next(
                                    REQUEST.list().attendees().stream()
                                            .filter(person -> !person.id().equals(fourth))
                                            .toList(),
                                    "leave",
                                    "office")
                            .lock("office"))
                    .build();
            String table = "事项,单位,姓名,职务,职级,分区\n增加,市政府领导,郭例,副市长,副厅级,主席台\n";
            LateChanges changes = LateChangeReader.read(
                            "late.csv",
                            table.getBytes(StandardCharsets.UTF_8),
                            without,
                            SeatingEngine.create().seat(without),
                            "comes after all")
                    .orThrow();
            PersonId added = ((SeatChange.Insert) changes.changes().get(0))
                    .people()
                    .get(0)
                    .id();
            ReplanResult result = Replanner.create()
                    .replan(
                            SeatingEngine.create().seat(without),
                            without,
                            new ChangeOrder(changes.changes(), "comes after all", "office"),
                            ReplanLimits.fewestMoves());
            assertThat(result.plan().seatOf(added)).isEqualTo(everybody.seatOf(fourth));
            assertThat(result.plan().rostrum()).isEqualTo(everybody.rostrum());
        }

        @Test
        void whatTheReplannerRefusesIsPlacedInItsRow() {
            LateChanges changes = more("缺席,,市财政局,顾海试", "增加,,市政府领导,温𬸪样,,主席台").orThrow();
            SeatPlan plan = SeatingEngine.create().seat(REQUEST);
            ChangeOrder order = new ChangeOrder(changes.changes(), "late", "office");
            ChangeRefusedException refusal = catchThrowableOfType(
                    ChangeRefusedException.class,
                    () -> Replanner.create().replan(plan, REQUEST, order, ReplanLimits.fewestMoves()));
            assertThat(changes.placed(refusal.refusals()).list())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("change-no-precedence");
                        assertThat(finding.location().orElseThrow().row()).hasValue(3);
                    });
        }

        @Test
        void severalRowsBehindARefusalAreAllNamed() {
            LateChanges changes = more(
                            "缺席,,市财政局,顾海试", "单位调区,,市民政局,,,,,,,,,,左区", "停用区,,,,,,,,,,,,中区", "停用区,,,,,,,,,,,,右区")
                    .orThrow();
            ChangeOrder order = changes.order("late", "office");
            ChangeRefusedException refusal = catchThrowableOfType(
                    ChangeRefusedException.class,
                    () -> Replanner.create().replan(PLAN, REQUEST, order, ReplanLimits.fewestMoves()));
            assertThat(changes.placed(refusal.refusals()).list()).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.location().orElseThrow().row()).hasValue(4);
                assertThat(finding.zh()).endsWith("（涉及第4、5行）");
                assertThat(finding.en()).endsWith("(Rows 4, 5.)");
            });
        }

        @Test
        void whoIsTheFirstOfAUnitOnTheRostrumAttendsAsTheUnitDoesAndANoteSaysSo() {
            ReadResult<LateChanges> read = more("增加,,市司法局,石试,局长,主席台");
            assertThat(read.findings().codes()).containsExactly("late-change-kind-taken");
            assertThat(read.orThrow().changes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            SeatChange.Insert.class,
                            change -> assertThat(change.people().get(0).kind()).isEqualTo(AttendanceKind.PARTICIPANT));
        }

        @Test
        void elseWhatToWriteIsSaid() {
            assertThat(LateChangeReader.read(
                                    "late.csv",
                                    "事项,单位,姓名,分区\n增加,市档案馆,石试,\n".getBytes(StandardCharsets.UTF_8),
                                    EXECUTIVE,
                                    EXECUTIVE_PLAN,
                                    "late")
                            .findings()
                            .list())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("late-change-kind");
                        assertThat(finding.zh()).contains("“参会类别”", "出席, 邀请, 列席, 工作人员");
                    });
        }

        @Test
        void aZoneNobodySitsInIsAnError() {
            isWrong(more("增加,,市司法局,邵例青,科长,主席合"), 2, "分区", "unknown-value", "主席台");
        }
    }

    private static List<String> codes(String rows) {
        return read(rows).findings().codes();
    }
}
