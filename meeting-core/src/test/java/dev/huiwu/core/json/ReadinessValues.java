package dev.huiwu.core.json;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.duty.Duties;
import dev.huiwu.core.duty.DutyLine;
import dev.huiwu.core.duty.DutyPart;
import dev.huiwu.core.duty.DutyParty;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.readiness.Evidence;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetChange;
import dev.huiwu.core.readiness.FacetEntry;
import dev.huiwu.core.readiness.FacetName;
import dev.huiwu.core.readiness.FacetNeed;
import dev.huiwu.core.readiness.FacetReport;
import dev.huiwu.core.readiness.FacetRule;
import dev.huiwu.core.readiness.FacetState;
import dev.huiwu.core.readiness.FacetWaiver;
import dev.huiwu.core.readiness.Readiness;
import dev.huiwu.core.readiness.ReadinessTemplates;
import dev.huiwu.core.rule.OfficeRule;
import dev.huiwu.core.rule.OfficeRules;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents on readiness, duties and rules. */
final class ReadinessValues {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-04-23T15:00:00+08:00");

    private ReadinessValues() {}

    static Readiness readiness() {
        return Readiness.builder()
                .meeting("economic-analysis-2026-1")
                .addEntries(FacetEntry.builder()
                        .of(Facet.POWER.at("main"))
                        .name(new FacetName("双路供电", "Two feeds"))
                        .required(true)
                        .state(FacetState.WAIVED)
                        .owner("VENUE")
                        .addEvidence(new Evidence("双路供电未通", "测试单7", "D07", NOW))
                        .waiver(new FacetWaiver("市政府秘书长", "自然采光", NOW.plusHours(1)))
                        .addOpen("P26")
                        .since(NOW.plusHours(1))
                        .build())
                .addEntries(FacetEntry.builder()
                        .of(Facet.LODGING.ofMeeting())
                        .required(false)
                        .state(FacetState.NOT_APPLICABLE)
                        .reason("半天会议")
                        .build())
                .build();
    }

    static ReadinessTemplates templates() {
        return ReadinessTemplates.builder()
                .addTemplates(ReadinessTemplates.usual().of(MeetingType.EXECUTIVE).orElseThrow().toBuilder()
                        .addRules(FacetRule.builder()
                                .facet(new Facet("sign-language"))
                                .name(new FacetName("手语翻译", "Sign language"))
                                .need(FacetNeed.REQUIRED)
                                .build())
                        .build())
                .build();
    }

    static List<FacetChange> changes() {
        return List.of(
                new FacetChange.Ready(Facet.POWER.at("main"), "双路供电已试", "测试单7", "D07", NOW),
                FacetChange.waive(Facet.POWER.at("main"), "自然采光", "市政府秘书长", NOW),
                new FacetChange.Prove(Facet.PAPERS.ofMeeting(), "已装袋", "登记簿", "D07", NOW),
                new FacetChange.Report(
                        Facet.SEAT_GUIDE.at("main"),
                        new FacetReport(Facet.SEAT_GUIDE, FacetState.AT_RISK, Map.of("stale", 1), List.of("U001")),
                        "送达记录",
                        "D07",
                        NOW),
                new FacetChange.Assign(Facet.MEDIA.ofMeeting(), "D09", "D07", NOW),
                new FacetChange.Add(
                        new Facet("sign-language").at("main"),
                        Optional.of(new FacetName("手语翻译", "Sign language")),
                        true,
                        Optional.of("SEC"),
                        "D07",
                        NOW));
    }

    static DutyLine line() {
        return new DutyLine(
                "D1", "排座", "全体会议", "每人一座", DutyPart.ANSWERABLE, new DutyParty.OfSection(new UnitId("U001"), "秘书一处"));
    }

    static Duties duties() {
        DutyLine line = line();
        return Duties.of(List.of(
                line,
                new DutyLine(
                        line.duty(),
                        line.what(),
                        line.scope(),
                        line.standard(),
                        DutyPart.HELPING,
                        new DutyParty.OfUnit(new UnitId("U040"))),
                new DutyLine(
                        line.duty(),
                        line.what(),
                        line.scope(),
                        line.standard(),
                        DutyPart.HELPING,
                        new DutyParty.OfPerson(new PersonId("U001-7")))));
    }

    static OfficeRules rules() {
        return OfficeRules.builder()
                .addRules(OfficeRule.of("seating", "座次管理办法")
                        .proposed("示例办发〔2026〕1号", "秘书一处", LocalDate.parse("2026-01-05"))
                        .submitted(1, LocalDate.parse("2026-01-06"))
                        .decided(1, SignOff.agreed("市政府秘书长", LocalDate.parse("2026-01-08"), "同意"))
                        .inForceFrom(1, LocalDate.parse("2026-01-10"))
                        .abolished(
                                1,
                                SignOff.agreed("市政府秘书长", LocalDate.parse("2026-11-20"), "同意"),
                                LocalDate.parse("2027-01-01")))
                .build();
    }
}
