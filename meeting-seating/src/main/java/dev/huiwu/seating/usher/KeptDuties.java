package dev.huiwu.seating.usher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives people to ushers who have had people before: who is still met at the same point keeps the usher, as far as loads that differ by
 * at most one allow; no other way to share lets more keep theirs. Whoever has none, or has to leave one, goes to the usher whose people
 * are nearest along the way.
 *
 * <p>Takes time in proportion to the people times those who get another usher.
 */
final class KeptDuties {

    private final List<GuidedPerson> people;
    private final long[] along;
    private final Map<String, List<Integer>> taken = new LinkedHashMap<>();
    private final List<Integer> free = new ArrayList<>();
    private final Map<String, Integer> most = new HashMap<>();

    /**
     * @param people who is to be met, along the way
     * @param steps the steps between neighbours
     */
    KeptDuties(List<UsherDuty> before, List<Usher> ushers, List<GuidedPerson> people, List<Long> steps) {
        this.people = people;
        along = new long[people.size()];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + steps.get(i - 1);
        }
        List<String> here = ushers.stream().map(Usher::id).toList();
        Stream.concat(before.stream().map(UsherDuty::usher), here.stream())
                .filter(here::contains)
                .forEach(usher -> taken.putIfAbsent(usher, new ArrayList<>()));
        keep(before);
    }

    private void keep(List<UsherDuty> before) {
        Map<String, String> places = new HashMap<>();
        before.forEach(duty -> duty.people().forEach(person -> places.put(place(person), duty.usher())));
        for (int i = 0; i < people.size(); i++) {
            Optional.ofNullable(places.get(place(people.get(i))))
                    .map(taken::get)
                    .orElse(free)
                    .add(i);
        }
    }

    private static String place(GuidedPerson person) {
        return person.person() + " " + person.point();
    }

    /** Says whether anybody keeps the usher. */
    boolean any() {
        return free.size() < people.size();
    }

    List<UsherDuty> duties() {
        share();
        Optional<Give> next = nearest();
        while (next.isPresent()) {
            next.get().make();
            next = nearest();
        }
        return taken.entrySet().stream()
                .map(duty -> new UsherDuty(
                        duty.getKey(),
                        Optional.empty(),
                        duty.getValue().stream().sorted().map(people::get).toList()))
                .toList();
    }

    /** Sets how many people each usher is to have; one more than others those who keep the most. */
    private void share() {
        int fewer = people.size() / taken.size();
        int more = people.size() % taken.size();
        List<String> byLoad = taken.keySet().stream()
                .sorted(Comparator.comparingInt(usher -> -load(usher)))
                .toList();
        byLoad.forEach(usher -> most.put(usher, fewer + (byLoad.indexOf(usher) < more ? 1 : 0)));
    }

    private int load(String usher) {
        return of(usher).size();
    }

    private List<Integer> of(String usher) {
        return taken.getOrDefault(usher, List.of());
    }

    private int missing(String usher) {
        return most.getOrDefault(usher, 0) - load(usher);
    }

    /** Somebody who is given to an usher. */
    private record Give(int person, List<Integer> giver, List<Integer> taker, long way) {

        void make() {
            giver.remove((Integer) person);
            taker.add(person);
        }
    }

    /** Returns whoever is nearest to the people of an usher who takes more: of those without an usher, or with one who has too many. */
    private Optional<Give> nearest() {
        List<List<Integer>> givers = Stream.concat(
                        Stream.of(free),
                        taken.keySet().stream()
                                .filter(usher -> missing(usher) < 0)
                                .map(this::of))
                .toList();
        return taken.keySet().stream()
                .filter(usher -> missing(usher) > 0)
                .map(this::of)
                .flatMap(taker -> givers.stream()
                        .flatMap(giver ->
                                giver.stream().map(person -> new Give(person, giver, taker, way(person, taker)))))
                .min(Comparator.comparingLong(Give::way).thenComparingInt(Give::person));
    }

    /** Returns how far somebody is from the nearest of an usher's people; an usher without people comes last. */
    private long way(int person, List<Integer> taker) {
        return taker.stream()
                .mapToLong(other -> Math.abs(along[other] - along[person]))
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
