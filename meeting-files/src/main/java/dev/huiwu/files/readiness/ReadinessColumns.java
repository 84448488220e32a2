package dev.huiwu.files.readiness;

import dev.huiwu.core.Language;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetState;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of {@code readiness.csv}, and the words in them. */
final class ReadinessColumns {

    static final Column FACET = Column.needed("就绪项", "项目", "facet");
    static final Column SITE = Column.optional("会场代码", "会场", "site");
    static final Column NAME_ZH = Column.optional("自设项名称", "名称", "nameZh");
    static final Column NAME_EN = Column.optional("自设项英文名称", "英文名称", "nameEn");
    static final Column REQUIRED = Column.optional("必备", "是否必备", "required");
    static final Column STATE = Column.optional("状态", "state");
    static final Column OWNER = Column.optional("责任方", "责任人", "owner");
    static final Column EVIDENCE = Column.optional("依据", "evidence");
    static final Column REFERENCE = Column.optional("可查何处", "查证", "reference");
    static final Column SEEN_BY = Column.optional("核对人", "checkedBy");
    static final Column SEEN_AT = Column.optional("核对时间", "checkedAt");
    static final Column REASON = Column.optional("原因", "reason");
    static final Column WAIVED_BY = Column.optional("豁免决定人", "豁免人", "waivedBy");
    static final Column WAIVED_WHY = Column.optional("豁免原因", "waivedWhy");
    static final Column WAIVED_AT = Column.optional("豁免时间", "waivedAt");
    static final Column OPEN = Column.optional("尚缺", "open");
    static final Column SINCE = Column.optional("状态时间", "since");

    static final List<Column> WRITTEN = List.of(
            FACET,
            SITE,
            NAME_ZH,
            NAME_EN,
            REQUIRED,
            STATE,
            OWNER,
            EVIDENCE,
            REFERENCE,
            SEEN_BY,
            SEEN_AT,
            REASON,
            WAIVED_BY,
            WAIVED_WHY,
            WAIVED_AT,
            OPEN,
            SINCE);

    static final Words<FacetState> STATES = states();

    private static final Words<Facet> FACETS = facets();
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private ReadinessColumns() {}

    private static Words<FacetState> states() {
        Words<FacetState> words = Words.of();
        for (FacetState state : FacetState.values()) {
            words = state == FacetState.READY
                    ? words.with(state, state.label(), state.code(), "已就绪", "√", "✓", "✔")
                    : words.with(state, state.label(), state.code());
        }
        return words;
    }

    private static Words<Facet> facets() {
        Words<Facet> words = Words.of();
        for (Facet facet : Facet.standard()) {
            words = words.with(facet, facet.label(Language.CHINESE), facet.label(Language.ENGLISH), facet.code());
        }
        return words;
    }

    /** Returns the facet that a text of a cell means: one with a name, or the code of an office's own. */
    static Optional<Facet> facet(Cells cells, Column column, String text) {
        Optional<Facet> facet = FACETS.meaning(text)
                .or(() -> Optional.of(text)
                        .filter(word -> CODE.matcher(word).matches())
                        .map(Facet::new));
        if (facet.isEmpty()) {
            cells.error("facet-unreadable", column, "found", text, "expected", FACETS.expected());
        }
        return facet;
    }

    /** Returns the word for a facet, which is read back. */
    static String word(Facet facet, Language language) {
        return language.choose(facet.label(Language.CHINESE), facet.code());
    }
}
