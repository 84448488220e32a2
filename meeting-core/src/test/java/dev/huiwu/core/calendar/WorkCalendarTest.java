package dev.huiwu.core.calendar;

import static dev.huiwu.core.fixture.Fixtures.calendar2026;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.fixture.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = calendar2026();

    @Nested
    class WhenDaysAreCounted {

        @ParameterizedTest(name = "{1} from {0} is {2}")
        @CsvSource({
            "2026-02-25, 0, 2026-02-25",
            "2026-02-25, -1, 2026-02-24",
            "2026-02-25, -2, 2026-02-14",
            "2026-02-25, -3, 2026-02-13",
            "2026-02-14, 1, 2026-02-24",
            "2026-02-18, 0, 2026-02-18",
            "2026-02-18, -1, 2026-02-14",
            "2026-02-27, 1, 2026-02-28",
            "2026-04-24, -15, 2026-04-02"
        })
        void holidaysAreLeftOutAndMakeUpDaysAreIn(LocalDate from, int days, LocalDate expected) {
            assertThat(calendar.shift(from, days)).isEqualTo(expected);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "2026-02-14, true",
            "2026-02-15, false",
            "2026-02-23, false",
            "2026-02-24, true",
            "2026-03-07, false",
            "2026-03-09, true"
        })
        void tellsWorkedDays(LocalDate day, boolean worked) {
            assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
        }

        @Test
        void namesTheHolidayOfADay() {
            assertThat(calendar.day(LocalDate.parse("2026-02-14")))
                    .map(CalendarDay::name)
                    .contains("春节");
            assertThat(calendar.day(LocalDate.parse("2026-03-09"))).isEmpty();
        }
    }

    @Nested
    class WhenAYearHasNoData {

        @Test
        void saysWhichInsteadOfGuessing() {
            assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.parse("2027-03-01")))
                    .isInstanceOfSatisfying(CalendarYearMissingException.class, e -> {
                        assertThat(e.year()).isEqualTo(2027);
                        assertThat(e.findings().codes()).containsExactly("calendar-year-missing");
                        assertThat(e).hasMessageContaining("2027").hasMessageContaining("[2026]");
                    });
        }

        @Test
        void saysSoWhenCountingRunsIntoIt() {
            assertThatThrownBy(() -> calendar.shift(LocalDate.parse("2026-01-06"), -3))
                    .isInstanceOfSatisfying(
                            CalendarYearMissingException.class,
                            e -> assertThat(e.year()).isEqualTo(2025));
        }

        @Test
        void doesNotTakeADayOfTheNeighbouringDecemberForAYear() {
            WorkCalendar withNeighbour = WorkCalendar.of(List.of(
                    new CalendarDay(LocalDate.parse("2025-12-31"), "元旦", false, ""),
                    new CalendarDay(LocalDate.parse("2026-02-17"), "春节", false, ""),
                    new CalendarDay(LocalDate.parse("2027-01-02"), "元旦", true, "")));
            assertThat(withNeighbour.years()).containsExactly(2026);
            assertThat(withNeighbour.covers(2025)).isFalse();
        }
    }

    @Nested
    class WhenItIsProvisional {

        private final WorkCalendar provisional = calendar.provisional();

        @Test
        void countsYearsWithoutDataByTheirWeekdaysAndStillSaysThatItHasNone() {
            assertThat(provisional.isWorkingDay(LocalDate.parse("2027-10-01"))).isTrue();
            assertThat(provisional.isWorkingDay(LocalDate.parse("2027-10-02"))).isFalse();
            assertThat(provisional.shift(LocalDate.parse("2026-12-31"), 1)).isEqualTo(LocalDate.parse("2027-01-01"));
            assertThat(provisional.covers(2027)).isFalse();
            assertThat(provisional).isNotEqualTo(calendar);
        }

        @Test
        void keepsWhatItHasDataFor() {
            assertThat(provisional.shift(LocalDate.parse("2026-02-25"), -2)).isEqualTo(LocalDate.parse("2026-02-14"));
        }
    }

    @Nested
    class WithAnOfficesOwnDays {

        @Test
        void theyStandBeforeThoseOfTheNotice() {
            LocalDate day = LocalDate.parse("2026-02-14");
            WorkCalendar own = calendar.with(List.of(new CalendarDay(day, "市庆", false, "本市通知")));

            assertThat(own.isWorkingDay(day)).isFalse();
            assertThat(own.shift(LocalDate.parse("2026-02-25"), -2)).isEqualTo(LocalDate.parse("2026-02-13"));
        }

        @Test
        void halfADayIsADayWorked() {
            LocalDate day = LocalDate.parse("2026-03-09");
            WorkCalendar own =
                    calendar.with(List.of(new CalendarDay(day, "妇女节", true, "本市通知").workedOnlyIn(DayPart.MORNING)));

            assertThat(own.isWorkingDay(day)).isTrue();
            assertThat(own.workingDaysBetween(LocalDate.parse("2026-03-06"), day))
                    .isEqualTo(1);
        }

        @Test
        void noHalfOfADayOffIsWorked() {
            assertThatThrownBy(() -> new CalendarDay(
                            LocalDate.parse("2026-10-01"), "国庆节", false, "", Optional.of(DayPart.MORNING)))
                    .hasMessageContaining("2026-10-01 is off");
        }
    }

    @Nested
    class OfChina {

        @Test
        void hasTheYearsOfTheRelease() {
            assertThat(WorkCalendar.china().years()).containsExactly(2025, 2026);
            assertThat(WorkCalendar.china().days())
                    .hasSize(72)
                    .allMatch(day -> day.source().startsWith("https://www.gov.cn/"));
        }

        @Test
        void countsOverTheSpringFestivalAsTheNoticeSays() {
            WorkCalendar china = WorkCalendar.china();

            assertThat(china.shift(LocalDate.parse("2026-02-25"), -2)).isEqualTo(LocalDate.parse("2026-02-14"));
            assertThat(china.shift(LocalDate.parse("2026-02-25"), -3)).isEqualTo(LocalDate.parse("2026-02-13"));
        }
    }

    @Nested
    class WhenADayIsGivenTwice {

        private final CalendarDay off = new CalendarDay(LocalDate.parse("2026-10-01"), "国庆节", false, "");
        private final CalendarDay worked = new CalendarDay(LocalDate.parse("2026-10-01"), "国庆节", true, "");

        @Test
        void takesAgreementAsOne() {
            assertThat(WorkCalendar.of(List.of(off, off)).days()).containsExactly(off);
        }

        @Test
        void refusesContradiction() {
            assertThatThrownBy(() -> WorkCalendar.of(List.of(off, worked)))
                    .isInstanceOf(FindingsException.class)
                    .hasMessageContaining("[calendar-day-twice]");
        }
    }

    /** Laws that hold for every day; a failure names the seed that repeats it. */
    @Nested
    class ForAnyDay {

        static LongStream seeds() {
            return LongStream.range(0, 100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void shiftingIsCountingDayByDay(long seed) {
            Dice dice = new Dice(seed);
            List<CalendarDay> days = new ArrayList<>();
            for (LocalDate day = LocalDate.parse("2025-06-01");
                    day.getYear() < 2028;
                    day = day.plusDays(1 + dice.below(12))) {
                days.add(new CalendarDay(day, "假", dice.below(2) == 0, ""));
            }
            WorkCalendar any = WorkCalendar.of(days).provisional();
            LocalDate start = LocalDate.parse("2024-12-01").plusDays(dice.below(1_400));
            int step = dice.below(2) == 0 ? 1 : -1;
            LocalDate day = start;
            for (int counted = 1; counted <= 60; counted++) {
                do {
                    day = day.plusDays(step);
                } while (!any.isWorkingDay(day));
                assertThat(any.shift(start, counted * step)).isEqualTo(day);
                if (step > 0) {
                    assertThat(any.workingDaysBetween(start, day)).isEqualTo(counted);
                    assertThat(any.workingDaysBetween(day, start)).isEqualTo(-counted);
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void countingThereAndBackComesHome(long seed) {
            Dice dice = new Dice(seed);
            LocalDate day = LocalDate.parse("2026-03-01").plusDays(dice.below(200));
            int days = dice.between(1, 25);
            LocalDate there = calendar.shift(day, -days);
            assertThat(calendar.isWorkingDay(there)).isTrue();
            LocalDate home = calendar.shift(there, days);
            assertThat(calendar.isWorkingDay(day) ? home : calendar.shift(home, -1))
                    .isEqualTo(calendar.isWorkingDay(day) ? day : calendar.shift(day, -1));
        }
    }
}
