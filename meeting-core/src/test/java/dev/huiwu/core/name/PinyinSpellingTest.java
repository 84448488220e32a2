package dev.huiwu.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinSpellingTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"王磊, wang lei", "曾国华, zeng guo hua", "吕丽, lv li", "尉迟敬, yu chi jing", "阿依·古丽, a yi gu li"})
    void readsASurnameAsASurname(String name, String syllables) {
        assertThat(String.join(" ", PinyinSpelling.ofName(new PersonName(name))))
                .isEqualTo(syllables);
    }

    @Test
    void readsATextInItsUsualReadingsAndKeepsLettersAndDigits() {
        assertThat(PinyinSpelling.ofText("区政府Ａ1")).containsExactly("qu", "zheng", "fu", "a", "1");
    }

    @Test
    void leavesOutWhatItDoesNotKnow() {
        assertThat(PinyinSpelling.ofText("王\uE000磊")).containsExactly("wang", "lei");
    }
}
