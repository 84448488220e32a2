package dev.huiwu.seating.sheet;

import dev.huiwu.core.Language;
import dev.huiwu.core.name.ComparisonForm;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.internal.BlockNames;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What seats are called on lists, each differently: {@code 中区 6排12号}, with the floor where there are several, and with the id where two
 * would be alike.
 */
public final class SeatNames {

    /** Rows that are counted; others, such as the rings of a room, have names. */
    private static final Pattern NUMBERED = Pattern.compile("[0-9A-Za-z]+|[一二三四五六七八九十]+|[甲乙丙丁戊己庚辛壬癸]");

    private final Map<SeatId, String> names;

    private SeatNames(Map<SeatId, String> names) {
        this.names = Collections.unmodifiableMap(names);
    }

    /** Returns the names of all seats and rostrum chairs of a plan that was made for the request. */
    public static SeatNames of(SeatingRequest request, SeatPlan plan, Language language) {
        Map<SeatId, Seat> seats = new LinkedHashMap<>();
        plan.rostrum().forEach(chair -> seats.put(chair.id(), chair));
        request.venueInUse().seats().forEach(seat -> seats.putIfAbsent(seat.id(), seat));
        return of(seats.values(), language);
    }

    /** Returns the names of seats. Takes time in proportion to them. */
    public static SeatNames of(Collection<Seat> seats, Language language) {
        boolean floors = seats.stream().map(Seat::floor).distinct().count() > 1;
        Map<String, Integer> times = new HashMap<>();
        seats.forEach(seat -> times.merge(ComparisonForm.of(name(seat, floors, language)), 1, Integer::sum));
        Map<SeatId, String> names = new LinkedHashMap<>();
        for (Seat seat : seats) {
            String name = name(seat, floors, language);
            boolean alone = times.getOrDefault(ComparisonForm.of(name), 0) == 1;
            names.put(seat.id(), alone ? name : name + "〔" + seat.id() + "〕");
        }
        return new SeatNames(names);
    }

    private static String name(Seat seat, boolean floors, Language language) {
        String row = row(floors ? seat.floor() : "", seat.block(), seat.row(), language);
        boolean close = isNumbered(seat.block(), seat.row());
        return row + language.choose(close ? "%s号" : " %s号", " no. %s").formatted(seat.label());
    }

    /**
     * Returns what a row is called, as its seats are: {@code 中区 6排}, {@code 主侧 内圈}.
     *
     * @param floor the floor; empty where it need not be said
     */
    public static String row(String floor, String block, String row, Language language) {
        String said =
                floor.isEmpty() ? "" : language.choose("%s楼 ", "floor %s, ").formatted(floor);
        String name = BlockNames.in(language, row);
        if (row.startsWith(block)) {
            return said + name;
        }
        String pattern =
                isNumbered(block, row) ? language.choose("%s %s排", "%s row %s") : language.choose("%s %s", "%s, %s");
        return said + pattern.formatted(BlockNames.in(language, block), name);
    }

    private static boolean isNumbered(String block, String row) {
        return !row.startsWith(block) && NUMBERED.matcher(row).matches();
    }

    /** Returns what a seat is called; its id if it is not one of them. */
    public String of(SeatId seat) {
        return names.getOrDefault(seat, seat.value());
    }

    /** Returns the names by seat, in the order in which the seats were given. */
    public Map<SeatId, String> all() {
        return names;
    }
}
