package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells under one another at a terminal. */
class ColumnsTest {

    @Test
    void aChineseCharacterIsAsWideAsTwoLetters() {
        assertThat(Columns.lines(
                        List.of(List.of("状态", "unit", "名称"), List.of("a", "市财政局", "b"), List.of("𠮷（１）", "é", "c"))))
                .containsExactly("状态      unit      名称", "a         市财政局  b", "𠮷（１）  é         c");
    }

    @Test
    void marksThatStandOnOthersTakeNoRoom() {
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void whatIsHiddenIsNeitherShownNorCounted() {
        assertThat(Columns.lines(List.of(List.of("a\u202eb", "c"), List.of("ab", "d"))))
                .containsExactly("ab  c", "ab  d");
    }

    @Test
    void noRowsAreNoLines() {
        assertThat(Columns.lines(List.of())).isEmpty();
    }
}
