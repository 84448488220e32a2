package dev.huiwu.workflow.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Group;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.fixture.Calendars;
import dev.huiwu.workflow.fixture.DefaultProcess;
import dev.huiwu.workflow.fixture.RandomProcess;
import dev.huiwu.workflow.fixture.RunningProcess;
import dev.huiwu.workflow.instance.ProcessAction;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DutyChartTest {

    private static final double EXACT = 1e-6;

    @Nested
    class OfTheDefaultProcess {

        @ParameterizedTest
        @EnumSource
        void fitsOneA3SheetAndKeepsTheLaws(Language language) {
            for (DutyChart chart : List.of(ChartPictures.people(language), ChartPictures.peopleRunning(language))) {
                assertThat(chart.page()).isEqualTo(new Bounds(0, 0, 420, 297));
                assertThat(chart.bars().stream().filter(bar -> !bar.standsIn())).hasSize(45);
                assertThat(chart.rows()).hasSize(18);
                checkLaws(chart);
            }
        }

        @Test
        void givesTheDaysOfAnAbsenceToWhoeverStandsIn() {
            DutyChart chart = ChartPictures.people(Language.CHINESE);

            assertThat(chart.bars().stream().filter(DutyBar::standsIn))
                    .isNotEmpty()
                    .allSatisfy(bar -> {
                        assertThat(chart.rows().get(bar.row()).person()).contains(RunningProcess.second("SEC"));
                        assertThat(bar.first()).isAfterOrEqualTo(LocalDate.of(2026, 4, 14));
                        assertThat(bar.last()).isBeforeOrEqualTo(LocalDate.of(2026, 4, 24));
                        assertThat(bar.label().text()).contains("（代 sec-1）");
                    });
        }

        /** P03 was due on 7 April; whose it is shows until now, and who has it for an afternoon. */
        @Test
        void aLateStepIsShownUntilNowWithWhoeverHasItInBetween() {
            ProcessDefinition definition = DefaultProcess.definition();
            PersonId owner = RunningProcess.first("SEC");
            RunningProcess process = new RunningProcess(definition).completed("P01", "P02");
            process.doing(
                    owner,
                    new ProcessAction.AnnounceAbsence(new Absence(
                            owner,
                            OffsetDateTime.parse("2026-04-09T12:30+08:00"),
                            OffsetDateTime.parse("2026-04-10T08:30+08:00"),
                            Optional.empty(),
                            "leave")),
                    OffsetDateTime.parse("2026-04-03T10:00+08:00"));

            DutyChart chart = DutyChart.of(
                    process.instance(),
                    ChartPictures.schedule(definition),
                    OffsetDateTime.parse("2026-04-10T10:00+08:00"),
                    Calendars.national(),
                    Language.CHINESE,
                    PersonId::value);

            assertThat(chart.bars().stream().filter(bar -> bar.step().id().equals(StepId.of("P03"))))
                    .extracting(
                            DutyBar::standsIn,
                            bar -> bar.first().getDayOfMonth(),
                            bar -> bar.last().getDayOfMonth())
                    .containsExactlyInAnyOrder(tuple(false, 7, 10), tuple(true, 9, 9));
        }

        @Test
        void hatchesTheTimeSomebodyIsAway() {
            assertThat(ChartPictures.people(Language.CHINESE).rows())
                    .filteredOn(row -> !row.away().isEmpty())
                    .extracting(row -> row.person().orElseThrow())
                    .containsExactly(RunningProcess.first("SEC"));
        }

        @Test
        void saysWhatIsLateInWords() {
            assertThat(ChartPictures.peopleRunning(Language.ENGLISH).bars())
                    .filteredOn(bar -> bar.step().id().equals(StepId.of("P17")))
                    .singleElement()
                    .satisfies(bar -> assertThat(bar.label().text()).endsWith("late by 1 d"));
        }

        @Test
        void namesEveryMonthItHasRoomFor() {
            assertThat(ChartPictures.people(Language.ENGLISH).scene().labels())
                    .extracting(Label::text)
                    .contains("2026-03", "2026-04", "2026-05");
        }

        @Test
        void shadesTheDaysThatAreNotWorked() {
            assertThat(ChartPictures.people(Language.ENGLISH).daysOff())
                    .contains(LocalDate.of(2026, 4, 18), LocalDate.of(2026, 5, 1))
                    .doesNotContain(LocalDate.of(2026, 4, 24), LocalDate.of(2026, 5, 9));
        }
    }

    /** Laws that hold for every process; a failure names the seed that repeats it. */
    @Nested
    class OfAnyProcess {

        static LongStream seeds() {
            return LongStream.range(0, 60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void keepsTheLaws(long seed) {
            ProcessDefinition definition = RandomProcess.of(seed, 45);
            DutyTable duties = seed % 3 == 0 ? DutyTable.builder().build() : RunningProcess.duties(definition);
            checkLaws(DutyChart.of(
                    ChartPictures.schedule(definition),
                    duties,
                    List.of(),
                    Calendars.national(),
                    seed % 2 == 0 ? Language.CHINESE : Language.ENGLISH,
                    PersonId::value));
        }
    }

    private static void checkLaws(DutyChart chart) {
        for (DutyBar bar : chart.bars()) {
            Bounds row = chart.rows().get(bar.row()).bounds();
            assertThat(row.contains(bar.bounds(), EXACT)).isTrue();
            assertThat(chart.area().contains(bar.bounds(), EXACT)).isTrue();
            assertThat(row.contains(bar.label().bounds(), EXACT))
                    .as(bar.label().text())
                    .isTrue();
            assertThat(chart.daysOff()).noneMatch(day -> day.isBefore(chart.firstDay()));
            for (DutyBar other : chart.bars()) {
                if (other != bar) {
                    assertThat(taken(bar).overlaps(taken(other), 0))
                            .as("%s on %s", bar.label().text(), other.label().text())
                            .isFalse();
                }
            }
        }
        assertThat(linesOf(chart)).isNotEmpty();
        linesOf(chart)
                .forEach(line -> assertThat(chart.bars())
                        .as("words the line of the meeting or of now would cross")
                        .noneMatch(bar -> line.overlaps(bar.label().bounds(), EXACT)));
        List<Label> dates = chart.scene().labels().stream()
                .filter(label -> label.bounds().bottom() <= chart.area().y())
                .toList();
        dates.forEach(label -> assertThat(dates)
                .noneMatch(other -> other != label && other.bounds().overlaps(label.bounds(), 0)));
        for (Label label : chart.scene().labels()) {
            assertThat(label.size()).isGreaterThanOrEqualTo(1.8 - EXACT);
            assertThat(chart.page().inset(12).contains(label.bounds(), 0.1))
                    .as(label.text())
                    .isTrue();
        }
    }

    /** The pieces of the lines of the meeting and of now, a little wider than they are. */
    private static List<Bounds> linesOf(DutyChart chart) {
        return chart.scene().shapes().stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .filter(group -> group.id().filter("lines"::equals).isPresent())
                .flatMap(group -> group.shapes().stream())
                .map(Shape::bounds)
                .map(line -> Bounds.between(line.x() - 0.3, line.y(), line.right() + 0.3, line.bottom()))
                .toList();
    }

    private static Bounds taken(DutyBar bar) {
        return bar.bounds().union(bar.label().bounds());
    }
}
