package dev.huiwu.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.list.ListState;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodedTest {

    static Stream<Class<? extends Enum<?>>> types() {
        return Stream.of(
                AttendanceKind.class,
                AttendeeRole.class,
                CardText.class,
                SeatNeed.class,
                ListState.class,
                Severity.class,
                Language.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Enum<E> & Coded> void everyConstantIsFoundByItsOwnCode(Class<E> type) {
        assertThat(type.getEnumConstants()).allSatisfy(constant -> {
            assertThat(constant.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(Coded.of(type, constant.code())).isSameAs(constant);
        });
        assertThat(Arrays.stream(type.getEnumConstants()).map(Coded::code)).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownCodeIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> SeatNeed.ofCode("sofa"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No seat need has code \"sofa\"; known codes are [ordinary, wheelchair].");
    }
}
