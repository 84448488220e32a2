package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.huiwu.core.Language;
import java.util.List;

/**
 * What somebody is in a process: the owner of steps, and a lane of the chart.
 *
 * <p>An open set: the roles of the default process are constants, every office adds its own. In JSON a role is an object,
 * or just its code when it is one of the constants or needs no label.
 *
 * @param code the code as tables hold it: {@code SEC}
 * @param zh the Chinese label
 * @param en the English label
 */
public record Role(String code, String zh, String en) {

    /** Section chief. */
    public static final Role LEAD = new Role("LEAD", "处室负责人", "Section chief");

    /** Meeting secretary. */
    public static final Role SECRETARY = new Role("SEC", "会议秘书", "Meeting secretary");

    /** Secretary-general. */
    public static final Role SECRETARY_GENERAL = new Role("SG", "秘书长", "Secretary-general");

    /** Topics and texts. */
    public static final Role TOPICS = new Role("TOPIC", "议题文稿", "Topics and texts");

    /** Documents. */
    public static final Role DOCUMENTS = new Role("DOC", "文件材料", "Documents");

    /** Seating. */
    public static final Role SEATING = new Role("SEAT", "排座", "Seating");

    /** Card custodian. */
    public static final Role CARDS = new Role("CARD", "座签专管", "Card custodian");

    /** Facilities. */
    public static final Role VENUE = new Role("VENUE", "会场", "Facilities");

    /** Technician. */
    public static final Role TECHNICIAN = new Role("AV", "音响技术", "Technician");

    /** Logistics, finance. */
    public static final Role LOGISTICS = new Role("LOGI", "后勤财务", "Logistics, finance");

    /** Security, medical. */
    public static final Role SECURITY = new Role("SECU", "安保医疗", "Security, medical");

    /** Secrecy. */
    public static final Role SECRECY = new Role("CONF", "保密", "Secrecy");

    /** Registrar. */
    public static final Role REGISTRAR = new Role("REG", "签到登记", "Registrar");

    /** Ushers. */
    public static final Role USHERS = new Role("USHER", "引导", "Ushers");

    /** Recorder. */
    public static final Role RECORDER = new Role("REC", "记录", "Recorder");

    /** Supervision. */
    public static final Role SUPERVISION = new Role("SUPV", "督办", "Supervision");

    /** Archive. */
    public static final Role ARCHIVE = new Role("ARCH", "档案", "Archive");

    private static final List<Role> STANDARD = List.of(
            LEAD,
            SECRETARY,
            SECRETARY_GENERAL,
            TOPICS,
            DOCUMENTS,
            SEATING,
            CARDS,
            VENUE,
            TECHNICIAN,
            LOGISTICS,
            SECURITY,
            SECRECY,
            REGISTRAR,
            USHERS,
            RECORDER,
            SUPERVISION,
            ARCHIVE);

    private static final ImmutableMap<String, Role> BY_CODE = Maps.uniqueIndex(STANDARD, Role::code);

    /** Refuses blank codes and codes with white space. */
    @JsonCreator
    public Role {
        checkArgument(code.matches("\\S+"), "Role code \"%s\" is empty or holds white space.", code);
        checkArgument(!zh.isBlank() && !en.isBlank(), "Role %s has no label.", code);
    }

    /** Returns the role with the code; one that is not of the default process is labelled with its code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Role ofCode(String code) {
        Role known = BY_CODE.get(code);
        return known != null ? known : new Role(code, code, code);
    }

    /** Returns those of the default process in their customary order. */
    public static List<Role> standard() {
        return STANDARD;
    }

    /** Returns the label in the language. */
    public String label(Language language) {
        return language.choose(zh, en);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
