package dev.huiwu.core.meeting;

import static dev.huiwu.core.fixture.Fixtures.meeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeetingTest {

    @Nested
    class ForItsTime {

        @Test
        void takesTheDateInItsOwnOffset() {
            Meeting early = meeting().toBuilder()
                    .start(OffsetDateTime.parse("2026-04-24T00:30:00+08:00"))
                    .build();
            assertThat(early.date()).isEqualTo(LocalDate.parse("2026-04-24"));
        }
    }

    @Nested
    class ForItsRooms {

        private final MeetingSite branch = new MeetingSite("V-30001", "云渚区视频会议室", "V-30001", false);

        @Test
        void knowsTheMainOneAmongSeveral() {
            Meeting video = meeting().toBuilder()
                    .sites(List.of(branch, meeting().mainSite()))
                    .build();
            assertThat(video.mainSite().venue()).isEqualTo("V-BG");
        }

        @Test
        void refusesAMeetingWithoutAMainRoom() {
            assertThatThrownBy(
                            () -> meeting().toBuilder().sites(List.of(branch)).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("has 0 main sites; mark exactly one");
        }

        @Test
        void refusesTwoRoomsWithOneCode() {
            assertThatThrownBy(
                            () -> meeting().toBuilder().addSites(branch, branch).build())
                    .hasMessageContaining("two sites with one code")
                    .hasMessageContaining("[V-BG, V-30001, V-30001]");
        }
    }

    @Nested
    class ForItsType {

        @Test
        void takesAnOfficesOwn() {
            assertThat(new MeetingType("party-group").code()).isEqualTo("party-group");
        }

        @Test
        void refusesACodeThatIsNoCode() {
            assertThatThrownBy(() -> new MeetingType("党组会议")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
