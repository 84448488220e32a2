package dev.huiwu.files.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R48, the side of lists: a list leaves as a workbook, is edited by hand and comes back. */
class ListReturnReaderTest {

    private static final UnitDirectory UNITS = Samples.units();
    private static final AttendeeList SENT = AttendeeList.draft(RosterReader.create(UNITS)
                    .read("r.csv", Samples.seed("economic-analysis/roster-economic-analysis.csv"))
                    .attendees()
                    .subList(0, 120))
            .lock("市政府秘书长");
    private static final byte[] FILE = RosterWriter.writeWorkbook(SENT, UNITS, Language.CHINESE);
    private static final List<String> HEADERS = List.of("姓名", "单位", "职务", "参会类别", "分区");

    private final EditedSheet sheet = new EditedSheet(FILE);

    private static ReturnedList read(byte[] file) {
        return ListReturnReader.create(UNITS).read("back.xlsx", file, SENT);
    }

    private ReturnedList back() {
        return read(sheet.save());
    }

    /** Returns the person sent in a row of the sheet. */
    private static Attendee sent(int row) {
        return SENT.attendees().get(row - 2);
    }

    private static PersonId id(int row) {
        return sent(row).id();
    }

    private static List<String> lines(ReturnedList list) {
        return list.findings().stream().map(Samples::line).toList();
    }

    private static List<String> edits(ReturnedList list) {
        return list.edits().stream()
                .map(edit -> edit.kind().code() + " " + edit.person()
                        + edit.other().map(other -> " with " + other).orElse("")
                        + (edit.columns().isEmpty() ? "" : " " + edit.columns()))
                .toList();
    }

    private static String name(int row) {
        return sent(row).name().orElseThrow().given();
    }

    @Nested
    class Untouched {

        @Test
        void isTheListThatWasSent() {
            for (byte[] file : List.of(FILE, sheet.save(), sheet.saveAsCsv())) {
                ReturnedList back = read(file);
                assertThat(lines(back)).isEmpty();
                assertThat(back.attendees()).isEqualTo(SENT.attendees());
                assertThat(back.edits()).isEmpty();
                assertThat(back.rows()).hasSize(120);
                assertThat(back.effects().unitsToCall()).isEmpty();
            }
        }

        @Test
        void hidesWhatMustComeBack() {
            assertThat(sheet.isHidden("人员编号")).isTrue();
            assertThat(sheet.isHidden("名单版本")).isTrue();
            assertThat(sheet.isHidden("姓名")).isFalse();
        }
    }

    /** The acceptance example of R48: two names dragged, one row inserted, one name mistyped. */
    @Test
    void r48ReadsTwoSwapsOneInsertionAndOneDoubtfulName() {
        sheet.swap(30, 41, "姓名").swap(50, 61, "姓名");
        sheet.set(70, "姓名", name(70).substring(0, name(70).length() - 1) + "檬");
        sheet.insert(80, HEADERS, List.of("新拟甲", "云江市财政局", "科长", "参加", "市直政府部门区"));
        ReturnedList back = back();
        assertThat(lines(back))
                .containsExactly(
                        "warning names-swapped 41 姓名", "warning names-swapped 61 姓名", "warning name-changed 70 姓名");
        assertThat(back.people(ListEditKind.SWAPPED)).containsExactly(id(41), id(30), id(61), id(50));
        assertThat(back.people(ListEditKind.ADDED)).hasSize(1);
        assertThat(back.people(ListEditKind.REMOVED)).isEmpty();
        assertThat(back.attendees()).hasSize(121);
        assertThat(back.attendees().get(28).id()).isEqualTo(id(41));
        assertThat(back.attendees().get(28).post()).isEqualTo(sent(30).post());
        assertThat(back.findings().stream().map(finding -> finding.zh() + finding.en()))
                .noneMatch(text -> text.contains(name(30)) || text.contains(name(70)));
        assertThat(SENT.next(back.attendees(), "来件修改", "秘书长").version()).isEqualTo(2);
    }

    @Nested
    class Rows {

        @Test
        void insertedWithoutIdAreNew() {
            sheet.insert(20, HEADERS, List.of("新拟甲", "云江市财政局", "科长", "参加", "市直政府部门区"));
            ReturnedList back = back();
            assertThat(lines(back)).isEmpty();
            PersonId added = back.attendees().get(18).id();
            assertThat(edits(back)).containsExactly("added " + added);
            UnitId unit = UNITS.resolve("云江市财政局").orElseThrow().id();
            assertThat(back.effects()).isEqualTo(new EditEffects(Set.of(unit), Set.of(added), Set.of(added)));
        }

        @Test
        void deletedAreGone() {
            ReturnedList back = read(sheet.delete(40).save());
            assertThat(lines(back)).isEmpty();
            assertThat(edits(back)).containsExactly("removed " + id(40));
            assertThat(back.effects().unitsToCall()).containsExactly(sent(40).unit());
            assertThat(back.effects().seatsAffected()).containsExactly(id(40));
        }

        @Test
        void cutAndPastedElsewhereAreOneMove() {
            ReturnedList back = read(sheet.move(40, 100).save());
            assertThat(lines(back)).containsExactly("note list-reordered");
            assertThat(edits(back)).containsExactly("reordered " + id(40));
            assertThat(back.attendees()).containsExactlyInAnyOrderElementsOf(SENT.attendees());
        }

        @Test
        void exchangedAcrossOthersMoveNobodyBetween() {
            ReturnedList back = read(sheet.move(40, 42).move(41, 40).save());
            assertThat(edits(back)).containsExactly("reordered " + id(42), "reordered " + id(40));
        }

        @Test
        void sortedByTheUserKeepEverybody() {
            ReturnedList back = read(sheet.sort("单位").save());
            assertThat(lines(back)).containsExactly("note list-reordered");
            assertThat(back.attendees()).containsExactlyInAnyOrderElementsOf(SENT.attendees());
            assertThat(back.edits()).allMatch(edit -> edit.kind() == ListEditKind.REORDERED);
        }

        @Test
        void copiedAndRenamedAreNewPeople() {
            ReturnedList back = read(sheet.copyDown(40).set(41, "姓名", "新拟甲").save());
            assertThat(lines(back)).containsExactly("warning row-copied 41 人员编号");
            assertThat(back.people(ListEditKind.ADDED))
                    .containsExactly(back.attendees().get(39).id());
            assertThat(back.attendees().get(38)).isEqualTo(sent(40));
        }

        @Test
        void copiedAndLeftAsTheyAreAreDuplicates() {
            ReturnedList back = read(sheet.copyDown(40).save());
            assertThat(lines(back)).containsExactly("error duplicate-person 41 姓名");
            assertThat(back.edits()).isEmpty();
        }

        @Test
        void ofAnotherListAreNew() {
            ReturnedList back = read(sheet.insert(
                            20, List.of("人员编号", "姓名", "单位", "职务", "参会类别"), List.of("X-9", "新拟甲", "云江市财政局", "科长", "参加"))
                    .save());
            assertThat(lines(back)).containsExactly("warning id-not-on-list 20 人员编号");
            assertThat(edits(back)).containsExactly("added X-9");
        }

        @Test
        void typedAnewAreKnownByWhatTheyAre() {
            sheet.set(40, "人员编号", "").set(50, "人员编号", "").set(50, "职务", "一级调研员");
            ReturnedList back = back();
            assertThat(lines(back)).containsExactly("note id-restored 40 姓名", "warning pair-doubtful 50 姓名");
            assertThat(edits(back)).containsExactly("changed " + id(50) + " [职务]");
        }

        @Test
        void thatCannotBeReadKeepThePersonAsSent() {
            ReturnedList back = read(sheet.set(40, "单位", "云江市没有的局").save());
            assertThat(lines(back)).containsExactly("error unknown-unit 40 单位");
            assertThat(back.attendees()).isEqualTo(SENT.attendees());
        }
    }

    @Nested
    class Names {

        @Test
        void ofAnotherPersonMeanThatOneLeftAndOneCame() {
            ReturnedList back = read(sheet.set(40, "姓名", "新拟甲").save());
            assertThat(lines(back)).containsExactly("warning person-replaced 40 姓名");
            assertThat(back.people(ListEditKind.REMOVED)).containsExactly(id(40));
            assertThat(back.people(ListEditKind.ADDED))
                    .containsExactly(back.attendees().get(38).id());
        }

        @Test
        void withOneCharacterChangedAreAskedAbout() {
            ReturnedList back = read(sheet.set(40, "姓名", name(40) + "新").save());
            assertThat(lines(back)).containsExactly("warning name-changed 40 姓名");
            assertThat(edits(back)).containsExactly("changed " + id(40) + " [姓名]");
            assertThat(back.effects().cardsToPrint()).containsExactly(id(40));
        }

        @Test
        void withBlanksAddedAreTheSame() {
            ReturnedList back = read(sheet.set(40, "姓名", name(40).charAt(0) + "　" + name(40).substring(1))
                    .save());
            assertThat(lines(back)).containsExactly("note spaces-removed 40 姓名");
            assertThat(back.attendees()).isEqualTo(SENT.attendees());
        }

        @Test
        void takenOutKeepThePlace() {
            ReturnedList back = read(sheet.set(40, "姓名", "").save());
            assertThat(lines(back)).containsExactly("note place-reserved 40 姓名", "warning name-removed 40 姓名");
            assertThat(edits(back)).containsExactly("changed " + id(40) + " [姓名]");
        }

        @Test
        void exchangedAcrossOthersMoveNobodyBetween() {
            ReturnedList back = read(sheet.swap(40, 42, "姓名").save());
            assertThat(back.people(ListEditKind.REORDERED)).isEmpty();
        }

        @Test
        void exchangedWithSomebodyOnLeaveTakeNoLeaveAlong() {
            assertThat(sent(22).onLeave()).isTrue();
            sheet.swap(22, 23, "姓名");
            ReturnedList back = back();
            assertThat(lines(back))
                    .containsExactly(
                            "error leave-swapped 22 请假", "warning names-swapped 23 姓名", "error leave-swapped 23 请假");
            assertThat(back.attendees().get(20).id()).isEqualTo(id(23));
            assertThat(back.attendees().get(20).leave()).isEmpty();
            assertThat(back.attendees().get(21).leave()).isEqualTo(sent(22).leave());
            assertThat(back.attendees().get(21).substitute()).isEqualTo(sent(22).substitute());
        }

        @Test
        void exchangedTogetherWithTheLeaveAreBelieved() {
            for (String column : List.of("姓名", "请假", "请假事由", "代会人", "代会人职务", "备注")) {
                sheet.swap(22, 23, column);
            }
            ReturnedList back = back();
            assertThat(lines(back)).containsExactly("warning names-swapped 23 姓名");
            assertThat(back.attendees().get(21).substitute()).isEqualTo(sent(22).substitute());
        }

        @Test
        void sortedAloneAreNotBelieved() {
            List<String> names = new ArrayList<>(List.of(name(40), name(41), name(42), name(43)));
            Collections.rotate(names, 1);
            for (int i = 0; i < 4; i++) {
                sheet.set(40 + i, "姓名", names.get(i));
            }
            ReturnedList back = back();
            assertThat(lines(back)).containsExactly("error names-shifted 40 姓名");
            assertThat(back.attendees()).isEqualTo(SENT.attendees());
        }
    }

    @Nested
    class Columns {

        @Test
        void ofAnotherUnitAreAMove() {
            ReturnedList back =
                    read(sheet.set(40, "单位", "云江市财政局").set(41, "轮椅席", "是").save());
            assertThat(lines(back)).isEmpty();
            assertThat(edits(back)).containsExactly("unit-changed " + id(40) + " [单位]", "changed " + id(41) + " [轮椅席]");
            assertThat(back.effects().unitsToCall())
                    .containsExactly(
                            sent(40).unit(),
                            UNITS.resolve("云江市财政局").orElseThrow().id());
            assertThat(back.effects().seatsAffected()).containsExactly(id(40), id(41));
            assertThat(back.effects().cardsToPrint()).isEmpty();
        }

        @Test
        void thatAreGoneKeepWhatTheyHeld() {
            ReturnedList back = read(sheet.deleteColumn("备注").deleteColumn("请假").save());
            assertThat(lines(back)).containsExactly("warning columns-gone");
            assertThat(back.findings().list().get(0).arguments()).containsEntry("columns", "请假, 备注");
            assertThat(back.attendees()).isEqualTo(SENT.attendees());
        }

        @Test
        void ofIdsThatAreGoneAreMadeUpForByNameUnitAndPost() {
            sheet.deleteColumn("人员编号").deleteColumn("名单版本");
            sheet.set(40, "职务", "一级调研员").set(50, "姓名", name(50) + "新").delete(60);
            ReturnedList back = back();
            assertThat(lines(back))
                    .containsExactly(
                            "warning ids-missing", "warning pair-doubtful 40 姓名", "warning name-changed 50 姓名");
            assertThat(edits(back))
                    .containsExactly("changed " + id(40) + " [职务]", "changed " + id(50) + " [姓名]", "removed " + id(60));
        }

        @Test
        void mergedByHandAndAnExtraTitleChangeNothing() {
            int row = 30;
            while (!sent(row).unit().equals(sent(row + 1).unit())) {
                row++;
            }
            ReturnedList back =
                    read(sheet.merge(row, row + 1, "单位").title("修改稿").save());
            assertThat(lines(back)).containsExactly("note unit-carried-down " + (row + 2) + " 单位");
            assertThat(back.attendees()).isEqualTo(SENT.attendees());
        }
    }

    /** Row 22 is somebody on leave, with a reason, a substitute and a remark that says both. */
    @Nested
    class Leave {

        @Test
        void cancelledInOneCellAloneIsAskedAboutAndNotLost() {
            ReturnedList back = read(sheet.set(22, "请假", "否").save());
            assertThat(lines(back)).containsExactly("error leave-contradiction 22 请假");
            assertThat(back.findings().list().get(0).arguments()).containsEntry("columns", "请假事由, 代会人, 备注");
            assertThat(back.attendees()).isEqualTo(SENT.attendees());
        }

        @Test
        void cancelledInEveryCellIsAChange() {
            for (String column : List.of("请假事由", "代会人", "代会人职务", "备注")) {
                sheet.set(22, column, "");
            }
            ReturnedList back = read(sheet.set(22, "请假", "否").save());
            assertThat(lines(back)).isEmpty();
            assertThat(edits(back)).containsExactly("changed " + id(22) + " [请假, 代会人, 备注]");
            assertThat(back.attendees().get(20).leave()).isEmpty();
            assertThat(back.attendees().get(20).substitute()).isEmpty();
        }

        @Test
        void declinedIsNoContradiction() {
            sheet.set(22, "请假", "否").set(22, "审批", "不同意").set(22, "审批人", "市长").set(22, "审批日期", "2026-04-20");
            ReturnedList back = back();
            assertThat(lines(back)).isEmpty();
            assertThat(edits(back)).containsExactly("changed " + id(22) + " [请假]");
            assertThat(back.attendees().get(20).leave().orElseThrow().declined())
                    .isTrue();
        }
    }

    @Nested
    class Versions {

        @Test
        void otherThanTheNewestAreRefused() {
            AttendeeList newer = SENT.next(SENT.attendees(), "调整", "秘书长");
            ReturnedList back = ListReturnReader.create(UNITS).read("back.xlsx", FILE, newer);
            assertThat(lines(back)).containsExactly("error list-version-differs 2 名单版本");
            assertThat(back.findings().list().get(0).arguments())
                    .containsEntry("found", "1")
                    .containsEntry("rows", "120")
                    .containsEntry("newest", "2");
        }

        @Test
        void survivesBeingSavedAsCsvInAnotherEncoding() {
            ReturnedList back = read(sheet.set(40, "职务", "一级调研员").saveAsCsv());
            assertThat(lines(back)).isEmpty();
            assertThat(edits(back)).containsExactly("changed " + id(40) + " [职务]");
            assertThat(back.attendees().get(0).name().map(PersonName::given)).contains(name(2));
        }
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() {
        ReturnedList back = read(new byte[] {'P', 'K', 3, 4});
        assertThat(lines(back)).containsExactly("error workbook-damaged");
        assertThat(back.edits()).isEmpty();
        assertThat(back.attendees()).isEmpty();
    }
}
