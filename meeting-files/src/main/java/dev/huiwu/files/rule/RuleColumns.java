package dev.huiwu.files.rule;

import dev.huiwu.core.signoff.SignOffOutcome;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Words;
import java.util.List;

/** The columns of {@code office-rules.csv}, each with its English header as first synonym. */
final class RuleColumns {

    static final Column RULE = Column.needed("制度编号", "rule", "编号", "id");
    static final Column TITLE = Column.needed("制度名称", "title", "名称");
    static final Column VERSION = Column.needed("版本", "version", "版次");
    static final Column DOCUMENT = Column.needed("文号", "document", "文件");
    static final Column PROPOSED_BY = Column.needed("拟制", "proposed by", "拟制人", "起草");
    static final Column PROPOSED_ON = Column.needed("拟制日期", "proposed on", "起草日期");
    static final Column SUBMITTED_ON = Column.optional("报审日期", "submitted on");
    static final Column DECIDED_BY = Column.optional("审批人", "decided by", "批准人");
    static final Column DECIDED_ON = Column.optional("审批日期", "decided on", "批准日期");
    static final Column OUTCOME = Column.optional("审批结果", "outcome", "结果");
    static final Column OPINION = Column.optional("审批意见", "opinion", "意见");
    static final Column IN_FORCE_FROM = Column.optional("施行日期", "in force from", "生效日期");
    static final Column ABOLISHED_BY = Column.optional("废止批准人", "abolished by");
    static final Column ABOLISHED_ON = Column.optional("废止批准日期", "abolition decided on");
    static final Column ABOLISHED_FROM = Column.optional("废止日期", "abolished from", "失效日期");
    static final Column ABOLITION_OPINION = Column.optional("废止意见", "abolition opinion", "废止原因");

    static final List<Column> ALL = List.of(
            RULE,
            TITLE,
            VERSION,
            DOCUMENT,
            PROPOSED_BY,
            PROPOSED_ON,
            SUBMITTED_ON,
            DECIDED_BY,
            DECIDED_ON,
            OUTCOME,
            OPINION,
            IN_FORCE_FROM,
            ABOLISHED_BY,
            ABOLISHED_ON,
            ABOLISHED_FROM,
            ABOLITION_OPINION);

    static final Words<SignOffOutcome> OUTCOMES = Words.<SignOffOutcome>of()
            .with(SignOffOutcome.AGREED, SignOffOutcome.AGREED.label(), SignOffOutcome.AGREED.code(), "批准", "通过")
            .with(SignOffOutcome.DECLINED, SignOffOutcome.DECLINED.label(), SignOffOutcome.DECLINED.code(), "未批准");

    private RuleColumns() {}
}
