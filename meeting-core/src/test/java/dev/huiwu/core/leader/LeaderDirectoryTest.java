package dev.huiwu.core.leader;

import static dev.huiwu.core.fixture.Fixtures.leader;
import static dev.huiwu.core.fixture.Fixtures.leaders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.name.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaderDirectoryTest {

    private static final LocalDate BEFORE = LocalDate.parse("2026-03-31");
    private static final LocalDate AFTER = LocalDate.parse("2026-04-01");

    private static OptionalInt position(LocalDate date, String name, String organisation, String post) {
        return leaders().position(date, new PersonName(name), organisation, post);
    }

    @Nested
    class WhenOneLeavesAndAnotherComes {

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({
            "2026-03-19, 董拟桃 梁野试 姜试 石样舟 陆明样",
            "2026-03-31, 董拟桃 梁野试 姜试 石样舟 陆明样",
            "2026-04-01, 董拟桃 梁野试 莫模春 姜试 陆明样",
            "2026-04-24, 董拟桃 梁野试 莫模春 姜试 陆明样",
            "2025-01-09, ''"
        })
        void theOrderIsThatOfTheDate(LocalDate date, String names) {
            assertThat(leaders().on(date).stream().map(leader -> leader.name().display()))
                    .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(" ")));
        }

        @Test
        void everybodyMovesUpOrDown() {
            assertThat(position(BEFORE, "姜试", "市政府领导", "副市长")).hasValue(3);
            assertThat(position(AFTER, "姜试", "市政府领导", "副市长")).hasValue(4);
        }

        @Test
        void whoIsNotInOfficeHasNoPlace() {
            assertThat(position(BEFORE, "莫模春", "市政府领导", "副市长")).isEmpty();
            assertThat(position(AFTER, "石样舟", "市政府领导", "副市长")).isEmpty();
        }
    }

    @Nested
    class WhenARosterNamesALeader {

        @Test
        void findsAPersonWhosePostIsWrittenDifferently() {
            assertThat(position(AFTER, "莫 模春", "市政府领导", "市委常委、副市长")).hasValue(3);
        }

        @Test
        void doesNotTakeANamesakeOfAnotherBody() {
            assertThat(position(AFTER, "姜试", "云江市水利局", "副局长")).isEmpty();
        }

        @Test
        void letsThePostDecideBetweenNamesakesAndNeverGuesses() {
            LeaderDirectory twins = LeaderDirectory.of(List.of(leader(1, "姜试", "副市长"), leader(2, "姜试", "市政府秘书长")));
            PersonName name = new PersonName("姜试");
            assertThat(twins.position(AFTER, name, "市政府领导", "市政府秘书长")).hasValue(2);
            assertThat(twins.position(AFTER, name, "市政府领导", "顾问")).isEmpty();
        }
    }

    @Nested
    class WhenEntriesContradictEachOther {

        @Test
        void refusesTwoInOnePlaceAtOneTime() {
            List<Leader> two = List.of(leader(10, "姜试", "市长"), leader(10, "石样舟", "副市长"));
            assertThat(LeaderDirectory.check(two).codes()).containsExactly("leader-order-twice");
            assertThatThrownBy(() -> LeaderDirectory.of(two))
                    .isInstanceOf(FindingsException.class)
                    .hasMessageContaining("2025-01-10");
        }

        @Test
        void takesOneAfterTheOtherInOnePlace() {
            Leader first =
                    Leader.builder().from(leader(10, "姜试", "市长")).until(BEFORE).build();
            Leader second =
                    Leader.builder().from(leader(10, "石样舟", "市长")).since(AFTER).build();
            assertThat(LeaderDirectory.check(List.of(first, second))).isEmpty();
        }

        @Test
        void refusesToLeaveBeforeComing() {
            assertThatThrownBy(() -> Leader.builder()
                            .from(leader(10, "姜试", "市长"))
                            .until(LocalDate.parse("2025-01-09"))
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("2025-01-09");
        }
    }
}
