package dev.huiwu.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.name.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiaisonDirectoryTest {

    private static final UnitId UNIT = new UnitId("11001");
    private static final LocalDate MARCH = LocalDate.parse("2026-03-31");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");

    private static Liaison liaison(String name, Optional<LocalDate> since, Optional<LocalDate> until) {
        return Liaison.builder()
                .unit(UNIT)
                .name(new PersonName(name))
                .post("科长")
                .mobile("100-0000-0001")
                .since(since)
                .until(until)
                .build();
    }

    private static final LiaisonDirectory DIRECTORY = LiaisonDirectory.of(List.of(
            liaison("拟甲", Optional.empty(), Optional.of(MARCH)), liaison("拟乙", Optional.of(APRIL), Optional.empty())));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2020-01-01, 拟甲", "2026-03-31, 拟甲", "2026-04-01, 拟乙", "2030-01-01, 拟乙"})
    void isAskedByDate(LocalDate date, String name) {
        assertThat(DIRECTORY.find(UNIT, date).orElseThrow().name().display()).isEqualTo(name);
    }

    @Test
    void twoAtOneTimeAreRefused() {
        List<Liaison> both = List.of(
                liaison("拟甲", Optional.empty(), Optional.of(APRIL)),
                liaison("拟乙", Optional.of(APRIL), Optional.empty()));
        assertThat(LiaisonDirectory.check(both).codes()).containsExactly("liaison-twice");
        assertThatThrownBy(() -> LiaisonDirectory.of(both))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("2026-04-01")
                .hasMessageNotContaining("拟");
        assertThat(LiaisonDirectory.check(List.of(
                                liaison("拟甲", Optional.empty(), Optional.empty()),
                                liaison("拟乙", Optional.empty(), Optional.empty())))
                        .codes())
                .containsExactly("liaison-twice");
    }

    @Test
    void unitsWithoutOneAreNamed() {
        LiaisonDirectory late = LiaisonDirectory.of(List.of(liaison("拟乙", Optional.of(APRIL), Optional.empty())));
        assertThat(late.missing(List.of(UNIT, UNIT, new UnitId("11002")), MARCH).codes())
                .containsExactly("liaison-missing", "liaison-missing");
        assertThat(late.missing(List.of(UNIT), APRIL)).isEmpty();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsNone() {
        assertThatThrownBy(() -> liaison("拟甲", Optional.of(APRIL), Optional.of(MARCH)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNoNameAndNoNumber() {
        assertThat(DIRECTORY.toString()).doesNotContain("拟", "100-");
    }

    @Test
    void survivesJsonAndBack() {
        Location file = Location.ofFile("liaisons.json");
        assertThat(MeetingJson.read(
                        MeetingJson.parse(MeetingJson.write(DIRECTORY), file), LiaisonDirectory.class, file))
                .isEqualTo(DIRECTORY);
    }
}
