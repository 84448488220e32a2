package dev.huiwu.core.calendar;

import static dev.huiwu.core.fixture.Fixtures.calendar2026;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.fixture.Dice;
import java.time.LocalDate;
import java.util.List;
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
