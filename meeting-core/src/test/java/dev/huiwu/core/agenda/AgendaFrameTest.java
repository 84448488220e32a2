package dev.huiwu.core.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.meeting.MeetingType;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaFrameTest {

    private static AgendaFrame of(String meeting) {
        return new AgendaFrame(
                meeting, MeetingType.EXECUTIVE, OffsetDateTime.parse("2026-06-01T09:00+08:00"), AgendaRules.usual());
    }

    @Test
    void isOfAMeetingWhoseNameCanBeKept() {
        assertThat(of("会".repeat(AgendaFrame.LONGEST_NAME)).meeting()).hasSize(200);

        assertThatThrownBy(() -> of("会".repeat(300)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("300")
                .hasMessageContaining("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "第77次\n常务会议", "第77次\u0000常务会议"})
    void isNotOfAMeetingWithoutANameOnOneLine(String meeting) {
        assertThatThrownBy(() -> of(meeting)).isInstanceOf(IllegalArgumentException.class);
    }
}
