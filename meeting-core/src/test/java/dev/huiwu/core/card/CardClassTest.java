package dev.huiwu.core.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CardClassTest {

    @Test
    void leadersCardsAreKeptInTwoSetsAndAllOthersInOne() {
        assertThat(CardClass.LEADERS.sets()).isEqualTo(2);
        assertThat(CardClass.STANDING_PEOPLE.sets()).isEqualTo(1);
        assertThat(new CardClass("chair-backs").sets()).isEqualTo(1);
    }

    @Test
    void aCodeIsLowerCaseWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CardClass("Leaders"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CardClass(""));
    }
}
