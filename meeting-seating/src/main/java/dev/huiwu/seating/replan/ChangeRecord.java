package dev.huiwu.seating.replan;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Severity;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.SeatingTexts;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A plan and the late changes made to it since, so that the next change goes on from there. Only added to. Its JSON form is the document
 * {@code huiwu-change-record/1}; newcomers stand in it with their names.
 *
 * @param format what a JSON document of a record starts with
 * @param base the plan before all changes
 * @param rounds the changes in the order they were made
 */
public record ChangeRecord(String format, SeatPlan base, List<Round> rounds) {

    /** How much of a hash is shown. */
    private static final int HASH = 8;

    /** Keeps a copy of the rounds. */
    public ChangeRecord {
        rounds = ImmutableList.copyOf(rounds);
        checkArgument(
                format.equals(MeetingJson.format("change-record")),
                "\"%s\" is not the format of a record of changes.",
                format);
        checkArgument(
                rounds.stream().map(Round::number).distinct().count() == rounds.size(),
                "Two work orders have the same number.");
    }

    /**
     * Changes made together, to be looked up afterwards as well.
     *
     * @param number the number of the work order
     * @param at when its work began; empty where that was not recorded
     * @param order what was changed, why, and who approved it
     * @param limits how far it might go, and how far each seat had got then
     * @param plan the hash of the plan it gave
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Round(
            String number, Optional<OffsetDateTime> at, ChangeOrder order, ReplanLimits limits, String plan) {

        /** Checks number and hash. */
        public Round {
            checkArgument(!number.isBlank(), "A work order has a blank number.");
            checkArgument(plan.matches("[0-9a-f]{8,64}"), "Work order %s has no hash of a plan.", number);
        }
    }

    /** Returns the record of a plan that nothing was changed of. */
    public static ChangeRecord of(SeatPlan plan) {
        return new ChangeRecord(MeetingJson.format("change-record"), plan, List.of());
    }

    /** Returns the first number G1, G2 ... that no work order has. */
    public String nextNumber() {
        int next = rounds.size() + 1;
        while (has("G" + next)) {
            next++;
        }
        return "G" + next;
    }

    /** Says whether a work order has the number. */
    public boolean has(String number) {
        return rounds.stream().anyMatch(round -> round.number().equals(number));
    }

    /** Returns when the work of the last round began; of several the latest. */
    public Optional<OffsetDateTime> lastAt() {
        return rounds.stream()
                .flatMap(round -> round.at().stream())
                .max(Comparator.comparing(OffsetDateTime::toInstant));
    }

    /** Returns this record with one more round, whose work began then and which gave the result. */
    public ChangeRecord with(
            String number, OffsetDateTime at, ChangeOrder order, ReplanLimits limits, ReplanResult result) {
        List<Round> more = new ArrayList<>(rounds);
        more.add(new Round(number, Optional.of(at), order, limits, result.plan().hash()));
        return new ChangeRecord(format, base, more);
    }

    /**
     * Makes all changes again and returns their results in order; the last one has the plan and the request of now.
     *
     * @param request what the base plan was made for
     * @throws FindingsException {@code change-record-differs} for the first round that gives another plan than it gave then, or that can no
     *     longer be made, followed by what stands against it: because the request, or the version of this library, is another one
     */
    public List<ReplanResult> replay(SeatingRequest request) {
        Replanner replanner = Replanner.create();
        List<ReplanResult> results = new ArrayList<>();
        SeatPlan plan = base;
        SeatingRequest asked = request;
        for (Round round : rounds) {
            ReplanResult result = again(replanner, plan, asked, round);
            results.add(result);
            plan = result.plan();
            asked = result.request();
        }
        return List.copyOf(results);
    }

    private ReplanResult again(Replanner replanner, SeatPlan plan, SeatingRequest request, Round round) {
        ReplanResult result;
        try {
            result = replanner.replan(plan, request, round.order(), round.limits());
        } catch (SeatingException e) {
            throw new FindingsException(
                    "A recorded change can no longer be made",
                    Findings.of(differs(round, "", e.findings().list().size())).and(e.findings()));
        }
        if (!result.plan().hash().equals(round.plan())) {
            throw new FindingsException(
                    "A recorded change gives another plan",
                    Findings.of(differs(round, result.plan().hash().substring(0, HASH), 0)));
        }
        return result;
    }

    private Finding differs(Round round, String found, int refused) {
        return SeatingTexts.TEXTS.finding(
                "change-record-differs",
                Severity.ERROR,
                draft -> draft.about(round.number())
                        .with("number", round.number())
                        .with("found", found)
                        .with("refused", refused == 0 ? "" : refused)
                        .with("expected", round.plan().substring(0, HASH))
                        .with("base", base.hash().substring(0, HASH))
                        .with("list", base.listVersion()));
    }
}
