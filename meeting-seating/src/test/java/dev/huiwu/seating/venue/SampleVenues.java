package dev.huiwu.seating.venue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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
        List<VenueRow> rows = new ArrayList<>();
        for (String line : lines()) {
            List<String> cells = cells(line);
            if (cells.get(0).equals(id)) {
                rows.add(VenueRow.builder()
                        .floor(cells.get(2))
                        .row(cells.get(3))
                        .block(cells.get(4))
                        .first(Integer.parseInt(cells.get(5)))
                        .last(Integer.parseInt(cells.get(6)))
                        .scheme(NumberingScheme.ofLabel(cells.get(7)).orElseThrow())
                        .blocked(numbers(cells.get(8)))
                        .accessible(numbers(cells.get(9)))
                        .build());
            }
        }
        return VenuePlan.builder().id(id).name(id).rows(rows).build();
    }

    /** Splits at commas outside quotes; the sample file needs no more. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replace("\"", ""))
                .toList();
    }

    private static List<Integer> numbers(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .filter(number -> !number.isBlank())
                .map(Integer::valueOf)
                .toList();
    }

    private static List<String> lines() {
        try (InputStream in =
                Objects.requireNonNull(SampleVenues.class.getResourceAsStream("/dev/huiwu/seating/venues.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
