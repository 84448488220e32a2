package dev.huiwu.files.roster;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.WorkbookWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a list as a roster, {@code attendees.csv} or a workbook, which {@link RosterReader} reads back to equal attendees.
 *
 * <p>Equal lists give equal bytes. Takes time proportional to the people. Thread-safe.
 */
public final class RosterWriter {

    private static final List<String> ZH = List.of(
            "人员编号", "姓名", "单位代码", "单位", "职务", "职级", "参会类别", "代表团", "分区", "列席议题", "重要与会人员", "轮椅席", "座签类型", "角色", "发言顺序",
            "请假", "请假事由", "代会人", "代会人职务", "备注", "外部编号");
    private static final List<String> EN = List.of(
            "id",
            "name",
            "unitCode",
            "unit",
            "post",
            "rank",
            "kind",
            "delegation",
            "zone",
            "topics",
            "important",
            "wheelchair",
            "card",
            "roles",
            "speakingOrder",
            "leave",
            "leaveReason",
            "substitute",
            "substitutePost",
            "remark",
            "externalId");

    private RosterWriter() {}

    /**
     * Returns the list as a file, one row a person in the list's order, the attendee id first.
     *
     * @throws java.util.NoSuchElementException if a unit is not in the directory
     */
    public static byte[] write(AttendeeList list, UnitDirectory units, Language language) {
        TableWriter table = new TableWriter(language.choose(ZH, EN));
        list.attendees().forEach(attendee -> table.row(cells(attendee, units)));
        return table.bytes();
    }

    /**
     * Returns the list as a workbook (.xlsx) to be edited by hand: the columns of {@link #write}, of which the attendee id is
     * hidden, and a hidden column with the list's version, so that {@link ListReturnReader} knows who is who when it comes back.
     *
     * <p>Every cell is text, so that codes and numbers stay as they are.
     *
     * @throws java.util.NoSuchElementException if a unit is not in the directory
     */
    public static byte[] writeWorkbook(AttendeeList list, UnitDirectory units, Language language) {
        List<String> header = language.choose(ZH, EN);
        WorkbookWriter sheet = new WorkbookWriter(
                language.choose("参会人员名单", "attendees"), withVersion(header, language.choose("名单版本", "listVersion")), 2);
        String version = Integer.toString(list.version());
        list.attendees().forEach(attendee -> sheet.row(withVersion(cells(attendee, units), version)));
        return sheet.bytes();
    }

    /** Returns the cells with the version in second place. */
    private static List<String> withVersion(List<String> cells, String version) {
        List<String> all = new ArrayList<>(cells);
        all.add(1, version);
        return all;
    }

    private static List<String> cells(Attendee attendee, UnitDirectory units) {
        return List.of(
                attendee.id().value(),
                attendee.name().map(PersonName::given).orElse(""),
                attendee.unit().value(),
                units.unit(attendee.unit()).name(),
                attendee.post(),
                attendee.rank().orElse(""),
                attendee.kind().label(),
                attendee.delegation().orElse(""),
                attendee.zone().orElse(""),
                String.join(" ", attendee.topics()),
                yesNo(attendee.important()),
                yesNo(attendee.seatNeed() == SeatNeed.WHEELCHAIR),
                attendee.card().label(),
                attendee.roles().stream().map(AttendeeRole::label).collect(joining(" ")),
                attendee.speakingOrder().stream().mapToObj(Integer::toString).collect(joining()),
                yesNo(attendee.leave().isPresent()),
                attendee.leave().map(LeaveRequest::reason).orElse(""),
                attendee.substitute()
                        .map(SubstituteAttendee::name)
                        .map(PersonName::given)
                        .orElse(""),
                attendee.substitute().flatMap(SubstituteAttendee::post).orElse(""),
                attendee.remark().orElse(""),
                attendee.externalId().orElse(""));
    }

    private static String yesNo(boolean value) {
        return value ? "是" : "否";
    }
}
