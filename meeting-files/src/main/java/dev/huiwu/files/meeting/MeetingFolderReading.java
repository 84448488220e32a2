package dev.huiwu.files.meeting;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ListState;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.calendar.CalendarReader;
import dev.huiwu.files.internal.FolderFiles;
import dev.huiwu.files.internal.Nearness;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.process.ProcessReader;
import dev.huiwu.files.roster.RosterReader;
import dev.huiwu.files.roster.RosterResult;
import dev.huiwu.files.unit.LeaderReader;
import dev.huiwu.files.unit.LiaisonReader;
import dev.huiwu.files.unit.UnitReader;
import dev.huiwu.files.venue.SeatingChartReader;
import dev.huiwu.files.venue.VenueDocument;
import dev.huiwu.files.venue.VenueReader;
import dev.huiwu.files.venue.VenueTable;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenueFacts;
import dev.huiwu.seating.venue.VenuePlan;
import dev.huiwu.workflow.definition.ProcessDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One meeting folder being read. */
final class MeetingFolderReading {

    private final FolderFiles files;
    private final Problems problems = new Problems();

    MeetingFolderReading(FolderFiles files) {
        this.files = files;
    }

    ReadResult<MeetingFolder> read() {
        Problems unread = new Problems();
        Optional<byte[]> document = files.inFolder(MeetingFile.NAME, unread);
        if (document.isEmpty()) {
            if (!unread.hasErrors()) {
                unread.error("folder-missing", Location.ofFile(MeetingFile.NAME));
            }
            return ReadResult.nothing(unread.findings());
        }
        ReadResult<MeetingFile> file = MeetingFile.read(document.get());
        problems.addAll(file.findings());
        Optional<MeetingFolder> folder = file.value().flatMap(said -> folder(said, document.get()));
        return new ReadResult<>(folder, problems.findings());
    }

    private Optional<MeetingFolder> folder(MeetingFile file, byte[] document) {
        MeetingFile.Names names = file.files();
        Optional<UnitDirectory> units = read("units", names.units(), UnitReader::read)
                .filter(directory -> !directory.units().isEmpty());
        Optional<RosterResult> roster = units.flatMap(known -> roster(names.roster(), known));
        Optional<LeaderDirectory> leaders = names.leaders().isEmpty()
                ? Optional.of(LeaderDirectory.of(List.of()))
                : read("leaders", names.leaders().get(), LeaderReader::read);
        Optional<List<Liaison>> liaisons = names.liaisons().isEmpty()
                ? Optional.of(List.of())
                : units.flatMap(known -> read(
                        "liaisons", names.liaisons().get(), (name, bytes) -> LiaisonReader.read(name, bytes, known)));
        Optional<WorkCalendar> calendar = read("calendar", names.calendar(), CalendarReader::read);
        Optional<ProcessDefinition> process = read("process", names.process(), ProcessReader::read);
        Optional<Venue> venue = venue(file);
        if (file.listState() != ListState.LOCKED) {
            problems.warning("list-not-locked", at("$.list.state"));
        }
        // A row that could not be read would be missed here once more, under another name.
        Optional<RosterResult> whole =
                roster.filter(result -> !result.findings().hasErrors());
        Optional<PersonId> chair = Optional.empty();
        SeatingRulesReading.Asked asked = SeatingRulesReading.Asked.nothing();
        if (units.isPresent() && whole.isPresent()) {
            boolean hall = venue.filter(place -> place.room().isEmpty()).isPresent();
            checkSeating(file, whole.get(), units.get(), hall);
            if (hall && leaders.isPresent()) {
                checkRostrum(file, whole.get(), units.get(), leaders.get());
            }
            chair = chair(file, whole.get(), units.get());
            asked = new SeatingRulesReading(units.get(), whole.get().attendees(), problems).read(document);
        }
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(MeetingFolder.builder()
                .file(file)
                .meeting(Meeting.builder()
                        .id(file.id())
                        .title(file.title())
                        .type(file.type())
                        .start(file.start())
                        .sites(file.sites())
                        .chair(chair)
                        .build())
                .list(AttendeeList.builder()
                        .version(file.listVersion())
                        .state(file.listState())
                        .attendees(roster.orElseThrow().attendees())
                        .reason(file.listReason())
                        .approver(file.listApprover())
                        .lockedBy(file.listLockedBy())
                        .build())
                .units(units.orElseThrow())
                .leaders(leaders.orElseThrow())
                .liaisons(liaisons.orElseThrow())
                .calendar(calendar.orElseThrow())
                .process(process.orElseThrow())
                .venue(venue.orElseThrow())
                .fixedSeats(asked.fixed())
                .unitOrder(asked.unitOrder())
                .rules(asked.rules())
                .effort(asked.effort())
                .build());
    }

    private <T> Optional<T> read(String field, String name, BiFunction<String, byte[], ReadResult<T>> reader) {
        return bytes(field, name).flatMap(bytes -> {
            ReadResult<T> result = reader.apply(name, bytes);
            problems.addAll(result.findings());
            return result.value();
        });
    }

    private Optional<byte[]> bytes(String field, String name) {
        return files.read(name, at("$.files." + field), problems);
    }

    private static Location at(String path) {
        return Location.ofPath(MeetingFile.NAME, path);
    }

    private Optional<RosterResult> roster(String name, UnitDirectory units) {
        Optional<RosterResult> roster =
                bytes("roster", name).map(bytes -> RosterReader.create(units).read(name, bytes));
        roster.ifPresent(result -> problems.addAll(result.findings()));
        return roster;
    }

    private Optional<Venue> venue(MeetingFile file) {
        Optional<VenueFacts> facts = facts(file);
        return file.files().venues().endsWith(".json") ? drawnVenue(file, facts) : tabledVenue(file, facts);
    }

    private Optional<Venue> tabledVenue(MeetingFile file, Optional<VenueFacts> facts) {
        Optional<VenueTable> table = read("venues", file.files().venues(), VenueReader::readRows);
        if (table.isEmpty() || facts.isEmpty()) {
            return Optional.empty();
        }
        String wanted = file.mainSite().venue();
        Optional<VenuePlan> plan = table.get().plan(wanted, facts.get());
        if (plan.isEmpty()) {
            problems.error(
                    "unknown-venue",
                    at("$.sites[%s].venue".formatted(file.sites().indexOf(file.mainSite()))),
                    "found",
                    wanted,
                    "expected",
                    String.join(", ", table.get().venues()));
            return Optional.empty();
        }
        return laid(file, plan.get().review(), () -> Venue.lay(plan.get()));
    }

    /** A drawing is of one venue, whatever it calls itself: the one the meeting's main site names. */
    private Optional<Venue> drawnVenue(MeetingFile file, Optional<VenueFacts> facts) {
        String wanted = file.mainSite().venue();
        return facts.flatMap(known -> read(
                        "venues",
                        file.files().venues(),
                        (name, bytes) -> SeatingChartReader.read(name, bytes, wanted, known)))
                .flatMap(chart -> laid(file, chart.review(), () -> Venue.lay(chart)));
    }

    private Optional<Venue> laid(MeetingFile file, Findings review, Supplier<Venue> lay) {
        problems.addAll(placed(review, file.files().venue().orElse(file.files().venues())));
        if (review.hasErrors()) {
            return Optional.empty();
        }
        Venue venue = lay.get();
        checkLayout(file, venue);
        return Optional.of(venue);
    }

    /** Returns the findings with the file as the place of those that have none. */
    private static Findings placed(Findings findings, String file) {
        return new Findings(findings.stream()
                .map(finding -> finding.location().isPresent()
                        ? finding
                        : Finding.builder()
                                .from(finding)
                                .location(Location.ofFile(file))
                                .build())
                .toList());
    }

    private Optional<VenueFacts> facts(MeetingFile file) {
        Optional<String> name = file.files().venue();
        if (name.isEmpty()) {
            return Optional.of(VenueFacts.builder().build());
        }
        Optional<VenueDocument> document = read("venue", name.get(), VenueReader::readFacts);
        String wanted = file.mainSite().venue();
        document.filter(said -> !said.venue().equals(wanted))
                .ifPresent(said -> problems.error(
                        "venue-differs",
                        VenueReader.placeOfVenue(name.get()),
                        "found",
                        said.venue(),
                        "expected",
                        wanted));
        return document.map(VenueDocument::facts);
    }

    private void checkLayout(MeetingFile file, Venue venue) {
        SeatingLayout actual = venue.room().isPresent() ? SeatingLayout.ROOM : SeatingLayout.HALL;
        if (file.layout().isPresent() && file.layout().get() != actual) {
            problems.error(
                    "layout-differs",
                    at("$.seating.layout"),
                    "found",
                    file.layout().get().code(),
                    "expected",
                    actual.code());
        }
        if (file.style().isPresent() && actual == SeatingLayout.ROOM) {
            problems.error("style-in-room", at("$.seating.style"));
        }
    }

    private void checkSeating(MeetingFile file, RosterResult roster, UnitDirectory units, boolean hall) {
        Map<String, PersonId> zones = new LinkedHashMap<>();
        roster.attendees().stream()
                .filter(attendee -> !attendee.onRostrum())
                .forEach(attendee -> zones.putIfAbsent(
                        attendee.zoneOr(units.unit(attendee.unit()).category().label()), attendee.id()));
        for (int i = 0; i < file.zoneOrder().size(); i++) {
            String zone = file.zoneOrder().get(i);
            if (!zones.containsKey(zone)) {
                problems.warning("unknown-zone", at("$.seating.zoneOrder[%s]".formatted(i)), "found", zone);
            }
        }
        if (hall && !file.zoneOrder().isEmpty()) {
            zones.forEach((zone, first) -> checkZone(zone, roster.cell(first, RosterResult.ZONE), file));
        }
        if (!file.topicOrder().isEmpty()) {
            roster.attendees().forEach(attendee -> checkTopics(attendee, file, roster));
        }
    }

    private void checkZone(String zone, Location place, MeetingFile file) {
        if (!file.zoneOrder().contains(zone)) {
            List<String> known = new ArrayList<>(file.zoneOrder());
            known.add(Attendee.ROSTRUM);
            problems.warning(
                    "zone-not-ordered", place, "found", zone, "near", String.join(", ", Nearness.near(zone, known)));
        }
    }

    /** Reports leaders in office who sit elsewhere though others sit on the rostrum. */
    private void checkRostrum(MeetingFile file, RosterResult roster, UnitDirectory units, LeaderDirectory leaders) {
        if (roster.attendees().stream().noneMatch(Attendee::onRostrum)) {
            return;
        }
        for (Attendee attendee : roster.attendees()) {
            if (!attendee.onRostrum() && isLeader(attendee, file, units, leaders)) {
                problems.warning("leader-not-on-rostrum", roster.cell(attendee.id(), RosterResult.ZONE));
            }
        }
    }

    private static boolean isLeader(Attendee attendee, MeetingFile file, UnitDirectory units, LeaderDirectory leaders) {
        Unit unit = units.unit(attendee.unit());
        return attendee.name().isPresent()
                && Stream.of(unit.name(), unit.shortName())
                        .anyMatch(organisation -> leaders.position(
                                        file.start().toLocalDate(),
                                        attendee.name().get(),
                                        organisation,
                                        attendee.post())
                                .isPresent());
    }

    private void checkTopics(Attendee attendee, MeetingFile file, RosterResult roster) {
        for (String topic : attendee.topics()) {
            if (!file.topicOrder().contains(topic)) {
                problems.error(
                        "unknown-topic",
                        roster.cell(attendee.id(), RosterResult.TOPICS),
                        "found",
                        topic,
                        "expected",
                        String.join(", ", file.topicOrder()));
            }
        }
    }

    private Optional<PersonId> chair(MeetingFile file, RosterResult roster, UnitDirectory units) {
        List<PersonId> marked = roster.attendees().stream()
                .filter(attendee -> attendee.roles().contains(AttendeeRole.CHAIR))
                .map(Attendee::id)
                .toList();
        if (file.chair().isEmpty()) {
            return marked.size() == 1 ? Optional.of(marked.get(0)) : Optional.empty();
        }
        MeetingFile.Chair wanted = file.chair().get();
        Optional<PersonId> chair = units.resolve(wanted.unit())
                .map(Unit::id)
                .flatMap(unit -> roster.attendees().stream()
                        .filter(attendee -> attendee.unit().equals(unit))
                        .filter(attendee ->
                                attendee.name().map(wanted.name()::sameAs).orElse(false))
                        .map(Attendee::id)
                        .findFirst());
        if (chair.isEmpty()) {
            problems.error("unknown-chair", at("$.chair"));
        } else if (!marked.isEmpty() && !marked.contains(chair.get())) {
            problems.warning("chair-differs", at("$.chair"), "found", marked.get(0));
        }
        return chair;
    }
}
