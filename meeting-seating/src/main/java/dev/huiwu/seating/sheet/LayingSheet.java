package dev.huiwu.seating.sheet;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.card.SeatCards;
import dev.huiwu.seating.guide.internal.BlockNames;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands on the list by which cards are laid (摆台表) in one language: every card of {@link SeatCards}, in their order and with their
 * texts, and where it stands. It holds names; {@code toString} leaves them out.
 *
 * @param title the heading
 * @param occasion when and where the meeting is
 * @param planHash the hash of the plan, which names its version
 * @param columns the heads of the columns, as many as a line has cells
 * @param parts the lines of the rostrum, then those of each block, or of a room, in the order of the walk
 * @param findings what {@link SeatCards#findings()} says of the cards
 */
public record LayingSheet(
        String title, String occasion, String planHash, List<String> columns, List<Part> parts, Findings findings) {

    private static final List<String> ZH =
            List.of("序号", "楼层", "区", "排", "座号", "座位编号", "卡面", "第二行", "类别", "单位", "轮次", "已摆");
    private static final List<String> EN =
            List.of("no", "floor", "block", "row", "number", "seat", "card", "line", "class", "unit", "turn", "laid");

    private static final Map<CardClass, String> CLASSES = Map.of(
            CardClass.LEADERS, "card-class-leaders",
            CardClass.STANDING_UNITS, "card-class-standing-units",
            CardClass.STANDING_PEOPLE, "card-class-standing-people",
            CardClass.ONE_OFF, "card-class-one-off",
            CardClass.FUNCTION, "card-class-function",
            CardClass.BLANK, "card-class-blank");

    /**
     * Cards that stand in one block.
     *
     * @param heading where: the block, with its floor if there are several
     * @param lines a line a card
     */
    public record Part(String heading, List<Line> lines) {

        /** Keeps a copy of the lines. */
        public Part {
            lines = ImmutableList.copyOf(lines);
        }
    }

    /**
     * A card and where it stands.
     *
     * @param number the place on the way, from 1
     * @param seat the seat or chair
     * @param block what its block is called
     * @param row what its row is called
     * @param card the card
     * @param cardClass what it is filed by, in words
     * @param unit the short name of the unit whose place it is
     */
    public record Line(int number, Seat seat, String block, String row, SeatCard card, String cardClass, String unit) {

        /** Returns a cell for each column, the last one to be ticked. */
        public List<String> cells() {
            return List.of(
                    Integer.toString(number),
                    seat.floor(),
                    block,
                    row,
                    seat.label(),
                    seat.id().value(),
                    card.card().text(),
                    card.card().line().orElse(""),
                    cardClass,
                    unit,
                    card.turn().orElse(""),
                    "");
        }

        /** Returns number and seat alone. */
        @Override
        public String toString() {
            return "Line[%s, %s]".formatted(number, seat.id());
        }
    }

    /** Keeps copies. */
    public LayingSheet {
        columns = ImmutableList.copyOf(columns);
        parts = ImmutableList.copyOf(parts);
    }

    /** Returns the list for a plan that was made for the request. Takes time in proportion to the seats. */
    public static LayingSheet of(SeatingRequest request, SeatPlan plan, CardPolicy policy, Language language) {
        SeatCards cards = SeatCards.of(request, plan, policy);
        Map<SeatId, Seat> seats = new HashMap<>();
        request.venueInUse().seats().forEach(seat -> seats.put(seat.id(), seat));
        plan.rostrum().forEach(chair -> seats.put(chair.id(), chair));
        boolean room = request.venue().room().isPresent();
        boolean floors = request.venue().floors().size() > 1;
        List<Part> parts = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        String heading = "";
        int number = 0;
        for (SeatCard card : cards.cards()) {
            Optional<Seat> seat = Optional.ofNullable(seats.get(card.seat()));
            if (seat.isEmpty()) {
                continue;
            }
            boolean rostrum = plan.rostrum().contains(seat.get());
            String here = room ? request.venue().name() : heading(seat.get(), floors && !rostrum, language);
            if (!here.equals(heading) && !open.isEmpty()) {
                parts.add(new Part(heading, open));
                open = new ArrayList<>();
            }
            heading = here;
            open.add(new Line(
                    ++number,
                    seat.get(),
                    BlockNames.in(language, seat.get().block()),
                    BlockNames.in(language, seat.get().row()),
                    card,
                    cardClass(card, language),
                    unit(request, card.person())));
        }
        if (!open.isEmpty()) {
            parts.add(new Part(heading, open));
        }
        return new LayingSheet(
                request.meeting().title() + language.choose("摆台表", ": laying list"),
                Occasion.of(request, language),
                plan.hash(),
                language.choose(ZH, EN),
                parts,
                cards.findings());
    }

    private static String heading(Seat seat, boolean floorSaid, Language language) {
        String block = BlockNames.in(language, seat.block());
        return floorSaid ? language.choose("%s楼 %s", "floor %s, %s").formatted(seat.floor(), block) : block;
    }

    private static String cardClass(SeatCard card, Language language) {
        return Optional.ofNullable(CLASSES.get(card.card().cardClass()))
                .map(code -> SeatingTexts.TEXTS.text(language, code))
                .orElse(card.card().cardClass().code());
    }

    private static String unit(SeatingRequest request, PersonId person) {
        return request.list()
                .find(person)
                .map(one -> request.units()
                        .find(one.unit())
                        .map(Unit::shortName)
                        .orElse(one.unit().value()))
                .orElse("");
    }

    /** Returns all lines. */
    public List<Line> lines() {
        return parts.stream().flatMap(part -> part.lines().stream()).toList();
    }

    /** Returns a text without what is on the list, which holds names. */
    @Override
    public String toString() {
        return "LayingSheet[planHash=%s, parts=%s]".formatted(planHash, parts.size());
    }
}
