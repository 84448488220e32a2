package dev.huiwu.files.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ListState;
import dev.huiwu.core.name.NameOrder;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.order.RowStart;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.order.UnitOrder;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.HeadEnd;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.SpareSeats;
import dev.huiwu.seating.rule.WheelchairNear;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.zoning.Effort;
import dev.huiwu.seating.zoning.ZoneWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingFolderTest {

    private static List<String> lines(ReadResult<?> result) {
        return result.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(Samples::line)
                .toList();
    }

    @Nested
    class OfTheSamples {

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "economic-analysis, 426, V-BG, 45",
            "plenary, 400, V-BG, 45",
            "congress, 1050, V-DLT, 45",
            "video, 85, V-SP, 45",
            "executive, 45, V-301, 41"
        })
        void readsEverythingWithoutAWarning(String name, int people, String venue, int steps) {
            ReadResult<MeetingFolder> result = MeetingFolder.read(Samples.SEEDS.resolve(name), Optional.empty());
            assertThat(lines(result)).isEmpty();
            MeetingFolder folder = result.orThrow();
            assertThat(folder.list().size()).isEqualTo(people);
            assertThat(folder.list().state()).isEqualTo(ListState.LOCKED);
            assertThat(folder.venue().id()).isEqualTo(venue);
            assertThat(folder.process().steps()).hasSize(steps);
            assertThat(folder.units().units()).hasSize(166);
            assertThat(folder.liaisons()).hasSize(166);
            Attendee chair =
                    folder.list().find(folder.meeting().chair().orElseThrow()).orElseThrow();
            assertThat(chair.unit()).hasToString("90001");
            SeatingRequest request = folder.seatingRequest();
            assertThat(request.style())
                    .isEqualTo(name.equals("executive") ? Optional.empty() : Optional.of(SeatingStyle.ROWS));
        }

        @Test
        void namesEveryZoneOfTheFloorInItsOrder() {
            for (String name : List.of("economic-analysis", "plenary", "congress")) {
                MeetingFolder folder = MeetingFolder.read(Samples.SEEDS.resolve(name), Optional.empty())
                        .orThrow();
                assertThat(folder.list().attendees().stream()
                                .filter(attendee -> !attendee.onRostrum())
                                .map(folder.seatingRequest()::zone)
                                .distinct())
                        .containsExactlyInAnyOrderElementsOf(folder.file().zoneOrder());
            }
        }
    }

    @Nested
    class OfSeveralRooms {

        private final ReadResult<MeetingFolder> result =
                MeetingFolder.read(Samples.SEEDS.resolve("video"), Optional.empty());

        private final MeetingFolder folder = result.orThrow();

        @Test
        void hasTheVenuesThatTheTableHasAndSaysWhichItHasNot() {
            assertThat(lines(result)).isEmpty();
            assertThat(folder.meeting().sites()).hasSize(4);
            assertThat(folder.venues()).containsOnlyKeys("V-SP", "V-30001", "V-30002");
            assertThat(folder.venue().id()).isEqualTo("V-SP");
            assertThat(result.findings().stream()
                            .filter(finding -> finding.code().equals("site-without-venue"))
                            .map(finding -> finding.arguments()))
                    .containsExactly(Map.of("site", "daoyuan", "venue", "V-30003"));
        }

        @Test
        void hasARequestForEachRoomWhoseVenueItHas() {
            assertThat(folder.hasSeveralRooms()).isTrue();
            assertThat(folder.siteParts().lists().keySet()).containsExactly("main", "yunzhu", "chengyu", "daoyuan");
            Map<String, SeatingRequest> requests = folder.siteRequests(folder.seatingRequest());
            assertThat(requests.keySet()).containsExactly("main", "yunzhu", "chengyu");
            requests.forEach((site, request) -> {
                assertThat(request.list()).isEqualTo(folder.siteParts().list(site));
                assertThat(SeatingEngine.create().seat(request).seatings())
                        .hasSize(request.list().size());
            });
        }

        @Test
        void givesAnOverviewOfThem() {
            String table = new String(
                    SiteWriter.write(folder.siteParts(), folder.venues(), Language.ENGLISH), StandardCharsets.UTF_8);
            assertThat(table.substring(1).lines())
                    .containsExactly(
                            "site,name,main,venue,units,people,seats",
                            "main,市行政中心视频会议厅,main,V-SP,17,58,72",
                            "yunzhu,云渚区视频会议室,branch,V-30001,2,9,18",
                            "chengyu,澄屿市视频会议室,branch,V-30002,2,9,16",
                            "daoyuan,稻源市视频会议室,branch,V-30003,2,9,");
        }
    }

    @Nested
    class WithFaults {

        @TempDir
        Path temp;

        private Path folder;

        @BeforeEach
        void copySamples() throws IOException {
            folder = temp.resolve("executive");
            for (String name : List.of("common", "executive", "economic-analysis", "video")) {
                Files.createDirectory(temp.resolve(name));
                try (var files = Files.list(Samples.SEEDS.resolve(name))) {
                    for (Path file : files.toList()) {
                        Files.copy(
                                file,
                                temp.resolve(name).resolve(file.getFileName().toString()));
                    }
                }
            }
        }

        private void edit(String name, UnaryOperator<String> change) throws IOException {
            Path file = temp.resolve(name);
            String before = Files.readString(file);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(file, after);
        }

        private List<String> read() {
            ReadResult<MeetingFolder> result = MeetingFolder.read(folder, Optional.empty());
            assertThat(result.value().isPresent())
                    .isNotEqualTo(result.findings().hasErrors());
            return lines(result);
        }

        @Test
        void saysThatThereIsNoMeeting() {
            assertThat(lines(MeetingFolder.read(temp, Optional.empty()))).containsExactly("error folder-missing");
            assertThat(lines(MeetingFolder.read(temp.resolve("nowhere"), Optional.empty())))
                    .containsExactly("error folder-missing");
        }

        @Test
        void saysWhyTheMeetingCannotBeRead() throws IOException {
            Path empty = Files.createDirectory(temp.resolve("no-meeting"));
            Path outside = Files.writeString(temp.resolve("outside.json"), "{}");
            Files.createSymbolicLink(empty.resolve("meeting.json"), outside);
            assertThat(lines(MeetingFolder.read(empty, Optional.empty()))).containsExactly("error file-outside");
            Files.delete(empty.resolve("meeting.json"));
            Files.createDirectory(empty.resolve("meeting.json"));
            assertThat(lines(MeetingFolder.read(empty, Optional.empty()))).containsExactly("error file-unreadable");
        }

        private MeetingFolder withRules(String rules) throws IOException {
            folder = temp.resolve("economic-analysis");
            edit(
                    "economic-analysis/meeting.json",
                    text -> text.replace("\"speakers\": \"with-unit\",", "\"speakers\": \"aisle\"," + rules));
            return MeetingFolder.read(folder, Optional.empty()).orThrow();
        }

        @Test
        void readsTheRulesOfTheSeatPlan() throws IOException {
            MeetingFolder read = withRules("""
                    "effort": "quick",
                    "fixedSeats": [{"name": "雷试樱", "unit": "云江市发展和改革委员会", "seat": "1/中区/3/5"}],
                    "preferredSeats": [{"name": "姚试坚", "unit": "云江市科学技术局", "seat": "1/中区/3/1"}],
                    "blockedSeats": ["1/中区/9/1"],
                    "reservedSeats": [{"seat": "1/中区/4/1", "note": "省厅来人"}],
                    "unitAreas": [{"unit": "云江市科学技术局", "areas": ["1/中区", "1/左区"]}],
                    "zoneAreas": [{"zone": "企业区", "areas": ["1"]}],
                    "importantAreas": ["1/中区"], "postOrder": ["局长", "副局长"],
                    "keepApart": [{"unit": "云江市科学技术局", "other": "云江市发展和改革委员会"}],
                    "atAisle": [{"name": "姚试坚", "unit": "云江市科学技术局"}],
                    "spareSeats": {"percent": 3, "perZone": true},
                    "tiers": {"count": 2, "heads": ["局长"]},
                    "headEnd": "aisle", "fill": "rows-from-left", "frontRows": 2, "wheelchairsNear": "entrance",
                    """);
            SeatingRequest request = read.seatingRequest();
            assertThat(request.effort()).isEqualTo(Effort.QUICK);
            assertThat(request.fixedSeats())
                    .containsValue(new SeatId("1/中区/3/5"))
                    .hasSize(1);
            SeatingRules rules = request.rules();
            assertThat(rules.preferredSeats())
                    .containsValue(new SeatId("1/中区/3/1"))
                    .hasSize(1);
            assertThat(rules.blockedSeats()).containsExactly(new SeatId("1/中区/9/1"));
            assertThat(rules.reservedSeats()).containsEntry(new SeatId("1/中区/4/1"), "省厅来人");
            assertThat(rules.unitAreas().values())
                    .containsExactly(Set.of(HallArea.block("1", "中区"), HallArea.block("1", "左区")));
            assertThat(rules.zoneAreas()).containsEntry("企业区", Set.of(HallArea.floor("1")));
            assertThat(rules.importantAreas()).containsExactly(HallArea.block("1", "中区"));
            assertThat(rules.postOrder()).containsExactly("局长", "副局长");
            assertThat(rules.keepApart()).hasSize(1);
            assertThat(rules.atAisle()).isEqualTo(rules.preferredSeats().keySet());
            assertThat(rules.spareSeats()).isEqualTo(SpareSeats.USUAL);
            assertThat(rules.tiers().heads()).containsExactly("局长");
            assertThat(rules.headEnd()).isEqualTo(HeadEnd.AISLE);
            assertThat(rules.fill()).contains(FillPattern.ROWS_FROM_LEFT);
            assertThat(rules.frontRows()).isEqualTo(2);
            assertThat(rules.wheelchairsNear()).isEqualTo(WheelchairNear.ENTRANCE);
        }

        @Test
        void readsTheOrdersThatTheOfficeUses() throws IOException {
            SeatingRequest request = withRules("""
                            "rowStart": "alternating", "unitOrder": "strokes", "memberOrder": "surname-strokes",
                            "weights": "whole-lines",
                            """).seatingRequest();
            assertThat(request.rowStart()).isEqualTo(RowStart.ALTERNATING);
            assertThat(request.unitOrder()).isEqualTo(UnitOrder.by(NameOrder.NAME_STROKES, request.units()));
            assertThat(request.memberOrder()).contains(NameOrder.SURNAME_STROKES);
            assertThat(request.rules().weights()).isEqualTo(ZoneWeights.WHOLE_LINES);
            assertThat(request.listPattern()).isEmpty();
        }

        @Test
        void saysWhereARuleStandsThatTheEngineRefuses() throws IOException {
            MeetingFolder read = withRules("\"importantAreas\": [\"1/中间\"],");
            SeatingRequest request = read.seatingRequest();
            assertThatThrownBy(() -> SeatingEngine.create().seat(request))
                    .isInstanceOfSatisfying(
                            SeatingException.class,
                            refusal -> assertThat(read.placed(refusal.findings()).stream()
                                            .map(Samples::line))
                                    .containsExactly("error rule-area-unknown $.seating.importantAreas"));
        }

        @Test
        void takesUnitsInTheOrderThatIsWrittenOutAndAPatternForTheWholeList() throws IOException {
            SeatingRequest request = withRules("""
                            "unitOrder": ["云江市科学技术局", "云江市发展和改革委员会"], "memberOrder": "list",
                            "listPattern": "serpentine-rows-from-left",
                            """).seatingRequest();
            assertThat(request.unitOrder())
                    .containsExactly(
                            request.units().resolve("云江市科学技术局").orElseThrow().id(),
                            request.units().resolve("云江市发展和改革委员会").orElseThrow().id());
            assertThat(request.memberOrder()).isEmpty();
            assertThat(request.listPattern()).contains(FillPattern.SERPENTINE_ROWS_FROM_LEFT);
        }

        @Test
        void hasTheUsualOrdersUnlessItSaysOthers() throws IOException {
            SeatingRequest request = withRules("\"unitOrder\": \"protocol\",").seatingRequest();
            assertThat(request.rowStart()).isEqualTo(RowStart.SAME_SIDE);
            assertThat(request.unitOrder()).isEmpty();
            assertThat(request.memberOrder()).isEmpty();
            assertThat(request.rules().weights()).isEqualTo(ZoneWeights.WHOLE_ZONES);
        }

        @Test
        void reportsEveryOrderThatItDoesNotKnow() throws IOException {
            folder = temp.resolve("economic-analysis");
            edit("economic-analysis/meeting.json", text -> text.replace("\"speakers\": \"with-unit\",", """
                    "unitOrder": ["没有的局", "云江市科学技术局", "市科技局"], "weights": "heavy", "rowstart": "same-side",
                    """));
            assertThat(read())
                    .containsExactly(
                            "warning field-unknown $.seating.rowstart",
                            "error unknown-value $.seating.weights",
                            "error unknown-unit $.seating.unitOrder",
                            "error field-repeated $.seating.unitOrder");
            edit("economic-analysis/meeting.json", text -> text.replaceFirst("\"unitOrder\": \\[[^]]*]", """
                    "unitOrder": "size", "memberOrder": "age", "listPattern": "spiral\""""));
            // what meeting.json says alone is read first; whom it names is looked for once it is right
            assertThat(read())
                    .containsExactly(
                            "warning field-unknown $.seating.rowstart",
                            "error unknown-value $.seating.memberOrder",
                            "error unknown-value $.seating.listPattern");
            edit(
                    "economic-analysis/meeting.json",
                    text -> text.replace("\"age\"", "\"list\"").replace("\"spiral\"", "\"rows-from-left\""));
            assertThat(MeetingFolder.read(folder, Optional.empty()).findings().stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .map(finding -> finding.en()))
                    .hasSize(2)
                    .anySatisfy(text -> assertThat(text).contains("whole-zones, whole-lines, balanced"))
                    .anySatisfy(text -> assertThat(text).contains("protocol, strokes, pinyin"));
        }

        @Test
        void reportsWhomRulesNameAndNobodyKnows() throws IOException {
            folder = temp.resolve("economic-analysis");
            edit("economic-analysis/meeting.json", text -> text.replace("\"speakers\": \"with-unit\",", """
                    "fixedSeats": [{"name": "谁也不", "unit": "云江市科学技术局", "seat": "1/中区/3/5"}],
                    "atAisle": [{"person": "nobody"}],
                    "keepBeside": [{"unit": "云江市科学技术局", "other": "没有的局"}],
                    "unitAreas": [{"unit": "云江市科学技术局", "areas": ["/中区"]}],
                    "keepApart": [{"unit": "云江市科学技术局", "other": "市科技局"}],
                    "zoneAreas": [{"zone": "企业区", "unit": "云江市科学技术局", "areas": ["1"]}],
                    "companions": [{"name": "姚试坚", "unit": "市科技局", "of": {"name": "姚试坚", "unit": "市科技局"}}],
                    """));
            assertThat(read())
                    .contains(
                            "error pair-of-one $.seating.keepApart[0].other",
                            "error pair-of-one $.seating.companions[0].of",
                            "error unknown-unit $.seating.keepBeside[0].other",
                            "error unknown-person $.seating.fixedSeats[0]",
                            "error unknown-person $.seating.atAisle[0]",
                            "error unknown-value $.seating.unitAreas[0].areas");
        }

        @Test
        void saysWhoLockedTheListWhereAnotherApprovedIt() throws IOException {
            edit(
                    "executive/meeting.json",
                    text -> text.replace("\"approver\": \"市政府秘书长\"", "\"approver\": \"市长\", \"lockedBy\": \"市政府秘书长\""));
            AttendeeList list =
                    MeetingFolder.read(folder, Optional.empty()).orThrow().list();
            assertThat(list.approver()).contains("市长");
            assertThat(list.lockedBy()).contains("市政府秘书长");
        }

        @Test
        void warnsOfAMisspeltField() throws IOException {
            edit("executive/meeting.json", text -> text.replace("\"topicOrder\"", "\"topicOrders\""));
            assertThat(read()).containsExactly("warning field-unknown $.seating.topicOrders");
            edit("executive/meeting.json", text -> text.replace("\"topicOrders\"", "\"stlye\": \"\", \"topicOrder\""));
            assertThat(read()).contains("warning field-unknown $.seating.stlye");
        }

        @Test
        void notesAFieldOfAnotherProgram() throws IOException {
            edit("executive/meeting.json", text -> text.replaceFirst("\\{", "{\"archiveShelf\": 7,"));
            assertThat(read()).isEmpty();
        }

        @Test
        void takesTheCommonFolderItIsGiven() throws IOException {
            Files.move(temp.resolve("common"), temp.resolve("shared"));
            assertThat(lines(MeetingFolder.read(folder, Optional.of(temp.resolve("shared")))))
                    .isEmpty();
            assertThat(read()).contains("error file-missing $.files.units");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "../common/units.csv",
                    "/etc/hostname",
                    "..\\\\common\\\\units.csv",
                    "sub/../../executive/../common/units.csv",
                    "."
                })
        void refusesNamesThatLeadOutOfTheFolders(String name) throws IOException {
            edit("executive/meeting.json", text -> text.replace("\"units.csv\"", "\"" + name + "\""));
            assertThat(read()).containsExactly("error file-outside $.files.units");
        }

        @Test
        void refusesLinksThatLeadOutOfTheFolders() throws IOException {
            Path secret = Files.writeString(temp.resolve("secret.csv"), "姓名,单位\n");
            Files.createSymbolicLink(folder.resolve("link.csv"), secret);
            Files.createSymbolicLink(folder.resolve("dir"), temp);
            edit(
                    "executive/meeting.json",
                    text -> text.replace("\"units.csv\"", "\"link.csv\"")
                            .replace("\"venues.csv\"", "\"dir/secret.csv\""));
            assertThat(read()).containsExactly("error file-outside $.files.units", "error file-outside $.files.venues");
        }

        @Test
        void saysWhenAFileIsAFolder() throws IOException {
            Files.createDirectory(folder.resolve("folder.csv"));
            edit("executive/meeting.json", text -> text.replace("\"units.csv\"", "\"folder.csv\""));
            assertThat(read()).containsExactly("error file-unreadable $.files.units");
        }

        @Test
        void reportsTheProblemsOfAllFilesAtOnce() throws IOException {
            edit("executive/roster-executive.csv", text -> text.replace("市住建局", "市住建局局"));
            edit("common/calendar-cn.csv", text -> text.replace("2025-01-01", "元旦"));
            edit("common/process-executive.csv", text -> text.replace("P12 P13", "P12 P99"));
            edit("common/venues.csv", text -> text.replaceFirst("主侧,1,11", "主侧,1,x"));
            edit("common/liaisons.csv", text -> text.replaceFirst("10001", "1000一"));
            assertThat(read())
                    .containsExactly(
                            "error unknown-unit 32 单位",
                            "error unknown-unit 2 单位代码",
                            "error not-a-date 2 日期",
                            "error unknown-step 15 predecessors",
                            "error not-a-number 2 止号");
        }

        @Test
        void checksTheFilesAgainstEachOther() throws IOException {
            edit(
                    "executive/meeting.json",
                    text -> text.replace("\"layout\": \"room\"", "\"layout\": \"hall\"")
                            .replace("\"sideRule\"", "\"style\": \"rows\", \"zoneOrder\": [\"无人区\"], \"sideRule\"")
                            .replace("\"T6\"", "\"T7\"")
                            .replace("\"locked\"", "\"draft\"")
                            .replace("董拟桃", "梁野试"));
            assertThat(read())
                    .containsExactly(
                            "error layout-differs $.seating.layout",
                            "error style-in-room $.seating.style",
                            "warning list-not-locked $.list.state",
                            "warning unknown-zone $.seating.zoneOrder[0]",
                            "error unknown-topic 41 列席议题",
                            "error unknown-topic 42 列席议题",
                            "error unknown-topic 43 列席议题",
                            "warning chair-differs $.chair");
        }

        @Test
        void knowsItsChairAndItsVenue() throws IOException {
            edit("executive/meeting.json", text -> text.replace("董拟桃", "无此人").replace("V-301\"", "V-302\""));
            assertThat(read())
                    .containsExactly(
                            "error venue-differs $.venue",
                            "error unknown-venue $.sites[0].venue",
                            "error unknown-chair $.chair");
        }

        @Test
        void saysInWhichFileAVenueIsWrong() throws IOException {
            edit(
                    "common/venue-V-301.json",
                    text -> text.replace(
                            "\"floor\": \"1\", \"wall\": \"back\"", "\"floor\": \"9\", \"wall\": \"back\""));
            ReadResult<MeetingFolder> result = MeetingFolder.read(folder, Optional.empty());
            assertThat(result.findings().stream()
                            .filter(finding -> finding.code().equals("venue-fact-unknown"))
                            .map(finding -> finding.location().orElseThrow()))
                    .containsExactly(Location.ofFile("venue-V-301.json"));
        }

        private void editRoster(UnaryOperator<String> change) throws IOException {
            folder = temp.resolve("economic-analysis");
            edit("economic-analysis/roster-economic-analysis.csv", change);
        }

        @Test
        void saysWhichZoneOfTheCardsHasNobodyAndWhichWordIsNone() throws IOException {
            folder = temp.resolve("economic-analysis");
            edit("economic-analysis/meeting.json", text -> text.replace("\"list\": {", """
                    "cards": {"zones": {"企业区": "unit", "金融机构": "unit-and-person", "记者席": "无"},
                              "twoFaced": ["主席台", "企业"]},
                      "list": {"""));
            ReadResult<MeetingFolder> result = MeetingFolder.read(folder, Optional.empty());
            assertThat(lines(result))
                    .containsExactly(
                            "warning card-zone-unknown $.cards.zones", "warning card-zone-unknown $.cards.twoFaced");
            assertThat(result.findings().list().get(0).arguments()).containsEntry("near", "金融机构区");
            CardPolicy policy = result.orThrow().cardPolicy();
            assertThat(policy.zones()).containsEntry("企业区", CardText.UNIT).containsEntry("记者席", CardText.NONE);
            assertThat(policy.twoFaced()).containsExactly("主席台", "企业");
            edit("economic-analysis/meeting.json", text -> text.replace(": \"unit\"", ": \"units\""));
            assertThat(read()).contains("error unknown-value $.cards.zones.企业区");
        }

        @Test
        void saysWhichZoneHasNoPlaceInTheOrder() throws IOException {
            editRoster(text -> text.replaceFirst("市直政府部门区", "市直政府部区"));
            ReadResult<MeetingFolder> result = MeetingFolder.read(folder, Optional.empty());
            assertThat(lines(result)).singleElement().asString().matches("warning zone-not-ordered \\d+ 分区");
            assertThat(result.findings().stream()
                            .filter(finding -> finding.code().equals("zone-not-ordered"))
                            .map(finding -> finding.arguments().get("near")))
                    .containsExactly("市直政府部门区");
        }

        @Test
        void saysWhichLeaderIsNotOnTheRostrum() throws IOException {
            editRoster(text -> text.replaceFirst("(董拟桃.*)主席台", "$1主席团"));
            assertThat(read()).containsExactly("warning zone-not-ordered 2 分区", "warning leader-not-on-rostrum 2 分区");
        }

        @Test
        void doesNotMissWhoStandsInARowThatCouldNotBeRead() throws IOException {
            editRoster(text -> text.replaceFirst("(梁野试),市政府领导", "$1,市政府没有的局"));
            assertThat(read()).containsExactly("error unknown-unit 3 单位");
        }

        private List<String> readVideo(UnaryOperator<String> change) throws IOException {
            folder = temp.resolve("video");
            edit("video/meeting.json", change);
            return read();
        }

        private static UnaryOperator<String> listing(String sites) {
            return text -> text.replace("\"chair\"", "\"sites\": [" + sites.replace('\'', '"') + "], \"chair\"");
        }

        @Test
        void mayListTheRoomsOfTheTableAsWell() throws IOException {
            assertThat(readVideo(listing("""
                            {'code': 'main', 'venue': 'V-SP', 'main': true}, {'code': 'yunzhu', 'venue': 'V-30001'},
                            {'code': 'chengyu', 'venue': 'V-30002'}, {'code': 'daoyuan', 'venue': 'V-30003'}
                            """))).isEmpty();
        }

        @Test
        void saysWhereTheRoomsItListsAreNotThoseOfTheTable() throws IOException {
            assertThat(readVideo(listing("""
                            {'code': 'main', 'venue': 'V-BG'}, {'code': 'yunzhu', 'venue': 'V-30001', 'main': true},
                            {'code': 'zhuling', 'venue': 'V-30005'}, {'code': 'chengyu', 'venue': 'V-30002'}
                            """)))
                    .containsExactly(
                            "error site-differs $.sites[0].venue",
                            "error site-differs $.sites[0].main",
                            "error site-differs $.sites[1].main",
                            "error site-not-in-table $.sites[2].code",
                            "error site-not-listed $.sites");
        }

        @Test
        void reportsWhoSitsInNoRoomAndARoomInWhichNobodySits() throws IOException {
            folder = temp.resolve("video");
            edit(
                    "video/meeting-sites.csv",
                    text -> text.replace("主会场,,", "主会场,10 11 12 13 90,").replace("30003 31001", "30004"));
            ReadResult<MeetingFolder> result = MeetingFolder.read(folder, Optional.empty());
            assertThat(lines(result))
                    .contains("error site-missing", "warning site-empty")
                    .doesNotContain("error site-twice");
            assertThat(result.findings().stream()
                            .filter(finding -> finding.code().startsWith("site-"))
                            .map(finding -> finding.location().orElseThrow()))
                    .containsOnly(Location.ofFile("meeting-sites.csv"));
        }

        @Test
        void reportsARowOfTheTableOfRoomsAndAMainRoomWithoutVenue() throws IOException {
            folder = temp.resolve("video");
            edit(
                    "video/meeting-sites.csv",
                    text -> text.replace("V-SP", "V-NONE").replace("31002", "31099"));
            assertThat(read())
                    .containsExactly(
                            "error unknown-scope 3 单位范围", "error venue-differs $.venue", "error unknown-venue");
        }

        @Test
        void reportsRulesAboutPlacesThatNoRoomHas() throws IOException {
            assertThat(readVideo(text -> text.replace("\"layout\": \"hall\",", """
                    "blockedSeats": ["1/左区/6/1", "1/中区/3/1", "2/左区/1/1"],
                    "importantAreas": ["1/左区", "1/东区"],
                    """)))
                    .containsExactly(
                            "error place-in-no-room $.seating.blockedSeats",
                            "error place-in-no-room $.seating.importantAreas");
        }

        @Test
        void aListOfRoomsAloneSeatsEverybodyInTheMainOne() throws IOException {
            folder = temp.resolve("economic-analysis");
            MeetingFolder one = MeetingFolder.read(folder, Optional.empty()).orThrow();
            edit(
                    "economic-analysis/meeting.json",
                    text -> text.replaceFirst(
                            "\"sites\": \\[", "\"sites\": [{\"code\": \"b\", \"venue\": \"V-DLT\"},"));
            ReadResult<MeetingFolder> result = MeetingFolder.read(folder, Optional.empty());
            assertThat(result.findings())
                    .isEqualTo(MeetingFolder.read(Samples.SEEDS.resolve("economic-analysis"), Optional.empty())
                            .findings());
            MeetingFolder two = result.orThrow();
            assertThat(two.hasSeveralRooms()).isFalse();
            assertThat(two.venues()).isEqualTo(one.venues()).containsOnlyKeys("V-BG");
            assertThat(two.siteRequests(two.seatingRequest())).isEqualTo(Map.of("main", two.seatingRequest()));
        }

        @Test
        void takesTheChairTheRosterMarks() throws IOException {
            edit("executive/meeting.json", text -> text.replaceFirst("\"chair\": \\{[^}]*},", ""));
            ReadResult<MeetingFolder> result = MeetingFolder.read(folder, Optional.empty());
            assertThat(result.orThrow().meeting().chair()).isPresent();
        }
    }

    @Nested
    class OfTheMeetingFile {

        private static List<String> found(String json) {
            return lines(MeetingFile.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        }

        @Test
        void saysEveryFieldThatIsMissing() {
            assertThat(found("{'format': 'huiwu-meeting/1'}"))
                    .containsExactly(
                            "error field-missing $.id",
                            "error field-missing $.title",
                            "error field-missing $.type",
                            "error field-missing $.start",
                            "error site-main-count $.sites",
                            "error field-missing $.files");
        }

        @Test
        void saysWhichTextIsBroken() {
            assertThat(
                            found(
                                    "{'format': 'huiwu-meeting/1', 'id': 'm', 'title': '甲\\ud83d', 'type': 'plenary', "
                                            + "'start': '2026-04-24T09:00:00+08:00', 'sites': [{'code': 'm', 'name': '甲\\n乙', "
                                            + "'venue': 'V', 'main': true}], 'seating': {'zoneOrder': ['"
                                            + "区".repeat(2001)
                                            + "']}, 'files': {'roster': 'r', 'units': 'u', 'calendar': 'c', 'process': 'p', 'venues': 'v'}}"))
                    .containsExactly(
                            "error broken-character $.title",
                            "error control-character $.sites[0].name",
                            "error text-too-long $.seating.zoneOrder[0]");
        }

        @Test
        void saysEveryFieldThatIsWrong() {
            assertThat(found("""
                            {'format': 'huiwu-meeting/1', 'id': 'a b', 'title': 7, 'type': 'Plenary!', 'start': '2026-04-24',
                             'sites': [{'code': 'm', 'venue': 'V', 'main': true}, {'code': 'm', 'venue': '', 'main': 'yes'}],
                             'chair': {'name': '拟甲'},
                             'seating': {'layout': 'tent', 'style': 'heap', 'sideRule': 'left', 'speakers': 'anywhere',
                                         'zoneOrder': ['甲区', '甲区']},
                             'list': {'version': 2, 'state': 'sealed'},
                             'files': {'roster': 'r.csv', 'units': ''}}
                            """))
                    .containsExactly(
                            "error invalid-id $.id",
                            "error field-type $.title",
                            "error unknown-value $.type",
                            "error not-a-time $.start",
                            "error field-repeated $.sites[1].code",
                            "error field-missing $.sites[1].venue",
                            "error field-type $.sites[1].main",
                            "error field-missing $.chair.unit",
                            "error unknown-value $.seating.layout",
                            "error unknown-value $.seating.style",
                            "error unknown-value $.seating.sideRule",
                            "error unknown-value $.seating.speakers",
                            "error field-repeated $.seating.zoneOrder[1]",
                            "error unknown-value $.list.state",
                            "error field-missing $.list.reason",
                            "error field-missing $.list.approver",
                            "error field-missing $.files.units",
                            "error field-missing $.files.calendar",
                            "error field-missing $.files.process",
                            "error field-missing $.files.venues");
        }
    }
}
