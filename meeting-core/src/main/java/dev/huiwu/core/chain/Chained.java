package dev.huiwu.core.chain;

/**
 * An entry of a log that carries the hash of the one before, and its own over everything it says.
 *
 * @param <E> the type of the entries
 */
public interface Chained<E extends Chained<E>> {

    /** Returns its place in the log, from 1. */
    int number();

    /** Returns the hash of the entry before, empty for the first. */
    String previous();

    /** Returns the hash of this entry in lower-case hex. */
    String hash();

    /** Returns this entry with another hash. */
    E withHash(String hash);
}
