package dev.huiwu.files.change;

import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.SeatChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads late changes (改座), CSV or XLSX, a row a change. People are named by id, or by name with the unit, which may be left out where
 * one person of the list has the name; seats by id, or as 中区 6排12号. Takes time in proportion to the table and the list. Thread-safe.
 */
public final class LateChangeReader {

    static final Column WHAT = Column.needed("事项", "调整", "change");
    static final Column ID = Column.optional("人员编号", "人员代码", "参会人代码", "id");
    static final Column UNIT = Column.optional("单位", "单位代码", "unit");
    static final Column NAME = Column.optional("姓名", "name");
    static final Column POST = Column.optional("职务", "post");
    static final Column RANK = Column.optional("职级", "rank");
    static final Column KIND = Column.optional("参会类别", "kind");
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

    private LateChangeReader() {}

    /**
     * Returns the changes in the order of the rows; everything that is wrong with the table is reported at once, and then there is no
     * value.
     *
     * @param file the name that findings show
     * @param request what the plan to be changed answers
     * @param reason why somebody stays away, where the row does not say it
     */
    public static ReadResult<List<SeatChange>> read(String file, byte[] bytes, SeatingRequest request, String reason) {
        Problems problems = new Problems();
        ChangeCells known = new ChangeCells(request, reason);
        List<SeatChange> changes = new ArrayList<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            cells.needed(WHAT);
            cells.word(WHAT, WHATS)
                    .flatMap(what -> change(what, cells, known))
                    .filter(change -> cells.good())
                    .ifPresent(changes::add);
        }
        return problems.hasErrors()
                ? ReadResult.nothing(problems.byRow())
                : ReadResult.of(List.copyOf(changes), problems.byRow());
    }

    private static Optional<SeatChange> change(What what, Cells cells, ChangeCells known) {
        return switch (what) {
            case VACATE -> known.person(cells).map(SeatChange.Vacate::new);
            case SUBSTITUTE -> known.substitute(cells);
            case INSERT -> known.newcomer(cells).map(person -> new SeatChange.Insert(List.of(person)));
            case SHRINK -> {
                Optional<UnitId> unit = known.unit(cells);
                int fewer = cells.number(COUNT, 1, ChangeCells.MOST);
                yield unit.map(one -> new SeatChange.Shrink(one, fewer));
            }
            case SWAP -> {
                Optional<SeatChange> swap = known.person(cells)
                        .flatMap(one -> known.other(cells).map(other -> new SeatChange.Swap(one, other)));
                yield swap;
            }
            case MOVE ->
                known.person(cells)
                        .flatMap(person -> known.seat(cells).map(seat -> new SeatChange.MovePerson(person, seat.id())));
            case MOVE_UNIT ->
                known.unit(cells)
                        .flatMap(unit -> known.block(cells)
                                .map(block -> new SeatChange.MoveUnit(unit, block.floor(), block.name())));
            case LOSE_SEATS -> known.seats(cells).map(SeatChange.LoseSeats::new);
            case LOSE_BLOCK -> known.block(cells).map(block -> new SeatChange.LoseBlock(block.floor(), block.name()));
            case ADD_SEATS -> known.addedSeats(cells);
        };
    }
}
