package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.WorkbookWriter;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the list by which cards are laid (摆台表): the rostrum first, then floor by floor and row by row from the stage back, in a
 * row from the hall's left to its right, with what stands on each card.
 *
 * <p>Equal plans give equal bytes. Takes time proportional to seats and people. Thread-safe.
 */
public final class LayingList {

    private static final List<String> ZH = List.of("序号", "楼层", "区", "排", "座号", "座位编号", "卡面", "单位", "轮次");
    private static final List<String> EN =
            List.of("no", "floor", "block", "row", "number", "seat", "card", "unit", "turn");

    private LayingList() {}

    /** Returns the list as a table. */
    public static byte[] writeTable(SeatPlan plan, SeatingRequest request, Language language) {
        TableWriter table = new TableWriter(language.choose(ZH, EN));
        rows(plan, request, language).forEach(table::row);
        return table.bytes();
    }

    /** Returns the list as a workbook (.xlsx). */
    public static byte[] writeWorkbook(SeatPlan plan, SeatingRequest request, Language language) {
        WorkbookWriter sheet = new WorkbookWriter(language.choose("摆台表", "laying list"), language.choose(ZH, EN), 0);
        rows(plan, request, language).forEach(sheet::row);
        return sheet.bytes();
    }

    private static List<List<String>> rows(SeatPlan plan, SeatingRequest request, Language language) {
        Map<PersonId, String> names = NameTexts.of(request.list().attendees(), request, language);
        Map<SeatId, List<Seating>> sitting = plan.seatings().stream()
                .collect(Collectors.groupingBy(Seating::seat, HashMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        for (SeatGrid grid : SeatGrids.of(request.venueInUse(), plan, language)) {
            List<SeatGrid.Line> lines = new ArrayList<>(grid.rows());
            if (grid.kind() == SeatGrid.Kind.ROSTRUM) {
                Collections.reverse(lines);
            }
            for (SeatGrid.Line line : lines) {
                for (Seat seat : new TreeMap<>(line.seats()).values()) {
                    for (Seating seating : sitting.getOrDefault(seat.id(), List.of())) {
                        request.list()
                                .find(seating.person())
                                .filter(person -> person.card() != CardText.NONE)
                                .ifPresent(person -> rows.add(List.of(
                                        Integer.toString(rows.size() + 1),
                                        seat.floor(),
                                        seat.block(),
                                        seat.row(),
                                        seat.label(),
                                        seat.id().value(),
                                        card(person, names, request),
                                        NameTexts.shortName(person, request),
                                        seating.turn().orElse(""))));
                    }
                }
            }
        }
        return rows;
    }

    private static String card(Attendee person, Map<PersonId, String> names, SeatingRequest request) {
        return switch (person.card()) {
            case PERSON -> names.getOrDefault(person.id(), "");
            case UNIT -> person.delegation().orElseGet(() -> NameTexts.shortName(person, request));
            case UNIT_AND_PERSON -> NameTexts.shortName(person, request) + " " + names.getOrDefault(person.id(), "");
            case FUNCTION -> request.zone(person);
            case NONE -> "";
        };
    }
}
