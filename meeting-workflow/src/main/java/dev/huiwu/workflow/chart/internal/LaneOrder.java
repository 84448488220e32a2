package dev.huiwu.workflow.chart.internal;

import dev.huiwu.workflow.chart.internal.Links.Link;
import dev.huiwu.workflow.definition.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts lanes that work together beside each other.
 *
 * <p>Starts from the order in which the definition names them and moves one lane at a time while that shortens the arrows:
 * the trunk of every step's arrows in and out, and each arrow of its own at a lower weight.
 */
final class LaneOrder {

    private static final int TRUNK = 3;

    private final int lanes;
    private final List<int[]> arrows = new ArrayList<>();
    private final List<int[]> trunks = new ArrayList<>();

    private LaneOrder(int lanes) {
        this.lanes = lanes;
    }

    static List<Role> of(List<Role> named, List<Role> owners, List<Link> edges) {
        List<Role> roles = new ArrayList<>(named);
        owners.stream().filter(role -> !roles.contains(role)).distinct().forEach(roles::add);
        roles.removeIf(role -> !owners.contains(role));
        LaneOrder order = new LaneOrder(roles.size());
        Map<Integer, List<Integer>> out = new LinkedHashMap<>();
        Map<Integer, List<Integer>> in = new LinkedHashMap<>();
        for (Link edge : edges) {
            int from = roles.indexOf(owners.get(edge.from()));
            int to = roles.indexOf(owners.get(edge.to()));
            order.arrows.add(new int[] {from, to});
            out.computeIfAbsent(edge.from(), step -> new ArrayList<>(List.of(from)))
                    .add(to);
            in.computeIfAbsent(edge.to(), step -> new ArrayList<>(List.of(to))).add(from);
        }
        out.values()
                .forEach(lane -> order.trunks.add(
                        lane.stream().mapToInt(Integer::intValue).toArray()));
        in.values()
                .forEach(lane -> order.trunks.add(
                        lane.stream().mapToInt(Integer::intValue).toArray()));
        return Arrays.stream(order.best()).mapToObj(roles::get).toList();
    }

    private int[] best() {
        int[] order = new int[lanes];
        Arrays.setAll(order, lane -> lane);
        int cost = cost(order);
        boolean more = true;
        while (more) {
            more = false;
            for (int from = 0; from < lanes; from++) {
                for (int to = 0; to < lanes; to++) {
                    int[] moved = moved(order, from, to);
                    int movedCost = cost(moved);
                    if (movedCost < cost) {
                        order = moved;
                        cost = movedCost;
                        more = true;
                    }
                }
            }
        }
        return order;
    }

    private static int[] moved(int[] order, int from, int to) {
        int[] moved = order.clone();
        if (from < to) {
            System.arraycopy(order, from + 1, moved, from, to - from);
        } else {
            System.arraycopy(order, to, moved, to + 1, from - to);
        }
        moved[to] = order[from];
        return moved;
    }

    private int cost(int[] order) {
        int[] place = new int[lanes];
        for (int i = 0; i < lanes; i++) {
            place[order[i]] = i;
        }
        int cost = 0;
        for (int[] arrow : arrows) {
            cost += Math.abs(place[arrow[0]] - place[arrow[1]]);
        }
        for (int[] trunk : trunks) {
            int low = lanes;
            int high = 0;
            for (int lane : trunk) {
                low = Math.min(low, place[lane]);
                high = Math.max(high, place[lane]);
            }
            cost += TRUNK * (high - low);
        }
        return cost;
    }
}
