package dev.huiwu.files.notification;

import dev.huiwu.core.Language;
import dev.huiwu.files.internal.Column;
import java.util.List;

/** The columns of {@code calls.csv}: those that are written, then those that are filled in. */
final class CallColumns {

    static final Column CALL = Column.needed("通知编号", "编号", "call");
    static final Column UNIT = Column.optional("单位代码", "unit");
    static final Column UNIT_NAME = Column.optional("单位", "unitName");
    static final Column LIAISON = Column.optional("联络员", "liaison");
    static final Column POST = Column.optional("职务", "post");
    static final Column OFFICE = Column.optional("办公电话", "officePhone");
    static final Column MOBILE = Column.optional("手机", "mobile");
    static final Column SENTENCE = Column.optional("通知内容", "sentence");
    static final Column TIME = Column.needed("通知时间", "时间", "time");
    static final Column BY = Column.optional("通知人", "by");
    static final Column MEANS = Column.optional("方式", "通知方式", "means");
    static final Column TAKEN_BY = Column.optional("接听人", "接收人", "takenBy");
    static final Column READ_BACK = Column.optional("已复述", "复述", "readBack");
    static final Column NOTE = Column.optional("备注", "说明", "note");

    private static final List<Column> WRITTEN = List.of(
            CALL, UNIT, UNIT_NAME, LIAISON, POST, OFFICE, MOBILE, SENTENCE, TIME, BY, MEANS, TAKEN_BY, READ_BACK, NOTE);

    private CallColumns() {}

    /** Returns the header: the usual names, or the English ones, which stand last among the others. */
    static List<String> header(Language language) {
        return Column.headers(WRITTEN, language);
    }
}
