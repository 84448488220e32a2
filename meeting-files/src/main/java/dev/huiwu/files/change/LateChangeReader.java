package dev.huiwu.files.change;

import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.change.Claims.Aspect;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.SeatChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads late changes (改座), CSV or XLSX, a row a change. People are named by id, or by name with the unit, which may be left out where
 * one person of the list has the name; seats by id, or as any document of the plan calls them ({@link
 * dev.huiwu.seating.sheet.SeatsByName}). Takes time in proportion to the table and the list. {@link #read}
 * may be called by several threads.
 */
public final class LateChangeReader {

    static final Column WHAT = Column.needed("事项", "调整", "change");
    static final Column ID = Column.optional("人员编号", "人员代码", "参会人代码", "id");
    static final Column UNIT = Column.optional("单位", "单位代码", "unit");
    static final Column NAME = Column.optional("姓名", "name");
    static final Column POST = Column.optional("职务", "post");
    static final Column RANK = Column.optional("职级", "rank");
    static final Column KIND = Column.optional("参会类别", "kind");
    static final Column ZONE = Column.optional("分区", "座区", "区域", "座位分区", "zone");
    static final Column REASON = Column.optional("事由", "原因", "reason");
    static final Column SUBSTITUTE = Column.optional("代会人", "substitute");
    static final Column SUBSTITUTE_POST = Column.optional("代会人职务", "substitutePost");
    static final Column SUBSTITUTE_RANK = Column.optional("代会人职级", "substituteRank");
    static final Column OTHER_ID = Column.optional("对方编号", "otherId");
    static final Column OTHER_UNIT = Column.optional("对方单位", "otherUnit");
    static final Column OTHER = Column.optional("对方姓名", "other");
    static final Column SEAT = Column.optional("座位", "seat");
    static final Column FLOOR = Column.optional("楼层", "floor");
    static final Column BLOCK = Column.optional("区", "block");
    static final Column COUNT = Column.optional("数量", "人数", "count");

    private static final TableReader TABLE = TableReader.of(
            WHAT,
            ID,
            UNIT,
            NAME,
            POST,
            RANK,
            KIND,
            ZONE,
            REASON,
            SUBSTITUTE,
            SUBSTITUTE_POST,
            SUBSTITUTE_RANK,
            OTHER_ID,
            OTHER_UNIT,
            OTHER,
            SEAT,
            FLOOR,
            BLOCK,
            COUNT);

    private static final Words<What> WHATS = Words.<What>of()
            .with(What.VACATE, "缺席", "请假", "不来", "absent")
            .with(What.SUBSTITUTE, "代会", "替换", "substitute")
            .with(What.INSERT, "增加", "新增", "加人", "insert")
            .with(What.SHRINK, "减少", "减人", "shrink")
            .with(What.SWAP, "互换", "对调", "swap")
            .with(What.MOVE, "调到", "移到", "move")
            .with(What.MOVE_UNIT, "单位调区", "单位移到", "move-unit")
            .with(What.LOSE_SEATS, "停用座位", "座位停用", "lose-seats")
            .with(What.LOSE_BLOCK, "停用区", "区停用", "lose-block")
            .with(What.ADD_SEATS, "加座", "add-seats");

    /** Cells that change something: none may be filled in that a row does not look at. */
    private static final List<Column> ACTING =
            List.of(ID, UNIT, NAME, ZONE, SUBSTITUTE, OTHER_ID, OTHER_UNIT, OTHER, SEAT, BLOCK, COUNT);

    private enum What {
        VACATE,
        SUBSTITUTE,
        INSERT,
        SHRINK,
        SWAP,
        MOVE,
        MOVE_UNIT,
        LOSE_SEATS,
        LOSE_BLOCK,
        ADD_SEATS
    }

    private final ChangeCells known;
    private final SeatCells seats;
    private final Comers comers;
    private final Earlier earlier;
    private final Claims claims = new Claims();
    private final List<SeatChange> changes = new ArrayList<>();
    private final List<Location> rows = new ArrayList<>();

    private LateChangeReader(SeatingRequest request, SeatPlan plan, String reason, Map<String, ReplanResult> made) {
        known = new ChangeCells(request, reason);
        seats = new SeatCells(request, plan);
        earlier = new Earlier(made, request, reason);
        comers = new Comers(request.list().attendees(), earlier);
    }

    /**
     * Returns the changes in the order of the rows; everything that is wrong with the table is reported at once, and then there is no
     * value. Rows that contradict one another are wrong, and so are newcomers and stand-ins who have a seat already.
     *
     * @param file the name that findings show
     * @param request what the plan to be changed answers
     * @param plan the plan to be changed, which says where the rostrum's chairs stand
     * @param reason why somebody stays away, where the row does not say it; not blank
     */
    public static ReadResult<LateChanges> read(
            String file, byte[] bytes, SeatingRequest request, SeatPlan plan, String reason) {
        return read(file, bytes, request, plan, reason, Map.of());
    }

    /**
     * Returns the changes likewise, where others were made before: a row that an order did already, as in a list that is only added to,
     * is passed over with a note ({@code late-change-made}).
     *
     * @param made the changes made so far in their order, by the numbers of their work orders; the last one gave request and plan
     */
    public static ReadResult<LateChanges> read(
            String file,
            byte[] bytes,
            SeatingRequest request,
            SeatPlan plan,
            String reason,
            Map<String, ReplanResult> made) {
        Problems problems = new Problems();
        LateChangeReader reader = new LateChangeReader(request, plan, reason, made);
        for (Row row : TABLE.read(file, bytes, problems)) {
            reader.read(row, new Cells(row, problems));
        }
        reader.comers.check(reader.away());
        return problems.hasErrors()
                ? ReadResult.nothing(problems.byRow())
                : ReadResult.of(new LateChanges(reader.changes, reader.rows), problems.byRow());
    }

    private void read(Row row, Cells cells) {
        cells.needed(WHAT);
        cells.word(WHAT, WHATS).ifPresent(what -> {
            ACTING.stream()
                    .filter(column -> !lookedAt(what).contains(column) && !row.isBlank(column))
                    .forEach(column ->
                            cells.error("late-change-cell", column, "found", row.text(column), "what", row.text(WHAT)));
            if (isMade(what, row, cells)) {
                return;
            }
            List<? extends SeatChange> asked = changes(what, cells);
            changes.addAll(asked);
            asked.forEach(change -> rows.add(row.place()));
        });
    }

    /** Says whether an order did already what the row says, or took off the list whom it is about; reports that. */
    private boolean isMade(What what, Row row, Cells cells) {
        Optional<String> left =
                lookedAt(what).contains(NAME) && what != What.INSERT ? earlier.leftBy(row) : Optional.empty();
        if (left.isPresent() && what != What.VACATE) {
            cells.error("late-change-left", NAME, "number", left.get());
            return true;
        }
        Optional<String> made = switch (what) {
            case VACATE -> left;
            case SUBSTITUTE -> earlier.standInBy(row);
            case INSERT -> row.isBlank(SEAT) ? earlier.cameBy(row) : Optional.empty();
            default -> Optional.empty();
        };
        made.ifPresent(number -> cells.note("late-change-made", WHAT, "number", number));
        return made.isPresent();
    }

    private static List<Column> lookedAt(What what) {
        return switch (what) {
            case VACATE -> List.of(ID, UNIT, NAME);
            case SUBSTITUTE -> List.of(ID, UNIT, NAME, SUBSTITUTE);
            case INSERT -> List.of(ID, UNIT, NAME, ZONE, SEAT);
            case SHRINK -> List.of(UNIT, COUNT);
            case SWAP -> List.of(ID, UNIT, NAME, OTHER_ID, OTHER_UNIT, OTHER);
            case MOVE -> List.of(ID, UNIT, NAME, SEAT);
            case MOVE_UNIT -> List.of(UNIT, BLOCK);
            case LOSE_SEATS -> List.of(SEAT);
            case LOSE_BLOCK -> List.of(BLOCK);
            case ADD_SEATS -> List.of(SEAT, COUNT);
        };
    }

    private Set<PersonId> away() {
        return changes.stream()
                .filter(SeatChange.Vacate.class::isInstance)
                .map(change -> ((SeatChange.Vacate) change).person())
                .collect(Collectors.toSet());
    }

    private List<? extends SeatChange> changes(What what, Cells cells) {
        return switch (what) {
            case VACATE ->
                one(known.person(cells).map(person -> {
                    claims.claim(cells, NAME, Aspect.PRESENCE, person);
                    claims.claim(cells, NAME, Aspect.PLACE, person);
                    return new SeatChange.Vacate(person);
                }));
            case SUBSTITUTE ->
                one(known.substitute(cells).map(change -> {
                    claims.claim(cells, NAME, Aspect.PRESENCE, change.person());
                    known.unitOf(change.person()).ifPresent(unit -> comers.standIn(cells, unit, change.substitute()));
                    return change;
                }));
            case INSERT -> insert(cells);
            case SHRINK -> {
                Optional<UnitId> unit = known.unit(cells);
                int fewer = cells.number(COUNT, 1, SeatCells.MOST);
                unit.ifPresent(one -> claims.claim(cells, UNIT, Aspect.SIZE, one));
                if (cells.good()) {
                    cells.warning("late-change-unnamed", COUNT);
                }
                yield one(unit.map(one -> new SeatChange.Shrink(one, fewer)));
            }
            case SWAP -> swap(cells);
            case MOVE -> one(known.person(cells).flatMap(person -> move(cells, person)));
            case MOVE_UNIT ->
                one(known.unit(cells)
                        .flatMap(unit -> seats.block(cells).map(block -> {
                            claims.claim(cells, UNIT, Aspect.AREA, unit);
                            return new SeatChange.MoveUnit(unit, block.floor(), block.name());
                        })));
            case LOSE_SEATS ->
                one(seats.seats(cells).map(lost -> {
                    lost.forEach(seat -> claims.claim(cells, SEAT, Aspect.SEAT, seat));
                    return new SeatChange.LoseSeats(lost);
                }));
            case LOSE_BLOCK ->
                one(seats.block(cells).map(block -> {
                    seats.of(block).forEach(seat -> claims.claim(cells, BLOCK, Aspect.SEAT, seat));
                    return new SeatChange.LoseBlock(block.floor(), block.name());
                }));
            case ADD_SEATS ->
                one(seats.addedSeats(cells).map(added -> {
                    claims.claim(
                            cells, SEAT, Aspect.ROW_END, added.seats().get(0).id());
                    return added;
                }));
        };
    }

    private static <T extends SeatChange> List<T> one(Optional<T> change) {
        return change.stream().toList();
    }

    private List<SeatChange> insert(Cells cells) {
        Optional<Attendee> newcomer = known.newcomer(cells);
        List<SeatChange> asked = new ArrayList<>();
        newcomer.ifPresent(person -> {
            claims.claim(cells, ID, Aspect.PRESENCE, person.id());
            if (cells.text(ID).isEmpty()) {
                comers.newcomer(cells, person);
            }
            asked.add(new SeatChange.Insert(List.of(person)));
        });
        if (cells.text(SEAT).isPresent()) {
            newcomer.flatMap(person -> move(cells, person.id())).ifPresent(asked::add);
        }
        return asked;
    }

    private Optional<SeatChange> move(Cells cells, PersonId person) {
        return seats.seat(cells).map(seat -> {
            claims.claim(cells, NAME, Aspect.PLACE, person);
            claims.claim(cells, SEAT, Aspect.SEAT, seat.id());
            return new SeatChange.MovePerson(person, seat.id());
        });
    }

    private List<SeatChange> swap(Cells cells) {
        Optional<PersonId> one = known.person(cells);
        Optional<PersonId> other = known.other(cells);
        if (one.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        if (one.equals(other)) {
            cells.error("late-change-self", OTHER, "id", one.get());
            return List.of();
        }
        claims.claim(cells, NAME, Aspect.PLACE, one.get());
        claims.claim(cells, OTHER, Aspect.PLACE, other.get());
        return List.of(new SeatChange.Swap(one.get(), other.get()));
    }
}
