package dev.huiwu.core.topic;

import static dev.huiwu.core.topic.TopicsFixture.FINANCE;
import static dev.huiwu.core.topic.TopicsFixture.JUSTICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupervisionTest {

    private static final LocalDate MEETING = TopicsFixture.MEETING; // a Monday, 30 March
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 3);
    private static final LocalDate SECOND = LocalDate.of(2026, 4, 7); // the next working day, after a holiday

    private final Topic topic = TopicsFixture.after(
            TopicsFixture.inState(TopicState.AWAITING_MINUTES),
            MEETING,
            new TopicAction.IssueMinutes(
                    "纪〔2026〕13号",
                    MEETING,
                    List.of(
                            DecidedTask.of(FINANCE, "拨付", FIRST),
                            DecidedTask.of(FINANCE, "核算", SECOND),
                            DecidedTask.of(JUSTICE, "修改", SECOND))));

    @Test
    void r26TellsOfEachUnitWhatIsDoneOpenAndOverdueThoseWithMostOverdueFirst() {
        Topic later = TopicsFixture.after(
                topic, LocalDate.of(2026, 4, 8), new TopicAction.ReportResult(3, LocalDate.of(2026, 4, 8), "已修改"));

        Supervision report = Supervision.of(List.of(later, TopicsFixture.registered()), LocalDate.of(2026, 4, 9));

        assertThat(report.units()).extracting(UnitSupervision::unit).containsExactly(FINANCE, JUSTICE);
        UnitSupervision finance = report.units().get(0);
        assertThat(List.of(finance.done(), finance.doneLate(), finance.open(), finance.overdue()))
                .containsExactly(0, 0, 2, 2);
        assertThat(finance.overdueTasks())
                .extracting(one -> one.task().number())
                .containsExactly(1, 2);
        UnitSupervision justice = report.units().get(1);
        assertThat(List.of(justice.done(), justice.doneLate(), justice.open(), justice.overdue()))
                .containsExactly(1, 1, 0, 0);
    }

    @Test
    void remindsOfWhatIsOverdueAndOfWhatIsDueWithinSomeWorkingDays() {
        assertThat(Supervision.reminders(List.of(topic), MEETING, 3, WorkCalendar.china()))
                .isEmpty();
        assertThat(Supervision.reminders(List.of(topic), MEETING, 4, WorkCalendar.china()))
                .extracting(one -> one.task().number())
                .containsExactly(1);
        assertThat(Supervision.reminders(List.of(topic), FIRST, 1, WorkCalendar.china()))
                .extracting(one -> one.task().number())
                .containsExactly(1, 2, 3);
        assertThat(Supervision.reminders(List.of(topic), SECOND, 0, WorkCalendar.china()))
                .hasSize(3);
    }
}
