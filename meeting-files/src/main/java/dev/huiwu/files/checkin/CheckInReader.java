package dev.huiwu.files.checkin;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.checkin.CheckIn;
import dev.huiwu.core.checkin.CheckInEvent;
import dev.huiwu.core.checkin.CheckInMeans;
import dev.huiwu.core.checkin.CheckInResult;
import dev.huiwu.core.checkin.CheckInSheet;
import dev.huiwu.core.checkin.CheckInWithdrawal;
import dev.huiwu.core.checkin.CheckOut;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.PersonCells;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.UnitCells;
import dev.huiwu.files.internal.Words;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Enters the rows of a check-in table into a sheet. Takes time in proportion to table and sheet. Thread-safe. */
public final class CheckInReader {

    private static final Column ID = Column.optional("参会人代码", "人员编号", "人员代码", "id");
    private static final Column NAME = Column.optional("姓名", "name");
    private static final Column UNIT = Column.optional("单位", "单位代码", "unit");
    private static final Column TIME = Column.needed("签到时间", "时间", "time");
    private static final Column MEANS = Column.optional("签到方式", "方式", "means");
    private static final Column SIGNER = Column.optional("签到人", "签字人", "signer");
    private static final Column WHAT = Column.optional("事项", "what");
    private static final Column WITHDRAWN_BY = Column.optional("撤回人", "withdrawnBy");
    private static final Column REASON = Column.optional("撤回原因", "原因", "reason");
    private static final TableReader TABLE = TableReader.of(
                    ID, NAME, UNIT, TIME, MEANS, SIGNER, WHAT, WITHDRAWN_BY, REASON)
            .orEmpty();

    private static final Words<CheckInMeans> MEANINGS = Words.<CheckInMeans>of()
            .with(CheckInMeans.DESK, "签到台", "签字", "现场", "desk")
            .with(CheckInMeans.QR, "扫码", "二维码", "qr")
            .with(CheckInMeans.CARD, "刷卡", "签到卡", "card")
            .with(CheckInMeans.FACE, "刷脸", "人脸", "face");

    private static final Words<What> WHATS = Words.<What>of()
            .with(What.ARRIVAL, "签到", "到会", "in")
            .with(What.DEPARTURE, "离会", "早退", "签退", "out")
            .with(What.WITHDRAWAL, "撤回", "withdraw");

    private enum What {
        ARRIVAL,
        DEPARTURE,
        WITHDRAWAL
    }

    /**
     * What a row says.
     *
     * @param withdrawals how many rows above it take back an entry about the same person
     */
    private record Entry(Row row, CheckInEvent event, int withdrawals) {

        /** By time, so that the tables of several desks may stand in one; what takes back follows what stands above it. */
        static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::withdrawals)
                .thenComparing(entry -> entry.event() instanceof CheckInWithdrawal)
                .thenComparing(entry -> entry.event().at(), OffsetDateTime.timeLineOrder());
    }

    private CheckInReader() {}

    /**
     * Returns the sheet with the rows that it accepts, entered in order of time whatever order they stand in; a row that takes
     * back is about the last of those above it. What a row does not say and what the sheet refuses are both reported with the
     * row.
     */
    public static ReadResult<CheckInSheet> read(String file, byte[] bytes, CheckInSheet sheet, UnitDirectory units) {
        Problems problems = new Problems();
        PersonCells people = new PersonCells(sheet.list(), new UnitCells(units));
        List<Entry> entries = new ArrayList<>();
        Multiset<PersonId> withdrawals = HashMultiset.create();
        for (Row row : TABLE.read(file, bytes, problems)) {
            event(row, new Cells(row, problems), sheet, people).ifPresent(event -> {
                entries.add(new Entry(row, event, withdrawals.count(event.person())));
                if (event instanceof CheckInWithdrawal) {
                    withdrawals.add(event.person());
                }
            });
        }
        entries.sort(Entry.ORDER);
        List<Findings> each = new ArrayList<>();
        CheckInResult entered =
                sheet.enterAll(entries.stream().map(Entry::event).toList(), each::add);
        for (int i = 0; i < each.size(); i++) {
            Row row = entries.get(i).row();
            problems.addAll(new Findings(each.get(i).stream()
                    .map(finding -> Finding.builder()
                            .from(finding)
                            .location(row.place())
                            .build())
                    .toList()));
        }
        return ReadResult.of(entered.sheet(), problems.byRow());
    }

    private static Optional<CheckInEvent> event(Row row, Cells cells, CheckInSheet sheet, PersonCells people) {
        Optional<PersonId> person = people.meant(cells, ID, UNIT, NAME);
        Optional<OffsetDateTime> time = cells.neededMoment(TIME, sheet.start());
        Optional<CheckInMeans> means = cells.word(MEANS, MEANINGS);
        Optional<What> what = row.isBlank(WHAT) ? Optional.of(What.ARRIVAL) : cells.word(WHAT, WHATS);
        what.ifPresent(said -> withdrawal(row, cells, said == What.WITHDRAWAL));
        Optional<PersonName> signer = cells.name(SIGNER).or(() -> named(row, cells, person, sheet));
        if (!cells.good() || person.isEmpty() || time.isEmpty() || what.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (what.get()) {
                    case ARRIVAL -> new CheckIn(person.get(), time.get(), means.orElse(CheckInMeans.DESK), signer);
                    case DEPARTURE -> new CheckOut(person.get(), time.get());
                    case WITHDRAWAL ->
                        new CheckInWithdrawal(person.get(), time.get(), row.text(WITHDRAWN_BY), row.text(REASON));
                });
    }

    /** Reports a withdrawal that does not say by whom and why, and another row that does. */
    private static void withdrawal(Row row, Cells cells, boolean wanted) {
        for (Column column : List.of(WITHDRAWN_BY, REASON)) {
            if (wanted) {
                cells.needed(column);
            } else if (!row.isBlank(column)) {
                cells.error("not-a-withdrawal", column, "column", column.header());
            }
        }
    }

    /** Returns the name of the row as the signer's where it is not that of the person: a substitute, or a place kept. */
    private static Optional<PersonName> named(Row row, Cells cells, Optional<PersonId> person, CheckInSheet sheet) {
        return row.isBlank(NAME) || !cells.good()
                ? Optional.empty()
                : cells.name(NAME)
                        .filter(name -> person.flatMap(sheet.list()::find)
                                .flatMap(Attendee::name)
                                .filter(own -> own.sameAs(name))
                                .isEmpty());
    }
}
