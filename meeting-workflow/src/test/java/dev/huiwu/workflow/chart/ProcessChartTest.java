package dev.huiwu.workflow.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Group;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.fixture.Calendars;
import dev.huiwu.workflow.fixture.DefaultProcess;
import dev.huiwu.workflow.fixture.RandomProcess;
import dev.huiwu.workflow.fixture.RandomWays;
import dev.huiwu.workflow.fixture.RunningProcess;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessChartTest {

    private static final double EXACT = 1e-6;

    @Nested
    class OfTheDefaultProcess {

        @ParameterizedTest
        @EnumSource
        void fitsOneA3Sheet(Language language) {
            ProcessChart chart = chart(DefaultProcess.definition(), language);

            assertThat(chart.page()).isEqualTo(new Bounds(0, 0, 420, 297));
            assertThat(chart.nodes()).hasSize(45);
            assertThat(chart.edges()).hasSize(64);
            assertThat(chart.lanes()).hasSize(17);
        }

        @ParameterizedTest
        @EnumSource
        void keepsTheLaws(Language language) {
            checkLaws(chart(DefaultProcess.definition(), language));
        }

        @Test
        void putsTheMeetingLineBetweenTheDaysBeforeAndTheMeeting() {
            ProcessChart chart = chart(DefaultProcess.definition(), Language.CHINESE);

            for (ChartNode node : chart.nodes()) {
                if (node.step().deadline().orElseThrow().workingDays() < 0) {
                    assertThat(node.bounds().right()).isLessThan(chart.meetingX());
                } else {
                    assertThat(node.bounds().x()).isGreaterThan(chart.meetingX());
                }
            }
        }

        @Test
        void bandsItsPhasesWithTheirDays() {
            assertThat(chart(DefaultProcess.definition(), Language.CHINESE).phases())
                    .extracting(band -> band.phase().code() + " " + band.first() + " " + band.last())
                    .containsExactly(
                            "INITIATE 2026-01-28 2026-02-02",
                            "PREPARE 2026-02-03 2026-02-24",
                            "ONSITE 2026-02-25 2026-02-25",
                            "CLOSE 2026-02-25 2026-03-10");
        }

        @Test
        void givesTheSameBytesWhateverTheLocale() {
            String svg = svg();
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(svg()).isEqualTo(svg);
            } finally {
                Locale.setDefault(before);
            }
        }

        private String svg() {
            return SvgWriter.write(
                    chart(DefaultProcess.definition(), Language.CHINESE).scene());
        }
    }

    @Nested
    class OfASmallProcess {

        @Test
        void takesTheSmallestSheetAndShowsTimesOfDay() {
            ProcessDefinition small = ProcessDefinition.define("small")
                    .step(
                            "A",
                            step -> step.by(Role.LEAD)
                                    .named("拟稿", "Draft")
                                    .day(-2)
                                    .addStandard("done"))
                    .step(
                            "B",
                            step -> step.by(Role.SECRETARY_GENERAL)
                                    .named("审定", "Approve")
                                    .day(-1, LocalTime.of(16, 0))
                                    .after("A")
                                    .addStandard("done"))
                    .build();

            ProcessChart chart = chart(small, Language.ENGLISH);

            assertThat(chart.page()).isEqualTo(new Bounds(0, 0, 297, 210));
            assertThat(chart.scene().labels()).extracting(Label::text).contains("16:00", "Approve");
            checkLaws(chart);
        }

        @Test
        void refusesAScheduleWithoutSteps() {
            Schedule none = Schedule.builder()
                    .processId("none")
                    .processZh("无")
                    .processEn("none")
                    .definitionHash("0")
                    .meetingStart(OffsetDateTime.parse("2026-02-25T09:00+08:00"))
                    .findings(Findings.none())
                    .build();

            assertThatIllegalArgumentException().isThrownBy(() -> ProcessChart.of(none, Language.CHINESE));
        }
    }

    @Nested
    class OfAProcessThatDecides {

        @Test
        void columnsAreWorkingDaysAndDaysOfOtherAnchorsWhereTheyFall() {
            assertThat(ProcessChart.of(ChartPictures.notice(), Language.ENGLISH).days())
                    .extracting(ChartDay::toString)
                    .containsExactly("-10", "-9", "-8", "-7", "-6", "-5", "notice +2");
        }

        @Test
        void saysByWhichOutcomeAWayIsTakenGoesBackOrEnds() {
            ProcessChart chart = ProcessChart.of(ChartPictures.notice(), Language.ENGLISH);

            assertThat(chart.edges())
                    .extracting(edge -> edge.from()
                            + (edge.back() ? " back to " : " ")
                            + edge.to()
                            + edge.label().map(label -> ": " + label.text()).orElse(""))
                    .containsExactly(
                            "T1 T2",
                            "T2 T3: Approved",
                            "T2 T4: Approved",
                            "T3 T5",
                            "T4 T5",
                            "T5 T5a: On paper",
                            "T5 T6: T5 By wire",
                            "T5a T6",
                            "T6 T7",
                            "T2 back to T1: ← T1 Amend",
                            "T5 back to T4: ← T4 Wrong");
            assertThat(chart.ends()).extracting(end -> end.label().text()).containsExactly("Rejected");
            assertThat(node(chart, StepId.of("T3")).notes()).containsExactly("if classified");
            assertThat(chart.nodes().stream().filter(node -> node.join().isPresent()))
                    .extracting(ChartNode::id)
                    .containsExactly(StepId.of("T5"), StepId.of("T6"));
        }

        @Test
        void showsWhereEachStepStands() {
            ProcessChart chart = ChartPictures.decided(Language.ENGLISH);

            assertThat(node(chart, StepId.of("T2")).notes()).containsExactly("Approved");
            assertThat(node(chart, StepId.of("T5a")).notes()).containsExactly("other way", "taken");
            assertThat(node(chart, StepId.of("T7")).notes()).containsExactly("late by 1 d");
            assertThat(chart.nowX()).hasValue(chart.area().right());
        }

        @Test
        void namesWhoStandsInAsTheOfficeKnowsThem() {
            ProcessDefinition large = DefaultProcess.definition();
            ProcessChart chart = ProcessChart.of(
                    ChartPictures.halfDone(large),
                    ChartPictures.schedule(large),
                    ChartPictures.NOW,
                    Language.CHINESE,
                    id -> id.equals(RunningProcess.first("SEC")) ? "张三" : "李四");

            assertThat(chart.page()).isEqualTo(new Bounds(0, 0, 420, 297));
            assertThat(node(chart, StepId.of("P12")).notes()).containsExactly("张三→李四");
            assertThat(node(chart, StepId.of("P17")).state().orElseThrow().late())
                    .isTrue();
        }

        @Test
        void refusesAScheduleOfAnotherDefinition() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ProcessChart.of(
                            ChartPictures.halfDone(DefaultProcess.definition()),
                            ChartPictures.schedule(ChartPictures.notice()),
                            ChartPictures.NOW,
                            Language.CHINESE));
        }

        @Test
        void putsAStepThatIsDueBeforeOneItWaitsForBesideThatAndSaysItsDay() {
            ProcessDefinition odd = ProcessDefinition.define("odd")
                    .anchor(Anchor.NOTICE, "A")
                    .step("A", step -> step.by(Role.LEAD).day(-5).addStandard("done"))
                    .step(
                            "B",
                            step -> step.by(Role.LEAD)
                                    .deadline(new Deadline(Anchor.NOTICE, 4, Optional.empty()))
                                    .after("A")
                                    .addStandard("done"))
                    .step("C", step -> step.by(Role.SEATING).day(-2).after("B").addStandard("done"))
                    .build();

            ProcessChart definition = ProcessChart.of(odd, Language.ENGLISH);
            ProcessChart schedule = chart(odd, Language.ENGLISH);

            assertThat(node(definition, StepId.of("C")).notes()).containsExactly("due −2");
            assertThat(node(schedule, StepId.of("C")).notes()).containsExactly("due 02-14");
            assertThat(node(schedule, StepId.of("C")).bounds().x())
                    .isGreaterThan(node(schedule, StepId.of("B")).bounds().right());
        }
    }

    /** Laws that hold for every process; a failure names the seed that repeats it. */
    @Nested
    class OfAnyProcess {

        static LongStream seeds() {
            return LongStream.range(0, 150);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void keepsTheLaws(long seed) {
            checkLaws(chart(RandomProcess.of(seed, 45), seed % 2 == 0 ? Language.CHINESE : Language.ENGLISH));
        }
    }

    /** Laws that hold for decisions, joins, conditions and ways back; a failure names the seed that repeats it. */
    @Nested
    class OfAnyWays {

        static LongStream seeds() {
            return LongStream.range(0, 200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void keepsTheLawsAsDefinition(long seed) {
            checkLaws(ProcessChart.of(RandomWays.definition(seed), language(seed)));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void keepsTheLawsAsItRuns(long seed) {
            ProcessDefinition definition = RandomWays.definition(seed);
            Schedule schedule = Schedule.of(definition, RunningProcess.MEETING, Calendars.national());
            RunningProcess process = new RunningProcess(definition);
            Random random = new Random(seed);
            for (int i = random.nextInt(2 * definition.steps().size()); i > 0; i--) {
                List<StepId> open = process.instance().open();
                if (!open.isEmpty()) {
                    StepId id = open.get(random.nextInt(open.size()));
                    List<StepOutcome> outcomes =
                            definition.step(id).orElseThrow().outcomes();
                    ChartPictures.complete(
                            process,
                            id,
                            outcomes.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(outcomes.get(random.nextInt(outcomes.size()))
                                            .code()),
                            process.instance().lastAt().plusMinutes(1));
                }
            }
            OffsetDateTime at = RunningProcess.MEETING.plusDays(random.nextInt(20) - 15);

            checkLaws(ProcessChart.of(process.instance(), schedule, at, language(seed), id -> "张" + id.value()));
        }

        private Language language(long seed) {
            return seed % 2 == 0 ? Language.CHINESE : Language.ENGLISH;
        }
    }

    private static void checkLaws(ProcessChart chart) {
        wordsStandApart(chart);
        waysBackArriveFromAbove(chart);
        boxesStandInTheirLanesApart(chart);
        columnsFollowTheDays(chart);
        arrowsBendAtRightAnglesBetweenBoxes(chart);
        arrowsLeadWhereTheyShould(chart);
        textsStayInTheirBoxes(chart);
    }

    private static void boxesStandInTheirLanesApart(ProcessChart chart) {
        assertThat(chart.page().inset(12).contains(chart.area(), EXACT)).isTrue();
        for (ChartNode node : chart.nodes()) {
            ChartLane lane = chart.lanes().get(node.lane());
            assertThat(lane.role()).isEqualTo(node.step().owner().orElseThrow());
            assertThat(lane.bounds().contains(node.bounds(), 0)).isTrue();
            assertThat(node.bounds().x()).isGreaterThan(lane.label().right());
            assertThat(node.bounds().height())
                    .isEqualTo(chart.nodes().get(0).bounds().height());
            for (ChartNode other : chart.nodes()) {
                assertThat(other != node && other.bounds().inset(-0.5).overlaps(node.bounds(), 0))
                        .as("%s on %s", node.id(), other.id())
                        .isFalse();
            }
        }
    }

    private static void columnsFollowTheDays(ProcessChart chart) {
        for (ChartNode node : chart.nodes()) {
            Bounds day = chart.days().stream()
                    .filter(each -> each.date().equals(node.dates().map(ScheduledStep::due))
                            && (each.date().isPresent() || isDayOf(node, each)))
                    .findFirst()
                    .orElseThrow()
                    .header();
            assertThat(node.bounds().x()).isGreaterThan(day.x());
            assertThat(node.gate().orElse(node.bounds()).right()).isLessThan(day.right());
        }
    }

    private static boolean isDayOf(ChartNode node, ChartDay day) {
        Deadline deadline = node.step().deadline().orElseThrow();
        return deadline.anchor().equals(day.anchor()) && deadline.workingDays() == day.workingDays();
    }

    private static void arrowsBendAtRightAnglesBetweenBoxes(ProcessChart chart) {
        for (ChartEdge edge : chart.edges()) {
            bendsAtRightAnglesBetweenBoxes(chart, edge.points(), edge.back(), edge.from() + " to " + edge.to());
            if (!edge.back()) {
                assertThat(edge.points()).startsWith(node(chart, edge.from()).exit());
                assertThat(edge.points()).endsWith(node(chart, edge.to()).entry());
            }
        }
        for (ChartEnd end : chart.ends()) {
            bendsAtRightAnglesBetweenBoxes(chart, end.points(), false, end.step() + " to its end");
            assertThat(end.points()).startsWith(node(chart, end.step()).exit());
            assertThat(end.points())
                    .endsWith(new Point(end.bounds().x(), end.bounds().centreY()));
        }
    }

    private static void bendsAtRightAnglesBetweenBoxes(
            ProcessChart chart, List<Point> points, boolean back, String what) {
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            assertThat(a.x() == b.x() || a.y() == b.y()).isTrue();
            assertThat(back || b.x() >= a.x()).isTrue();
            Bounds part = part(a, b);
            assertThat(chart.area().contains(part, EXACT)).isTrue();
            boxes(chart)
                    .forEach(box -> assertThat(touches(part, box.inset(0.05)))
                            .as("%s crosses %s", what, box)
                            .isFalse());
        }
    }

    private static Bounds part(Point a, Point b) {
        return Bounds.between(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()), Math.max(a.y(), b.y()));
    }

    /** Returns all boxes, diamonds and circles. */
    private static List<Bounds> boxes(ProcessChart chart) {
        return Stream.concat(
                        chart.ends().stream().map(ChartEnd::bounds),
                        chart.nodes().stream()
                                .flatMap(node -> Stream.of(Optional.of(node.bounds()), node.gate(), node.join())
                                        .flatMap(Optional::stream)))
                .toList();
    }

    /** The words beside arrows touch no box, no other words and no arrow. */
    private static void wordsStandApart(ProcessChart chart) {
        List<ChartLabel> words = Stream.concat(
                        chart.edges().stream().flatMap(edge -> edge.label().stream()),
                        chart.ends().stream().map(ChartEnd::label))
                .toList();
        List<List<Point>> arrows = Stream.concat(
                        chart.edges().stream().map(ChartEdge::points),
                        chart.ends().stream().map(ChartEnd::points))
                .toList();
        for (ChartLabel label : words) {
            assertThat(chart.area().contains(label.bounds(), EXACT)).isTrue();
            boxes(chart)
                    .forEach(box -> assertThat(box.overlaps(label.bounds(), 0))
                            .as(label.text())
                            .isFalse());
            words.stream()
                    .filter(other -> other != label)
                    .forEach(other -> assertThat(other.bounds().overlaps(label.bounds(), 0))
                            .as("%s on %s", label.text(), other.text())
                            .isFalse());
            for (List<Point> arrow : arrows) {
                for (int i = 1; i < arrow.size(); i++) {
                    assertThat(touches(part(arrow.get(i - 1), arrow.get(i)), label.bounds()))
                            .as(label.text())
                            .isFalse();
                }
            }
        }
        assertThat(chart.edges())
                .allSatisfy(edge -> assertThat(edge.label().isPresent())
                        .isEqualTo(!edge.outcomes().isEmpty()));
    }

    private static void waysBackArriveFromAbove(ProcessChart chart) {
        for (ChartEdge edge : chart.edges()) {
            if (edge.back()) {
                Bounds gate = node(chart, edge.from()).gate().orElseThrow();
                Bounds box = node(chart, edge.to()).bounds();
                Point tip = edge.points().get(edge.points().size() - 1);
                assertThat(edge.points()).startsWith(new Point(gate.centreX(), gate.y()));
                assertThat(tip.y()).isEqualTo(box.y());
                assertThat(tip.x()).isBetween(box.x(), box.right());
            }
        }
    }

    private static boolean touches(Bounds part, Bounds box) {
        return part.x() <= box.right()
                && box.x() <= part.right()
                && part.y() <= box.bottom()
                && box.y() <= part.bottom();
    }

    /** Whoever follows the lines from a box, onto any line that runs the same way, comes to its successors and to no other box. */
    private static void arrowsLeadWhereTheyShould(ProcessChart chart) {
        Network network = new Network(chart.edges());
        assertThat(network.strangersOnOneLine()).isEmpty();
        for (ChartNode node : chart.nodes()) {
            Set<StepId> successors = chart.edges().stream()
                    .filter(edge -> edge.from().equals(node.id()))
                    .map(ChartEdge::to)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(network.reachedFrom(node.id())).as("from %s", node.id()).isEqualTo(successors);
        }
    }

    private static void textsStayInTheirBoxes(ProcessChart chart) {
        Scene scene = chart.scene();
        for (Label label : scene.labels()) {
            assertThat(label.size()).isGreaterThanOrEqualTo(1.8 - EXACT);
            assertThat(scene.page().inset(12).contains(label.bounds(), 0.1))
                    .as(label.text())
                    .isTrue();
        }
        List<Group> steps = scene.shapes().stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .filter(group -> group.id().orElse("").startsWith("step-"))
                .toList();
        assertThat(steps).hasSameSizeAs(chart.nodes());
        for (int i = 0; i < steps.size(); i++) {
            ChartNode node = chart.nodes().get(i);
            for (Label label : labels(steps.get(i))) {
                assertThat(label.text()).doesNotEndWith("…");
                assertThat((label.text().equals("?") ? node.gate().orElseThrow() : node.bounds())
                                .contains(label.bounds(), 0.1))
                        .as(label.text())
                        .isTrue();
            }
            assertThat(String.join("", node.lines()).replace(" ", ""))
                    .isEqualTo(node.step().name(chart.language()).replace(" ", ""));
        }
        for (ChartLane lane : chart.lanes()) {
            assertThat(lane.lines()).noneMatch(line -> line.endsWith("…"));
        }
    }

    private static List<Label> labels(Group group) {
        Stream<Shape> shapes = group.shapes().stream();
        return shapes.filter(Label.class::isInstance).map(Label.class::cast).toList();
    }

    private static ChartNode node(ProcessChart chart, StepId id) {
        return chart.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ProcessChart chart(ProcessDefinition definition, Language language) {
        Schedule schedule =
                Schedule.of(definition, OffsetDateTime.parse("2026-02-25T09:00+08:00"), Calendars.national());
        return ProcessChart.of(schedule, language);
    }
}
