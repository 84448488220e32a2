package dev.huiwu.core.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Nested
    class ALabel {

        @Test
        void takesItsEmBoxesAroundTheAnchor() {
            Label label = Label.of(10, 10, "会议", 2);
            assertThat(label.bounds().x()).isEqualTo(10);
            assertThat(label.bounds().width()).isEqualTo(4);
            assertThat(label.anchored(Anchor.MIDDLE).bounds().x()).isEqualTo(8);
            assertThat(label.anchored(Anchor.END).bounds().right()).isEqualTo(10);
            assertThat(label.setTo(3).bounds().width()).isEqualTo(3);
        }

        @Test
        void standsInTheMiddleWhenCentred() {
            Bounds bounds = Label.centred(10, 20, "会议", 2).bounds();
            assertThat(bounds.centreX()).isCloseTo(10, within(1e-9));
            assertThat(bounds.centreY()).isCloseTo(20, within(1e-9));
        }
    }

    @Nested
    class ATurnedShape {

        private final Box box = new Box(10, 20, 4, 2, 0, Paint.fill(Palette.INK));

        @Test
        void takesTheRectangleItHasAfterTheTurn() {
            Point corner = new Point(10, 20);
            assertThat(new Turned(box, 90, corner).bounds()).isEqualTo(new Bounds(8, 20, 2, 4));
            assertThat(new Turned(box, 180, corner).bounds()).isEqualTo(new Bounds(6, 18, 4, 2));
            assertThat(new Turned(box, 270, corner).bounds()).isEqualTo(new Bounds(10, 16, 2, 4));
        }

        @Test
        void isTurnedByQuartersOnly() {
            assertThatThrownBy(() -> new Turned(box, 45, new Point(0, 0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("90, 180 or 270");
        }

        @Test
        void keepsItsTextsAmongThoseOfTheScene() {
            Label inner = Label.of(1, 1, "王磊", 3);
            Scene scene = Scene.builder(20, 10)
                    .add(new Turned(Group.of("card", List.of(inner)), 180, new Point(10, 5)))
                    .add(Label.of(2, 2, "李娜", 3))
                    .build();
            assertThat(scene.labels()).extracting(Label::text).containsExactly("王磊", "李娜");
        }
    }

    @Nested
    class Colours {

        @Test
        void areDifferentForTwentySevenCategories() {
            assertThat(java.util.stream.IntStream.range(0, 27).mapToObj(Palette::paint))
                    .doesNotHaveDuplicates();
            assertThat(Palette.hatch(8)).isEqualTo(Hatch.NONE);
            assertThat(Palette.hatch(9)).isEqualTo(Hatch.RISING);
        }

        @Test
        void haveADarkerShade() {
            assertThat(Palette.darker("#77AADD")).isEqualTo("#415D79");
        }

        @Test
        void areWrittenInOneWay() {
            assertThatThrownBy(() -> Paint.fill("red"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("#RRGGBB");
        }
    }

    @Nested
    class Rectangles {

        private final Bounds one = new Bounds(0, 0, 10, 10);

        @Test
        void overlapWhenTheyShareMoreThanAnEdge() {
            assertThat(one.overlaps(new Bounds(10, 0, 5, 5), 0)).isFalse();
            assertThat(one.overlaps(new Bounds(9, 9, 5, 5), 0)).isTrue();
            assertThat(one.overlaps(new Bounds(9, 9, 5, 5), 1)).isFalse();
        }

        @Test
        void containWhatLiesInside() {
            assertThat(one.contains(new Bounds(0, 0, 10, 10), 0)).isTrue();
            assertThat(one.contains(new Bounds(1, 1, 10, 5), 0)).isFalse();
            assertThat(one.contains(new Bounds(1, 1, 10, 5), 1)).isTrue();
        }
    }

    @Test
    void aSceneListsTheLabelsOfGroupsToo() {
        Scene scene = Scene.builder(10, 10)
                .add(Group.of("outer", List.of(Group.of("inner", List.of(Label.of(1, 2, "a", 1))))))
                .add(Label.of(1, 4, "b", 1))
                .build();
        assertThat(scene.labels()).extracting(Label::text).containsExactly("a", "b");
    }
}
