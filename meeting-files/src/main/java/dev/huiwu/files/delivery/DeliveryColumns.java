package dev.huiwu.files.delivery;

import dev.huiwu.core.Language;
import dev.huiwu.core.delivery.DeliveredDocument;
import dev.huiwu.core.delivery.DeliveryChannel;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Words;
import java.util.List;

/** The columns of {@code deliveries.csv}: those that are written, then those that are filled in. */
final class DeliveryColumns {

    static final Column UNIT = Column.needed("单位代码", "unit");
    static final Column UNIT_NAME = Column.optional("单位", "unitName");
    static final Column PERSON = Column.optional("人员编号", "参会人代码", "person");
    static final Column DOCUMENT = Column.optional("文件", "document");
    static final Column SITE = Column.optional("会场代码", "会场", "site");
    static final Column PLAN = Column.optional("座次方案", "plan");
    static final Column CONTENT = Column.optional("内容版本", "content");
    static final Column LIAISON = Column.optional("联络员", "liaison");
    static final Column STATE = Column.optional("状态", "state");
    static final Column CHANNEL = Column.optional("发送方式", "渠道", "channel");
    static final Column SENT_AT = Column.optional("发送时间", "sentAt");
    static final Column SENT_BY = Column.optional("发送人", "sentBy");
    static final Column GIVEN_AT = Column.optional("确认时间", "acknowledgedAt");
    static final Column GIVEN_BY = Column.optional("确认人", "acknowledgedBy");
    static final Column GIVEN_HOW = Column.optional("确认方式", "acknowledgedHow");
    static final Column WAIVED_AT = Column.optional("免确认时间", "waivedAt");
    static final Column WAIVED_BY = Column.optional("免确认决定人", "waivedBy");
    static final Column WAIVED_WHY = Column.optional("免确认原因", "waivedWhy");

    static final Words<DeliveredDocument> DOCUMENTS = Words.<DeliveredDocument>of()
            .with(DeliveredDocument.SEAT_GUIDE, "座位导向图", "座位图", "seat-guide", "seat guide")
            .with(DeliveredDocument.NOTICE, "会议通知", "通知", "notice")
            .with(DeliveredDocument.CARD_LIST, "座签清单", "card-list", "card list");
    static final Words<DeliveryChannel> CHANNELS = Words.<DeliveryChannel>of()
            .with(DeliveryChannel.WORK_CHAT, "工作群", "微信", "work-chat", "work chat")
            .with(DeliveryChannel.MESSAGE, "短信", "message")
            .with(DeliveryChannel.PAPER, "纸质", "书面", "paper")
            .with(DeliveryChannel.EMAIL, "邮件", "电子邮件", "email")
            .with(DeliveryChannel.PHONE, "电话", "phone");

    private static final List<Column> WRITTEN = List.of(
            UNIT,
            UNIT_NAME,
            PERSON,
            DOCUMENT,
            SITE,
            PLAN,
            CONTENT,
            LIAISON,
            STATE,
            CHANNEL,
            SENT_AT,
            SENT_BY,
            GIVEN_AT,
            GIVEN_BY,
            GIVEN_HOW,
            WAIVED_AT,
            WAIVED_BY,
            WAIVED_WHY);

    private DeliveryColumns() {}

    /** Returns the header: the usual names, or the English ones, which stand last among the others. */
    static List<String> header(Language language) {
        return Column.headers(WRITTEN, language);
    }
}
