package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.secrecy.SecrecyLevel;

/**
 * A paper of a topic, which is kept elsewhere.
 *
 * @param name what it is called
 * @param reference where it is kept, in the words of whatever keeps it
 * @param sha256 the SHA-256 of its bytes, 64 hex digits in lower case
 * @param level how secret it is
 */
public record Attachment(String name, String reference, String sha256, SecrecyLevel level) {

    /** Keeps an attachment. */
    public Attachment {
        TopicText.line("attachment name", name);
        TopicText.line("attachment reference", reference);
        checkArgument(sha256.matches("[0-9a-f]{64}"), "The hash of an attachment is not 64 hex digits in lower case.");
    }
}
