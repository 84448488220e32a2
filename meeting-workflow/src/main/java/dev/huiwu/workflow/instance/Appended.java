package dev.huiwu.workflow.instance;

import com.google.common.collect.ImmutableList;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A list that never changes and of which a longer one is cheap to make: {@link #and} takes constant time in the long run.
 *
 * <p>A list and those made of it share an array. Whoever first takes the place behind its end writes there; of a second list
 * made of the same one a copy is taken. Thread-safe.
 */
final class Appended<T> extends AbstractList<T> implements RandomAccess {

    private final Object[] places;

    /** How many places are written to, by this list or one made of it. */
    private final AtomicInteger taken;

    private final int size;

    private Appended(Object[] places, AtomicInteger taken, int size) {
        this.places = places;
        this.taken = taken;
        this.size = size;
    }

    /** Returns a list of these; the same one if it is such a list. */
    @SuppressWarnings("unchecked") // nothing is ever taken out of it as anything else
    static <T> Appended<T> of(Collection<? extends T> elements) {
        if (elements instanceof Appended<?>) {
            return (Appended<T>) elements;
        }
        Object[] places = ImmutableList.copyOf(elements).toArray();
        return new Appended<>(places, new AtomicInteger(places.length), places.length);
    }

    /** Returns this list with one more at its end. */
    Appended<T> and(T last) {
        boolean free = size < places.length && taken.compareAndSet(size, size + 1);
        Object[] next = free ? places : Arrays.copyOf(places, Math.max(4, size * 2), Object[].class);
        next[size] = last;
        return new Appended<>(next, free ? taken : new AtomicInteger(size + 1), size + 1);
    }

    @Override
    @SuppressWarnings("unchecked") // only such are put in
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return (T) places[index];
    }

    @Override
    public int size() {
        return size;
    }
}
