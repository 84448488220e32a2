package dev.huiwu.cli;

import com.google.common.base.Splitter;
import dev.huiwu.core.agenda.AgendaChange;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.topic.TopicId;
import java.time.OffsetDateTime;
import java.util.List;

/** The words for a change of an agenda. */
final class AgendaWord {

    private static final String NAME = "--change";
    private static final String FORMS =
            "add|排入 TOPIC, take-off|撤下 TOPIC, move|调整 TOPIC PLACE, late-papers|材料晚到 TOPIC DATE POST";

    private AgendaWord() {}

    /** Returns the change; wrong use that shows the forms if it is none. */
    static AgendaChange change(String words, TopicsActor actor) {
        PersonId by = actor.by();
        OffsetDateTime at = actor.at();
        String reason = actor.reason();
        List<String> parts = Splitter.onPattern("\\s+").omitEmptyStrings().splitToList(words);
        String form = parts.isEmpty() ? "" : parts.get(0) + " " + parts.size();
        return switch (form) {
            case "add 2", "排入 2" -> new AgendaChange.Add(topic(parts), reason, by, at);
            case "take-off 2", "撤下 2" -> new AgendaChange.TakeOff(topic(parts), reason, by, at);
            case "move 3", "调整 3" ->
                new AgendaChange.Move(topic(parts), Values.NUMBER.of(NAME, parts.get(2)), reason, by, at);
            case "late-papers 4", "材料晚到 4" ->
                new AgendaChange.LatePapers(
                        topic(parts), Values.DATE.of(NAME, parts.get(2)), parts.get(3), reason, by, at);
            default ->
                throw new WrongUse("--change “%1$s”应为 %2$s。 --change \"%1$s\" must be %2$s."
                        .formatted(TopicsOptions.shown(words), FORMS));
        };
    }

    private static TopicId topic(List<String> parts) {
        return Values.TOPIC.of(NAME, parts.get(1));
    }
}
