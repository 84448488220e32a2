package dev.huiwu.files.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.readiness.ContingencyCatalogue;
import dev.huiwu.workflow.readiness.ContingencyEntry;
import dev.huiwu.workflow.readiness.ContingencyKey;
import dev.huiwu.workflow.readiness.ContingencyPlan;
import dev.huiwu.workflow.readiness.ContingencyPlans;
import dev.huiwu.workflow.readiness.ContingencyResource;
import dev.huiwu.workflow.readiness.ContingencyText;
import dev.huiwu.workflow.readiness.Responder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContingencyFilesTest {

    private static final Meeting MEETING = Fixtures.meeting().toBuilder()
            .addSites(new MeetingSite("east", "东会场", "V-2", false))
            .build();

    private static ReadResult<ContingencyPlans> read(String table) {
        return ContingencyReader.read("contingency.csv", table.getBytes(StandardCharsets.UTF_8), MEETING);
    }

    private static ContingencyPlans plans() {
        return ContingencyPlans.builder()
                .addAllPlans(ContingencyCatalogue.usual().entries().stream()
                        .map(ContingencyEntry::plan)
                        .toList())
                .addPlans(ContingencyPlan.builder()
                        .key(new ContingencyKey("power-cut"))
                        .title(ContingencyText.of("=停电, \"东会场\""))
                        .site("east")
                        .trigger(new ContingencyText("断电", "-no power"))
                        .response(ContingencyText.of("启动发电机；报告"))
                        .addResponders(new Responder.OfPerson(new PersonId("D07")), new Responder.OfRole(Role.VENUE))
                        .addStandIns(new Responder.OfRole(Role.ofCode("ELEC")))
                        .addResources(
                                new ContingencyResource(
                                        "generator",
                                        ContingencyText.of("发电机"),
                                        OptionalInt.of(0),
                                        Optional.of(LocalDate.of(2026, 4, 21)),
                                        Optional.of(new PersonId("D07"))),
                                new ContingencyResource(
                                        "torches",
                                        new ContingencyText("手电", "torches"),
                                        OptionalInt.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                        .addFacets(Facet.POWER, new Facet("flowers"))
                        .addSteps(StepId.of("P26"), StepId.of("P27"))
                        .build())
                .addPlans(ContingencyPlan.builder()
                        .key(new ContingencyKey("flood"))
                        .title(ContingencyText.of("进水"))
                        .trigger(ContingencyText.of("进水"))
                        .response(ContingencyText.of("撤离"))
                        .build())
                .build();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCatalogueAndPlansOfARoomAreReadBackAsTheyWere(Language language) {
        for (byte[] table :
                List.of(ContingencyWriter.write(plans(), language), ContingencyWriter.workbook(plans(), language))) {
            ReadResult<ContingencyPlans> back = ContingencyReader.read("contingency.csv", table, MEETING);
            assertThat(back.findings()).isEmpty();
            assertThat(back.orThrow()).isEqualTo(plans());
        }
    }

    @Test
    void theTableIsWrittenInTheOfficesWords() {
        String text = new String(ContingencyWriter.write(plans(), Language.CHINESE), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("power-cut,,停电,灯光或音响断电,")
                .contains(",会场; 音响技术,处室负责人,generator,发电机,1,,,供电保障,P26,")
                .contains("power-cut,,,,,,,torches,应急手电,7,")
                .contains("power-cut,east,\"'=停电, \"\"东会场\"\"\",断电,启动发电机；报告,人员:D07; 会场,ELEC,")
                .contains("generator,发电机,0,2026-04-21,D07,供电保障; flowers,P26; P27,");
    }

    @Test
    void everyFaultIsReportedAtOnce() {
        assertThat(read("""
                        预案代码,会场,预案,触发情形,处置,责任人,物资代码,物资,有效天数,检查日期,检查人,就绪项,环节
                        停电,,停电,断电,启动,AV,,,,,,,
                        fire,west,火灾,,撤离,person:张 三,exit,出口,x,2026-4-20,,消防,
                        leak,,失密,丢失,查找,保密,register,登记簿,1,昨天,D07,保密,P29 P30
                        leak,,泄密,,,,register,登记簿,,,,,
                        ,,,,,,,,,,,,P1
                        """).findings())
                .extracting(Samples::line)
                .containsExactly(
                        "error plan-code 2 预案代码",
                        "error unknown-site 3 会场代码",
                        "error value-missing 3 触发情形",
                        "error person-id 3 责任岗位或人员",
                        "error facet-unreadable 3 就绪项",
                        "error value-missing 3 检查人",
                        "error not-a-number 3 检查有效天数",
                        "error not-a-date 4 检查日期",
                        "error row-says-otherwise 5 预案",
                        "error value-missing 6 预案代码");
    }

    @Test
    void aResourceIsInAPlanOnce() {
        assertThat(read("""
                        预案代码,预案,触发情形,处置,物资代码,物资
                        leak,失密,丢失,查找,register,登记簿
                        leak,,,,register,登记簿
                        """).findings()).extracting(Samples::line).containsExactly("error resource-twice 3 物资代码");
    }
}
