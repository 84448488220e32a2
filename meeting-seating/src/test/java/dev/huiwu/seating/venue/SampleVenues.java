package dev.huiwu.seating.venue;

import dev.huiwu.seating.SeedTable;
import java.util.Arrays;
import java.util.List;

/** The three venues of the sample data: a room and two halls. */
public final class SampleVenues {

    private SampleVenues() {}

    /** Returns the meeting room with an inner and an outer ring. */
    public static Venue room() {
        return Venue.lay(plan("V-301"));
    }

    /** Returns the hall of 22 rows in three blocks. */
    public static Venue hall() {
        return Venue.lay(plan("V-BG"));
    }

    /** Returns the hall with two floors. */
    public static Venue twoFloors() {
        return Venue.lay(plan("V-DLT"));
    }

    /** Returns a hall of one block with equal rows, no rostrum, for small examples. */
    public static Venue plain(int rows, int seats) {
        VenuePlan.Builder plan = VenuePlan.builder().id("V-PLAIN").name("example");
        for (int row = 1; row <= rows; row++) {
            plan.addRow(row(row, "中区", seats).build());
        }
        return Venue.lay(plan.build());
    }

    /** Returns the venue with one more feature on some of its seats. */
    public static Venue with(Venue venue, SeatFeature feature, String... seats) {
        List<String> changed = List.of(seats);
        return Venue.builder()
                .from(venue)
                .seats(venue.seats().stream()
                        .map(seat -> changed.contains(seat.id().value()) ? seat.with(feature) : seat)
                        .toList())
                .build();
    }

    /** Returns a row of floor 1 numbered in sequence, still to be changed. */
    public static VenueRow.Builder row(int row, String block, int seats) {
        return VenueRow.builder()
                .floor("1")
                .row(Integer.toString(row))
                .block(block)
                .first(1)
                .last(seats)
                .scheme(NumberingScheme.SEQUENTIAL);
    }

    /** Returns the plan of one of the sample venues. */
    public static VenuePlan plan(String id) {
        List<VenueRow> rows = SeedTable.read("common/venues.csv").stream()
                .filter(row -> row.get("会场代码").equals(id))
                .map(row -> VenueRow.builder()
                        .floor(row.get("楼层"))
                        .row(row.get("排"))
                        .block(row.get("区"))
                        .first(Integer.parseInt(row.get("起号")))
                        .last(Integer.parseInt(row.get("止号")))
                        .scheme(scheme(row.get("编号方式")))
                        .blocked(numbers(row.get("不可用座号")))
                        .accessible(numbers(row.get("轮椅位座号")))
                        .build())
                .toList();
        return VenuePlan.builder().id(id).name(id).rows(rows).build();
    }

    private static NumberingScheme scheme(String label) {
        return Arrays.stream(NumberingScheme.values())
                .filter(scheme -> scheme.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> numbers(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .filter(number -> !number.isBlank())
                .map(Integer::valueOf)
                .toList();
    }
}
