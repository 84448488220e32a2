package dev.huiwu.cli;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicKind;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.StepId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * A kind of value on the command line; what is none is wrong use that names the value, and shows what it should be.
 *
 * @param <T> what it is
 * @param parse gives the value, or fails with an {@link IllegalArgumentException} or {@link DateTimeException}
 * @param chinese what it is called
 * @param english what it is called, with its article
 * @param example one that is good
 */
record Values<T>(Function<String, T> parse, String chinese, String english, String example)
        implements CommandLine.ITypeConverter<T> {

    static final Values<LocalDate> DATE = new Values<>(LocalDate::parse, "日期", "a date", "2027-01-01");
    static final Values<OffsetDateTime> TIME =
            new Values<>(OffsetDateTime::parse, "带时区的时刻", "a time with its offset", "2026-04-23T22:00:00+08:00");
    static final Values<PersonId> PERSON =
            new Values<>(PersonId::new, "不含空格的人员编号", "a person's id without blanks", "SEC-1");
    static final Values<StepId> STEP = new Values<>(StepId::of, "不含空格的环节编号", "a step's id without blanks", "P14");
    static final Values<TopicId> TOPIC =
            new Values<>(TopicId::new, "不含空格的议题编号", "a topic's number without blanks", "YT-2026-001");
    static final Values<UnitId> UNIT =
            new Values<>(UnitId::new, "单位名称，或不含空格的单位代码", "a unit's name, or its code without blanks", "市财政局");
    static final Values<TopicKind> TOPIC_KIND =
            new Values<>(TopicKind::new, "50 字以内的议题类别", "a kind of at most 50 characters", "规范性文件");
    static final Values<MeetingType> MEETING_TYPE =
            new Values<>(Values::meetingType, "会议类型的代码或名称", "the code or name of a type of meetings", "executive");
    static final Values<Anchor> ANCHOR =
            new Values<>(Anchor::new, "小写的基准代码", "the code of an anchor in lower case", "minutes");
    static final Values<Integer> NUMBER = new Values<>(Integer::valueOf, "整数", "a whole number", "3");

    /** Lets a command read values of these kinds. */
    static void register(CommandLine command) {
        command.registerConverter(LocalDate.class, DATE);
        command.registerConverter(OffsetDateTime.class, TIME);
        command.registerConverter(PersonId.class, PERSON);
        command.registerConverter(StepId.class, STEP);
        command.registerConverter(TopicId.class, TOPIC);
        command.registerConverter(TopicKind.class, TOPIC_KIND);
        command.registerConverter(MeetingType.class, MEETING_TYPE);
        command.registerConverter(Anchor.class, ANCHOR);
        command.registerConverter(int.class, NUMBER);
        command.registerConverter(Integer.class, NUMBER);
    }

    private static MeetingType meetingType(String word) {
        return Stream.of(
                        MeetingType.EXECUTIVE,
                        MeetingType.PLENARY,
                        MeetingType.MAYOR_OFFICE,
                        MeetingType.ECONOMIC_ANALYSIS,
                        MeetingType.CONGRESS)
                .filter(type -> type.label().equals(word))
                .findFirst()
                .orElseGet(() -> new MeetingType(word));
    }

    @Override
    public T convert(String word) {
        try {
            return parse.apply(word);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new TypeConversionException("“%1$s”应为%2$s，如 %4$s。 \"%1$s\" must be %3$s, such as %4$s."
                    .formatted(word, chinese, english, example));
        }
    }

    /** Returns the value of a word, or wrong use that names what it stands for. */
    T of(String name, String word) {
        try {
            return convert(word);
        } catch (TypeConversionException e) {
            throw new WrongUse(name + " " + e.getMessage());
        }
    }
}
