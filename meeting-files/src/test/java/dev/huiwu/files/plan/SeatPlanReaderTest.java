package dev.huiwu.files.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.files.ReadResult;
import dev.huiwu.files.SamplePlan;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SeatPlanReaderTest {

    private static final SeatingRequest REQUEST = SamplePlan.of("executive").request();
    private static final SeatPlan PLAN = SamplePlan.of("executive").plan();

    private static ReadResult<SeatPlan> read(byte[] file) {
        return SeatPlanReader.read("seat-plan.json", file, REQUEST);
    }

    @Test
    void readsWhatTheWriterWrote() {
        assertThat(read(SeatPlanWriter.writeDocument(PLAN)).orThrow()).isEqualTo(PLAN);
    }

    @Test
    void refusesThePlanOfAnotherMeetingOrList() {
        SeatPlan other = PLAN.toBuilder().meetingId("another").build();
        assertThat(read(SeatPlanWriter.writeDocument(other)).findings().codes())
                .containsExactly("plan-of-other-meeting");
        SeatPlan older = PLAN.toBuilder().listVersion(7).build();
        assertThat(read(SeatPlanWriter.writeDocument(older)).findings().codes())
                .containsExactly("plan-of-other-meeting");
    }

    @Test
    void refusesWhatIsNoPlan() {
        assertThat(read("{".getBytes(StandardCharsets.UTF_8)).findings().hasErrors())
                .isTrue();
        assertThat(read("{\"format\":\"huiwu-meeting/1\"}".getBytes(StandardCharsets.UTF_8))
                        .findings()
                        .hasErrors())
                .isTrue();
        assertThat(read("{\"format\":\"huiwu-seat-plan/1\"}".getBytes(StandardCharsets.UTF_8))
                        .findings()
                        .hasErrors())
                .isTrue();
    }
}
