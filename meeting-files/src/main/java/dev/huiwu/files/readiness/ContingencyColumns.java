package dev.huiwu.files.readiness;

import dev.huiwu.core.Language;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.People;
import dev.huiwu.files.internal.Words;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.readiness.Responder;
import java.util.List;
import java.util.Optional;

/** The columns of {@code contingency.csv}, and how it names who responds. */
final class ContingencyColumns {

    static final Column KEY = Column.needed("预案代码", "plan");
    static final Column SITE = Column.optional("会场代码", "会场", "site");
    static final Column TITLE = Column.optional("预案", "预案名称", "titleZh");
    static final Column TRIGGER = Column.optional("触发情形", "情形", "triggerZh");
    static final Column RESPONSE = Column.optional("处置", "处置措施", "responseZh");
    static final Column RESPONDERS = Column.optional("责任岗位或人员", "责任人", "responders");
    static final Column STAND_INS = Column.optional("替岗", "替岗人", "standIns");
    static final Column RESOURCE = Column.optional("物资代码", "resource");
    static final Column RESOURCE_NAME = Column.optional("物资", "物资名称", "resourceZh");
    static final Column VALID_DAYS = Column.optional("检查有效天数", "有效天数", "validDays");
    static final Column CHECKED_ON = Column.optional("检查日期", "checkedOn");
    static final Column CHECKED_BY = Column.optional("检查人", "checkedBy");
    static final Column FACETS = Column.optional("就绪项", "facets");
    static final Column STEPS = Column.optional("环节编号", "环节", "steps");
    static final Column TITLE_EN = Column.optional("英文名称", "titleEn");
    static final Column TRIGGER_EN = Column.optional("英文触发情形", "triggerEn");
    static final Column RESPONSE_EN = Column.optional("英文处置", "responseEn");
    static final Column RESOURCE_EN = Column.optional("英文物资", "resourceEn");

    static final List<Column> WRITTEN = List.of(
            KEY,
            SITE,
            TITLE,
            TRIGGER,
            RESPONSE,
            RESPONDERS,
            STAND_INS,
            RESOURCE,
            RESOURCE_NAME,
            VALID_DAYS,
            CHECKED_ON,
            CHECKED_BY,
            FACETS,
            STEPS,
            TITLE_EN,
            TRIGGER_EN,
            RESPONSE_EN,
            RESOURCE_EN);

    private ContingencyColumns() {}

    /** Returns who a piece names: {@code person:D07}, or a role by code or label. */
    static Optional<Responder> responder(Cells cells, Column column, String piece) {
        return People.person(piece)
                .map(id -> People.id(cells, column, id).<Responder>map(Responder.OfPerson::new))
                .orElseGet(() -> Optional.of(new Responder.OfRole(role(piece))));
    }

    private static Role role(String text) {
        return Role.standard().stream()
                .filter(role -> Words.key(role.zh()).equals(Words.key(text))
                        || Words.key(role.code()).equals(Words.key(text)))
                .findFirst()
                .orElseGet(() -> Role.ofCode(Words.hyphenated(text)));
    }

    static String word(Responder responder, Language language) {
        if (responder instanceof Responder.OfPerson one) {
            return People.piece(one.person(), language);
        }
        Role role = ((Responder.OfRole) responder).role();
        return Role.standard().contains(role) ? language.choose(role.zh(), role.code()) : role.code();
    }
}
