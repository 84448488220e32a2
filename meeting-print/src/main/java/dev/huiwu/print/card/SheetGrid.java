package dev.huiwu.print.card;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.drawing.Bounds;

/** How pieces of one size lie on a sheet, in the middle of it. */
record SheetGrid(Bounds page, CardSize size, int across, int down) {

    /** Returns the grid on the sheet, upright or lying, that holds more; upright of two that hold as many. */
    static SheetGrid of(CardStyle style) {
        CardSize size = style.size();
        double width = style.sheet().width();
        double height = style.sheet().height();
        SheetGrid upright = on(new Bounds(0, 0, width, height), size);
        SheetGrid lying = on(new Bounds(0, 0, height, width), size);
        SheetGrid best = lying.across * lying.down > upright.across * upright.down ? lying : upright;
        checkArgument(
                best.across * best.down > 0,
                "A card of %s by %s mm does not fit on paper of %s by %s mm; choose a smaller card or larger paper.",
                size.width(),
                size.unfolded(),
                width,
                height);
        return best;
    }

    private static SheetGrid on(Bounds page, CardSize size) {
        return new SheetGrid(page, size, (int) Math.floor(page.width() / size.width()), (int)
                Math.floor(page.height() / size.unfolded()));
    }

    /** Returns what all pieces take together. */
    Bounds area() {
        double width = across * size.width();
        double height = down * size.unfolded();
        return new Bounds((page.width() - width) / 2, (page.height() - height) / 2, width, height);
    }

    /** Returns where a piece lies, counted from 0 along the rows. */
    Bounds place(int index) {
        Bounds area = area();
        int row = index / across;
        int column = index % across;
        return new Bounds(
                area.x() + column * size.width(), area.y() + row * size.unfolded(), size.width(), size.unfolded());
    }
}
