package dev.huiwu.files;

import static dev.huiwu.workflow.definition.Role.SEATING;
import static dev.huiwu.workflow.definition.Role.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.agenda.AgendaRequest;
import dev.huiwu.core.agenda.WaitingUnit;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.card.CardComparison;
import dev.huiwu.core.card.CardComparisonRequest;
import dev.huiwu.core.card.CardCounts;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.core.feedback.ListChangeProposal;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ChangeCause;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.list.ListDifference;
import dev.huiwu.core.list.ListEffect;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetChange;
import dev.huiwu.core.readiness.FacetEntry;
import dev.huiwu.core.readiness.OverallReadiness;
import dev.huiwu.core.readiness.Readiness;
import dev.huiwu.core.readiness.ReadinessLevel;
import dev.huiwu.core.scope.AttendanceScope;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicPage;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.card.CardInventoryReader;
import dev.huiwu.files.list.ListFolder;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.files.meeting.MeetingRooms;
import dev.huiwu.files.readiness.ContingencyReader;
import dev.huiwu.files.readiness.ReadinessReader;
import dev.huiwu.files.topic.TopicReader;
import dev.huiwu.files.topic.TopicWriter;
import dev.huiwu.files.unit.UnitReader;
import dev.huiwu.files.workorder.WorkOrderWriter;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.VenueTooSmallException;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.card.SeatCards;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.PlanStage;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.Replanner;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.workorder.ChangeWorkOrder;
import dev.huiwu.seating.workorder.WorkOrderSettings;
import dev.huiwu.seating.workorder.WorkOrderSheet;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.instance.Answer;
import dev.huiwu.workflow.instance.GapReport;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.readiness.ContingencyCatalogue;
import dev.huiwu.workflow.readiness.ContingencyPlans;
import dev.huiwu.workflow.readiness.ContingencyRequest;
import dev.huiwu.workflow.readiness.ContingencyReview;
import dev.huiwu.workflow.review.DefinitionReview;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.standin.Handover;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The code of docs/guide.md, in its order; {@link DocumentsTest} shows that it holds exactly this. */
class GuideTest {

    private final SeatingEngine engine = SeatingEngine.create();
    private final ReadResult<MeetingFolder> sample =
            MeetingFolder.read(Path.of("../seeds/executive"), Optional.empty());

    @Test
    void readsAFolderAndLooksAtWhatWasFound() {
        // snippet
        ReadResult<MeetingFolder> read = MeetingFolder.read(Path.of("../seeds/executive"), Optional.empty());
        List<String> toMend = read.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> finding.location().map(Location::toString).orElse("") + " [" + finding.code() + "] "
                        + finding.text(Language.CHINESE))
                .toList();
        MeetingFolder folder = read.orThrow(); // throws if one of the findings is an error
        // end
        assertThat(toMend).isEmpty();
        assertThat(folder.list().size()).isEqualTo(45);
    }

    @Test
    void aListComesFromRulesAgendaRepliesAndDecisions() {
        // snippet
        ListFolder office =
                ListFolder.read(Path.of("../seeds/executive"), Optional.empty()).orThrow();
        AttendanceScope scope = office.scope(); // by rules, agenda and the leaders in office on the day
        List<String> why = scope.entries().stream()
                .map(entry -> entry.unit() + " " + entry.kind().code() + " " + entry.topics() + " by " + entry.rules())
                .toList();
        List<UnitId> toCall = office.collection().silent(); // who has not replied
        Findings open = office.findings(); // open feedback, replies, leave and substitutes against the table
        AttendeeList locked = office.list().lock("市政府秘书长");
        // end
        assertThat(why).contains("11008 non-voting [T3] by [CW-08, CW-13]");
        assertThat(toCall).isEmpty();
        assertThat(open).isEmpty();
        Unit media = office.units().resolve("市融媒体中心").orElseThrow();
        // snippet
        ListChangeProposal proposal = ListChangeProposal.builder()
                .id("JY-9")
                .meetingType(MeetingType.EXECUTIVE)
                .addChanges(
                        new ListChange.Remove(media.id(), Optional.empty(), ChangeCause.ofFeedback("本次不安排报道", "FK-9")))
                .proposedBy("秘书一科")
                .proposedOn(LocalDate.parse("2026-05-14"))
                .build();
        ListEffect effect = proposal.effect(locked, office.units()); // people and units before and after, by capacity
        SignOff decision = SignOff.agreed("市政府秘书长", LocalDate.parse("2026-05-15"), "同意");
        AttendeeList second = proposal.decided(decision).applyTo(locked, office.units()); // refused without a decision
        ListDifference difference = ListDifference.between(locked, second);
        // end
        assertThat(effect.units()).isEqualTo(-1);
        assertThat(difference.unitsRemoved()).containsExactly(media.id());
    }

    @Test
    void seatsPeople() {
        MeetingFolder folder = sample.orThrow();
        // snippet
        SeatingEngine engine = SeatingEngine.create(); // may be kept and shared
        SeatingRequest request = folder.seatingRequest();
        SeatPlan plan = engine.seat(request);
        List<String> places = plan.seatings().stream()
                .map(seating -> seating.person() + " sits on " + seating.seat() + ": "
                        + seating.reason().text(Language.ENGLISH))
                .toList();
        List<String> unmet = plan.findings().stream().map(Finding::en).toList();
        // end
        assertThat(places).hasSizeGreaterThanOrEqualTo(45);
        assertThat(unmet).isEmpty();
    }

    @Test
    void changesALockedList() {
        MeetingFolder folder = sample.orThrow();
        SeatingRequest request = folder.seatingRequest();
        // snippet
        AttendeeList locked = folder.list();
        Unit unit = folder.units().resolve("市财政局").orElseThrow(); // by code, name, short name or alias
        PersonName name = new PersonName("沈例安");
        Attendee added = Attendee.builder()
                .id(PersonId.derive(unit.id(), name, "副局长", locked.byId().keySet()))
                .name(name)
                .unit(unit.id())
                .post("副局长")
                .kind(AttendanceKind.OBSERVER)
                .build();
        List<Attendee> people = new ArrayList<>(locked.attendees());
        people.add(added);
        AttendeeList second = locked.next(people, "one observer more", "市政府秘书长").lock("市政府秘书长");
        SeatPlan plan = engine.seat(request.toBuilder().list(second).build());
        // end
        assertThat(plan.listVersion()).isEqualTo(locked.version() + 1);
        assertThat(plan.seatOf(added.id())).isPresent();
    }

    @Test
    void fitsAPlanToALateChange() {
        // snippet
        MeetingFolder meeting = MeetingFolder.read(Path.of("../seeds/economic-analysis"), Optional.empty())
                .orThrow();
        SeatingRequest sent = meeting.seatingRequest();
        SeatPlan known = engine.seat(sent);
        Unit growing = meeting.units().resolve("市财政局").orElseThrow();
        PersonId ill = meeting.list().attendees().get(40).id();
        ChangeOrder order = ChangeOrder.of(
                "one is ill, a unit brings two more",
                "市政府秘书长",
                new SeatChange.Vacate(ill),
                new SeatChange.Grow(growing.id(), List.of(newcomer(growing, "沈例安"), newcomer(growing, "林样和"))));
        ReplanLimits limits =
                ReplanLimits.builder().stage(PlanStage.SENT).moves(8).build(); // a refusal says how many are needed
        ReplanResult result = Replanner.create().replan(known, sent, order, limits);
        List<String> calls = result.moves().stream()
                .map(move -> move.person() + " " + move.from() + " -> " + move.to() + ": "
                        + move.reason().text(Language.ENGLISH))
                .toList();
        SeatPlan now = result.plan(); // and result.request() has the next version of the list
        // end
        assertThat(calls).hasSizeBetween(3, 11);
        saysWhatTheChangeAsksFor(meeting, order, limits, result);
        assertThat(now.seatOf(ill)).isEmpty();
        assertThat(result.request().people())
                .filteredOn(person -> person.unit().equals(growing.id()))
                .hasSizeGreaterThan(2)
                .allSatisfy(person -> assertThat(result.request().zone(person)).isEqualTo("市直政府部门区"));
        assertThat(now.findings().hasErrors()).isFalse();
        assertThat(result.undo()).isEqualTo(known);
    }

    private static void saysWhatTheChangeAsksFor(
            MeetingFolder meeting, ChangeOrder order, ReplanLimits limits, ReplanResult result) {
        // snippet
        WorkOrderSettings settings = WorkOrderSettings.builder()
                .number("G1") // the calls are known by it
                .at(OffsetDateTime.parse("2026-04-23T22:00:00+08:00"))
                .reason(order.reason())
                .approver(order.approver())
                .limits(limits)
                .cards(meeting.cardPolicy())
                .ushers(meeting.ushers())
                .build();
        ChangeWorkOrder work = ChangeWorkOrder.of(result, settings);
        List<SeatCard> toPrint = work.cardsToPrint(); // in the order they are laid
        List<UnitId> toSend = work.guidesToPrint(); // GuidePages makes their pages
        LiaisonDirectory liaisons = LiaisonDirectory.of(meeting.liaisons());
        WorkOrderSheet sheet = WorkOrderSheet.of(work, result, settings, liaisons, Language.CHINESE);
        byte[] csv = WorkOrderWriter.writeTable(sheet, Language.CHINESE); // WorkOrderForm lays it out for PDF
        // end
        assertThat(toPrint).extracting(card -> card.card().text()).contains("沈例安", "林样和");
        assertThat(toSend)
                .contains(meeting.units().resolve("市财政局").orElseThrow().id());
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("林样和（新打印）");
    }

    private static Attendee newcomer(Unit unit, String name) {
        PersonName personName = new PersonName(name);
        return Attendee.builder()
                .id(PersonId.derive(unit.id(), personName, "科长", Set.of()))
                .name(personName)
                .unit(unit.id())
                .post("科长")
                .kind(AttendanceKind.PARTICIPANT)
                .build();
    }

    @Test
    void printsTheGuide() {
        SeatingRequest request = sample.orThrow().seatingRequest();
        SeatPlan plan = engine.seat(request);
        // snippet
        SeatGuide guide = SeatGuide.of(request, plan);
        String lines = guide.text(Language.CHINESE); // one line a unit, in protocol order
        GuideDrawing drawing = GuideDrawing.of(request, plan, Language.CHINESE);
        String svg = SvgWriter.write(drawing.scene());
        // end
        assertThat(lines).contains("市财政局");
        assertThat(svg).startsWith("<?xml");
    }

    @Test
    void definesAProcess() {
        // snippet
        ProcessDefinition seating = ProcessDefinition.define("seating")
                .named("排座", "Seating")
                .step("P14", step -> step.by(SECRETARY).day(-3).addStandard("nobody twice, no unknown unit"))
                .step("P18", step -> step.by(SEATING).day(-2).after("P14").addStandard("a seat for everybody"))
                .build();
        // end
        assertThat(seating.steps()).hasSize(2);
    }

    @Test
    void definesReviewsAndRunsAProcess() {
        // snippet
        ProcessDefinition paper = ProcessDefinition.define("paper")
                .flow(flow -> flow.step("A", step -> step.by(SECRETARY).day(-5).addStandard("all fields filled"))
                        .choose(
                                "B",
                                step -> step.by(Role.SECRETARY_GENERAL)
                                        .day(-3)
                                        .approval(Authority.DEPUTY_SECRETARY_GENERAL)
                                        .addStandard("opinion and date"),
                                outcome ->
                                        outcome.on("approved", "同意", "Approved").back("amend", "退回修改", "Amend", "A"))
                        .step("C", step -> step.by(SECRETARY).day(-1).addStandard("sent to every unit")))
                .build();
        Findings weak = DefinitionReview.of(paper); // no error: it was built; here nobody stands in
        // end
        assertThat(weak.codes()).contains("no-stand-in").doesNotContain("no-owner");
        // snippet
        PersonId li = new PersonId("li");
        DutyTable duties = DutyTable.builder()
                .addAssignment(DutyAssignment.of(SECRETARY, li, new PersonId("wang"))) // wang stands in
                .addAssignment(DutyAssignment.of(Role.SECRETARY_GENERAL, new PersonId("chen"), new PersonId("sun")))
                .putAuthority(new PersonId("sun"), Authority.DEPUTY_SECRETARY_GENERAL)
                .build();
        OffsetDateTime meeting = OffsetDateTime.parse("2026-04-24T09:00+08:00");
        OffsetDateTime now = OffsetDateTime.parse("2026-04-16T10:00+08:00");
        ProcessInstance instance = ProcessInstance.open("M76", paper, duties, meeting, Set.of(), li, now)
                .instance(); // and its event(), to be written down

        StepId draft = StepId.of("A");
        Answer tooEarly = instance.ask(new ProcessAction.Complete(draft, Optional.empty()), li, now);
        List<String> why = tooEarly.reasons().codes(); // [standards-open]
        WorkStandard filled = new WorkStandard("all fields filled");
        instance = instance.ask(new ProcessAction.Tick(draft, filled, "form 3"), li, now)
                .orThrow()
                .instance();
        // end
        assertThat(why).containsExactly("standards-open");
        // snippet
        Schedule days = Schedule.of(paper, meeting, WorkCalendar.china());
        Absence away = new Absence(li, now, now.plusDays(3), Optional.empty(), "course");
        Handover handover = Handover.of(instance, days, away); // what if: nothing has happened yet
        List<Handover.Part> parts = handover.items().get(0).parts(); // all three days: wang
        instance = instance.ask(new ProcessAction.AnnounceAbsence(away), li, now)
                .orThrow()
                .instance();
        GapReport gaps = GapReport.of(instance, days, now.plusDays(4));
        List<String> missing = gaps.findings().codes(); // step-overdue for A, step-waits-on-late for B and C
        // end
        assertThat(parts).containsExactly(new Handover.Part(now, now.plusDays(3), Optional.of(new PersonId("wang"))));
        assertThat(missing).containsExactly("step-overdue", "step-waits-on-late", "step-waits-on-late");
    }

    @Test
    void saysWhetherAMeetingIsReady() throws IOException {
        // snippet
        Path folder = Path.of("../seeds/economic-analysis");
        Meeting meeting = MeetingRooms.read(folder, Optional.empty()).orThrow().meeting();
        byte[] sheet = Files.readAllBytes(folder.resolve("readiness.csv")); // as people have filled it in
        Readiness readiness =
                ReadinessReader.read("readiness.csv", sheet, meeting).orThrow();
        OverallReadiness overall = readiness.overall(); // NOT_READY: overall.missing() is the power

        OffsetDateTime now = OffsetDateTime.parse("2026-04-21T10:00+08:00");
        FacetChange waiver = FacetChange.waive(Facet.POWER.at("main"), "daylight is enough", "secretary-general", now);
        ReadinessLevel level = readiness.change(waiver).orThrow().overall().level(); // READY_WITH_WAIVERS

        byte[] table = Files.readAllBytes(folder.resolve("contingency.csv"));
        ContingencyPlans plans =
                ContingencyReader.read("contingency.csv", table, meeting).orThrow();
        ContingencyReview review = ContingencyReview.of(ContingencyRequest.builder()
                .plans(plans)
                .meeting(meeting, ContingencyCatalogue.usual())
                .build());
        List<String> weak = review.findings().codes(); // a generator never checked, microphones too long ago
        // end
        assertThat(overall.level()).isEqualTo(ReadinessLevel.NOT_READY);
        assertThat(overall.missing()).extracting(FacetEntry::of).containsExactly(Facet.POWER.at("main"));
        assertThat(level).isEqualTo(ReadinessLevel.READY_WITH_WAIVERS);
        assertThat(weak).containsExactly("contingency-resource-unchecked", "contingency-resource-stale");
    }

    @Test
    void schedulesAProcess() {
        MeetingFolder folder = sample.orThrow();
        // snippet
        Schedule schedule = Schedule.of(folder.scheduleRequest());
        List<String> due = schedule.steps().stream()
                .map(step -> step.due() + " " + step.id() + " " + step.owner().label(Language.ENGLISH))
                .toList();
        ProcessChart chart =
                ProcessChart.of(schedule, Language.CHINESE, folder.meeting().title());
        String svg = SvgWriter.write(chart.scene());
        // end
        assertThat(due).hasSize(40).isSorted();
        assertThat(svg).startsWith("<?xml");
    }

    @Test
    void saysWhatIsWrong() {
        SeatingRequest ample = sample.orThrow().seatingRequest();
        SeatingRequest tight = ample.toBuilder().list(crowd(ample.list(), 300)).build();
        assertThat(answer(ample)).isEqualTo("seated");
        assertThat(answer(tight)).matches("[1-9][0-9]* more seats are needed");
        AttendeeList draft = ample.list().next(ample.list().attendees(), "to be edited", "市政府秘书长");
        assertThat(answer(ample.toBuilder().list(draft).build())).doesNotContain("seated");
    }

    @Test
    void comparesCardsWithTheInventory() {
        MeetingFolder folder = MeetingFolder.read(Path.of("../seeds/economic-analysis"), Optional.empty())
                .orThrow();
        SeatingRequest request = folder.seatingRequest();
        SeatPlan plan = engine.seat(request);
        byte[] table = Samples.seed("common/card-inventory.csv");
        // snippet
        CardInventory inventory = CardInventoryReader.read("card-inventory.csv", table, folder.units())
                .orThrow();
        LocalDate day = LocalDate.parse("2026-04-20");
        CardComparison comparison = CardComparison.of(CardComparisonRequest.builder()
                .meeting(folder.meeting().id())
                .needs(SeatCards.of(request, plan, folder.cardPolicy()).needs())
                .addPeopleOf(folder.list())
                .status(inventory.status(day))
                .build());
        int toMake = comparison.toMake(); // of a leader two sets are needed
        List<String> doubtful = comparison.findings().codes(); // by seat, person id and card id, never by name
        CardInventory taken =
                inventory.enter(comparison.checkOut(folder.meeting().id(), day, "座签专管员"));
        CardCounts counts = taken.status(day).counts(); // held + made = in use + stored + lost + retired
        // end
        assertThat(toMake).isEqualTo(22);
        assertThat(doubtful).contains("card-like-sound");
        assertThat(counts.inUse()).isEqualTo(426 + 11 - 22);
        assertThat(counts.balances()).isTrue();
    }

    @Test
    void takesTopicsThroughTheirLife() throws IOException {
        // snippet
        Path common = Path.of("../seeds/common");
        UnitDirectory units = UnitReader.read("units.csv", Files.readAllBytes(common.resolve("units.csv")))
                .orThrow();
        TopicRules rules = TopicRules.usual(WorkCalendar.china());
        TopicRegister register = TopicRegister.inMemory(rules);

        byte[] table = Files.readAllBytes(common.resolve("topics.csv"));
        List<Topic> old = TopicReader.read("topics.csv", table, units, rules).orThrow();
        PersonId clerk = new PersonId("clerk-1");
        OffsetDateTime now = OffsetDateTime.parse("2026-05-08T09:00+08:00");
        register.takeOver(old, clerk, now, "from the old register").orThrow("The topics were not taken over");

        TopicPage overdue =
                register.find(TopicQuery.builder().overdueOn(now.toLocalDate()).build()); // computed, never kept

        Topic topic = register.topic(new TopicId("YT-2026-052")).orElseThrow(); // before the leaders
        SignOff agreed = SignOff.agreed("常务副市长", now.toLocalDate(), "同意上会，请市长审定");
        Topic signed = register.ask(
                        topic.id(),
                        topic.version(),
                        new TopicAction.Sign(SignOffRole.LEADER_IN_CHARGE, agreed),
                        clerk,
                        now,
                        "")
                .orThrow()
                .topic();
        List<String> missing = register.ask(signed.id(), signed.version(), new TopicAction.Approve(), clerk, now, "")
                .reasons()
                .codes(); // every reason at once: the head has not signed
        List<String> late = register.ask(topic.id(), topic.version(), new TopicAction.Note("?"), clerk, now, "")
                .reasons()
                .codes(); // somebody wrote since: both versions are said

        Agenda agenda = Agenda.propose(AgendaRequest.builder()
                .meeting("第77次常务会议")
                .type(MeetingType.EXECUTIVE)
                .start(OffsetDateTime.parse("2026-06-01T09:00+08:00"))
                .topics(register.all(
                        TopicQuery.builder().addStates(TopicState.READY).build()))
                .topicRules(rules)
                .today(now.toLocalDate())
                .build());
        List<WaitingUnit> waiting = agenda.waiting(); // who is called when
        register.askAll(agenda.requests(), clerk, now).orThrow(); // all are scheduled, or none

        TopicWriter written =
                TopicWriter.of(List.of(signed), units, rules, Language.CHINESE); // written.csv(), written.workbook()
        Findings lost = written.findings(); // what the table would not bring back: nothing
        // end
        assertThat(lost).isEmpty();
        assertThat(overdue.total()).isEqualTo(9);
        assertThat(missing).containsExactly("topic-sign-off-missing");
        assertThat(late).containsExactly("topic-version");
        assertThat(agenda.topics()).hasSize(2);
        assertThat(waiting).isNotEmpty();
    }

    private String answer(SeatingRequest request) {
        // snippet
        try {
            engine.seat(request);
            return "seated";
        } catch (VenueTooSmallException e) { // its figures are fields
            return e.people() - e.seats() + " more seats are needed";
        } catch (FindingsException e) { // the parent of every exception that carries findings
            return String.join(", ", e.findings().codes());
        }
        // end
    }

    private static AttendeeList crowd(AttendeeList list, int people) {
        Attendee somebody = list.attendees().get(44);
        List<Attendee> crowd = IntStream.range(0, people)
                .mapToObj(i -> somebody.toBuilder().id(new PersonId("p" + i)).build())
                .toList();
        return list.next(crowd, "many more", "市政府秘书长").lock("市政府秘书长");
    }

    @Test
    void givesTheSameAgain() {
        SeatingRequest request = sample.orThrow().seatingRequest();
        SeatPlan plan = engine.seat(request);
        // snippet
        SeatPlan again = SeatingEngine.create().seat(request);
        boolean same = again.hash().equals(plan.hash()); // and again.equals(plan)
        // end
        assertThat(same).isTrue();
        assertThat(again).isEqualTo(plan);
    }

    @Test
    void writesAndReadsJson() {
        SeatPlan plan = engine.seat(sample.orThrow().seatingRequest());
        // snippet
        String json = MeetingJson.write(plan);
        Location place = Location.ofFile("seat-plan.json");
        JsonNode document = MeetingJson.parse(json, place);
        MeetingJson.requireFormat(document, "seat-plan", place).orThrow("The plan cannot be read");
        SeatPlan back = MeetingJson.read(document, SeatPlan.class, place);
        // end
        assertThat(back).isEqualTo(plan);
        assertThatThrownBy(() -> MeetingJson.parse("{", place)).isInstanceOf(FindingsException.class);
    }
}
