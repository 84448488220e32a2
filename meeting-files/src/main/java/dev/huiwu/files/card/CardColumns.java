package dev.huiwu.files.card;

import dev.huiwu.core.Language;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.CardMovementKind;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.card.RetireReason;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns and words of the tables about cards; of each column the English name stands last. */
final class CardColumns {

    static final Column CARD = Column.needed("座签编号", "编号", "card");
    static final Column CLASS = Column.needed("类别", "座签类别", "class");
    static final Column TEXT = Column.needed("文字", "座签文字", "内容", "text");
    static final Column LINE = Column.optional("第二行", "副行", "line");
    static final Column PERSON = Column.optional("人员编号", "参会人代码", "person");
    static final Column UNIT = Column.optional("单位代码", "单位", "unit");
    static final Column POST = Column.optional("职务", "post");
    static final Column MADE_FOR = Column.optional("专用会议", "用于会议", "madeFor");
    static final Column PLACE = Column.needed("存放处", "位置", "存放位置", "place");
    static final Column COUNT = Column.needed("数量", "张数", "count");
    static final Column COUNTED = Column.needed("盘点日期", "盘点日", "countedOn");

    static final Column DATE = Column.needed("日期", "date");
    static final Column KIND = Column.needed("变动", "动作", "收发", "movement");
    static final Column BY = Column.needed("经办人", "经办", "by");
    static final Column MEETING = Column.optional("会议编号", "会议", "meeting");
    static final Column SOME_PLACE = optional(PLACE);
    static final Column REASON = Column.optional("原因", "事由", "reason");
    static final Column SOME_CLASS = optional(CLASS);
    static final Column SOME_TEXT = optional(TEXT);

    static final Column KEEPER = Column.needed("专管员", "保管人", "custodian");
    static final Column DEPUTY = Column.optional("替岗", "B岗", "deputy");
    static final Column SINCE = Column.optional("起", "起始日期", "since");
    static final Column UNTIL = Column.optional("止", "截止日期", "until");

    static final Column OUT = Column.optional("领用数", "应还", "out");
    static final Column BACK = Column.needed("归还数", "完好归还", "归还", "back");
    static final Column DAMAGED = Column.optional("损坏数", "损坏", "damaged");
    static final Column LOST = Column.optional("遗失数", "遗失", "lost");

    static final Column TASK = Column.needed("处理", "办理", "todo", "task");
    static final Column UNITS = Column.optional("单位", "单位简称", "units");
    static final Column SOME_KEEPER = optional(KEEPER);
    static final Column SOME_CARD = optional(CARD);
    static final Column NEEDED = Column.optional("需要", "应有", "needed");
    static final Column HELD = Column.optional("已有", "held");
    static final Column SEATS = Column.optional("座位", "seats");
    static final Column PEOPLE = Column.optional("人员编号", "people");

    static final Column CODE_PERSON = Column.needed("人员编号", "参会人代码", "person");
    static final Column CODE = Column.needed("二维码", "二维码内容", "扫码内容", "code");

    static final Words<CardClass> CLASSES = Words.<CardClass>of()
            .with(CardClass.LEADERS, "领导", "领导座签", "leaders")
            .with(CardClass.STANDING_UNITS, "常设单位", "单位", "standing-units")
            .with(CardClass.STANDING_PEOPLE, "常设人员", "人员", "个人", "standing-people")
            .with(CardClass.ONE_OFF, "一次性", "一次性座签", "one-off")
            .with(CardClass.FUNCTION, "功能", "功能座签", "function")
            .with(CardClass.BLANK, "空白", "空白座签", "blank");

    static final Words<CardMovementKind> KINDS = Words.<CardMovementKind>of()
            .with(CardMovementKind.MADE, "制作", "新制", "补制", "made")
            .with(CardMovementKind.CHECKED_OUT, "领用", "领出", "借出", "checked-out", "checked out")
            .with(CardMovementKind.RETURNED, "归还", "回收", "returned")
            .with(CardMovementKind.DAMAGED, "损坏", "破损", "damaged")
            .with(CardMovementKind.LOST, "遗失", "丢失", "缺失", "lost")
            .with(CardMovementKind.FOUND, "找回", "found")
            .with(CardMovementKind.RETIRED, "停用", "报废", "作废", "retired");

    /** What a row of a comparison asks for. */
    enum Task {
        MAKE("补制", "make"),
        HAVE("现有", "have"),
        RETIRE("停用", "retire");

        private final String zh;
        private final String en;

        Task(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String word(Language language) {
            return language.choose(zh, en);
        }
    }

    static final Words<Task> TASKS = tasks();

    static final Words<RetireReason> REASONS = reasons();

    private static final Pattern CLASS_CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private CardColumns() {}

    private static Column optional(Column column) {
        return new Column(column.header(), column.synonyms(), false);
    }

    private static Words<Task> tasks() {
        Words<Task> words = Words.of();
        for (Task task : Task.values()) {
            words = words.with(task, task.zh, task.en);
        }
        return words;
    }

    private static Words<RetireReason> reasons() {
        Words<RetireReason> words = Words.of();
        for (RetireReason reason : RetireReason.values()) {
            words = words.with(reason, reason.label(), reason.code());
        }
        return words;
    }

    /** Returns the class that a cell names by the usual word or a code of the office's own. */
    static Optional<CardClass> cardClass(Cells cells, Column column) {
        Optional<CardClass> own = cells.text(column)
                .filter(text -> CLASSES.meaning(text).isEmpty()
                        && CLASS_CODE.matcher(text).matches())
                .map(CardClass::new);
        return own.isPresent() ? own : cells.word(column, CLASSES);
    }

    /** Returns what stands on the card of a row, of a blank one maybe nothing; empty if something is wrong with it, which is reported. */
    static Optional<NameCard> card(Cells cells, Column classColumn, Column textColumn) {
        cells.needed(classColumn);
        Optional<CardClass> cardClass = cardClass(cells, classColumn);
        boolean blank = cardClass.filter(CardClass.BLANK::equals).isPresent();
        String text = blank ? cells.text(textColumn).orElse("") : cells.needed(textColumn);
        if (text.indexOf('?') >= 0 || text.indexOf('？') >= 0) {
            cells.error("character-replaced", textColumn);
        }
        return cells.good() ? cardClass.map(known -> new NameCard(known, text, cells.text(LINE))) : Optional.empty();
    }

    static String word(CardClass cardClass, Language language) {
        return language.choose(cardClass.label(), cardClass.code());
    }
}
