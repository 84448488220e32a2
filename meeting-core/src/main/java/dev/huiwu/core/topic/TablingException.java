package dev.huiwu.core.topic;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody let a topic go before a meeting although something was missing, and said why (R24).
 *
 * @param precondition what need not hold
 * @param grantedBy the post of who decided so
 * @param why the reason
 * @param on the day of the decision
 */
public record TablingException(Precondition precondition, String grantedBy, String why, LocalDate on) {

    /** Returns the exceptions that are none from some preconditions. */
    static List<TablingException> without(List<TablingException> exceptions, Precondition... from) {
        return exceptions.stream()
                .filter(exception -> !List.of(from).contains(exception.precondition()))
                .toList();
    }

    /** Keeps an exception. */
    public TablingException {
        TopicText.line("exception's grantor", grantedBy);
        TopicText.needed("exception's reason", why);
    }
}
