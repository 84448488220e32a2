package dev.huiwu.core.notification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.site.SiteParts;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Works out whom to call after a change: one call a unit with everything that changed for it, in protocol order.
 *
 * <p>The state before is the one the units know: where an earlier call about the same matter was never made, it is the
 * state before that one, for the new call takes its place. Takes time in proportion to the lists. Not thread-safe.
 */
public final class NotificationCalls {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日H:mm", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final Comparator<Notice> IN_TURN = Comparator.comparing(
            Notice::matter,
            Ordering.explicit(
                    NotificationMatter.TIME,
                    NotificationMatter.PLACE,
                    NotificationMatter.SITE,
                    NotificationMatter.LIST,
                    NotificationMatter.SEATS));

    private final String round;
    private final OffsetDateTime at;
    private final UnitDirectory units;
    private final Map<UnitId, List<Notice>> notices;

    private NotificationCalls(String round, OffsetDateTime at, UnitDirectory units) {
        this.round = round;
        this.at = at;
        this.units = units;
        this.notices = new TreeMap<>(units.protocolOrder());
    }

    /**
     * Starts the calls of one round of changes.
     *
     * @param round a name for the round, unique in the meeting: calls are known by it and the unit's code
     * @param at when the calls are raised
     */
    public static NotificationCalls of(String round, OffsetDateTime at, UnitDirectory units) {
        return new NotificationCalls(round, at, units);
    }

    /** Adds what changed of time and rooms, for every unit that has people on the list. */
    public NotificationCalls meeting(Meeting before, Meeting after, AttendeeList list) {
        if (!before.start().isEqual(after.start())) {
            list.attendees().stream()
                    .map(Attendee::unit)
                    .distinct()
                    .forEach(unit -> add(unit, notice(NotificationMatter.TIME, "say-time", language ->
                            new Object[] {"before", time(before, language), "after", time(after, language)})));
        }
        rooms(before, after, list);
        return this;
    }

    private void rooms(Meeting before, Meeting after, AttendeeList list) {
        NotificationMatter matter = before.sites().size() > 1 || after.sites().size() > 1
                ? NotificationMatter.SITE
                : NotificationMatter.PLACE;
        Map<PersonId, MeetingSite> was = rooms(before, list);
        Map<PersonId, MeetingSite> is = rooms(after, list);
        list.attendees().stream()
                .filter(person -> was.containsKey(person.id()) && is.containsKey(person.id()))
                .map(person -> new Move(
                        person.unit(),
                        was.getOrDefault(person.id(), before.mainSite()),
                        is.getOrDefault(person.id(), after.mainSite())))
                .filter(Move::elsewhere)
                .distinct()
                .forEach(move -> add(move.unit(), move.notice(matter)));
    }

    private Map<PersonId, MeetingSite> rooms(Meeting meeting, AttendeeList list) {
        SiteParts parts = SiteParts.of(meeting, list, units);
        Map<PersonId, MeetingSite> rooms = new HashMap<>();
        meeting.sites()
                .forEach(site -> parts.list(site.code()).attendees().forEach(person -> rooms.put(person.id(), site)));
        return rooms;
    }

    /** That people of a unit go to another room, or that their room is another one now. */
    private record Move(UnitId unit, MeetingSite before, MeetingSite after) {

        boolean elsewhere() {
            return !before.code().equals(after.code())
                    || !before.name().equals(after.name())
                    || !before.venue().equals(after.venue());
        }

        Notice notice(NotificationMatter matter) {
            String code = matter.equals(NotificationMatter.SITE) ? "say-site" : "say-place";
            return NotificationCalls.notice(
                    matter, code, language -> new Object[] {"before", before.name(), "after", after.name()});
        }
    }

    /** Adds who joins, leaves, comes instead of whom, or in another capacity. */
    public NotificationCalls list(AttendeeList before, AttendeeList after) {
        UnitChange.between(before, after).forEach((unit, change) -> {
            if (change.isExchange()) {
                add(
                        unit,
                        people(
                                "say-instead",
                                change.joined().get(0),
                                change.left().get(0)));
            } else {
                places(unit, change.joined(), "say-joins", "say-more-places");
                places(unit, change.left(), "say-leaves", "say-fewer-places");
            }
            change.changed().forEach(person -> add(unit, people(changeOf(person), person, person)));
        });
        return this;
    }

    /** Adds people by name, and places that nobody is named for by their number. */
    private void places(UnitId unit, List<Attendee> people, String byName, String byNumber) {
        Map<AttendanceKind, Integer> unnamed = new EnumMap<>(AttendanceKind.class);
        for (Attendee person : people) {
            if (person.name().isPresent()) {
                boolean stoodIn =
                        byName.equals("say-leaves") && person.standIn().isPresent();
                add(unit, people(stoodIn ? "say-substitute-leaves" : byName, person, person));
            } else {
                unnamed.merge(person.kind(), 1, Integer::sum);
            }
        }
        unnamed.forEach((kind, number) -> add(unit, notice(NotificationMatter.LIST, byNumber, language -> new Object[] {
            "number", number, "kind", language.choose(kind.label(), kind.code()), "attends", attends(kind, language)
        })));
    }

    private static String changeOf(Attendee person) {
        if (person.onLeave()) {
            return person.standIn().isPresent() ? "say-substitute" : "say-on-leave";
        }
        return person.leave().isPresent() ? "say-leave-declined" : "say-attends";
    }

    /** Adds where the unit sits now, in the caller's sentences, such as those of the seat guide. */
    public NotificationCalls seats(UnitId unit, String zh, String en) {
        add(unit, new Notice(NotificationMatter.SEATS, zh, en));
        return this;
    }

    /** Returns the calls, units in protocol order; in each call time comes first, then rooms, people, seats. */
    public List<NotificationCall> build() {
        List<NotificationCall> calls = new ArrayList<>();
        notices.forEach((unit, those) -> calls.add(
                new NotificationCall(round + "-" + unit, unit, at, ImmutableList.sortedCopyOf(IN_TURN, those))));
        return List.copyOf(calls);
    }

    private void add(UnitId unit, Notice notice) {
        notices.computeIfAbsent(unit, first -> new ArrayList<>()).add(notice);
    }

    private static Notice people(String code, Attendee person, Attendee other) {
        return notice(NotificationMatter.LIST, code, language -> new Object[] {
            "person", called(person, language),
            "other", called(other, language),
            "kind", language.choose(person.kind().label(), person.kind().code()),
            "attends", attends(person.kind(), language),
            "substitute",
                    person.standIn()
                            .map(substitute -> substitute.name().display())
                            .orElse("")
        });
    }

    /** Returns the capacity; in Chinese as what one does, before 会议. */
    private static String attends(AttendanceKind kind, Language language) {
        return language.choose(attends(kind), kind.code());
    }

    private static String attends(AttendanceKind kind) {
        return switch (kind) {
            case INVITED -> "应邀参加";
            case STAFF -> "作为工作人员参加";
            case MEMBER, PARTICIPANT, NON_VOTING, OBSERVER -> kind.label();
        };
    }

    private static Notice notice(NotificationMatter matter, String code, Function<Language, Object[]> arguments) {
        return new Notice(
                matter,
                CoreTexts.TEXTS.text(Language.CHINESE, code, arguments.apply(Language.CHINESE)),
                CoreTexts.TEXTS.text(Language.ENGLISH, code, arguments.apply(Language.ENGLISH)));
    }

    private static String called(Attendee person, Language language) {
        String name =
                person.name().map(given -> given.display()).orElse(language.choose("待定人员", "somebody to be named"));
        return person.post().isEmpty()
                ? name
                : language.choose("%s（%s）", "%s (%s)").formatted(name, person.post());
    }

    private static String time(Meeting meeting, Language language) {
        return language.choose(ZH, EN).format(meeting.start());
    }
}
