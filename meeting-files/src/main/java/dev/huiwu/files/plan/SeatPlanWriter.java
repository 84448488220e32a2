package dev.huiwu.files.plan;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a seat plan as a table, {@code seat-plan.csv}, and as a document, {@code seat-plan.json}. */
public final class SeatPlanWriter {

    private static final List<String> ZH =
            List.of("人员编号", "座位编号", "楼层", "区", "排", "座号", "姓名", "代会人", "单位代码", "单位", "分区", "轮次", "理由");
    private static final List<String> EN = List.of(
            "id",
            "seat",
            "floor",
            "block",
            "row",
            "number",
            "name",
            "substitute",
            "unitCode",
            "unit",
            "zone",
            "turn",
            "reason");

    private SeatPlanWriter() {}

    /**
     * Returns the plan as a table, one row a person on a seat, in the order of the list.
     *
     * @param request what the plan was made for
     * @throws java.util.NoSuchElementException if the plan is of another request
     */
    public static byte[] writeTable(SeatPlan plan, SeatingRequest request, Language language) {
        Map<SeatId, Seat> rostrum = new HashMap<>();
        plan.rostrum().forEach(chair -> rostrum.put(chair.id(), chair));
        TableWriter table = new TableWriter(language.choose(ZH, EN));
        for (Seating seating : plan.seatings()) {
            Attendee attendee = request.list().find(seating.person()).orElseThrow();
            Seat seat = Optional.ofNullable(rostrum.get(seating.seat()))
                    .or(() -> request.venue().seat(seating.seat()))
                    .orElseThrow();
            Unit unit = request.units().unit(attendee.unit());
            table.row(List.of(
                    seating.person().value(),
                    seating.seat().value(),
                    seat.floor(),
                    seat.block(),
                    seat.row(),
                    seat.label(),
                    attendee.name().map(PersonName::display).orElse(""),
                    attendee.standIn()
                            .map(SubstituteAttendee::name)
                            .map(PersonName::display)
                            .orElse(""),
                    unit.id().value(),
                    unit.shortName(),
                    request.zone(attendee),
                    seating.turn().orElse(""),
                    seating.reason().text(language)));
        }
        return table.bytes();
    }

    /** Returns the plan as a document, which {@link MeetingJson} reads back to an equal one. */
    public static byte[] writeDocument(SeatPlan plan) {
        return MeetingJson.write(plan).getBytes(StandardCharsets.UTF_8);
    }
}
