package dev.huiwu.core.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Language;
import java.util.Map;

/**
 * How something reaches its recipient, or is acknowledged; offices add their own.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record DeliveryChannel(@JsonValue String code) {

    /** By the office's chat (工作群). */
    public static final DeliveryChannel WORK_CHAT = new DeliveryChannel("work-chat");
    /** By a text message (短信). */
    public static final DeliveryChannel MESSAGE = new DeliveryChannel("message");
    /** On paper (纸质). */
    public static final DeliveryChannel PAPER = new DeliveryChannel("paper");
    /** By e-mail (邮件). */
    public static final DeliveryChannel EMAIL = new DeliveryChannel("email");
    /** By telephone (电话). */
    public static final DeliveryChannel PHONE = new DeliveryChannel("phone");

    private static final Map<String, String> LABELS =
            ImmutableMap.of("work-chat", "工作群", "message", "短信", "paper", "纸质", "email", "邮件", "phone", "电话");

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliveryChannel {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "Channel \"%s\" is not lower-case words joined by '-'.", code);
    }

    /** Returns what it is called: in Chinese the usual word, if there is one, else the code. */
    public String label(Language language) {
        return language.choose(LABELS.getOrDefault(code, code), code.replace('-', ' '));
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
