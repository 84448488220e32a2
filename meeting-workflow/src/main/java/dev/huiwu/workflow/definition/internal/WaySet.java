package dev.huiwu.workflow.definition.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of ways through a process, a way being one outcome for each of its decisions, kept as decision diagrams.
 *
 * <p>A set is an {@code int} that means something to the instance that gave it; equal sets are equal numbers. A diagram is
 * small where few decisions matter to one another, as they do in offices; one that grows beyond {@link #LIMIT} nodes is
 * given up. Not thread-safe.
 */
final class WaySet {

    /** No way at all. */
    static final int NONE = 0;
    /** Every way. */
    static final int ALL = 1;
    /** The most nodes that are kept, some ten megabytes. */
    static final int LIMIT = 100_000;

    /** Says that a process branches too much to be followed. */
    static final class TooManyWays extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Node(int decision, List<Integer> children) {}

    private record Pair(boolean union, int left, int right) {}

    private final int[] outcomes;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final Map<Pair, Integer> known = new HashMap<>();

    /** Creates the sets over decisions with so many outcomes each. */
    WaySet(int... outcomes) {
        this.outcomes = outcomes.clone();
        Node end = new Node(outcomes.length, List.of());
        nodes.add(end);
        nodes.add(end);
    }

    /** Returns the ways on which the decision ends in one of the outcomes. */
    int where(int decision, List<Integer> taken) {
        Integer[] children = new Integer[outcomes[decision]];
        Arrays.fill(children, NONE);
        taken.forEach(outcome -> children[outcome] = ALL);
        return node(decision, Arrays.asList(children));
    }

    /** Returns the ways in both. */
    int and(int left, int right) {
        return combine(new Pair(false, left, right));
    }

    /** Returns the ways in either. */
    int or(int left, int right) {
        return combine(new Pair(true, left, right));
    }

    /** Returns the ways in the first and not in the second. */
    int without(int left, int right) {
        return and(left, complement(right, new HashMap<>()));
    }

    /** Returns one way of the set, the first by the order of outcomes, as outcome by decision; those that do not matter are left out. */
    Map<Integer, Integer> example(int set) {
        Map<Integer, Integer> way = new LinkedHashMap<>();
        int at = set;
        while (at > ALL) {
            Node node = nodes.get(at);
            int outcome = 0;
            while (node.children().get(outcome) == NONE) {
                outcome++;
            }
            way.put(node.decision(), outcome);
            at = node.children().get(outcome);
        }
        return way;
    }

    private int combine(Pair pair) {
        int dominant = pair.union() ? ALL : NONE;
        int neutral = pair.union() ? NONE : ALL;
        if (pair.left() == dominant || pair.right() == dominant) {
            return dominant;
        }
        if (pair.left() == neutral || pair.left() == pair.right()) {
            return pair.right();
        }
        if (pair.right() == neutral) {
            return pair.left();
        }
        Integer before = known.get(pair);
        if (before != null) {
            return before;
        }
        int decision = Math.min(
                nodes.get(pair.left()).decision(), nodes.get(pair.right()).decision());
        List<Integer> children = new ArrayList<>();
        for (int outcome = 0; outcome < outcomes[decision]; outcome++) {
            children.add(combine(new Pair(
                    pair.union(), child(pair.left(), decision, outcome), child(pair.right(), decision, outcome))));
        }
        int result = node(decision, children);
        known.put(pair, result);
        return result;
    }

    private int complement(int set, Map<Integer, Integer> done) {
        if (set <= ALL) {
            return ALL - set;
        }
        Integer before = done.get(set);
        if (before != null) {
            return before;
        }
        Node node = nodes.get(set);
        int result = node(
                node.decision(),
                node.children().stream().map(child -> complement(child, done)).toList());
        done.put(set, result);
        return result;
    }

    private int child(int set, int decision, int outcome) {
        Node node = nodes.get(set);
        return node.decision() == decision ? node.children().get(outcome) : set;
    }

    private int node(int decision, List<Integer> children) {
        if (children.stream().distinct().count() == 1) {
            return children.get(0);
        }
        Node node = new Node(decision, List.copyOf(children));
        Integer number = numbers.get(node);
        if (number == null) {
            if (nodes.size() >= LIMIT) {
                throw new TooManyWays();
            }
            number = nodes.size();
            nodes.add(node);
            numbers.put(node, number);
        }
        return number;
    }
}
