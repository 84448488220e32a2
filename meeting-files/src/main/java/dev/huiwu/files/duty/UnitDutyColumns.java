package dev.huiwu.files.duty;

import dev.huiwu.files.internal.Column;
import java.util.List;

/** The columns of {@code unit-duties.csv}. */
final class UnitDutyColumns {

    static final Column DUTY = Column.needed("职责编号", "编号", "duty");
    static final Column WHAT = Column.needed("职责", "事项", "what");
    static final Column SCOPE = Column.optional("适用范围", "范围", "scope");
    static final Column ANSWERABLE = Column.needed("主责", "主责方", "answerable");
    static final Column HELPING = Column.optional("配合", "配合方", "helping");
    static final Column STANDARD = Column.optional("标准", "要求", "standard");
    static final List<Column> WRITTEN = List.of(DUTY, WHAT, SCOPE, ANSWERABLE, HELPING, STANDARD);

    private UnitDutyColumns() {}
}
