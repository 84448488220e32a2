package dev.huiwu.print.page;

import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Face;
import dev.huiwu.core.drawing.Group;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Path;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.Turned;
import java.util.List;

/** Scenes for tests. */
final class Pictures {

    private Pictures() {}

    /** Returns a page with every kind of shape, paint and text there is. */
    static Scene everything() {
        Paint hole = Palette.paint(3).withStroke(Palette.INK, 0.3);
        Path ring = Path.builder()
                .move(new Point(60, 10))
                .line(new Point(90, 10))
                .curve(new Point(100, 20), new Point(90, 30))
                .line(new Point(60, 30))
                .close()
                .move(new Point(70, 15))
                .line(new Point(80, 15))
                .line(new Point(80, 25))
                .line(new Point(70, 25))
                .close()
                .build(hole);
        return Scene.builder(210, 148)
                .title("各种图形")
                .description("一页")
                .add(new Box(10, 10, 40, 20, 3, Palette.paint(9).withStroke(Palette.INK, 0.5)))
                .add(new Box(10, 40, 40, 20, 0, Palette.paint(19)))
                .add(Box.circle(30, 80, 8, Paint.outline(Stroke.of(Palette.ACCENT, 0.6))))
                .add(ring)
                .add(Line.arrow(
                        List.of(new Point(110, 20), new Point(130, 20), new Point(130, 40)),
                        Stroke.of(Palette.INK, 0.35)))
                .add(Line.of(110, 60, 190, 60, Stroke.of(Palette.SECONDARY, 0.5).dashed()))
                .add(Line.of(110, 70, 190, 70, Stroke.of(Palette.ACCENT, 0.8).dotted()))
                .add(Group.of(
                        "texts",
                        List.of(
                                Label.of(60, 50, "左起第3至12座", 5),
                                Label.of(100, 60, "居中", 5)
                                        .anchored(Anchor.MIDDLE)
                                        .inBold(),
                                Label.of(100, 70, "右对齐", 5).anchored(Anchor.END).colored(Palette.ACCENT),
                                Label.of(60, 85, "拉宽", 5).setTo(20))))
                .add(new Turned(
                        Group.of(
                                "card",
                                List.of(
                                        Box.of(
                                                new Bounds(120, 90, 60, 30),
                                                1,
                                                Paint.outline(Stroke.of(Palette.HAIRLINE, 0.3))),
                                        Label.centred(150, 105, "欧阳修远", 12).in(Face.KAI))),
                        180,
                        new Point(150, 105)))
                .add(new Turned(Label.of(20, 120, "竖着的一行", 5), 90, new Point(20, 120)))
                .build();
    }
}
