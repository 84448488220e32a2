package dev.huiwu.core.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeField;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListExportTest {

    private final UnitDirectory units = Fixtures.units(3);
    private final Attendee ill = Fixtures.person(Fixtures.unit(1), 1).toBuilder()
            .rank("正处级")
            .seatNeed(SeatNeed.WHEELCHAIR)
            .leave(new LeaveRequest("住院手术"))
            .substitute(new SubstituteAttendee(Fixtures.name(9), Optional.of("副局长")))
            .remark("请假:住院手术;电话0999-0000001")
            .externalId("999101199001010011")
            .build();
    private final Attendee away = Fixtures.person(Fixtures.unit(2), 1).toBuilder()
            .leave(new LeaveRequest("公务出差"))
            .build();
    private final Attendee unnamed = Fixtures.person(Fixtures.unit(2), 2).toBuilder()
            .name(Optional.empty())
            .build();
    private final AttendeeList list =
            Fixtures.locked(List.of(ill, away, unnamed, Fixtures.person(Fixtures.unit(3), 1)));

    @Test
    void forTheOfficeHoldsEverything() {
        Map<AttendeeField, String> row =
                ListExport.of(list, units, ExportProfile.OFFICE).rows().get(0);
        assertThat(row)
                .containsEntry(AttendeeField.LEAVE_REASON, "住院手术")
                .containsEntry(AttendeeField.EXTERNAL_ID, "999101199001010011");
    }

    @Test
    void forAUnitHoldsItsOwnPeopleAndNothingPrivate() {
        ListExport export = ListExport.forUnit(list, units, new UnitId("U001"));
        assertThat(export.rows())
                .containsExactly(Map.of(
                        AttendeeField.NAME, Fixtures.name(1).given(),
                        AttendeeField.UNIT, "云江市第1局",
                        AttendeeField.POST, "局长",
                        AttendeeField.KIND, "参加",
                        AttendeeField.LEAVE, "是",
                        AttendeeField.SUBSTITUTE, Fixtures.name(9).given(),
                        AttendeeField.SUBSTITUTE_POST, "副局长"));
    }

    @Test
    void forTheGuideHoldsNameAndUnitOfWhoReallyComes() {
        ListExport export = ListExport.of(list, units, ExportProfile.GUIDE);
        assertThat(export.rows())
                .containsExactly(
                        Map.of(AttendeeField.NAME, Fixtures.name(9).given(), AttendeeField.UNIT, "云江市第1局"),
                        Map.of(AttendeeField.NAME, Fixtures.name(1).given(), AttendeeField.UNIT, "云江市第3局"));
    }

    @ParameterizedTest
    @EnumSource(ExportProfile.class)
    void holdsNoFieldItsReaderMayNotHaveInJsonEither(ExportProfile profile) {
        String json = MeetingJson.write(ListExport.of(list, units, profile));
        for (AttendeeField field : AttendeeField.values()) {
            if (!profile.fields().contains(field)) {
                assertThat(json).doesNotContain("\"" + field.code() + "\"");
            }
        }
        if (profile != ExportProfile.OFFICE) {
            assertThat(json).doesNotContain("手术", "0999", "999101", "正处级");
        }
    }

    @Nested
    class WhenTheTimeOfKeepingIsOver {

        private final Retention retention = new Retention("组织经济运行分析会", LocalDate.parse("2026-12-31"));
        private final AttendeeList kept =
                AttendeeList.builder().from(list).retention(retention).build();

        @Test
        void r41ErasingKeepsTheNumbersAndNobody() {
            ErasedList erased = kept.erase(LocalDate.parse("2027-01-01"));
            assertThat(erased.count()).isEqualTo(ListCount.of(list.attendees()));
            assertThat(erased.peopleByUnit())
                    .containsExactly(
                            Map.entry(new UnitId("U001"), 1),
                            Map.entry(new UnitId("U002"), 2),
                            Map.entry(new UnitId("U003"), 1));
            assertThat(MeetingJson.write(erased))
                    .doesNotContain(Fixtures.name(1).given(), Fixtures.name(9).given(), "局长", "手术");
        }

        @Test
        void itIsNotErasedBefore() {
            assertThatThrownBy(() -> kept.erase(LocalDate.parse("2026-12-31")))
                    .hasMessage("List version 1 is kept until 2026-12-31 for 组织经济运行分析会; on 2026-12-31 it is too"
                            + " early to erase it.");
            assertThatThrownBy(() -> list.erase(LocalDate.parse("2027-01-01")))
                    .hasMessage("List version 1 does not say how long it is kept; give its retention.");
        }

        @Test
        void theNextVersionIsKeptForTheSameTime() {
            assertThat(kept.next(List.of(), "r", "a").retention()).contains(retention);
        }
    }
}
