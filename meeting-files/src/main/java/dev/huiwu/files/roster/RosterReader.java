package dev.huiwu.files.roster;

import static dev.huiwu.files.roster.RosterColumns.CARD;
import static dev.huiwu.files.roster.RosterColumns.CARDS;
import static dev.huiwu.files.roster.RosterColumns.DELEGATION;
import static dev.huiwu.files.roster.RosterColumns.EXTERNAL_ID;
import static dev.huiwu.files.roster.RosterColumns.ID;
import static dev.huiwu.files.roster.RosterColumns.IMPORTANT;
import static dev.huiwu.files.roster.RosterColumns.KIND;
import static dev.huiwu.files.roster.RosterColumns.KINDS;
import static dev.huiwu.files.roster.RosterColumns.LEAVE;
import static dev.huiwu.files.roster.RosterColumns.LEAVE_REASON;
import static dev.huiwu.files.roster.RosterColumns.NAME;
import static dev.huiwu.files.roster.RosterColumns.NOBODY_YET;
import static dev.huiwu.files.roster.RosterColumns.POST;
import static dev.huiwu.files.roster.RosterColumns.RANK;
import static dev.huiwu.files.roster.RosterColumns.REMARK;
import static dev.huiwu.files.roster.RosterColumns.ROLES;
import static dev.huiwu.files.roster.RosterColumns.SUBSTITUTE;
import static dev.huiwu.files.roster.RosterColumns.SUBSTITUTE_POST;
import static dev.huiwu.files.roster.RosterColumns.TABLE;
import static dev.huiwu.files.roster.RosterColumns.TOPICS;
import static dev.huiwu.files.roster.RosterColumns.TURN;
import static dev.huiwu.files.roster.RosterColumns.UNIT;
import static dev.huiwu.files.roster.RosterColumns.WHEELCHAIR;
import static dev.huiwu.files.roster.RosterColumns.ZONE;

import com.google.common.base.Splitter;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an office's roster: one row a person, in any encoding and order of columns that {@code docs/files.md} lists.
 *
 * <p>Every problem of the file is reported at once. A unit is resolved by code, full name, short name or alias and never
 * guessed; near ones are suggested. Takes time proportional to the rows. Thread-safe.
 */
public final class RosterReader {

    /** What stands for the reason of a leave that gives none. */
    static final String NO_REASON = "未注明";

    private static final int MAX_TURN = 999;
    private static final Splitter LABELS =
            Splitter.on(Pattern.compile("[,，、;；\\s]+")).omitEmptyStrings();

    private final UnitDirectory units;

    private RosterReader(UnitDirectory units) {
        this.units = units;
    }

    /** Returns a reader of rosters that name the given units. */
    public static RosterReader create(UnitDirectory units) {
        return new RosterReader(units);
    }

    /** Returns what the file holds and what is wrong with it; {@code file} is the name that findings show. */
    public RosterResult read(String file, byte[] bytes) {
        return new Reading().read(file, bytes);
    }

    /** A row that makes sense by itself. */
    private record Entry(
            Row row,
            UnitId unit,
            Optional<PersonName> name,
            Optional<PersonId> givenId,
            Optional<PersonName> standsInFor,
            Attendee.Builder attendee,
            String post,
            OptionalInt turn,
            boolean onLeave,
            boolean hasSubstitute) {

        /** Says whether this is the person on leave whose place another row's person takes. */
        boolean isPlaceOf(Entry standIn) {
            return onLeave
                    && unit.equals(standIn.unit)
                    && name.flatMap(mine -> standIn.standsInFor.map(mine::sameAs))
                            .orElse(false);
        }
    }

    /** One file being read. */
    private final class Reading {

        private final Problems problems = new Problems();
        private final Map<String, Optional<Unit>> resolved = new HashMap<>();
        private final Map<String, Integer> people = new HashMap<>();
        private final Map<PersonId, Integer> ids = new HashMap<>();
        private final Map<Integer, Integer> turns = new HashMap<>();
        private final Map<String, String> zones = new HashMap<>();
        private String unitAbove = "";

        RosterResult read(String file, byte[] bytes) {
            List<Entry> entries = new ArrayList<>();
            for (Row row : TABLE.read(file, bytes, problems).rows()) {
                entry(row).filter(this::isNew).ifPresent(entries::add);
            }
            List<Entry> places = placeStandIns(entries);
            Set<PersonId> taken = new HashSet<>(ids.keySet());
            Map<PersonId, Location> rows = new LinkedHashMap<>();
            List<Attendee> attendees = new ArrayList<>();
            for (Entry entry : places) {
                PersonId id = entry.givenId().orElseGet(() -> derived(entry, taken));
                taken.add(id);
                rows.put(id, entry.row().place());
                attendees.add(entry.attendee().id(id).build());
            }
            return new RosterResult(attendees, rows, problems.byRow());
        }

        private PersonId derived(Entry entry, Set<PersonId> taken) {
            return entry.name()
                    .map(name -> PersonId.derive(entry.unit(), name, entry.post(), taken))
                    .orElseGet(() -> PersonId.deriveUnnamed(entry.unit(), entry.post(), taken));
        }

        private Optional<Entry> entry(Row row) {
            Cells cells = new Cells(row, problems);
            Optional<UnitId> unit = unit(row, cells);
            Optional<PersonName> name = name(row, cells);
            Optional<RosterColumns.Kind> kind = kind(cells);
            Optional<PersonId> id = cells.text(ID).isPresent()
                    ? Optional.of(cells.id(ID)).filter(Cells::isId).map(PersonId::new)
                    : Optional.empty();
            Remark remark = Remark.of(row.text(REMARK));
            Optional<SubstituteAttendee> substitute = substitute(cells, remark);
            Optional<String> reason = cells.text(LEAVE_REASON).or(remark::reason);
            boolean onLeave = cells.flag(LEAVE) || remark.onLeave() || reason.isPresent() || substitute.isPresent();
            if (onLeave && reason.isEmpty()) {
                problems.note("leave-reason-missing", row.at(REMARK), "reason", NO_REASON);
            }
            Optional<PersonName> standsInFor = remark.standsInFor().flatMap(text -> cells.name(text, REMARK));
            if (standsInFor.isPresent() && name.isEmpty() && cells.good()) {
                cells.error("value-missing", NAME, "column", NAME.header());
            }
            String post = row.text(POST);
            OptionalInt turn =
                    row.isBlank(TURN) ? remark.speakingOrder() : OptionalInt.of(cells.number(TURN, 1, MAX_TURN));
            Attendee.Builder attendee = Attendee.builder()
                    .name(name)
                    .post(post)
                    .rank(cells.text(RANK))
                    .delegation(zone(row, DELEGATION))
                    .zone(zone(row, ZONE))
                    .topics(LABELS.splitToList(row.text(TOPICS)))
                    .important(cells.flag(IMPORTANT))
                    .seatNeed(cells.flag(WHEELCHAIR) ? SeatNeed.WHEELCHAIR : SeatNeed.ORDINARY)
                    .card(cells.word(CARD, CARDS).orElse(CardText.PERSON))
                    .speakingOrder(turn)
                    .addAllRoles(remark.roles())
                    .addAllRoles(roles(cells))
                    .leave(onLeave ? Optional.of(new LeaveRequest(reason.orElse(NO_REASON))) : Optional.empty())
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
            return Optional.of(new Entry(
                    row, unit.get(), name, id, standsInFor, attendee, post, turn, onLeave, substitute.isPresent()));
        }

        private Optional<UnitId> unit(Row row, Cells cells) {
            String text = row.text(UNIT);
            if (text.isEmpty()) {
                if (unitAbove.isEmpty()) {
                    cells.needed(UNIT);
                    return Optional.empty();
                }
                problems.note("unit-carried-down", row.at(UNIT), "unit", unitAbove);
                return resolve(unitAbove).map(Unit::id);
            }
            unitAbove = text;
            Optional<Unit> unit = resolve(text);
            if (unit.isEmpty()) {
                List<String> near = units.suggest(text).stream()
                        .map(suggestion -> suggestion.name() + " (" + suggestion.id() + ")")
                        .toList();
                cells.error(
                        "unknown-unit", UNIT, "found", text, "near", near.isEmpty() ? "-" : String.join("; ", near));
            }
            return unit.map(Unit::id);
        }

        private Optional<Unit> resolve(String text) {
            return resolved.computeIfAbsent(text, units::resolve);
        }

        private Optional<PersonName> name(Row row, Cells cells) {
            if (row.isBlank(NAME) || NOBODY_YET.meaning(row.text(NAME)).isPresent()) {
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
            String first = zones.computeIfAbsent(Words.key(text), key -> text);
            if (!first.equals(text)) {
                problems.warning("zone-differs", row.at(column), "found", text, "kept", first);
            }
            return Optional.of(first);
        }

        private Optional<RosterColumns.Kind> kind(Cells cells) {
            String text = cells.needed(KIND);
            Optional<RosterColumns.Kind> kind = KINDS.meaning(text);
            if (!text.isEmpty() && kind.isEmpty()) {
                cells.error("unknown-kind", KIND, "found", text, "expected", KINDS.expected());
            }
            return kind;
        }

        private List<AttendeeRole> roles(Cells cells) {
            List<AttendeeRole> roles = new ArrayList<>();
            for (String word : LABELS.split(cells.text(ROLES).orElse(""))) {
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
            Optional<PersonName> name =
                    cells.name(SUBSTITUTE).or(() -> remark.substitute().flatMap(text -> cells.name(text, REMARK)));
            return name.map(present ->
                    new SubstituteAttendee(present, cells.text(SUBSTITUTE_POST).or(remark::substitutePost)));
        }

        /** Says whether neither the person nor the id stood in a row above. */
        private boolean isNew(Entry entry) {
            Row row = entry.row();
            if (entry.name().isPresent()) {
                String who = entry.unit() + "\n" + entry.name().get().comparison() + "\n" + Words.key(entry.post());
                Integer first = people.putIfAbsent(who, row.number());
                if (first != null) {
                    problems.error("duplicate-person", row.at(NAME), "row", first);
                    return false;
                }
            }
            if (entry.givenId().isPresent()) {
                Integer first = ids.putIfAbsent(entry.givenId().get(), row.number());
                if (first != null) {
                    problems.error(
                            "duplicate-id", row.at(ID), "id", entry.givenId().get(), "row", first);
                    return false;
                }
            }
            entry.turn().ifPresent(turn -> {
                Integer first = turns.putIfAbsent(turn, row.number());
                if (first != null) {
                    problems.warning("speaking-order-repeated", row.at(REMARK), "turn", turn, "row", first);
                }
            });
            return true;
        }

        /** Returns the rows that are places of their own, the people on leave with whoever comes instead. */
        private List<Entry> placeStandIns(List<Entry> entries) {
            List<Entry> places = entries.stream()
                    .filter(entry -> entry.standsInFor().isEmpty())
                    .toList();
            Set<Integer> replaced = new HashSet<>();
            for (Entry standIn : entries.stream()
                    .filter(entry -> entry.standsInFor().isPresent())
                    .toList()) {
                Row row = standIn.row();
                Optional<Entry> place = places.stream()
                        .filter(entry -> entry.isPlaceOf(standIn))
                        .findFirst();
                if (place.isEmpty()) {
                    problems.error("stand-in-unmatched", row.at(REMARK), "unit", standIn.unit());
                } else if (place.get().hasSubstitute()
                        || !replaced.add(place.get().row().number())) {
                    problems.error(
                            "stand-in-repeated",
                            row.at(REMARK),
                            "row",
                            place.get().row().number());
                } else {
                    problems.note(
                            "stand-in-placed",
                            row.at(REMARK),
                            "row",
                            place.get().row().number());
                    place.get()
                            .attendee()
                            .substitute(new SubstituteAttendee(
                                    standIn.name().orElseThrow(),
                                    Optional.of(standIn.post()).filter(post -> !post.isEmpty())));
                }
            }
            return places;
        }
    }
}
