package dev.huiwu.files.meeting;

import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ListState;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.calendar.CalendarReader;
import dev.huiwu.files.delivery.DeliveryReader;
import dev.huiwu.files.internal.FolderFiles;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.SimilarWords;
import dev.huiwu.files.process.ProcessReader;
import dev.huiwu.files.roster.RosterReader;
import dev.huiwu.files.roster.RosterResult;
import dev.huiwu.files.unit.LeaderReader;
import dev.huiwu.files.unit.LiaisonReader;
import dev.huiwu.files.unit.UnitReader;
import dev.huiwu.files.usher.UsherReader;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.usher.UsherSettings;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.workflow.definition.ProcessDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One meeting folder being read. */
final class MeetingFolderReading {

    private final FolderFiles files;
    private final Problems problems = new Problems();

    MeetingFolderReading(FolderFiles files) {
        this.files = files;
    }

    ReadResult<MeetingFolder> read() {
        Optional<MeetingFolder> folder = document(files, problems)
                .flatMap(document -> take(MeetingFile.read(document)).flatMap(said -> folder(said, document)));
        return new ReadResult<>(folder, problems.findings());
    }

    /** Returns what is in a folder's {@code meeting.json}; says so if there is none. */
    static Optional<byte[]> document(FolderFiles files, Problems problems) {
        Optional<byte[]> document = files.inFolder(MeetingFile.NAME, problems);
        if (document.isEmpty() && !problems.hasErrors()) {
            problems.error("folder-missing", Location.ofFile(MeetingFile.NAME));
        }
        return document;
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
        process.ifPresent(definition -> MeetingProcess.checkFacts(file, definition, problems));
        Optional<List<MeetingSite>> sites = sites(file, units);
        Map<String, Venue> venues =
                sites.map(rooms -> new SiteVenues(file, rooms, this).read()).orElse(Map.of());
        Optional<UsherSettings> ushers = ushers(file, sites);
        Optional<Venue> venue = sites.flatMap(rooms -> rooms.stream()
                .filter(MeetingSite::main)
                .flatMap(main -> Stream.ofNullable(venues.get(main.venue())))
                .findFirst());
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
            CardPolicyReading.check(file.cards(), whole.get().attendees(), units.get(), problems);
            chair = chair(file, whole.get(), units.get());
            asked = new SeatingRulesReading(units.get(), whole.get().attendees(), problems).read(document);
        }
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        MeetingFolder folder = MeetingFolder.builder()
                .file(file)
                .meeting(Meeting.builder()
                        .id(file.id())
                        .title(file.title())
                        .type(file.type())
                        .start(file.start())
                        .sites(sites.orElseThrow())
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
                .venues(venues)
                .ushers(ushers)
                .fixedSeats(asked.fixed())
                .unitOrder(asked.unitOrder())
                .rules(asked.rules())
                .effort(asked.effort())
                .build();
        names.sites().ifPresent(table -> checkRooms(folder, table));
        MeetingFolder complete = names.deliveries()
                .flatMap(table -> read(
                        "deliveries",
                        table,
                        (name, bytes) -> DeliveryReader.read(name, bytes, folder.meeting(), folder.units())))
                .map(record ->
                        MeetingFolder.builder().from(folder).deliveries(record).build())
                .orElse(folder);
        return Optional.of(complete).filter(read -> !problems.hasErrors());
    }

    /** Reports who sits in no room or two, and what rules speak of places that no room has. */
    private void checkRooms(MeetingFolder folder, String table) {
        problems.addAll(folder.siteParts().findings().orAt(Location.ofFile(table)));
        SeatingRules rules = folder.rules();
        rules.blockedSeats().forEach(seat -> checkSeat("blockedSeats", seat, folder));
        rules.reservedSeats().keySet().forEach(seat -> checkSeat("reservedSeats", seat, folder));
        rules.importantAreas().forEach(area -> checkArea("importantAreas", area, folder));
        rules.unitAreas().values().forEach(own -> own.forEach(area -> checkArea("unitAreas", area, folder)));
        rules.zoneAreas().values().forEach(own -> own.forEach(area -> checkArea("zoneAreas", area, folder)));
    }

    private void checkSeat(String rule, SeatId seat, MeetingFolder folder) {
        checkPlace(rule, seat.value(), folder, venue -> venue.seat(seat).isPresent());
    }

    private void checkArea(String rule, HallArea area, MeetingFolder folder) {
        checkPlace(rule, area.toString(), folder, area::liesIn);
    }

    private void checkPlace(String rule, String place, MeetingFolder folder, Predicate<Venue> has) {
        if (folder.venues().values().stream().noneMatch(has)) {
            problems.error(
                    "place-in-no-room",
                    at("$.seating." + rule),
                    "found",
                    place,
                    "expected",
                    String.join(", ", folder.venues().keySet()));
        }
    }

    <T> Optional<T> read(String field, String name, BiFunction<String, byte[], ReadResult<T>> reader) {
        return bytes(field, name).flatMap(bytes -> take(reader.apply(name, bytes)));
    }

    /** Takes over what was found and returns what was read. */
    <T> Optional<T> take(ReadResult<T> result) {
        problems.addAll(result.findings());
        return result.value();
    }

    Optional<byte[]> bytes(String field, String name) {
        return files.read(name, at("$.files." + field), problems);
    }

    Problems problems() {
        return problems;
    }

    static Location at(String path) {
        return Location.ofPath(MeetingFile.NAME, path);
    }

    private Optional<RosterResult> roster(String name, UnitDirectory units) {
        Optional<RosterResult> roster =
                bytes("roster", name).map(bytes -> RosterReader.create(units).read(name, bytes));
        roster.ifPresent(result -> problems.addAll(result.findings()));
        return roster;
    }

    /** Returns how people are ushered and by whom. */
    private Optional<UsherSettings> ushers(MeetingFile file, Optional<List<MeetingSite>> sites) {
        Optional<String> table = file.files().ushers();
        if (table.isEmpty()) {
            return file.ushers();
        }
        UsherSettings settings =
                file.ushers().orElseGet(() -> UsherSettings.builder().build());
        return sites.flatMap(
                        rooms -> read("ushers", table.get(), (name, bytes) -> UsherReader.read(name, bytes, rooms)))
                .map(ushers -> settings.toBuilder().ushers(ushers).build());
    }

    /** Returns the rooms, exactly one of them the main one. */
    private Optional<List<MeetingSite>> sites(MeetingFile file, Optional<UnitDirectory> units) {
        Optional<String> table = file.files().sites();
        if (table.isEmpty()) {
            return Optional.of(file.sites());
        }
        Optional<List<MeetingSite>> sites = units.flatMap(
                known -> read("sites", table.get(), (name, bytes) -> SiteReader.read(name, bytes, known)));
        if (!file.sites().isEmpty() && !problems.hasErrors()) {
            sites.ifPresent(tabled -> compare(file.sites(), tabled));
        }
        return sites.filter(tabled -> tabled.stream().filter(MeetingSite::main).count() == 1);
    }

    /** Reports where the rooms that {@code meeting.json} lists are not those of the table. */
    private void compare(List<MeetingSite> listed, List<MeetingSite> tabled) {
        Map<String, MeetingSite> byCode = new LinkedHashMap<>();
        tabled.forEach(site -> byCode.put(site.code(), site));
        for (int i = 0; i < listed.size(); i++) {
            MeetingSite site = listed.get(i);
            MeetingSite same = byCode.remove(site.code());
            String path = "$.sites[%s].".formatted(i);
            if (same == null) {
                problems.error("site-not-in-table", at(path + "code"), "found", site.code());
                continue;
            }
            if (!same.venue().equals(site.venue())) {
                siteDiffers(path + "venue", site.venue(), same.venue());
            }
            if (same.main() != site.main()) {
                siteDiffers(path + "main", site.main(), same.main());
            }
        }
        byCode.keySet().forEach(code -> problems.error("site-not-listed", at("$.sites"), "found", code));
    }

    private void siteDiffers(String path, Object found, Object expected) {
        problems.error("site-differs", at(path), "found", found, "expected", expected);
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
                    "zone-not-ordered",
                    place,
                    "found",
                    zone,
                    "near",
                    String.join(", ", SimilarWords.near(zone, known)));
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
