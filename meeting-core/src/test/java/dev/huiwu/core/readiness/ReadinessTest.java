package dev.huiwu.core.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.delivery.DeliveredDocument;
import dev.huiwu.core.delivery.DeliveryItem;
import dev.huiwu.core.delivery.DeliveryRecipient;
import dev.huiwu.core.delivery.DeliveryRecord;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.UnitId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadinessTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-04-23T15:00:00+08:00");
    private static final String ROOM = "V-BG";

    private static Readiness opened(Meeting meeting) {
        return ReadinessTemplates.usual().of(meeting.type()).orElseThrow().open(meeting, Language.CHINESE);
    }

    private static Readiness opened() {
        return opened(Fixtures.meeting());
    }

    private static FacetChange ready(SiteFacet of) {
        return new FacetChange.Ready(of, "已试", "检查单3", "D07", NOW);
    }

    /** Returns the economic analysis meeting with every facet it requires ready but these. */
    private static Readiness readyBut(SiteFacet... missing) {
        Readiness readiness = opened();
        return readiness
                .change(readiness.entries().stream()
                        .filter(entry -> entry.required() && !List.of(missing).contains(entry.of()))
                        .map(entry -> ready(entry.of()))
                        .toList())
                .orThrow();
    }

    private static List<SiteFacet> places(List<FacetEntry> entries) {
        return entries.stream().map(FacetEntry::of).toList();
    }

    @Nested
    class Overall {

        @Test
        void r5IsNotReadyWhileThePowerIsNotAndNamesIt() {
            OverallReadiness overall = readyBut(Facet.POWER.at(ROOM)).overall();
            assertThat(overall.level()).isEqualTo(ReadinessLevel.NOT_READY);
            assertThat(places(overall.missing())).containsExactly(Facet.POWER.at(ROOM));
            assertThat(overall.findings().only(finding -> finding.code().equals("facet-not-ready")))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.zh()).contains("供电保障（会场 V-BG）未就绪，目前未开始，责任方 VENUE。");
                        assertThat(finding.en()).contains("Facet power of room V-BG is not ready (not-started)");
                    });
        }

        @Test
        void r5IsReadyWithWaiversOnceSomebodyDecidedToDoWithoutThePowerAndSaidWhy() {
            Readiness waived = readyBut(Facet.POWER.at(ROOM))
                    .change(FacetChange.waive(Facet.POWER.at(ROOM), "白天开会，场地自然采光", "市政府秘书长", NOW))
                    .orThrow();
            assertThat(waived.overall().level()).isEqualTo(ReadinessLevel.READY_WITH_WAIVERS);
            assertThat(waived.overall().waived())
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry.waiver()).contains(new FacetWaiver("市政府秘书长", "白天开会，场地自然采光", NOW)));
            assertThat(waived.change(ready(Facet.POWER.at(ROOM)))
                            .orThrow()
                            .overall()
                            .level())
                    .isEqualTo(ReadinessLevel.READY);
        }

        @Test
        void r43AFacetOfTheOfficesOwnCountsLikeAnyOther() {
            Facet signs = new Facet("sign-language");
            Readiness readiness = readyBut()
                    .change(new FacetChange.Add(signs.ofMeeting(), true, Optional.of("SEC"), "D07", NOW))
                    .orThrow();
            assertThat(places(readiness.overall().missing())).containsExactly(signs.ofMeeting());
            assertThat(readiness
                            .change(ready(signs.ofMeeting()))
                            .orThrow()
                            .overall()
                            .level())
                    .isEqualTo(ReadinessLevel.READY);
        }

        @Test
        void r43AFacetOfTheOfficesOwnIsCalledByTheNameItIsGiven() {
            SiteFacet signs = new Facet("sign-language").ofMeeting();
            FacetName name = new FacetName("手语翻译", "Sign language");
            Readiness readiness = readyBut()
                    .change(new FacetChange.Add(signs, Optional.of(name), true, Optional.of("SEC"), "D07", NOW))
                    .orThrow();
            assertThat(readiness.entry(signs).orElseThrow().label(Language.ENGLISH))
                    .isEqualTo("Sign language");
            assertThat(readiness.overall().findings())
                    .anySatisfy(finding -> assertThat(finding.zh()).startsWith("手语翻译未就绪"));
            assertThat(readiness
                            .change(FacetChange.waive(signs, "", "D07", NOW))
                            .findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.zh()).contains("就绪项手语翻译"));
        }

        @Test
        void whatWasToldAfterTheMomentLookedAtIsSaid() {
            Readiness readiness = readyBut(Facet.POWER.at(ROOM))
                    .change(FacetChange.waive(Facet.POWER.at(ROOM), "自然采光", "市政府秘书长", NOW.plusHours(2)))
                    .orThrow();
            assertThat(readiness.toldAfter(NOW.plusHours(2))).isEmpty();
            assertThat(readiness.toldAfter(NOW.plusHours(1))).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("facet-told-later");
                assertThat(finding.subjects()).containsExactly("power@" + ROOM);
            });
        }

        @Test
        void r43ATypeOfTheOfficesOwnHasATemplateOfItsOwn() {
            Facet interpreters = new Facet("interpreters");
            ReadinessTemplate own = ReadinessTemplates.usual().of(MeetingType.PLENARY).orElseThrow().toBuilder()
                    .meetingType(new MeetingType("forum"))
                    .addRules(FacetRule.builder()
                            .facet(interpreters)
                            .need(FacetNeed.REQUIRED)
                            .eachSite(true)
                            .build())
                    .build();
            assertThat(own.open(Fixtures.meeting(), Language.ENGLISH).entry(interpreters.at(ROOM)))
                    .isPresent();
        }

        @Test
        void aMeetingOrRoomOfWhichNothingIsKnownIsNotReady() {
            assertThat(Readiness.builder().meeting("M").build().overall().level())
                    .isEqualTo(ReadinessLevel.NOT_READY);
            assertThat(readyBut().overall("elsewhere").level()).isEqualTo(ReadinessLevel.NOT_READY);
        }

        @Test
        void whatIsNotRequiredHoldsNothingUpAndIsSaidAllTheSame() {
            OverallReadiness overall = readyBut().overall();
            assertThat(overall.level()).isEqualTo(ReadinessLevel.READY);
            assertThat(places(overall.unfinished()))
                    .containsExactly(
                            Facet.TRANSPORT.ofMeeting(), Facet.LODGING.ofMeeting(), Facet.CATERING.ofMeeting());
        }
    }

    @Nested
    class Templates {

        @Test
        void speakOfEveryFacetOfTheHandbookForEveryTypeWithAName() {
            assertThat(Facet.standard()).hasSize(22).doesNotHaveDuplicates();
            assertThat(ReadinessTemplates.usual().templates())
                    .extracting(ReadinessTemplate::meetingType)
                    .containsExactly(
                            MeetingType.EXECUTIVE,
                            MeetingType.PLENARY,
                            MeetingType.MAYOR_OFFICE,
                            MeetingType.ECONOMIC_ANALYSIS,
                            MeetingType.CONGRESS);
        }

        @Test
        void whatATypeDoesNotUseIsNotApplicableForAReasonAndNotAbsent() {
            Meeting meeting =
                    Fixtures.meeting().toBuilder().type(MeetingType.EXECUTIVE).build();
            FacetEntry guide = opened(meeting).entry(Facet.SEAT_GUIDE.at(ROOM)).orElseThrow();
            assertThat(guide.state()).isEqualTo(FacetState.NOT_APPLICABLE);
            assertThat(guide.reason()).contains("小会议室，凭座签入座");
            assertThat(opened(meeting).overall().missing()).doesNotContain(guide);
        }

        @Test
        void r5SayWhichFacetTheyRequireThatSomebodyTookOutOrNoLongerRequires() {
            ReadinessTemplate template =
                    ReadinessTemplates.usual().of(Fixtures.meeting().type()).orElseThrow();
            Readiness whole = opened();
            assertThat(template.check(whole, Fixtures.meeting())).isEmpty();

            Readiness cut = whole.toBuilder()
                    .entries(whole.entries().stream()
                            .filter(entry -> !entry.of().equals(Facet.POWER.at(ROOM)))
                            .filter(entry -> !entry.of().equals(Facet.LODGING.ofMeeting()))
                            .map(entry -> entry.of().facet().equals(Facet.MEDICAL)
                                    ? entry.toBuilder().required(false).build()
                                    : entry)
                            .toList())
                    .build();
            assertThat(template.check(cut, Fixtures.meeting()))
                    .extracting(finding -> finding.severity().code() + " " + finding.code() + " " + finding.subjects())
                    .containsExactly("error facet-left-out [power@V-BG]", "warning facet-not-required [medical@V-BG]");
        }

        @Test
        void r5WhatTheyRequireCountsThoughSomebodyTookItOutOrNoLongerRequiresIt() {
            ReadinessTemplate template =
                    ReadinessTemplates.usual().of(Fixtures.meeting().type()).orElseThrow();
            Readiness ready = readyBut(Facet.MEDICAL.at(ROOM));
            Readiness cut = ready.toBuilder()
                    .entries(ready.entries().stream()
                            .filter(entry -> !entry.of().equals(Facet.POWER.at(ROOM)))
                            .map(entry -> entry.of().facet().equals(Facet.MEDICAL)
                                    ? entry.toBuilder().required(false).build()
                                    : entry)
                            .toList())
                    .build();
            assertThat(cut.overall().level()).isEqualTo(ReadinessLevel.READY);

            OverallReadiness held = template.held(cut, Fixtures.meeting()).overall();
            assertThat(held.level()).isEqualTo(ReadinessLevel.NOT_READY);
            assertThat(places(held.missing())).containsExactly(Facet.MEDICAL.at(ROOM), Facet.POWER.at(ROOM));

            assertThat(template.held(ready, Fixtures.meeting())).isEqualTo(ready);
            Readiness waived = cut.change(FacetChange.waive(Facet.MEDICAL.at(ROOM), "就近有医院", "市政府秘书长", NOW))
                    .orThrow();
            assertThat(places(
                            template.held(waived, Fixtures.meeting()).overall().waived()))
                    .containsExactly(Facet.MEDICAL.at(ROOM));
        }

        @Test
        void thatLeaveAFacetOutAreRefusedByItsName() {
            ReadinessTemplate usual =
                    ReadinessTemplates.usual().of(MeetingType.PLENARY).orElseThrow();
            assertThatThrownBy(() -> usual.toBuilder()
                            .rules(usual.rules().subList(1, 22))
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("attendees");
        }
    }

    @Nested
    class WhenAMeetingHasSeveralRooms {

        private final Meeting meeting = Fixtures.meeting().toBuilder()
                .addSites(new MeetingSite("east", "东会场", "V-2", false))
                .build();

        @Test
        void r45EachRoomIsReadyOrNotByItself() {
            Readiness readiness = opened(meeting);
            Readiness east = readiness
                    .change(readiness.entries().stream()
                            .map(FacetEntry::of)
                            .filter(of -> of.site().filter("east"::equals).isPresent())
                            .map(ReadinessTest::ready)
                            .toList())
                    .orThrow();
            assertThat(east.overall("east").level()).isEqualTo(ReadinessLevel.READY);
            assertThat(east.overall(ROOM).level()).isEqualTo(ReadinessLevel.NOT_READY);
            assertThat(east.overall().level()).isEqualTo(ReadinessLevel.NOT_READY);
        }

        @Test
        void r45TheVideoLinkIsRequiredOfEachRoomAndNotApplicableWhereThereIsOne() {
            assertThat(opened(meeting).overall().missing())
                    .extracting(FacetEntry::of)
                    .contains(Facet.VIDEO_LINK.at(ROOM), Facet.VIDEO_LINK.at("east"));
            assertThat(opened().entry(Facet.VIDEO_LINK.at(ROOM)).orElseThrow().reason())
                    .contains("只有一个会场");
        }
    }

    @Nested
    class Refusals {

        private List<String> refused(FacetChange... changes) {
            Readiness before = opened();
            ReadinessResult result = before.change(List.of(changes));
            assertThat(result.readiness()).isEqualTo(before);
            return result.findings().codes();
        }

        private final SiteFacet power = Facet.POWER.at(ROOM);

        @Test
        void aFacetIsNotReadyByWordOnly() {
            assertThat(refused(
                            new FacetChange.Mark(power, FacetState.READY, "", "D07", NOW),
                            new FacetChange.Ready(power, "已试", " ", "D07", NOW)))
                    .containsExactly("facet-evidence-missing", "facet-evidence-missing");
        }

        @Test
        void aWaiverNeedsWhoAndWhy() {
            assertThat(refused(FacetChange.waive(power, "", " ", NOW)))
                    .containsExactly("facet-who-missing", "facet-reason-missing");
        }

        @Test
        void whatIsNotApplicableNeedsAReason() {
            assertThat(refused(new FacetChange.Mark(power, FacetState.NOT_APPLICABLE, "", "D07", NOW)))
                    .containsExactly("facet-reason-missing");
        }

        @Test
        void whatTheMeetingDoesNotHaveIsNamedWithItsRoom() {
            assertThat(refused(ready(Facet.POWER.at("west")), ready(new Facet("flowers").ofMeeting())))
                    .containsExactly("facet-unknown", "facet-unknown");
            assertThat(refused(new FacetChange.Add(power, true, Optional.empty(), "D07", NOW)))
                    .containsExactly("facet-there");
        }

        @Test
        void aRoomThatTheMeetingDoesNotHaveIsRefusedNamingThoseItHas() {
            FacetChange add = new FacetChange.Add(Facet.POWER.at("west"), true, Optional.empty(), "D07", NOW);
            assertThat(refused(add)).containsExactly("facet-site-unknown");
            assertThat(opened().change(add).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.arguments()).containsEntry("site", "west").containsEntry("known", ROOM);
                assertThat(finding.en()).contains("west").contains(ROOM);
            });
        }

        @Test
        void aReportIsOfTheFacetItIsFor() {
            FacetReport report = new FacetReport(Facet.PAPERS, FacetState.READY, Map.of(), List.of());
            assertThat(refused(new FacetChange.Report(power, report, "P16", "D07", NOW)))
                    .containsExactly("facet-report-of-another");
        }

        @Test
        void whatHappenedIsEnteredInItsOrder() {
            Readiness readiness = opened().change(ready(power)).orThrow();
            FacetChange early = new FacetChange.Mark(power, FacetState.AT_RISK, "发电机故障", "D07", NOW.minusMinutes(1));
            assertThat(readiness.change(early).findings().codes()).containsExactly("facet-time-back");
            assertThatThrownBy(() -> readiness.change(early).orThrow()).isInstanceOf(FindingsException.class);
        }

        @Test
        void whatWasSeenBeforeSomethingWentBadProvesNothingAfter() {
            Readiness bad = opened().change(List.of(
                            ready(power),
                            new FacetChange.Mark(power, FacetState.AT_RISK, "发电机故障", "D07", NOW.plusHours(1))))
                    .orThrow();
            FacetChange again = new FacetChange.Mark(power, FacetState.READY, "", "D07", NOW.plusHours(3));
            assertThat(bad.change(again).findings().codes()).containsExactly("facet-evidence-missing");
            assertThat(bad.change(List.of(new FacetChange.Prove(power, "换机再试", "检查单4", "D07", NOW.plusHours(2)), again))
                            .orThrow()
                            .entry(power)
                            .orElseThrow()
                            .state())
                    .isEqualTo(FacetState.READY);
        }
    }

    @Nested
    class Reports {

        private final SiteFacet guide = Facet.SEAT_GUIDE.at(ROOM);

        private FacetReport report(DeliveryRecord record) {
            DeliveryItem item = new DeliveryItem(
                    DeliveryRecipient.of(new UnitId("U001")), DeliveredDocument.SEAT_GUIDE, ROOM, "p1", "c1");
            return record.status(List.of(item), NOW).report(Facet.SEAT_GUIDE);
        }

        @Test
        void r32TheGuideIsNotReadyWhileTheDeliveryRecordSaysWhoHasNotAcknowledged() {
            Readiness told = readyBut()
                    .change(new FacetChange.Report(
                            guide, report(DeliveryRecord.empty()), "送达记录", "D07", NOW.plusHours(1)))
                    .orThrow();
            assertThat(places(told.overall().missing())).containsExactly(guide);
            assertThat(told.entry(guide).orElseThrow().open()).containsExactly("U001");
        }

        @Test
        void aReportNeitherTakesAWaiverAwayNorMakesApplicableWhatIsNotRequired() {
            FacetReport report = report(DeliveryRecord.empty());
            Readiness waived = readyBut(guide)
                    .change(List.of(
                            FacetChange.waive(guide, "当面告知", "市政府秘书长", NOW),
                            new FacetChange.Report(guide, report, "送达记录", "D07", NOW.plusHours(1))))
                    .orThrow();
            assertThat(waived.overall().level()).isEqualTo(ReadinessLevel.READY_WITH_WAIVERS);
            Readiness small = opened(Fixtures.meeting().toBuilder()
                            .type(MeetingType.EXECUTIVE)
                            .build())
                    .change(new FacetChange.Report(guide, report, "送达记录", "D07", NOW))
                    .orThrow();
            assertThat(small.entry(guide).orElseThrow().state()).isEqualTo(FacetState.NOT_APPLICABLE);
        }

        @Test
        void aReportDoesNotMakeNotApplicableWhatSomebodySaysIsReadyAndThatIsSaid() {
            FacetReport report = new FacetReport(Facet.SEAT_GUIDE, FacetState.NOT_APPLICABLE, Map.of(), List.of());
            ReadinessResult told =
                    readyBut().change(new FacetChange.Report(guide, report, "M76#9", "D07", NOW.plusHours(1)));
            FacetEntry kept = told.orThrow().entry(guide).orElseThrow();
            assertThat(kept.state()).isEqualTo(FacetState.READY);
            assertThat(kept.evidence())
                    .last()
                    .satisfies(evidence -> assertThat(evidence.reference()).isEqualTo("M76#9"));
            assertThat(told.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("facet-kept-ready");
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.subjects()).containsExactly("seat-guide@V-BG");
                assertThat(finding.zh()).contains("M76#9").contains("仍为就绪");
                assertThat(finding.en()).contains("M76#9").contains("stays ready");
            });
        }
    }

    /** Laws over any meeting and any changes; a failure names the seed that repeats it. */
    @Nested
    class ForAnyChanges {

        static LongStream seeds() {
            return Seeds.usually(200);
        }

        private final List<Readiness> steps = new ArrayList<>();

        private Readiness any(Dice dice) {
            Meeting meeting = Fixtures.meeting().toBuilder()
                    .type(dice.pick(
                            MeetingType.EXECUTIVE, MeetingType.PLENARY, MeetingType.MAYOR_OFFICE, MeetingType.CONGRESS))
                    .build();
            Readiness readiness = opened(meeting);
            for (int i = 0; i < 40; i++) {
                steps.add(readiness);
                readiness = readiness
                        .change(change(dice, dice.pick(readiness.entries()).of(), NOW.plusMinutes(dice.below(60))))
                        .readiness();
            }
            return readiness;
        }

        private FacetChange change(Dice dice, SiteFacet of, OffsetDateTime at) {
            String reason = dice.percent(70) ? "原因" : "";
            return switch (dice.below(4)) {
                case 0 -> new FacetChange.Ready(of, "已试", dice.percent(80) ? "单" : "", "D07", at);
                case 1 -> new FacetChange.Prove(of, "已试", "单", "D07", at);
                case 2 ->
                    new FacetChange.Report(
                            of,
                            new FacetReport(of.facet(), dice.pick(FacetState.values()), Map.of(), List.of("x")),
                            "单",
                            "D07",
                            at);
                default -> new FacetChange.Mark(of, dice.pick(FacetState.values()), reason, "D07", at);
            };
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theMeetingIsAsReadyAsTheWorstOfItsRequiredFacets(long seed) {
            Readiness readiness = any(new Dice(seed));
            List<FacetState> states = readiness.entries().stream()
                    .filter(FacetEntry::required)
                    .map(FacetEntry::state)
                    .toList();
            ReadinessLevel worst = states.stream()
                            .anyMatch(state -> state != FacetState.READY
                                    && state != FacetState.WAIVED
                                    && state != FacetState.NOT_APPLICABLE)
                    ? ReadinessLevel.NOT_READY
                    : states.contains(FacetState.WAIVED) ? ReadinessLevel.READY_WITH_WAIVERS : ReadinessLevel.READY;
            assertThat(readiness.overall().level()).isEqualTo(worst);
            assertThat(readiness.overall().missing().isEmpty()).isEqualTo(worst != ReadinessLevel.NOT_READY);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void evidenceIsOnlyAddedAndNeverMakesItWorse(long seed) {
            Dice dice = new Dice(seed);
            Readiness readiness = any(dice);
            for (int i = 1; i < steps.size(); i++) {
                for (FacetEntry before : steps.get(i - 1).entries()) {
                    List<Evidence> after =
                            steps.get(i).entry(before.of()).orElseThrow().evidence();
                    assertThat(after.subList(0, before.evidence().size())).isEqualTo(before.evidence());
                }
            }
            SiteFacet of = dice.pick(readiness.entries()).of();
            ReadinessLevel before = readiness.overall().level();
            for (FacetChange change : List.of(
                    new FacetChange.Prove(of, "又试", "单", "D07", NOW.plusDays(1)),
                    new FacetChange.Ready(of, "又试", "单", "D07", NOW.plusDays(1)))) {
                assertThat(readiness.change(change).orThrow().overall().level()).isLessThanOrEqualTo(before);
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aWaiverChangesNothingButTheFacetItIsFor(long seed) {
            Dice dice = new Dice(seed);
            Readiness readiness = any(dice);
            FacetEntry entry = dice.pick(readiness.entries());
            OverallReadiness after = readiness
                    .change(FacetChange.waive(entry.of(), "原因", "市政府秘书长", NOW.plusDays(1)))
                    .orThrow()
                    .overall();
            List<SiteFacet> missing = new ArrayList<>(places(readiness.overall().missing()));
            missing.remove(entry.of());
            assertThat(places(after.missing())).isEqualTo(missing);
            assertThat(places(after.waived()).contains(entry.of())).isEqualTo(entry.required());
            if (!entry.required()) {
                assertThat(after.level()).isEqualTo(readiness.overall().level());
            }
        }
    }
}
