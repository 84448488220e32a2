package dev.huiwu.files.meeting;

import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.list.ListState;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.name.NameOrder;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.files.ReadResult;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.order.RowStart;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.seating.usher.UsherSettings;
import dev.huiwu.workflow.definition.Fact;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What a {@code meeting.json} says: the meeting, how it is seated, and which files belong to it. */
@Value.Immutable
@ValueStyle
public interface MeetingFile {

    /** The name of the file in a meeting's folder. */
    String NAME = "meeting.json";

    /** Returns the meeting's id. */
    String id();

    /** Returns the kind of meeting. */
    MeetingType type();

    /** Returns the title. */
    String title();

    /** Returns when it starts. */
    OffsetDateTime start();

    /** Returns the rooms, exactly one of them the main one; none where only the table of {@link Names#sites} says them. */
    List<MeetingSite> sites();

    /** Returns what holds of it, in the order written; empty if the file does not say, of which {@link MeetingProcess} says more. */
    Optional<Set<Fact>> facts();

    /** Returns who leads it, as the roster names the person; empty leaves it to the roster. */
    Optional<Chair> chair();

    /** Returns the layout, if the file says one. */
    Optional<SeatingLayout> layout();

    /** Returns the style of a hall, if the file says one. */
    Optional<SeatingStyle> style();

    /** Returns on which hand of the first person the second sits. */
    SideRule sideRule();

    /** Returns on which side the rows of the rostrum behind the first one begin. */
    RowStart rowStart();

    /** Returns how people of a unit follow each other behind its heads; empty is as listed. */
    Optional<NameOrder> memberOrder();

    /** Returns the pattern in which one list fills the hall; empty is by zones. */
    Optional<FillPattern> listPattern();

    /** Returns where speakers sit. */
    SpeakerSetting speakers();

    /** Returns the zones of the floor, the highest first, as far as the office orders them. */
    List<String> zoneOrder();

    /** Returns the topics in the order of the agenda, as far as the office orders them. */
    List<String> topicOrder();

    /** Returns the version of the list. */
    int listVersion();

    /** Returns how far the list has come. */
    ListState listState();

    /** Returns why this version was made. */
    Optional<String> listReason();

    /** Returns the post of whoever approved the list. */
    Optional<String> listApprover();

    /** Returns the post of whoever locked the list, where that is another. */
    Optional<String> listLockedBy();

    /** Returns how people are ushered, without the ushers, who stand in the table of {@link Names#ushers}. */
    Optional<UsherSettings> ushers();

    /** Returns what the cards of each zone show. */
    default CardPolicy cards() {
        return CardPolicy.usual();
    }

    /** Returns the names of the files. */
    Names files();

    /**
     * Who leads the meeting.
     *
     * @param name the name
     * @param unit the unit, as rosters write it
     */
    record Chair(PersonName name, String unit) {}

    /**
     * The names of the files, as written.
     *
     * @param roster who comes
     * @param units units in protocol order
     * @param calendar days off
     * @param process the steps of the work
     * @param venues rows of venues
     * @param leaders leaders in order
     * @param liaisons whom to call
     * @param venue what the rows do not say of the main room's venue
     * @param sites rooms and who sits in which
     * @param ushers who is there to usher
     * @param deliveries what was sent to whom and acknowledged
     */
    record Names(
            String roster,
            String units,
            String calendar,
            String process,
            String venues,
            Optional<String> leaders,
            Optional<String> liaisons,
            Optional<String> venue,
            Optional<String> sites,
            Optional<String> ushers,
            Optional<String> deliveries) {}

    /** Returns what the file says, if nothing is wrong with it; every problem is reported with its path. */
    static ReadResult<MeetingFile> read(byte[] bytes) {
        return new MeetingFileReading().read(bytes);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds meeting files; not thread-safe. */
    final class Builder extends ImmutableMeetingFile.Builder {}
}
