package dev.huiwu.seating;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.leader.Leader;
import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitCategory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Venue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** The sample meetings of the checkout as requests. */
public final class SampleMeetings {

    private static final Map<String, SeatPlan> PLANS = new ConcurrentHashMap<>();

    private SampleMeetings() {}

    /** Returns the request for a folder of {@code seeds}. */
    public static SeatingRequest request(String folder) {
        JsonNode meeting = meeting(folder);
        UnitDirectory units = units();
        String venue = meeting.at("/sites/0/venue").asText();
        return SeatingRequest.builder()
                .meeting(Meeting.builder()
                        .id(meeting.path("id").asText())
                        .title(meeting.path("title").asText())
                        .type(new MeetingType(meeting.path("type").asText()))
                        .start(OffsetDateTime.parse(meeting.path("start").asText()))
                        .addSite(new MeetingSite("main", "main", venue, true))
                        .build())
                .list(Fixtures.locked(
                        people(folder + "/" + meeting.at("/files/roster").asText(), units)))
                .units(units)
                .leaders(leaders())
                .venue(Venue.lay(SampleVenues.plan(venue)))
                .zoneOrder(texts(meeting.at("/seating/zoneOrder")))
                .topicOrder(texts(meeting.at("/seating/topicOrder")))
                .build();
    }

    /** Returns the plan of a folder of {@code seeds} as the engine makes it without further wishes; it is made once for all tests. */
    public static SeatPlan plan(String folder) {
        return PLANS.computeIfAbsent(folder, name -> SeatingEngine.create().seat(request(name)));
    }

    private static JsonNode meeting(String folder) {
        try {
            String file = folder + "/meeting.json";
            return MeetingJson.parse(Files.readString(SeedTable.path(file)), Location.ofFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Returns the sample city's units. */
    public static UnitDirectory units() {
        return UnitDirectory.of(SeedTable.read("common/units.csv").stream()
                .map(row -> Unit.builder()
                        .id(new UnitId(row.get("单位代码")))
                        .name(row.get("单位全称"))
                        .shortName(row.get("单位简称"))
                        .category(new UnitCategory(row.get("类别代码"), row.get("类别")))
                        .protocolPosition(Integer.parseInt(row.get("建制序号")))
                        .build())
                .toList());
    }

    /** Returns the sample city's leaders. */
    public static LeaderDirectory leaders() {
        return LeaderDirectory.of(SeedTable.read("common/leaders.csv").stream()
                .map(row -> Leader.builder()
                        .order(Integer.parseInt(row.get("顺序")))
                        .name(new PersonName(row.get("姓名")))
                        .post(row.get("职务"))
                        .organisation(row.get("机构"))
                        .since(LocalDate.parse(row.get("任职起")))
                        .until(text(row.get("任职止")).map(LocalDate::parse))
                        .source(row.get("依据"))
                        .build())
                .toList());
    }

    private static List<Attendee> people(String roster, UnitDirectory units) {
        List<Attendee> people = new ArrayList<>();
        Set<PersonId> taken = new HashSet<>();
        for (SeedTable.Row row : SeedTable.read(roster)) {
            UnitId unit = units.resolve(row.get("单位")).orElseThrow().id();
            PersonName name = new PersonName(row.get("姓名"));
            PersonId id = PersonId.derive(unit, name, row.get("职务"), taken);
            taken.add(id);
            people.add(Attendee.builder()
                    .id(id)
                    .name(name)
                    .unit(unit)
                    .post(row.get("职务"))
                    .kind(Arrays.stream(AttendanceKind.values())
                            .filter(kind -> kind.label().equals(row.get("参会类别")))
                            .findFirst()
                            .orElseThrow())
                    .zone(text(row.get("分区")))
                    .delegation(text(row.get("代表团")))
                    .seatNeed(row.get("轮椅席").equals("是") ? SeatNeed.WHEELCHAIR : SeatNeed.ORDINARY)
                    .card(Arrays.stream(CardText.values())
                            .filter(card -> card.label().equals(row.get("座签类型")))
                            .findFirst()
                            .orElse(CardText.PERSON))
                    .important(row.get("重要与会人员").equals("是"))
                    .topics(Splitter.on('、').omitEmptyStrings().splitToList(row.get("列席议题")))
                    .addAllRoles(Arrays.stream(AttendeeRole.values())
                            .filter(role -> role.label().equals(row.get("备注")))
                            .toList())
                    .build());
        }
        return people;
    }

    private static Optional<String> text(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }
}
