package dev.huiwu.seating.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.GuideDrawing.Text;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HallPageTest {

    /** Laws that hold for every hall; a failure names the seed that repeats it. */
    @Nested
    class ForAnyHall {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.seating.guide.internal.HallPageTest#seeds")
        void everythingIsReadable(long seed) {
            GuideContent content = AnyHall.of(seed);
            GuideDrawing drawing = HallPage.draw(content);
            Readable.assertReadable(drawing);
            assertThat(drawing.texts().stream()
                            .filter(text -> text.role() == Role.LIST_UNIT)
                            .map(Text::unit))
                    .as("units in the list")
                    .containsExactlyElementsOf(content.entries().stream()
                            .map(GuideContent.Entry::id)
                            .toList());
            assertThat(SvgWriter.write(HallPage.draw(content).scene())).isEqualTo(SvgWriter.write(drawing.scene()));
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }
}
