package dev.huiwu.files.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarReaderTest {

    @Test
    void knowsHolidaysAndTheWeekendsWorkedForThem() {
        WorkCalendar calendar = CalendarReader.read("calendar-cn.csv", Samples.seed("common/calendar-cn.csv"))
                .orThrow();
        assertThat(calendar.days()).hasSize(72);
        assertThat(calendar.years()).containsExactly(2025, 2026);
        LocalDate meeting = LocalDate.of(2026, 2, 25);
        assertThat(calendar.shift(meeting, -2)).isEqualTo("2026-02-14");
        assertThat(calendar.shift(meeting, -3)).isEqualTo("2026-02-13");
    }

    @Test
    void reportsEveryCellThatIsWrong() {
        String text = "日期,名称,休班\n2026-05-01,劳动节,休\n2026-05-01,劳动节,休\n2026-05-01,,班\n5月1日,,休\n2026-05-04,,\n"
                + "2026-05-05,,也许\n";
        ReadResult<WorkCalendar> result = CalendarReader.read("c.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.findings().stream().map(Samples::line))
                .containsExactly(
                        "error calendar-day-twice 4 日期",
                        "error not-a-date 5 日期",
                        "error value-missing 6 休班",
                        "error unknown-value 7 休班");
    }
}
