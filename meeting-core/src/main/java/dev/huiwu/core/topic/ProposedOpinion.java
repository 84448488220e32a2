package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the handling section proposes to do with a topic (拟办意见).
 *
 * @param text what it wrote
 * @param on the day it did
 * @param leaderInCharge the post of the leader it is for (分管领导); empty where it goes straight to the head
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProposedOpinion(String text, LocalDate on, Optional<String> leaderInCharge) {

    /** Keeps an opinion. */
    public ProposedOpinion {
        TopicText.needed("proposed opinion", text);
        leaderInCharge.ifPresent(post -> TopicText.line("leader in charge", post));
    }
}
