package dev.huiwu.files.roster;

import com.google.common.collect.ObjectArrays;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.LeaveColumns;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;

/** The columns of a roster and the words in them, as {@code docs/files.md} lists them. */
final class RosterColumns {

    static final Column NAME = Column.needed("姓名", "名字", "参会人员", "参会人", "name");
    static final Column UNIT = Column.needed("单位", "工作单位", "单位名称", "所在单位", "部门", "unit");
    static final Column POST = Column.needed("职务", "职位", "岗位", "职务职称", "post");
    static final Column KIND = Column.needed("参会类别", "与会类别", "参会身份", "参加方式", "类别", "kind");
    static final Column RANK = Column.optional("职级", "级别", "行政级别", "rank");
    static final Column DELEGATION = Column.optional("代表团", "分团", "代表团名称", "delegation");
    static final Column ZONE = Column.optional("分区", "座区", "区域", "座位分区", "zone");
    static final Column TOPICS = Column.optional("列席议题", "议题", "候会议题", "topics");
    static final Column IMPORTANT = Column.optional("重要与会人员", "重要人员", "重要", "important");
    static final Column WHEELCHAIR = Column.optional("轮椅席", "轮椅", "无障碍席", "wheelchair");
    static final Column CARD = Column.optional("座签类型", "席卡类型", "桌牌类型", "座签", "card");
    static final Column REMARK = Column.optional("备注", "说明", "备考", "remark");
    static final Column ID = Column.optional("人员编号", "人员id", "id");
    static final Column EXTERNAL_ID = Column.optional("外部编号", "系统编号", "externalid");
    static final Column LEAVE = Column.optional("请假", "leave");
    static final Column ROLES = Column.optional("角色", "roles");
    static final Column TURN = Column.optional("发言顺序", "speakingorder");
    /** The version of the list a row left with; only {@link ListReturnReader} reads it. */
    static final Column VERSION = Column.optional("名单版本", "listversion");

    private static final Column NUMBER = Column.optional("序号", "编号", "no.", "number");
    private static final Column UNIT_CODE = Column.optional("单位代码", "unitcode");
    private static final Column UNIT_SHORT = Column.optional("单位简称", "shortname");

    private static final Column[] COLUMNS = {
        NAME,
        UNIT,
        POST,
        KIND,
        RANK,
        DELEGATION,
        ZONE,
        TOPICS,
        IMPORTANT,
        WHEELCHAIR,
        CARD,
        REMARK,
        ID,
        EXTERNAL_ID,
        LEAVE,
        LeaveColumns.REASON,
        LeaveColumns.ASKED,
        LeaveColumns.OUTCOME,
        LeaveColumns.APPROVER,
        LeaveColumns.APPROVED,
        LeaveColumns.SUBSTITUTE,
        LeaveColumns.SUBSTITUTE_POST,
        LeaveColumns.SUBSTITUTE_RANK,
        ROLES,
        TURN
    };

    static final TableReader TABLE = TableReader.of(COLUMNS).passingOver(NUMBER, UNIT_CODE, UNIT_SHORT, VERSION);

    /** A roster that left as a workbook and comes back. */
    static final TableReader RETURNED =
            TableReader.of(ObjectArrays.concat(COLUMNS, VERSION)).passingOver(NUMBER, UNIT_CODE, UNIT_SHORT);

    static final Words<CardText> CARDS = Words.<CardText>of()
            .with(CardText.PERSON, "姓名", "人名", "person")
            .with(CardText.UNIT, "单位", "unit")
            .with(CardText.UNIT_AND_PERSON, "单位和姓名", "unit-and-person")
            .with(CardText.FUNCTION, "功能", "function")
            .with(CardText.NONE, "无", "不摆", "none");

    /** What stands in the name column where a unit has named nobody yet. */
    private RosterColumns() {}
}
