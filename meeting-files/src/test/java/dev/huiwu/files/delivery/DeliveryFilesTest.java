package dev.huiwu.files.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.delivery.Acknowledgement;
import dev.huiwu.core.delivery.DeliveredDocument;
import dev.huiwu.core.delivery.Delivery;
import dev.huiwu.core.delivery.DeliveryChannel;
import dev.huiwu.core.delivery.DeliveryItem;
import dev.huiwu.core.delivery.DeliveryRecipient;
import dev.huiwu.core.delivery.DeliveryRecord;
import dev.huiwu.core.delivery.DeliveryState;
import dev.huiwu.core.delivery.DeliveryStatus;
import dev.huiwu.core.delivery.Waiver;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryFilesTest {

    private static final Meeting MEETING = Fixtures.meeting();
    private static final String SITE = MEETING.mainSite().code();
    private static final OffsetDateTime TEN = OffsetDateTime.parse("2026-04-23T10:00:00+08:00");
    private static final UnitDirectory UNITS = Fixtures.units(4);
    private static final LiaisonDirectory NOBODY = LiaisonDirectory.of(List.of());

    private static DeliveryItem item(int unit, String content) {
        return new DeliveryItem(
                DeliveryRecipient.of(Fixtures.unit(unit).id()), DeliveredDocument.SEAT_GUIDE, SITE, "p", content);
    }

    private static final List<DeliveryItem> CURRENT = List.of(item(1, "a2"), item(2, "b"), item(3, "c"), item(4, "d"));

    private static DeliveryRecord record() {
        return DeliveryRecord.empty()
                .send(List.of(
                        new Delivery(item(1, "a1"), DeliveryChannel.MESSAGE, TEN, "D01"),
                        new Delivery(item(2, "b"), new DeliveryChannel("by-hand"), TEN, "D01")))
                .acknowledge(List.of(
                        new Acknowledgement(item(2, "b"), TEN.plusHours(1), "拟甲", DeliveryChannel.PHONE),
                        new Acknowledgement(item(2, "b"), TEN.plusHours(2), "拟乙", DeliveryChannel.PAPER)))
                .waive(List.of(new Waiver(
                        item(3, "c").recipient(), DeliveredDocument.SEAT_GUIDE, SITE, TEN, "秘书长", "=已当面告知")));
    }

    private static byte[] table(DeliveryRecord record, Language language) {
        return DeliveryWriter.write(record, record.status(CURRENT, TEN.plusHours(5)), UNITS, NOBODY, language);
    }

    private static ReadResult<DeliveryRecord> read(byte[] table) {
        return DeliveryReader.read("deliveries.csv", table, MEETING, UNITS);
    }

    private static List<String> lines(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .map(Samples::line)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTableIsReadBackToAnEqualRecordAndTheSameTable(Language language) {
        ReadResult<DeliveryRecord> back = read(table(record(), language));
        assertThat(back.findings()).isEmpty();
        assertThat(back.orThrow()).isEqualTo(record());
        assertThat(table(back.orThrow(), language)).isEqualTo(table(record(), language));
    }

    @Test
    void theTableBeginsWithWhatIsToBeSent() {
        String text = new String(table(record(), Language.CHINESE), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(1)).startsWith("U001,").contains(",a2,,已过期,,,,");
        assertThat(lines.get(2)).startsWith("U004,").contains(",d,,未发送,,,,");
        assertThat(lines.get(3)).contains("短信,2026-04-23T10:00+08:00,D01,,,,");
        assertThat(lines.get(6)).contains("免确认").endsWith("'=已当面告知");
    }

    @Test
    void aRowFilledInByHandIsTakenWithTheUsualWords() {
        String table = new String(table(DeliveryRecord.empty(), Language.CHINESE), StandardCharsets.UTF_8);
        String filled = table.replace(",b,,未发送,,,,,,,", ",b,,未发送,微信,2026-04-23 10:00,D01,2026-04-23 11:30,拟甲,电话,");
        assertThat(filled).isNotEqualTo(table);
        DeliveryStatus status =
                read(filled.getBytes(StandardCharsets.UTF_8)).orThrow().status(CURRENT, TEN.plusHours(5));
        assertThat(status.recipients().get(1).state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
        assertThat(status.counts()).containsEntry(DeliveryState.NOT_SENT, 3);
    }

    @Test
    void everyFaultIsReportedAtOnce() {
        assertThat(lines("""
                        单位代码,内容版本,会场代码,文件,发送方式,发送时间,发送人,确认时间,确认人,免确认时间,免确认决定人,免确认原因
                        X99,a,,,,2026-04-23 10:00,D01,,,,,
                        U001,,,,,2026-04-23 10:00,,,,,,
                        U001,a,east,,,,,,,,,
                        U001,a,,大字报,喇叭,,,,,,,
                        U001,a,,,,2026-04-23 10:00,D01,2026-04-23 09:00,拟甲,,,
                        U001,a,,,,,,2026-04-23 09:00,拟甲,,,
                        U001,,,,,,,,,2026-04-23 09:00,,不必
                        U001,a,,,,10:00,D01,,,,,
                        """))
                .containsExactly(
                        "error unknown-unit 2 单位代码",
                        "error value-missing 3 内容版本",
                        "error value-missing 3 发送人",
                        "error unknown-site 4 会场代码",
                        "error unknown-value 5 文件",
                        "error unknown-value 5 发送方式",
                        "error acknowledged-before-sent 6 确认时间",
                        "error value-missing 7 发送时间",
                        "error value-missing 8 免确认决定人",
                        "error not-a-time 9 发送时间");
    }
}
