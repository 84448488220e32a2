package dev.huiwu.files.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.readiness.Evidence;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetEntry;
import dev.huiwu.core.readiness.FacetName;
import dev.huiwu.core.readiness.FacetState;
import dev.huiwu.core.readiness.FacetWaiver;
import dev.huiwu.core.readiness.Readiness;
import dev.huiwu.core.readiness.ReadinessLevel;
import dev.huiwu.core.readiness.ReadinessTemplates;
import dev.huiwu.core.readiness.SiteFacet;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.files.Tables;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadinessFilesTest {

    private static final Meeting MEETING = Fixtures.meeting().toBuilder()
            .addSites(new MeetingSite("east", "东会场", "V-2", false))
            .build();
    private static final String MAIN = MEETING.mainSite().code();
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-04-21T15:00:00+08:00");

    private static ReadResult<Readiness> read(String table) {
        return ReadinessReader.read("readiness.csv", table.getBytes(StandardCharsets.UTF_8), MEETING);
    }

    private static List<String> lines(String table) {
        return read(table).findings().stream().map(Samples::line).toList();
    }

    @Nested
    class AsAClerkFillsItIn {

        @Test
        void r5AFacetTickedWithEvidenceIsReadyAndTheRestIsMissing() {
            Readiness readiness = read("""
                            会议就绪表
                            就绪项,会场,状态,依据,查证,核对人,核对时间,豁免人,豁免原因,豁免时间
                            供电保障,%1$s,√,双路供电已试,测试单7,D07,2026-04-21 10:00,,,
                            音响屏幕,%1$s,进行中,,,,,,,
                            医疗保障,%1$s,豁免,,,,,市政府秘书长,附近有医院,2026-04-21 11:00
                            """.formatted(MAIN)).orThrow();
            assertThat(readiness.overall().level()).isEqualTo(ReadinessLevel.NOT_READY);
            assertThat(readiness.overall().missing())
                    .extracting(FacetEntry::of)
                    .containsExactly(Facet.SOUND_SCREEN.at(MAIN));
            assertThat(readiness.overall().waived())
                    .extracting(entry -> entry.waiver().orElseThrow())
                    .containsExactly(new FacetWaiver("市政府秘书长", "附近有医院", NOW.minusHours(4)));
        }

        @Test
        void r43AFacetOfTheOfficesOwnIsARowLikeOthersWithItsName() {
            Readiness readiness = read("facet,state,nameZh,nameEn\nsign-language,in-progress,手语翻译,Sign language\n")
                    .orThrow();
            assertThat(readiness.entries())
                    .containsExactly(FacetEntry.builder()
                            .of(new Facet("sign-language").ofMeeting())
                            .name(new FacetName("手语翻译", "Sign language"))
                            .required(true)
                            .state(FacetState.IN_PROGRESS)
                            .build());
        }

        @Test
        void furtherEvidenceStandsInRowsBelow() {
            FacetEntry papers =
                    read("""
                            就绪项,状态,责任方,依据,可查何处,核对人,核对时间
                            会议材料,就绪,DOC,已印,登记簿,D07,2026-04-20 10:00
                            会议材料,,,已装袋,登记簿,D09,2026-04-21 10:00
                            """).orThrow().entry(Facet.PAPERS.ofMeeting()).orElseThrow();
            assertThat(papers.evidence()).extracting(Evidence::what).containsExactly("已印", "已装袋");
            assertThat(papers.owner()).contains("DOC");
        }

        @Test
        void everyFaultIsReportedAtOnce() {
            assertThat(lines("""
                            就绪项,会场,状态,依据,可查何处,核对人,核对时间,原因,豁免人,豁免原因,豁免时间
                            供电,main,,,,,,,,,
                            供电保障,west,,,,,,,,,
                            音响屏幕,,就绪,,,,,,,,
                            会议材料,,好了,,,,,,,,
                            住宿,,不适用,,,,,,,,
                            经费,,豁免,,,,,,秘书长,,
                            保密,,就绪,已检查,,D07,10:00,,,,
                            记录录音,,进行中,,,,,,秘书长,,
                            新闻报道,,受阻,,,,,,,,
                            新闻报道,,进行中,,,,,,,,
                            ,,就绪,,,,,,,,
                            """))
                    .containsExactly(
                            "error unknown-site 2 会场代码",
                            "error facet-unreadable 2 就绪项",
                            "error unknown-site 3 会场代码",
                            "error ready-without-evidence 4 依据",
                            "error unknown-value 5 状态",
                            "error value-missing 6 原因",
                            "error value-missing 7 豁免原因",
                            "error value-missing 7 豁免时间",
                            "error value-missing 8 可查何处",
                            "error not-a-time 8 核对时间",
                            "error waiver-of-another-state 9 豁免决定人",
                            "error row-says-otherwise 11 状态",
                            "error value-missing 12 就绪项");
            assertThat(read("就绪项,状态\n经费,好了\n").value()).isEmpty();
        }
    }

    @Nested
    class WrittenAndReadBack {

        @ParameterizedTest
        @EnumSource(Language.class)
        void theSheetOfEveryTypeOfMeetingIsTheOneItWas(Language language) {
            ReadinessTemplates.usual().templates().forEach(template -> {
                Readiness opened = template.open(MEETING, language);
                assertBack(opened, ReadinessWriter.write(opened, language));
                assertBack(opened, ReadinessWriter.workbook(opened, language));
            });
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.files.readiness.ReadinessFilesTest#seeds")
        void anyReadinessIsTheOneItWas(long seed) {
            Readiness any = any(new Dice(seed));
            for (Language language : Language.values()) {
                assertBack(any, ReadinessWriter.write(any, language));
                assertBack(any, ReadinessWriter.workbook(any, language));
            }
        }

        private void assertBack(Readiness expected, byte[] table) {
            ReadResult<Readiness> back = ReadinessReader.read("readiness.csv", table, MEETING);
            assertThat(back.findings()).isEmpty();
            assertThat(back.orThrow()).isEqualTo(expected);
        }

        @Test
        void noCellIsAFormula() {
            Readiness readiness = Readiness.builder()
                    .meeting(MEETING.id())
                    .addEntries(FacetEntry.builder()
                            .of(Facet.POWER.at(MAIN))
                            .required(true)
                            .owner("=1+1")
                            .build())
                    .build();
            assertThat(new String(ReadinessWriter.write(readiness, Language.CHINESE), StandardCharsets.UTF_8))
                    .contains(",'=1+1,");
        }
    }

    static LongStream seeds() {
        return Seeds.usually(40);
    }

    private static Readiness any(Dice dice) {
        Readiness.Builder readiness = Readiness.builder().meeting(MEETING.id());
        for (Facet facet : dice.shuffled(Facet.standard()).subList(0, dice.between(1, 12))) {
            readiness.addEntries(entry(dice, dice.percent(50) ? facet.ofMeeting() : facet.at("east")));
        }
        return readiness
                .addEntries(entry(dice, new Facet("flowers-2").at(MAIN)))
                .build();
    }

    private static FacetEntry entry(Dice dice, SiteFacet of) {
        FacetState state = dice.pick(FacetState.values());
        FacetEntry.Builder entry =
                FacetEntry.builder().of(of).required(dice.percent(60)).state(state);
        int pieces = state == FacetState.READY ? dice.between(1, 3) : dice.below(3);
        for (int i = 0; i < pieces; i++) {
            entry.addEvidence(new Evidence(text(dice), text(dice), text(dice), time(dice)));
        }
        if (state == FacetState.NOT_APPLICABLE || dice.percent(30)) {
            entry.reason(text(dice));
        }
        if (state == FacetState.WAIVED) {
            entry.waiver(new FacetWaiver(text(dice), text(dice), time(dice)));
        }
        if (dice.percent(30)) {
            entry.name(new FacetName(text(dice), text(dice))).addOpen("P26").addOpen("U 1, 2");
        }
        if (dice.percent(50)) {
            entry.owner(text(dice)).since(time(dice));
        }
        return entry.build();
    }

    private static String text(Dice dice) {
        return dice.pick("已试", "=HYPERLINK(\"x\")", "-", "+1", "@a", "'=b", "a, \"b\"; c", "007", "√", "x\u3000y", "合同")
                + dice.pick("", "1", " 甲");
    }

    private static OffsetDateTime time(Dice dice) {
        return NOW.minusSeconds(dice.below(200_000));
    }

    @Nested
    class Templates {

        @Test
        void thoseOfAnOfficeAreReadFromTheirDocument() {
            byte[] bytes = MeetingJson.write(ReadinessTemplates.usual()).getBytes(StandardCharsets.UTF_8);
            assertThat(ReadinessTemplatesReader.read("t.json", bytes).orThrow()).isEqualTo(ReadinessTemplates.usual());
        }

        @Test
        void anotherDocumentIsRefused() {
            byte[] bytes = "{\"format\": \"huiwu-duties/1\"}".getBytes(StandardCharsets.UTF_8);
            assertThat(ReadinessTemplatesReader.read("t.json", bytes).findings().hasErrors())
                    .isTrue();
        }
    }

    @Test
    void aWorkbookIsReadLikeATable() {
        List<List<String>> rows = List.of(List.of("就绪项", "会场", "状态"), List.of("供电保障", MAIN, "进行中"));
        assertThat(ReadinessReader.read("readiness.xlsx", Tables.WORKBOOK.file(rows), MEETING)
                        .orThrow()
                        .overall()
                        .missing())
                .hasSize(1);
    }
}
