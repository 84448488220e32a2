package dev.huiwu.seating.zoning.internal;

/** A small set of indexes that is filled and emptied over and over. */
final class Marks {

    private final boolean[] marked;
    private final int[] list;
    private int size;

    Marks(int range) {
        marked = new boolean[range];
        list = new int[range];
    }

    boolean add(int index) {
        if (marked[index]) {
            return false;
        }
        marked[index] = true;
        list[size++] = index;
        return true;
    }

    boolean has(int index) {
        return marked[index];
    }

    int size() {
        return size;
    }

    int get(int k) {
        return list[k];
    }

    void clear() {
        for (int k = 0; k < size; k++) {
            marked[list[k]] = false;
        }
        size = 0;
    }
}
