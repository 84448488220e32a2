package dev.huiwu.core.topic;

import java.util.Comparator;
import java.util.PrimitiveIterator;

/** How texts are ordered where memory and databases have to agree. */
final class TextOrder {

    /** By code points; differs from {@link String#compareTo} beyond the basic plane. */
    static final Comparator<String> CODE_POINTS = TextOrder::byCodePoints;

    private TextOrder() {}

    private static int byCodePoints(String one, String other) {
        PrimitiveIterator.OfInt left = one.codePoints().iterator();
        PrimitiveIterator.OfInt right = other.codePoints().iterator();
        while (left.hasNext() && right.hasNext()) {
            int order = Integer.compare(left.nextInt(), right.nextInt());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
