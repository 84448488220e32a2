package dev.huiwu.seating.usher;

import com.google.common.base.Joiner;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.SeatingTexts;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts one plan of ushers on sheets. */
final class SheetWriting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final List<String> ZH =
            List.of("序号", "姓名", "单位", "职务", "会合点", "会合时间", "座位", "座号", "路线", "备注", "已会合", "已就座");
    private static final List<String> EN = List.of(
            "no.", "name", "unit", "post", "meet at", "time", "seat", "label", "way", "remark", "met", "seated");
    private static final List<String> ENTRY_ZH =
            List.of("入场次序", "上台台阶", "姓名", "单位", "职务", "座位", "座位次序", "备注", "已到", "已就座");
    private static final List<String> ENTRY_EN =
            List.of("order", "steps", "name", "unit", "post", "chair", "rank", "remark", "here", "seated");

    private final SeatingRequest request;
    private final UsherPlan plan;
    private final Language language;
    private final SeatWords seats;

    SheetWriting(SeatingRequest request, SeatPlan seats, UsherPlan plan, Language language) {
        this.request = request;
        this.plan = plan;
        this.language = language;
        this.seats = new SeatWords(request, seats, language);
    }

    UsherSheets sheets() {
        List<UsherDuty> duties =
                plan.duties().stream().filter(duty -> !duty.people().isEmpty()).toList();
        ListMultimap<String, UsherDuty> standIns =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        duties.forEach(duty -> duty.standIn().ifPresent(other -> standIns.put(other, duty)));
        return new UsherSheets(
                plan.rostrum().map(entry -> entry(entry, Optional.empty())),
                plan.rostrum().filter(entry -> entry.standIn().isPresent()).map(entry -> entry(entry, entry.standIn())),
                duties.stream().map(duty -> duty(duty, Optional.empty())).toList(),
                standIns.values().stream()
                        .map(duty -> duty(duty, duty.standIn()))
                        .toList());
    }

    private UsherSheet duty(UsherDuty duty, Optional<String> copyFor) {
        List<List<String>> rows = new ArrayList<>();
        for (GuidedPerson guided : duty.people()) {
            Attendee person = attendee(guided.person());
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    name(person),
                    unit(person),
                    post(person),
                    guided.point(),
                    TIME.format(guided.meetAt()),
                    seats.place(guided.person()),
                    seats.label(guided.seat()),
                    seats.way(guided),
                    remark(person),
                    "",
                    ""));
        }
        return new UsherSheet(
                Optional.of(duty.usher()),
                copyFor,
                text(
                        "usher-sheet-title",
                        "title",
                        request.meeting().title(),
                        "usher",
                        called(duty.usher()),
                        "standIn",
                        copyFor.map(this::called).orElse("")),
                List.of(
                        text(
                                "sheet-occasion",
                                "start",
                                DAY.format(request.meeting().start()),
                                "venue",
                                venue()),
                        standIn(duty.standIn()),
                        footer()),
                language.choose(ZH, EN),
                rows,
                List.of(
                        text("usher-signs-giver"),
                        signer("usher-signs", Optional.of(duty.usher()), copyFor),
                        text("usher-signs-time")));
    }

    private UsherSheet entry(RostrumEntry entry, Optional<String> copyFor) {
        List<List<String>> rows = new ArrayList<>();
        for (EntryFile file : entry.files()) {
            String steps =
                    file.steps().map(side -> text("usher-steps-" + side.code())).orElse("");
            int order = 0;
            for (EntryPlace place : file.places()) {
                Attendee person = attendee(place.person());
                rows.add(List.of(
                        Integer.toString(++order),
                        steps,
                        name(person),
                        unit(person),
                        post(person),
                        seats.chair(place.chair()),
                        seats.label(place.chair()),
                        remark(person),
                        "",
                        ""));
            }
        }
        List<String> notes = new ArrayList<>();
        notes.add(text("sheet-occasion", "start", DAY.format(request.meeting().start()), "venue", venue()));
        notes.add(text(
                "usher-sheet-gather",
                "lounge",
                entry.lounge().orElse(""),
                "gather",
                TIME.format(entry.gatherAt()),
                "enter",
                TIME.format(entry.enterAt())));
        notes.add(text("usher-order-" + entry.order().code()));
        if (entry.files().size() > 1) {
            notes.add(text("usher-two-files"));
        }
        entry.lead().ifPresent(lead -> notes.add(text("usher-sheet-lead", "usher", called(lead))));
        notes.add(standIn(entry.standIn()));
        notes.add(footer());
        return new UsherSheet(
                entry.lead(),
                copyFor,
                text(
                        "usher-entry-title",
                        "title",
                        request.meeting().title(),
                        "standIn",
                        copyFor.map(this::called).orElse("")),
                notes,
                language.choose(ENTRY_ZH, ENTRY_EN),
                rows,
                List.of(
                        text("usher-signs-order"),
                        signer("usher-signs-lead", entry.lead(), copyFor),
                        text("usher-signs-time")));
    }

    /** Returns what stands before the line of who takes the sheet over. */
    private String signer(String code, Optional<String> usher, Optional<String> copyFor) {
        return copyFor.map(other -> text("usher-signs-stand-in", "usher", called(other)))
                .orElseGet(() -> text(code, "usher", usher.map(this::called).orElse("")));
    }

    private String standIn(Optional<String> usher) {
        return usher.map(other -> text("usher-sheet-stand-in", "usher", called(other)))
                .orElseGet(() -> text("usher-sheet-no-stand-in"));
    }

    private String footer() {
        return text(
                "usher-sheet-plan",
                "plan",
                plan.planHash().substring(0, Math.min(8, plan.planHash().length())));
    }

    private String called(String usher) {
        return plan.usher(usher).map(one -> one.called(language)).orElse(usher);
    }

    private String venue() {
        return request.venue().name();
    }

    private Attendee attendee(PersonId person) {
        return request.list().find(person).orElseThrow();
    }

    /** Returns the name of who comes. */
    private String name(Attendee person) {
        return person.standIn()
                .map(SubstituteAttendee::name)
                .or(person::name)
                .map(PersonName::display)
                .orElseGet(() -> text("usher-name-open"));
    }

    private String post(Attendee person) {
        return person.standIn().isPresent()
                ? person.standIn().flatMap(SubstituteAttendee::post).orElse("")
                : person.post();
    }

    private String unit(Attendee person) {
        return request.units()
                .find(person.unit())
                .map(Unit::shortName)
                .orElse(person.unit().value());
    }

    /** Returns what an usher has to know of the person; never the office's own remark, which may tell of health. */
    private String remark(Attendee person) {
        Stream<String> said = Stream.of(
                        person.standIn()
                                .map(other -> text(
                                        "usher-for",
                                        "person",
                                        person.name().map(PersonName::display).orElse(""),
                                        "post",
                                        person.post())),
                        Optional.of(person)
                                .filter(one -> one.seatNeed() == SeatNeed.WHEELCHAIR)
                                .map(one -> text("usher-wheelchair")),
                        person.speakingOrder().isPresent()
                                ? Optional.of(text(
                                        "usher-speaks",
                                        "turn",
                                        person.speakingOrder().getAsInt()))
                                : Optional.<String>empty(),
                        Optional.of(person.topics())
                                .filter(topics -> !topics.isEmpty())
                                .map(topics -> text(
                                        "usher-topics", "topics", Joiner.on(' ').join(topics))))
                .flatMap(Optional::stream);
        return Joiner.on(language.choose("；", "; ")).join(said.iterator());
    }

    private String text(String code, Object... namesAndValues) {
        return SeatingTexts.TEXTS.text(language, code, namesAndValues);
    }
}
