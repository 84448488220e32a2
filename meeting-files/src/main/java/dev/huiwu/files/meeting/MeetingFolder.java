package dev.huiwu.files.meeting;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.delivery.DeliveryRecord;
import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.site.SiteParts;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.FolderFiles;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.SiteRequests;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.usher.UsherSettings;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.zoning.Effort;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.schedule.ScheduleRequest;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Everything an office's folder says about one meeting, checked one file against the other. */
@Value.Immutable
@ValueStyle
public interface MeetingFolder {

    /** Returns what {@code meeting.json} says. */
    MeetingFile file();

    /** Returns the meeting; its chair is the person on the list. */
    Meeting meeting();

    /** Returns the list of people. */
    AttendeeList list();

    /** Returns the units in protocol order. */
    UnitDirectory units();

    /** Returns the leaders in order. */
    LeaderDirectory leaders();

    /** Returns whom to call in each unit. */
    List<Liaison> liaisons();

    /** Returns the working days. */
    WorkCalendar calendar();

    /** Returns the steps of the work. */
    ProcessDefinition process();

    /**
     * Returns the venues of the rooms by their ids: that of the main room, and those of other rooms that the file of venues has.
     */
    Map<String, Venue> venues();

    /** Returns seats that are settled already. */
    Map<PersonId, SeatId> fixedSeats();

    /** Returns the units in the order in which they sit in their zone; those not named follow in protocol order. */
    List<UnitId> unitOrder();

    /** Returns what else the office asks of the seat plan. */
    default SeatingRules rules() {
        return SeatingRules.none();
    }

    /** Returns how long the search for zones goes on. */
    default Effort effort() {
        return Effort.STANDARD;
    }

    /** Returns who ushers people, and how; empty if neither {@code meeting.json} nor a table says anything of it. */
    Optional<UsherSettings> ushers();

    /** Returns what was sent to whom before the meeting, and who has acknowledged it. */
    default DeliveryRecord deliveries() {
        return DeliveryRecord.empty();
    }

    /** Returns what the cards of each zone show. */
    @Value.NonAttribute
    default CardPolicy cardPolicy() {
        return file().cards();
    }

    /** Returns the venue of the main room. */
    @Value.NonAttribute
    default Venue venue() {
        return Optional.ofNullable(venues().get(meeting().mainSite().venue())).orElseThrow();
    }

    /**
     * Says whether people sit in several rooms, each with a list and a plan of its own: a room beside the main one says who
     * sits there.
     */
    @Value.NonAttribute
    default boolean hasSeveralRooms() {
        return meeting().sites().stream()
                .anyMatch(site -> !site.main() && site.scope().isPresent());
    }

    /** Returns the list parted among the rooms; everybody sits in one. */
    @Value.Lazy
    default SiteParts siteParts() {
        return SiteParts.of(meeting(), list(), units());
    }

    /**
     * Returns what each room is seated by, by the room's code, in the meeting's order: all but the rooms in which nobody sits,
     * and those whose venue is not known here, whose office seats its people itself. Without several rooms it is the whole.
     *
     * @param whole {@link #seatingRequest()}, or the same with other wishes
     */
    default Map<String, SeatingRequest> siteRequests(SeatingRequest whole) {
        if (!hasSeveralRooms()) {
            return Map.of(meeting().mainSite().code(), whole);
        }
        Map<String, SeatingRequest> requests = new LinkedHashMap<>();
        for (MeetingSite site : meeting().sites()) {
            AttendeeList people = siteParts().list(site.code());
            Venue venue = venues().get(site.venue());
            if (venue != null && people.size() > 0) {
                requests.put(site.code(), SiteRequests.at(whole, venue, people));
            }
        }
        return Collections.unmodifiableMap(requests);
    }

    /**
     * Returns what all people are seated by, in the venue of the main room; its style is empty unless {@code meeting.json} says
     * one. For several rooms see {@link #siteRequests}.
     */
    @Value.NonAttribute
    default SeatingRequest seatingRequest() {
        return SeatingRequest.builder()
                .meeting(meeting())
                .list(list())
                .units(units())
                .leaders(leaders())
                .venue(venue())
                .style(file().style())
                .sideRule(file().sideRule())
                .rowStart(file().rowStart())
                .listPattern(file().listPattern())
                .speakers(file().speakers())
                .zoneOrder(file().zoneOrder())
                .unitOrder(unitOrder())
                .memberOrder(file().memberOrder())
                .topicOrder(file().topicOrder())
                .fixedSeats(fixedSeats())
                .rules(rules())
                .effort(effort())
                .build();
    }

    /** Returns what the schedule of the process is counted from: the steps that the meeting needs, by its start and calendar. */
    @Value.NonAttribute
    default ScheduleRequest scheduleRequest() {
        return new MeetingProcess(file(), process(), calendar()).scheduleRequest();
    }

    /**
     * Returns what was found about the seat plan for people to read: with the place in {@code meeting.json} of the rules that it
     * names, and units by name and code.
     */
    default Findings placed(Findings findings) {
        return units().named(new Findings(
                findings.stream().map(MeetingFolder::placed).toList()));
    }

    private static Finding placed(Finding finding) {
        String rule = finding.arguments().getOrDefault("rule", "");
        return finding.code().startsWith("rule-") && SeatingRulesReading.FIELDS.contains(rule)
                ? Finding.builder()
                        .from(finding)
                        .location(Location.ofPath(MeetingFile.NAME, "$.seating." + rule))
                        .build()
                : finding;
    }

    /**
     * Reads a meeting's folder and the files it shares with others.
     *
     * <p>The files that {@code meeting.json} names are looked for in the folder, then in the common one. Names that lead out of
     * both, also by a link, are refused. Every problem of every file is reported at once; the value is there if none of them
     * is an error.
     *
     * @param common the common folder; empty is the folder {@code common} beside the meeting's
     */
    static ReadResult<MeetingFolder> read(Path folder, Optional<Path> common) {
        return new MeetingFolderReading(FolderFiles.of(folder, common)).read();
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds folders; not thread-safe. */
    final class Builder extends ImmutableMeetingFolder.Builder {}
}
