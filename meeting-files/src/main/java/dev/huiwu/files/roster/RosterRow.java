package dev.huiwu.files.roster;

import static dev.huiwu.files.roster.RosterColumns.CARD;
import static dev.huiwu.files.roster.RosterColumns.CARDS;
import static dev.huiwu.files.roster.RosterColumns.DELEGATION;
import static dev.huiwu.files.roster.RosterColumns.EXTERNAL_ID;
import static dev.huiwu.files.roster.RosterColumns.ID;
import static dev.huiwu.files.roster.RosterColumns.IMPORTANT;
import static dev.huiwu.files.roster.RosterColumns.KIND;
import static dev.huiwu.files.roster.RosterColumns.LEAVE;
import static dev.huiwu.files.roster.RosterColumns.NAME;
import static dev.huiwu.files.roster.RosterColumns.POST;
import static dev.huiwu.files.roster.RosterColumns.RANK;
import static dev.huiwu.files.roster.RosterColumns.REMARK;
import static dev.huiwu.files.roster.RosterColumns.ROLES;
import static dev.huiwu.files.roster.RosterColumns.TOPICS;
import static dev.huiwu.files.roster.RosterColumns.TURN;
import static dev.huiwu.files.roster.RosterColumns.UNIT;
import static dev.huiwu.files.roster.RosterColumns.WHEELCHAIR;
import static dev.huiwu.files.roster.RosterColumns.ZONE;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffOutcome;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.AttendanceWords;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.LeaveColumns;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.UnitCells;
import dev.huiwu.files.internal.Words;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the rows of one roster, from the first to the last: a row may go on with the unit of the one above. Not
 * thread-safe.
 */
final class RosterRow {

    /** What stands for the reason of a leave that gives none. */
    private static final String NO_REASON = "未注明";

    /** One of these is in each word for nobody yet; looking for them spares most names the closer look. */
    private static final int MAX_TURN = 999;

    private final UnitCells units;
    private final Problems problems;
    private final Map<String, String> zones = new HashMap<>();
    private String unitAbove = "";

    RosterRow(UnitDirectory units, Problems problems) {
        this.units = new UnitCells(units);
        this.problems = problems;
    }

    /** Returns what the row says; empty if an error was found in it. */
    Optional<RosterEntry> read(Row row) {
        Cells cells = new Cells(row, problems);
        Optional<UnitId> unit = unit(row, cells);
        Optional<PersonName> name = name(row, cells);
        Optional<AttendanceWords.Kind> kind = kind(cells);
        Optional<PersonId> id = cells.text(ID).isPresent()
                ? Optional.of(cells.id(ID)).filter(Cells::isId).map(PersonId::new)
                : Optional.empty();
        Remark remark = Remark.of(row.text(REMARK));
        if (!remark.understood()) {
            problems.warning("remark-not-understood", row.at(REMARK));
        }
        Optional<SubstituteAttendee> substitute = substitute(cells, remark);
        Optional<String> reason = cells.text(LeaveColumns.REASON).or(remark::reason);
        Optional<Boolean> said = cells.word(LEAVE, Words.YES_NO);
        boolean onLeave = said.orElse(false) || remark.onLeave() || reason.isPresent() || substitute.isPresent();
        if (onLeave && reason.isEmpty()) {
            problems.note("leave-reason-missing", row.at(REMARK), "reason", NO_REASON);
        }
        Optional<OffsetDateTime> asked = cells.moment(LeaveColumns.ASKED);
        Optional<SignOff> decision = LeaveColumns.decision(cells);
        if (onLeave && !said.orElse(true)) {
            contradiction(cells, remark, decision);
        }
        Optional<PersonName> standsInFor = remark.standsInFor().flatMap(text -> cells.name(text, REMARK));
        if (standsInFor.isPresent() && name.isEmpty() && cells.good()) {
            cells.error("value-missing", NAME, "column", NAME.header());
        }
        String post = row.text(POST);
        OptionalInt turn = row.isBlank(TURN) ? remark.speakingOrder() : OptionalInt.of(cells.number(TURN, 1, MAX_TURN));
        Attendee.Builder attendee = Attendee.builder()
                .name(name)
                .post(post)
                .rank(cells.text(RANK))
                .delegation(zone(row, DELEGATION))
                .zone(zone(row, ZONE))
                .topics(Words.PIECES.splitToList(row.text(TOPICS)))
                .important(cells.flag(IMPORTANT))
                .seatNeed(cells.flag(WHEELCHAIR) ? SeatNeed.WHEELCHAIR : SeatNeed.ORDINARY)
                .card(cells.word(CARD, CARDS).orElse(CardText.PERSON))
                .speakingOrder(turn)
                .addAllRoles(remark.roles())
                .addAllRoles(roles(cells))
                .leave(
                        onLeave
                                ? Optional.of(new LeaveRequest(reason.orElse(NO_REASON), asked, decision))
                                : Optional.empty())
                .substitute(substitute)
                .remark(cells.text(REMARK))
                .externalId(cells.text(EXTERNAL_ID));
        if (!cells.good() || unit.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        attendee.unit(unit.get()).kind(kind.get().kind());
        if (kind.get().fixed()) {
            attendee.addRoles(AttendeeRole.FIXED_NON_VOTING);
        }
        return Optional.of(new RosterEntry(
                row.emptied(),
                unit.get(),
                name,
                post,
                id,
                turn,
                standsInFor,
                onLeave,
                substitute.isPresent(),
                attendee));
    }

    /** Reports a row that says no leave beside one, unless that was declined. */
    private static void contradiction(Cells cells, Remark remark, Optional<SignOff> decision) {
        if (decision.map(SignOff::outcome)
                .filter(SignOffOutcome.DECLINED::equals)
                .isPresent()) {
            return;
        }
        List<String> columns = new ArrayList<>();
        for (Column column : List.of(LeaveColumns.REASON, LeaveColumns.SUBSTITUTE)) {
            cells.text(column).ifPresent(text -> columns.add(column.header()));
        }
        if (remark.onLeave() || remark.substitute().isPresent()) {
            columns.add(REMARK.header());
        }
        cells.error("leave-contradiction", LEAVE, "columns", String.join(", ", columns));
    }

    private Optional<UnitId> unit(Row row, Cells cells) {
        String text = row.text(UNIT);
        if (row.isCarried(UNIT)) {
            unitAbove = text;
        }
        if (text.isEmpty() || row.isCarried(UNIT)) {
            if (unitAbove.isEmpty()) {
                cells.needed(UNIT);
                return Optional.empty();
            }
            problems.note("unit-carried-down", row.at(UNIT), "unit", unitAbove);
            return units.known(unitAbove);
        }
        unitAbove = text;
        return units.resolve(cells, UNIT, text);
    }

    private Optional<PersonName> name(Row row, Cells cells) {
        if (row.isBlank(NAME) || AttendanceWords.isNobodyYet(row.text(NAME))) {
            if (Remark.of(row.text(REMARK)).standsInFor().isEmpty()) {
                problems.note("place-reserved", row.at(NAME));
            }
            return Optional.empty();
        }
        return cells.name(NAME);
    }

    /** Returns the zone as it was first written, so that a blank or a bracket does not part it. */
    private Optional<String> zone(Row row, Column column) {
        if (row.isBlank(column)) {
            return Optional.empty();
        }
        String text = row.text(column);
        String first = zones.get(text);
        if (first == null) {
            first = zones.computeIfAbsent(Words.key(text), key -> text);
        }
        if (!first.equals(text)) {
            problems.warning("zone-differs", row.at(column), "found", text, "kept", first);
        }
        return Optional.of(first);
    }

    private Optional<AttendanceWords.Kind> kind(Cells cells) {
        String text = cells.needed(KIND);
        Optional<AttendanceWords.Kind> kind = AttendanceWords.KINDS.meaning(text);
        if (!text.isEmpty() && kind.isEmpty()) {
            cells.error("unknown-kind", KIND, "found", text, "expected", AttendanceWords.KINDS.expected());
        }
        return kind;
    }

    private List<AttendeeRole> roles(Cells cells) {
        List<AttendeeRole> roles = new ArrayList<>();
        for (String word : Words.PIECES.split(cells.text(ROLES).orElse(""))) {
            Remark.ROLES
                    .meaning(word)
                    .ifPresentOrElse(
                            roles::add,
                            () -> cells.error(
                                    "unknown-value", ROLES, "found", word, "expected", Remark.ROLES.expected()));
        }
        return roles;
    }

    private Optional<SubstituteAttendee> substitute(Cells cells, Remark remark) {
        Optional<PersonName> name = cells.name(LeaveColumns.SUBSTITUTE)
                .or(() -> remark.substitute().flatMap(text -> cells.name(text, REMARK)));
        return name.map(present -> new SubstituteAttendee(
                present,
                cells.text(LeaveColumns.SUBSTITUTE_POST).or(remark::substitutePost),
                cells.text(LeaveColumns.SUBSTITUTE_RANK)));
    }
}
