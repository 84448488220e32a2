package dev.huiwu.core.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.fixture.AnyValues;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonIdTest {

    private static final UnitId UNIT = new UnitId("11001");

    private static PersonId id(String name, String post) {
        return PersonId.derive(UNIT, new PersonName(name), post, Set.of());
    }

    @Nested
    class WhenAListGivesNoId {

        @Test
        void followsFromUnitNameAndPost() {
            assertThat(id("王例", "局长").value()).matches("11001-[0-9a-f]{8}").isEqualTo("11001-ab85ea68");
        }

        @Test
        void isTheSameHoweverTheNameWasTyped() {
            assertThat(id("王　例", "局 长")).isEqualTo(id("王例", "局长"));
            assertThat(id("卓玛.拟措", "局长")).isEqualTo(id("卓玛·拟措", "局长"));
        }

        @Test
        void tellsNamesakesInOneUnitApartByPost() {
            assertThat(id("李样", "工信局局长")).isNotEqualTo(id("李样", "商务局局长"));
        }

        @Test
        void countsOnWhenItIsTaken() {
            PersonId first = id("王例", "局长");
            PersonId second = PersonId.derive(UNIT, new PersonName("王例"), "局长", Set.of(first));
            PersonId third = PersonId.derive(UNIT, new PersonName("王例"), "局长", Set.of(first, second));
            assertThat(List.of(second.value(), third.value())).containsExactly(first + "-2", first + "-3");
        }

        @Test
        void countsOnForAWholeListInOneGo() {
            PersonId first = PersonId.deriveUnnamed(UNIT, "", Set.of());
            PersonIdDeriver deriver = new PersonIdDeriver(Set.of(new PersonId(first + "-3")));
            List<PersonId> ids = Stream.generate(() -> deriver.derive(UNIT, Optional.empty(), ""))
                    .limit(20_000)
                    .toList();
            assertThat(ids)
                    .doesNotHaveDuplicates()
                    .startsWith(first, new PersonId(first + "-2"), new PersonId(first + "-4"));
            assertThat(ids.get(19_999)).hasToString(first + "-20001");
        }

        @Test
        void existsForAPlaceWithoutAName() {
            assertThat(PersonId.deriveUnnamed(UNIT, "局长", Set.of()).value()).matches("11001-[0-9a-f]{8}");
        }
    }

    /** Laws that hold for every list; a failure names the seed that repeats it. */
    @Nested
    class ForAnyList {

        static LongStream seeds() {
            return LongStream.range(0, 50);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theOrderOfTheRowsDoesNotMatter(long seed) {
            AnyValues any = new AnyValues(seed);
            List<Attendee> people = any.attendees(any.units(20), 8).stream()
                    .filter(attendee -> attendee.name().isPresent())
                    .toList();
            Map<PersonId, PersonId> first = derive(people);
            Map<PersonId, PersonId> second = derive(any.dice().shuffled(people));
            assertThat(Set.copyOf(second.values())).hasSameSizeAs(people).isEqualTo(Set.copyOf(first.values()));
            first.forEach((person, id) -> {
                if (!id.value().matches(".*-.*-[0-9]")) {
                    assertThat(second.get(person).value()).startsWith(id.value());
                }
            });
        }

        private Map<PersonId, PersonId> derive(List<Attendee> people) {
            Set<PersonId> taken = new HashSet<>();
            Map<PersonId, PersonId> derived = new HashMap<>();
            for (Attendee attendee : people) {
                PersonId id = PersonId.derive(attendee.unit(), attendee.name().orElseThrow(), attendee.post(), taken);
                taken.add(id);
                derived.put(attendee.id(), id);
            }
            return derived;
        }
    }
}
