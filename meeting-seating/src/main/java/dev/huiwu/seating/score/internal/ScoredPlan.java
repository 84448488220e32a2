package dev.huiwu.seating.score.internal;

import dev.huiwu.seating.score.Breach;
import dev.huiwu.seating.score.PlanChange;
import dev.huiwu.seating.score.ScoreMeasures;
import dev.huiwu.seating.score.ScoreTerm;
import dev.huiwu.seating.score.ScoreWeights;
import dev.huiwu.seating.score.ScoredHall;
import dev.huiwu.seating.score.ScoredHall.Kind;
import dev.huiwu.seating.score.ScoredHall.Person;
import dev.huiwu.seating.score.SeatingScore;
import dev.huiwu.seating.zoning.ZoneMeasures;
import dev.huiwu.seating.zoning.internal.ZoneLedger;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A plan with all its measures: those of zones from the ledger, those of people from {@link Members}. */
public final class ScoredPlan {

    private static final double NEAR = 0.4;

    private final ScoredHall hall;
    private final Occupants occupants;
    private final ZoneLedger ledger;
    private final Members members;
    private final List<ZoneLedger.Entry> entries;
    private final List<Breach> breaches;

    /** Looks at a plan. */
    public ScoredPlan(ScoredHall hall, Map<String, String> seatByPerson) {
        this.hall = hall;
        occupants = new Occupants(hall, seatByPerson);
        ledger = new ZoneLedger(occupants.problem(), occupants.groupAt());
        members = new Members(hall, occupants);
        breaches = new HardRules(hall, occupants, seatByPerson, ledger).breaches();
        entries = IntStream.range(0, hall.units().size())
                .filter(unit -> occupants.size(unit) > 0)
                .mapToObj(ledger::entry)
                .toList();
    }

    /** Returns who sits where. */
    public Occupants occupants() {
        return occupants;
    }

    Members members() {
        return members;
    }

    ZoneLedger ledger() {
        return ledger;
    }

    /** Returns the score with the weights. */
    public SeatingScore score(ScoreWeights weights) {
        return new SeatingScore(breaches, measures(), terms(), weights);
    }

    private ScoreMeasures measures() {
        ZoneMeasures zones = ledger.measures();
        int categories = categories();
        int lines = entries.stream().mapToInt(ZoneLedger.Entry::lines).sum();
        return new ScoreMeasures(
                zones.fragments(),
                zones.minFragments(),
                zones.farSplits(),
                zones.nearSplits(),
                zones.stranded(),
                entries.stream().mapToInt(ZoneLedger.Entry::lone).sum(),
                entries.stream()
                        .mapToInt(entry -> Math.max(0, entry.islands() - entry.minPieces()))
                        .sum(),
                entries.stream().mapToInt(entry -> entry.blocks() - 1).sum(),
                zones.precedence(),
                zones.sideways(),
                zones.categoryExcess() + categories,
                zones.categoryExcess(),
                zones.categoryStranded(),
                zones.raggedness(),
                lines,
                lines - zones.excessLines(),
                zones.orphans(),
                zones.frontGaps(),
                members.leaders(),
                members.leadersNotInFront(),
                members.orderInversion(),
                members.accessibleMeanDistance());
    }

    /** Returns the terms of the cost, each free of the size of the hall. */
    Map<ScoreTerm, Double> terms() {
        ZoneMeasures zones = ledger.measures();
        Map<ScoreTerm, Double> terms = new EnumMap<>(ScoreTerm.class);
        terms.put(ScoreTerm.FRAGMENTS, (zones.farSplits() + NEAR * zones.nearSplits()) / multiple());
        terms.put(ScoreTerm.STRANDED, (double) zones.stranded() / people());
        terms.put(ScoreTerm.PRECEDENCE, 2 * (0.8 * zones.precedence() + 0.2 * zones.sideways()));
        terms.put(
                ScoreTerm.CATEGORY,
                0.5 * zones.categoryExcess() / Math.max(1, categories()) + 0.5 * zones.categoryStranded() / people());
        terms.put(ScoreTerm.RAGGED, zones.raggedness());
        terms.put(ScoreTerm.LINES, (double) zones.excessLines() / multiple());
        terms.put(ScoreTerm.GAPS, (double) (zones.frontGaps() + zones.orphans()) / people());
        terms.put(ScoreTerm.LEADER, (double) members.leadersNotInFront() / Math.max(1, members.leaders()));
        return terms;
    }

    /** Returns what a unit with free members adds to the terms; what is left of them is nobody's. */
    Map<ScoreTerm, Double> terms(int unit) {
        ZoneLedger.Entry entry = ledger.entry(unit);
        int size = occupants.size(unit);
        Map<ScoreTerm, Double> terms = new EnumMap<>(ScoreTerm.class);
        terms.put(ScoreTerm.FRAGMENTS, (entry.farSplits() + NEAR * entry.nearSplits()) / multiple());
        terms.put(ScoreTerm.STRANDED, (double) entry.stranded() / people());
        terms.put(
                ScoreTerm.PRECEDENCE,
                2 * (0.8 * (entry.behind() + entry.ahead()) + 0.2 * (entry.behindSideways() + entry.aheadSideways())));
        terms.put(
                ScoreTerm.CATEGORY,
                0.5 * entry.categoryExcess() / Math.max(1, categories()) + 0.5 * entry.categoryStranded() / people());
        terms.put(ScoreTerm.RAGGED, size < 2 ? 0 : entry.ragged() * size / Math.max(1, peopleOfMultiple()));
        terms.put(ScoreTerm.LINES, (double) (entry.lines() - entry.minLines()) / multiple());
        terms.put(ScoreTerm.GAPS, 0.0);
        terms.put(ScoreTerm.LEADER, (double) members.leadersNotInFront(unit) / Math.max(1, members.leaders()));
        return terms;
    }

    private double multiple() {
        return Math.max(1, occupants.sizes().filter(size -> size >= 2).count());
    }

    private int peopleOfMultiple() {
        return occupants.sizes().filter(size -> size >= 2).sum();
    }

    private double people() {
        return Math.max(1, occupants.sizes().sum());
    }

    private int categories() {
        return (int) IntStream.range(0, hall.units().size())
                .filter(unit -> occupants.size(unit) > 0)
                .mapToObj(unit -> hall.units().get(unit).category())
                .distinct()
                .count();
    }

    /** Returns how the plan differs from one announced before. */
    public PlanChange change(Map<String, String> before) {
        int stayed = 0;
        int moved = 0;
        int forced = 0;
        Set<String> touched = new HashSet<>();
        for (int p = 0; p < hall.people().size(); p++) {
            Person person = hall.people().get(p);
            String old = before.get(person.id());
            if (old == null) {
                continue;
            }
            forced += forced(person, old) ? 1 : 0;
            int seat = occupants.seatOf(p);
            if (seat >= 0) {
                stayed++;
                if (!hall.seats().get(seat).id().equals(old)) {
                    moved++;
                    touched.add(person.unit());
                }
            }
        }
        return new PlanChange(stayed, moved, forced, touched.size());
    }

    private boolean forced(Person person, String old) {
        int seat = occupants.seat(old);
        return seat < 0
                || hall.seats().get(seat).kind() == Kind.BLOCKED
                || (occupants.fixedFor(seat) >= 0
                        && !hall.people().get(occupants.fixedFor(seat)).equals(person))
                || person.fixedSeat().filter(fixed -> !fixed.equals(old)).isPresent();
    }
}
