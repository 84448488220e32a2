package dev.huiwu.seating.venue;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds everything that keeps a plan from being laid into the plane, and notes every default. */
final class VenueReview {

    static final FindingTexts TEXTS = FindingTexts.load("seating", VenueReview.class);

    static final int MOST_SEATS = 50_000;

    private final VenuePlan plan;
    private final VenueRows rows;
    private final List<Finding> found = new ArrayList<>();
    private final Map<List<String>, RangeSet<Integer>> ranges = new HashMap<>();
    private final Map<String, Set<List<String>>> rostrum = new HashMap<>();
    private final Map<List<Object>, String> sides = new HashMap<>();

    VenueReview(VenuePlan plan) {
        this.plan = plan;
        rows = new VenueRows(plan);
    }

    Findings findings() {
        if (rows.fixed().isEmpty()) {
            error("venue-empty", draft -> draft.about(plan.id()).with("venue", plan.id()));
            return new Findings(found);
        }
        long seats = plan.rows().stream()
                .mapToLong(row -> Math.max(1, (long) row.last() - row.first() + 1))
                .sum();
        if (seats > MOST_SEATS) {
            error(
                    "venue-too-large",
                    draft -> draft.about(plan.id())
                            .with("venue", plan.id())
                            .with("seats", seats)
                            .with("most", MOST_SEATS));
            return new Findings(found);
        }
        plan.rows().forEach(this::range);
        plan.rows().forEach(this::slash);
        plan.rows().forEach(this::twice);
        plan.rows().stream().filter(VenueRows::movable).forEach(this::rostrumTwice);
        if (plan.ofRoom()) {
            rows.fixed().forEach(this::sideTwice);
        }
        rows.fixed().forEach(this::numbering);
        rows.fixed().forEach(this::specialSeats);
        facts();
        defaults();
        if (found.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
            found.addAll(VenueChecks.of(
                    plan.ofRoom() ? new RoomGeometry(plan).lay() : new HallGeometry(plan).lay(), plan.facts()));
        }
        return new Findings(found);
    }

    private void error(String code, Consumer<FindingTexts.Draft> details) {
        found.add(TEXTS.finding(code, Severity.ERROR, details));
    }

    private void errorAt(VenueRow row, String code, Consumer<FindingTexts.Draft> details) {
        error(code, draft -> describe(row, draft, details));
    }

    private void describe(VenueRow row, FindingTexts.Draft draft, Consumer<FindingTexts.Draft> details) {
        draft.about(plan.id())
                .with("venue", plan.id())
                .with("floor", row.floor())
                .with("block", row.block())
                .with("row", row.row());
        row.location().ifPresent(draft::at);
        details.accept(draft);
    }

    private void range(VenueRow row) {
        if (row.first() < 1 || row.first() > row.last()) {
            errorAt(row, "seat-range", draft -> draft.with("from", row.first()).with("to", row.last()));
        }
    }

    /** Several ranges may make up a row of a block if all are plain sequences and none meets another. */
    private void twice(VenueRow row) {
        boolean sequential = row.scheme() == NumberingScheme.SEQUENTIAL;
        List<String> place = List.of(row.floor(), row.block(), row.row());
        Optional<RangeSet<Integer>> before = Optional.ofNullable(ranges.get(place));
        RangeSet<Integer> all = before.orElseGet(TreeRangeSet::create);
        Range<Integer> own = row.first() <= row.last() ? Range.closed(row.first(), row.last()) : Range.closedOpen(0, 0);
        boolean clash = before.isPresent() && (!sequential || all.intersects(own));
        all.add(sequential ? own : Range.all());
        ranges.put(place, all);
        if (clash) {
            errorAt(
                    row,
                    "seat-row-twice",
                    draft -> draft.with("from", row.first()).with("to", row.last()));
        }
    }

    /** Seat ids join floor, block and row by a slash and must stay apart. */
    private void slash(VenueRow row) {
        if ((row.floor() + row.block() + row.row()).contains("/")) {
            errorAt(row, "place-with-slash", draft -> {});
        }
    }

    /** Rows of the rostrum go by their names alone. */
    private void rostrumTwice(VenueRow row) {
        Set<List<String>> before = rostrum.computeIfAbsent(row.row(), name -> new HashSet<>());
        List<String> place = List.of(row.floor(), row.block());
        if (before.size() > (before.contains(place) ? 1 : 0)) {
            errorAt(row, "rostrum-row-twice", draft -> {});
        }
        before.add(place);
    }

    private void sideTwice(VenueRow row) {
        RoomGeometry.part(plan, row.block())
                .flatMap(part ->
                        Optional.ofNullable(sides.putIfAbsent(List.of(part.ring(), part.position()), row.block())))
                .ifPresent(other -> errorAt(row, "room-side-twice", draft -> draft.with("other", other)));
    }

    private void numbering(VenueRow row) {
        if (plan.ofRoom()) {
            if (RoomGeometry.part(plan, row.block()).isEmpty()) {
                errorAt(row, "room-side-unknown", draft -> {});
            }
            return;
        }
        boolean central = rows.central(row.floor())
                .filter(block -> block.name().equals(row.block()))
                .isPresent();
        if (central && row.scheme().startsAtAisle()) {
            errorAt(
                    row,
                    "numbering-needs-side",
                    draft -> draft.with("scheme", row.scheme().label()));
        }
    }

    private void specialSeats(VenueRow row) {
        row.blocked().forEach(number -> specialSeat(row, number));
        row.accessible().forEach(number -> specialSeat(row, number));
    }

    private void specialSeat(VenueRow row, int number) {
        rows.holder(row, number)
                .ifPresentOrElse(
                        holder -> {
                            if (holder != row) {
                                found.add(TEXTS.finding(
                                        "seat-number-elsewhere",
                                        Severity.NOTE,
                                        draft -> describe(
                                                row,
                                                draft,
                                                more -> more.with("number", number)
                                                        .with("other", holder.block()))));
                            }
                        },
                        () -> errorAt(
                                row,
                                "seat-number-unknown",
                                draft -> draft.with("number", number)
                                        .with("from", row.first())
                                        .with("to", row.last())));
    }

    private void facts() {
        VenueFacts facts = plan.facts();
        Set<String> blocks = rows.fixed().stream()
                .map(row -> row.floor() + "/" + row.block())
                .collect(Collectors.toSet());
        Set<String> lines =
                rows.fixed().stream().map(row -> row.floor() + "/" + row.row()).collect(Collectors.toSet());
        facts.aisles().forEach(aisle -> {
            known(blocks, aisle.floor() + "/" + aisle.left());
            known(blocks, aisle.floor() + "/" + aisle.right());
        });
        facts.offsets().forEach(offset -> known(blocks, offset.floor() + "/" + offset.block()));
        facts.walkways().forEach(walkway -> known(lines, walkway.floor() + "/" + walkway.afterRow()));
        facts.entrances().stream()
                .filter(entrance -> !rows.floors().contains(entrance.floor()))
                .forEach(entrance -> known(rows.floors(), entrance.floor()));
        facts.landmarks().forEach(landmark -> known(rows.floors(), landmark.floor()));
        Set<String> order = Set.copyOf(facts.blockOrder());
        rows.floors().stream()
                .flatMap(floor -> rows.blocks(floor).stream())
                .filter(block -> !order.isEmpty() && !order.contains(block.name()))
                .map(Block::name)
                .distinct()
                .forEach(block -> known(order, block));
    }

    private void known(Set<String> names, String name) {
        if (!names.contains(name)) {
            error(
                    "venue-fact-unknown",
                    draft -> draft.about(plan.id()).with("venue", plan.id()).with("name", name));
        }
    }

    private void defaults() {
        VenueFacts facts = plan.facts();
        boolean aisles = !plan.ofRoom()
                && rows.floors().stream().anyMatch(floor -> rows.blocks(floor).size() > 1);
        assumed(facts.seatWidth().isEmpty(), "default-seat-width", VenueFacts.DEFAULT_SEAT_WIDTH);
        assumed(facts.rowPitch().isEmpty(), "default-row-pitch", VenueFacts.DEFAULT_ROW_PITCH);
        assumed(aisles && facts.aisle().isEmpty(), "default-aisle", VenueFacts.DEFAULT_AISLE);
        assumed(
                rows.floors().size() > 1 && facts.floorGap().isEmpty(),
                "default-floor-gap",
                VenueFacts.DEFAULT_FLOOR_GAP);
        assumed(facts.stageSide().isEmpty(), "default-stage-side", 0);
        assumed(facts.entrances().isEmpty(), "no-entrances", 0);
    }

    private void assumed(boolean missing, String code, int value) {
        if (missing) {
            found.add(TEXTS.finding(
                    code,
                    Severity.NOTE,
                    draft -> draft.about(plan.id()).with("venue", plan.id()).with("value", value)));
        }
    }
}
