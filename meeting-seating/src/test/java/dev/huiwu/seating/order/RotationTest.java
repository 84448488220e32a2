package dev.huiwu.seating.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Language;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.venue.HallSide;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest {

    private static List<UnitId> units(String... ids) {
        return Stream.of(ids).map(UnitId::new).toList();
    }

    /** Returns a meeting at which the units sat one behind the other, on the left and the right in turn. */
    private static Map<UnitId, Rotation.Past> meeting(List<UnitId> order) {
        Map<UnitId, Rotation.Past> past = new LinkedHashMap<>();
        for (UnitId unit : order) {
            past.put(unit, new Rotation.Past(past.size() % 2 == 0 ? -2 : 2, past.size() + 1));
        }
        return past;
    }

    @Nested
    class AmongUnitsThatAlwaysCome {

        @ParameterizedTest(name = "{0} units")
        @ValueSource(ints = {1, 2, 3, 4, 5, 7, 10})
        void everyUnitHoldsEveryPlaceOnceInAsManyMeetings(int count) {
            List<UnitId> units =
                    IntStream.range(0, count).mapToObj(i -> new UnitId("U" + i)).toList();
            List<Map<UnitId, Rotation.Past>> past = new ArrayList<>();
            Map<List<Object>, Integer> held = new HashMap<>();
            for (int meeting = 0; meeting < count; meeting++) {
                List<UnitId> order = Rotation.next(List.of(units), past).order();
                for (int place = 0; place < count; place++) {
                    held.merge(List.of(order.get(place), place), 1, Integer::sum);
                }
                past.add(meeting(order));
            }
            assertThat(held)
                    .hasSize(count * count)
                    .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
        }
    }

    @Test
    void withoutPastMeetingsTheProtocolOrderHolds() {
        assertThat(Rotation.next(List.of(units("A", "B"), units("C", "D")), List.of())
                        .order())
                .isEqualTo(units("A", "B", "C", "D"));
    }

    @Test
    void unitsOfDifferentStandingNeverChangePlaces() {
        List<UnitId> order = Rotation.next(
                        List.of(units("A", "B"), units("C", "D")), List.of(meeting(units("A", "B", "C", "D"))))
                .order();
        assertThat(order).isEqualTo(units("B", "A", "D", "C"));
        assertThatThrownBy(() -> Rotation.next(List.of(units("A"), units("A")), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatWasDecidedAndWhy() {
        Rotation rotation = Rotation.next(List.of(units("A", "B")), List.of(meeting(units("A", "B"))));
        assertThat(rotation.places().get(0).side()).contains(HallSide.LEFT);
        assertThat(rotation.places().get(0).text(Language.CHINESE))
                .isEqualTo("B：同序单位2个中排第1，以往1次会议中居此位0次；以往较少坐在左侧，宜安排在左侧");
        assertThat(rotation.places().get(1).text(Language.ENGLISH))
                .isEqualTo("A: place 2 of 2 equals, held 0 times in 1 past meetings"
                        + "; it sat less often on the right, so give it that side");
    }

    @Test
    void whoSatNearerTheCentreOfOneRowHadTheBetterPlace() {
        Map<UnitId, Rotation.Past> oneRow =
                Map.of(new UnitId("A"), new Rotation.Past(-5, 3), new UnitId("B"), new Rotation.Past(1, 3));
        assertThat(Rotation.next(List.of(units("A", "B")), List.of(oneRow)).order())
                .isEqualTo(units("A", "B"));
    }

    @Test
    void whoSatInAStripNearerTheCentreHadTheBetterPlace() {
        Map<UnitId, Rotation.Past> strips =
                Map.of(new UnitId("A"), new Rotation.Past(-5, 3, true), new UnitId("B"), new Rotation.Past(1, 4, true));
        assertThat(Rotation.next(List.of(units("A", "B")), List.of(strips)).order())
                .isEqualTo(units("A", "B"));
        Map<UnitId, Rotation.Past> rows =
                Map.of(new UnitId("A"), new Rotation.Past(-5, 3), new UnitId("B"), new Rotation.Past(1, 4));
        assertThat(Rotation.next(List.of(units("A", "B")), List.of(rows)).order())
                .isEqualTo(units("B", "A"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfPastMeetingsDoesNotMatterAndUnitsMayStayAway(long seed) {
        Random random = new Random(seed);
        List<UnitId> units = units("A", "B", "C", "D", "E", "F");
        List<Map<UnitId, Rotation.Past>> past = new ArrayList<>();
        for (int meeting = 0; meeting < 6; meeting++) {
            List<UnitId> came = new ArrayList<>(units);
            Collections.shuffle(came, random);
            past.add(meeting(came.subList(0, 1 + random.nextInt(6))));
        }
        Rotation rotation = Rotation.next(List.of(units), past);
        assertThat(rotation.order()).containsExactlyInAnyOrderElementsOf(units);
        Collections.shuffle(past, random);
        assertThat(Rotation.next(List.of(units), past)).isEqualTo(rotation);
    }
}
