package dev.huiwu.files.usher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.SamplePlan;
import dev.huiwu.files.Samples;
import dev.huiwu.files.meeting.MeetingFile;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.usher.Usher;
import dev.huiwu.seating.usher.UsherPlan;
import dev.huiwu.seating.usher.UsherSettings;
import dev.huiwu.seating.usher.UsherSheets;
import dev.huiwu.seating.usher.UsherTask;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UsherFilesTest {

    private static final List<MeetingSite> SITES =
            List.of(new MeetingSite("main", "主会场", "V-BG", true), new MeetingSite("B", "分会场", "V-SP", false));

    private static ReadResult<List<Usher>> read(String csv) {
        return UsherReader.read("ushers.csv", csv.getBytes(StandardCharsets.UTF_8), SITES);
    }

    private static List<String> lines(String csv) {
        return read(csv).findings().stream().map(Samples::line).toList();
    }

    @Nested
    class TheTable {

        @Test
        void saysWhoDoesWhatWhereAndWhoTakesOver() {
            assertThat(read("引导员编号,引导员,职责,会场代码,替岗\nY0,韩例,领位,main,Y2\nY1,,,,\nY2,冯样,机动,,\nY3,,引导,B,\n")
                            .orThrow())
                    .containsExactly(
                            new Usher("Y0", UsherTask.LEAD, Optional.of("韩例"), Optional.empty(), Optional.of("Y2")),
                            Usher.of("Y1", UsherTask.HALL),
                            new Usher("Y2", UsherTask.RESERVE, Optional.of("冯样"), Optional.empty(), Optional.empty()),
                            new Usher("Y3", UsherTask.HALL, Optional.empty(), Optional.of("B"), Optional.empty()));
        }

        @Test
        void isReportedWithEveryFaultAtOnce() {
            assertThat(lines("编号,职责,会场,替岗\nY1,领位,,Y1\nY2,领位,main,Y9\nY2,引导,,\nY3,领位,X,\nY4,扫地,,\nY5,,B,Y2\nY6,领位,,\n"))
                    .containsExactly(
                            "error usher-own-stand-in 2 替岗",
                            "error unknown-usher 3 替岗",
                            "error duplicate-usher 4 引导员编号",
                            "error unknown-site 5 会场代码",
                            "error unknown-value 6 职责",
                            "error unknown-usher 7 替岗",
                            "error usher-lead-twice 8 职责");
        }
    }

    @Nested
    class TheSettings {

        private List<String> faults(String ushers) {
            String document = """
                    {"format": "huiwu-meeting/1", "id": "m", "type": "plenary", "title": "会", "start": "2026-04-24T09:00:00+08:00",
                     "sites": [{"code": "main", "venue": "V", "main": true}], "ushers": %s,
                     "files": {"roster": "r", "units": "u", "calendar": "c", "process": "p", "venues": "v"}}
                    """.formatted(ushers);
            return MeetingFile.read(document.getBytes(StandardCharsets.UTF_8)).findings().stream()
                    .map(Samples::line)
                    .toList();
        }

        @Test
        void areReportedWithEveryFaultAtOnce() {
            assertThat(faults("{\"lounge\": \"贵宾室\"}")).isEmpty();
            assertThat(faults("""
                            {"gatherBefore": 3, "mostPeople": 0, "entryOrder": "by-age", "points": [
                              {"name": "前左门", "entrances": ["D1"]}, {"name": "前左门", "entrances": ["D1"]},
                              {"name": "大厅"}, {"name": "后厅"}]}
                            """))
                    .containsExactlyInAnyOrder(
                            "error usher-gather-late $.ushers.gatherBefore",
                            "error not-a-number $.ushers.mostPeople",
                            "error unknown-value $.ushers.entryOrder",
                            "error field-repeated $.ushers.points[1].name",
                            "error field-repeated $.ushers.points[1].entrances",
                            "error usher-points-open $.ushers.points[3].entrances");
        }
    }

    @Nested
    class TheSample {

        private final MeetingFolder folder = SamplePlan.of("economic-analysis").folder();
        private final SeatingRequest request =
                SamplePlan.of("economic-analysis").request();
        private final SeatPlan seats = SamplePlan.of("economic-analysis").plan();
        private final UsherSettings settings = folder.ushers().orElseThrow();
        private final UsherPlan plan =
                UsherPlan.of(request, seats, settings.at(folder.meeting().mainSite()));
        private final UsherSheets sheets = UsherSheets.of(request, seats, plan, Language.CHINESE);

        @Test
        void namesFiveUshersAndALounge() {
            assertThat(settings.ushers()).hasSize(5);
            assertThat(settings.lounge()).contains("一楼贵宾休息室");
            assertThat(settings.mostPeople()).isEqualTo(5);
            assertThat(plan.findings().hasErrors()).isFalse();
        }

        @Test
        void givesAFileOfSheetsWithARowForEachOfTheEight() {
            String table =
                    new String(UsherSheetWriter.writeSheets(plan, sheets, Language.CHINESE), StandardCharsets.UTF_8);
            assertThat(table.lines()).hasSize(9);
            assertThat(table)
                    .startsWith("\uFEFF引导员编号,引导员,替岗,序号,姓名,单位,职务,会合点,会合时间,座位,座号,路线,备注,已会合,已就座\r\n")
                    .contains("Y1,冯样晨,朱试山,1,");
        }

        @Test
        void givesAFileOfTheOrderOfEntryWithARowForEachOfTheEleven() {
            String table = new String(
                    UsherSheetWriter.writeEntry(plan, sheets, Language.CHINESE).orElseThrow(), StandardCharsets.UTF_8);
            assertThat(table.lines()).hasSize(12);
            assertThat(table)
                    .startsWith("\uFEFF领位,替岗,休息室,集合时间,入场时间,入场次序,上台台阶,姓名,单位,职务,座位,座位次序,备注,已到,已就座\r\n"
                            + "韩例原,朱试山,一楼贵宾休息室,08:40,08:55,1,,董拟桃,");
        }

        @Test
        void givesADocumentThatIsReadBack() {
            String document = new String(UsherSheetWriter.writeDocument(plan), StandardCharsets.UTF_8);
            Location file = Location.ofFile("usher-plan.json");
            assertThat(MeetingJson.read(MeetingJson.parse(document, file), UsherPlan.class, file))
                    .isEqualTo(plan);
        }
    }
}
