package dev.huiwu.core.calendar;

import static dev.huiwu.core.fixture.Fixtures.calendar2026;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.fixture.Dice;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Working time: half past eight to noon, half past one to six, on working days. */
class WorkClockTest {

    private final WorkClock clock = new WorkClock(calendar2026(), WorkingHours.OFFICE);

    @ParameterizedTest(name = "{1} h before {0} is {2}")
    @CsvSource({
        "2026-04-24T18:00, 4, 2026-04-24T14:00",
        "2026-04-24T14:00, 1, 2026-04-24T11:30",
        "2026-04-24T09:00, 8, 2026-04-23T09:00",
        "2026-04-24T22:00, 8, 2026-04-24T08:30",
        "2026-04-27T08:30, 1, 2026-04-24T17:00",
        "2026-02-24T09:30, 2, 2026-02-14T17:00",
        "2026-04-25T12:00, 0, 2026-04-25T12:00"
    })
    void goesBackOverNoonNightAndDaysOff(LocalDateTime from, int hours, LocalDateTime expected) {
        assertThat(clock.before(from, Duration.ofHours(hours))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} h after {0} is {2}")
    @CsvSource({
        "2026-04-24T14:00, 4, 2026-04-24T18:00",
        "2026-04-24T11:30, 1, 2026-04-24T14:00",
        "2026-04-23T09:00, 8, 2026-04-24T09:00",
        "2026-04-24T17:00, 1, 2026-04-24T18:00",
        "2026-04-24T17:30, 1, 2026-04-27T09:00",
        "2026-02-14T17:00, 2, 2026-02-24T09:30"
    })
    void goesOnOverNoonNightAndDaysOff(LocalDateTime from, int hours, LocalDateTime expected) {
        assertThat(clock.after(from, Duration.ofHours(hours))).isEqualTo(expected);
    }

    @Test
    void aMorningHasThreeAndAHalfHours() {
        LocalDate day = LocalDate.parse("2026-03-09");
        WorkClock half = new WorkClock(
                calendar2026().with(List.of(new CalendarDay(day, "", true, "").workedOnlyIn(DayPart.MORNING))),
                WorkingHours.OFFICE);

        assertThat(half.endOf(day)).isEqualTo(day.atTime(12, 0));
        assertThat(half.between(day.atStartOfDay(), day.plusDays(1).atStartOfDay()))
                .isEqualTo(Duration.ofMinutes(210));
        assertThat(half.between(day.minusDays(3).atStartOfDay(), day.plusDays(1).atStartOfDay()))
                .isEqualTo(Duration.ofMinutes(480 + 210));
        assertThat(half.before(day.plusDays(1).atTime(8, 30), Duration.ofHours(1)))
                .isEqualTo(day.atTime(11, 0));
    }

    @Test
    void anAfternoonBeginsAtHalfPastOne() {
        LocalDate day = LocalDate.parse("2026-03-09");
        WorkClock half = new WorkClock(
                calendar2026().with(List.of(new CalendarDay(day, "", true, "").workedOnlyIn(DayPart.AFTERNOON))),
                WorkingHours.OFFICE);

        assertThat(half.beginOf(day)).isEqualTo(day.atTime(13, 30));
    }

    @Test
    void saysWhichYearHasNoData() {
        assertThatThrownBy(() -> clock.before(LocalDateTime.parse("2026-01-05T08:30"), Duration.ofHours(16)))
                .isInstanceOf(CalendarYearMissingException.class)
                .hasMessageContaining("2025");
    }

    @Nested
    class ItsHours {

        @Test
        void comeInOrder() {
            assertThatThrownBy(() -> WorkingHours.of("09:00", "12:00", "11:00", "17:00"))
                    .hasMessageContaining("11:00 begin before those until 12:00");
            assertThatThrownBy(() -> WorkingHours.of("12:00", "09:00")).hasMessageContaining("are none");
        }

        @Test
        void arePartedAtNoon() {
            WorkingHours through = WorkingHours.of("09:00", "17:00");

            assertThat(through.day()).isEqualTo(Duration.ofHours(8));
            assertThat(WorkingHours.length(through.spans(Optional.of(DayPart.MORNING))))
                    .isEqualTo(Duration.ofHours(3));
            assertThat(WorkingHours.length(through.spans(Optional.of(DayPart.AFTERNOON))))
                    .isEqualTo(Duration.ofHours(5));
        }
    }

    /** Laws; a failure names the seed that repeats it. */
    @Nested
    class ForAnyMoment {

        static LongStream seeds() {
            return LongStream.range(0, 300);
        }

        private LocalDateTime moment(Dice dice) {
            return LocalDateTime.parse("2026-02-01T00:00").plusMinutes(15L * dice.below(96 * 250));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void exactlyTheLengthLiesBetween(long seed) {
            Dice dice = new Dice(seed);
            LocalDateTime at = moment(dice);
            Duration length = Duration.ofMinutes(15L * dice.below(200));

            assertThat(clock.between(clock.before(at, length), at)).isEqualTo(length);
            assertThat(clock.between(at, clock.after(at, length))).isEqualTo(length);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void timeAddsUp(long seed) {
            Dice dice = new Dice(seed);
            LocalDateTime a = moment(dice);
            LocalDateTime b = moment(dice);
            LocalDateTime c = moment(dice);

            assertThat(clock.between(a, b).plus(clock.between(b, c))).isEqualTo(clock.between(a, c));
        }
    }
}
