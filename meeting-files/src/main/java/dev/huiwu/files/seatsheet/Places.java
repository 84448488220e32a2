package dev.huiwu.files.seatsheet;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out from the texts of the grids where everybody was put; not thread-safe. */
final class Places {

    private static final Splitter PARTS =
            Splitter.on(CharMatcher.anyOf(";；\n")).trimResults().omitEmptyStrings();

    /** For so many texts similar names are looked for; a sheet with more is no seat sheet any more. */
    private static final int MOST_SUGGESTIONS = 200;

    private final SheetMap map;
    private final NameMatching names;
    private final GridReading grids;
    private final SheetProblems problems;
    private final Set<String> topics;
    private final Map<SeatId, List<Sitter>> bySeat = new HashMap<>();
    private final Map<PersonId, List<Sitter>> byPerson = new HashMap<>();
    private final Map<Sitter, List<Written>> found = new LinkedHashMap<>();
    private final List<Unclear> unclear = new ArrayList<>();
    private final Set<PersonId> accounted = new HashSet<>();
    private final Set<PersonId> there = new HashSet<>();
    private int asked;

    /** A text that names nobody. */
    private record Unclear(Written cell, String text) {}

    Places(SheetMap map, NameMatching names, GridReading grids, SheetProblems problems) {
        this.map = map;
        this.names = names;
        this.grids = grids;
        this.problems = problems;
        topics = map.seated().keySet().stream()
                .flatMap(sitter -> sitter.turn().stream())
                .collect(Collectors.toSet());
        map.seated().forEach((sitter, seat) -> {
            bySeat.computeIfAbsent(seat, key -> new ArrayList<>()).add(sitter);
            byPerson.computeIfAbsent(sitter.person(), key -> new ArrayList<>()).add(sitter);
        });
    }

    void find() {
        grids.written().forEach(this::read);
        found.keySet().forEach(sitter -> there.add(sitter.person()));
        unclear.forEach(this::review);
    }

    /** Returns the cells in which somebody stands: seats, then other places. */
    List<Written> of(Sitter sitter) {
        return found.getOrDefault(sitter, List.of());
    }

    /** Returns everybody who stands somewhere. */
    Set<Sitter> sitters() {
        return found.keySet();
    }

    /** Says whether a finding explains already why the person stands nowhere. */
    boolean accountedFor(PersonId person) {
        return accounted.contains(person);
    }

    private void read(Written cell) {
        if (cell.seat().isEmpty() && !cell.waiting()) {
            List<PersonId> who = names.exactly(cell.text());
            who.forEach(person -> add(sitter(person, Optional.empty()), cell));
            return;
        }
        List<PersonId> whole = names.who(cell.text());
        if (whole.size() == 1) {
            add(sitter(whole.get(0), Optional.empty()), cell);
            return;
        }
        for (String part : PARTS.split(cell.text())) {
            part(cell, part);
        }
    }

    private void part(Written cell, String part) {
        int blank = part.indexOf(' ');
        Optional<String> topic =
                Optional.of(part.substring(0, Math.max(0, blank))).filter(topics::contains);
        String name = topic.isPresent() ? part.substring(blank + 1) : part;
        List<PersonId> who = names.who(name);
        List<PersonId> here =
                who.stream().filter(person -> satHere(person, cell)).toList();
        if (who.size() == 1 || here.size() == 1) {
            add(sitter(who.size() == 1 ? who.get(0) : here.get(0), topic), cell);
        } else if (who.isEmpty()) {
            unclear.add(new Unclear(cell, name));
        } else {
            accounted.addAll(who);
            problems.error("seat-sheet-name-ambiguous", cell.at(), "ids", ids(who));
        }
    }

    private boolean satHere(PersonId person, Written cell) {
        return usually(cell).stream().anyMatch(sitter -> sitter.person().equals(person));
    }

    /** Returns who sat in a cell when the sheet left. */
    private List<Sitter> usually(Written cell) {
        return cell.seat().map(seat -> bySeat.getOrDefault(seat, List.of())).orElse(List.of());
    }

    /** Returns somebody with a topic; who holds a chair in turn once only need not say for which. */
    private Sitter sitter(PersonId person, Optional<String> topic) {
        List<Sitter> usual = byPerson.getOrDefault(person, List.of());
        return topic.isEmpty() && usual.size() == 1 ? usual.get(0) : new Sitter(person, topic);
    }

    private void add(Sitter sitter, Written cell) {
        found.computeIfAbsent(sitter, key -> new ArrayList<>()).add(cell);
    }

    /** A text that names nobody is a slip of who sat there, or an error with those it may mean. */
    private void review(Unclear text) {
        Optional<Sitter> sat = usually(text.cell()).stream()
                .filter(sitter -> of(sitter).isEmpty() && names.isNear(text.text(), sitter.person()))
                .findFirst();
        if (sat.isPresent()) {
            add(sat.get(), text.cell());
            problems.warning(
                    "seat-sheet-name-misspelt",
                    text.cell().at(),
                    "id",
                    sat.get().person());
            return;
        }
        List<PersonId> near = ++asked > MOST_SUGGESTIONS ? List.of() : names.near(text.text());
        List<PersonId> missing =
                near.stream().filter(person -> !there.contains(person)).toList();
        accounted.addAll(missing);
        problems.error("seat-sheet-name-unknown", text.cell().at(), "near", ids(missing.isEmpty() ? near : missing));
    }

    private static String ids(List<PersonId> people) {
        return people.stream().limit(3).map(PersonId::value).collect(Collectors.joining(", "));
    }

    /** Returns the seat where somebody was put by the grids, and its cell; reports what contradicts itself. */
    Optional<Written> seatOf(Sitter sitter) {
        List<Written> seats =
                of(sitter).stream().filter(cell -> cell.seat().isPresent()).toList();
        Optional<SeatId> usual = Optional.ofNullable(map.seated().get(sitter));
        if (seats.size() > 1) {
            Written first = seats.get(0);
            seats.stream()
                    .skip(1)
                    .forEach(cell -> problems.error(
                            "seat-sheet-person-twice", cell.at(), "id", sitter.person(), "other", first.at()));
            return seats.stream()
                    .filter(cell -> cell.seat().equals(usual))
                    .findFirst()
                    .or(() -> Optional.of(first));
        }
        return seats.stream().findFirst();
    }
}
