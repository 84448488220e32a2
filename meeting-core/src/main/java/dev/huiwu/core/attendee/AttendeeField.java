package dev.huiwu.core.attendee;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.signoff.SignOff;
import java.time.OffsetDateTime;
import java.util.function.Function;

/**
 * What is known of a person at a meeting, field by field, as texts: the columns of a list, and what may differ between
 * two versions of it.
 */
public enum AttendeeField implements Coded {
    /** The identifier. */
    ID("id", "人员编号", attendee -> attendee.id().value()),
    /** The name, as given. */
    NAME("name", "姓名", attendee -> attendee.name().map(PersonName::given).orElse("")),
    /** The unit, by code. */
    UNIT("unit", "单位", attendee -> attendee.unit().value()),
    /** The post. */
    POST("post", "职务", Attendee::post),
    /** The rank. */
    RANK("rank", "职级", attendee -> attendee.rank().orElse("")),
    /** The capacity. */
    KIND("kind", "参会类别", attendee -> attendee.kind().label()),
    /** The delegation. */
    DELEGATION("delegation", "代表团", attendee -> attendee.delegation().orElse("")),
    /** The zone. */
    ZONE("zone", "分区", attendee -> attendee.zone().orElse("")),
    /** The topics waited for, parted by blanks. */
    TOPICS("topics", "列席议题", attendee -> String.join(" ", attendee.topics())),
    /** Whether the person is met and guided. */
    IMPORTANT("important", "重要与会人员", attendee -> yesNo(attendee.important())),
    /** Whether the person needs a wheelchair place. */
    WHEELCHAIR("wheelchair", "轮椅席", attendee -> yesNo(attendee.seatNeed() == SeatNeed.WHEELCHAIR)),
    /** What stands on the card. */
    CARD("card", "座签类型", attendee -> attendee.card().label()),
    /** What the person does beside attending, parted by blanks. */
    ROLES(
            "roles",
            "角色",
            attendee -> attendee.roles().stream().map(AttendeeRole::label).collect(joining(" "))),
    /** The turn to speak. */
    SPEAKING_ORDER(
            "speakingOrder",
            "发言顺序",
            attendee -> attendee.speakingOrder().stream()
                    .mapToObj(Integer::toString)
                    .collect(joining())),
    /** Whether the person asked not to attend. */
    LEAVE("leave", "请假", attendee -> yesNo(attendee.onLeave())),
    /** Why not. */
    LEAVE_REASON(
            "leaveReason",
            "请假事由",
            attendee -> attendee.leave().map(LeaveRequest::reason).orElse("")),
    /** When that was asked for, with offset. */
    LEAVE_ASKED(
            "askedAt",
            "请假时间",
            attendee -> attendee.leave()
                    .flatMap(LeaveRequest::askedAt)
                    .map(OffsetDateTime::toString)
                    .orElse("")),
    /** Whether it was granted. */
    LEAVE_OUTCOME(
            "outcome", "审批", attendee -> decided(attendee, by -> by.outcome().label())),
    /** By whom. */
    LEAVE_APPROVER("approver", "审批人", attendee -> decided(attendee, SignOff::signer)),
    /** On what day. */
    LEAVE_APPROVED(
            "approvedOn", "审批日期", attendee -> decided(attendee, by -> by.date().toString())),
    /** Who comes instead. */
    SUBSTITUTE(
            "substitute",
            "代会人",
            attendee -> attendee.substitute()
                    .map(SubstituteAttendee::name)
                    .map(PersonName::given)
                    .orElse("")),
    /** That person's post. */
    SUBSTITUTE_POST(
            "substitutePost",
            "代会人职务",
            attendee -> attendee.substitute().flatMap(SubstituteAttendee::post).orElse("")),
    /** That person's rank. */
    SUBSTITUTE_RANK(
            "substituteRank",
            "代会人职级",
            attendee -> attendee.substitute().flatMap(SubstituteAttendee::rank).orElse("")),
    /** The office's remark. */
    REMARK("remark", "备注", attendee -> attendee.remark().orElse("")),
    /** The person's id in the host's own records. */
    EXTERNAL_ID("externalId", "外部编号", attendee -> attendee.externalId().orElse(""));

    private final String code;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // the functions above hold nothing
    private final Function<Attendee, String> text;

    AttendeeField(String code, String label, Function<Attendee, String> text) {
        this.code = code;
        this.label = label;
        this.text = text;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the header of the column in lists. */
    public String label() {
        return label;
    }

    /** Returns what the field holds; empty if nothing. */
    public String text(Attendee attendee) {
        return text.apply(attendee);
    }

    private static String decided(Attendee attendee, Function<SignOff, String> what) {
        return attendee.leave().flatMap(LeaveRequest::decision).map(what).orElse("");
    }

    private static String yesNo(boolean value) {
        return value ? "是" : "否";
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static AttendeeField ofCode(String code) {
        return Coded.of(AttendeeField.class, code);
    }
}
