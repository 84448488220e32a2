package dev.huiwu.files.readiness;

import static dev.huiwu.files.readiness.ContingencyColumns.*;

import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.FirstRows;
import dev.huiwu.files.internal.People;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.SiteCells;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.readiness.ContingencyKey;
import dev.huiwu.workflow.readiness.ContingencyPlan;
import dev.huiwu.workflow.readiness.ContingencyPlans;
import dev.huiwu.workflow.readiness.ContingencyResource;
import dev.huiwu.workflow.readiness.ContingencyText;
import dev.huiwu.workflow.readiness.Responder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads the contingency plans of a meeting, {@code contingency.csv}: a row for each resource of each plan, of which the first says the plan. Thread-safe.
 */
public final class ContingencyReader {

    private static final TableReader TABLE = TableReader.of(WRITTEN.toArray(Column[]::new));
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_DAYS = 3650;

    private final Meeting meeting;
    private final Problems problems;
    private final FirstRows<Place> rows = new FirstRows<>();
    private final Map<Place, Told> told = new LinkedHashMap<>();

    private ContingencyReader(Meeting meeting, Problems problems) {
        this.meeting = meeting;
        this.problems = problems;
    }

    /** By what the rows of one plan are known. */
    private record Place(String key, Optional<String> site) {}

    private record Told(Cells cells, ContingencyPlan.Builder plan, Map<String, ContingencyResource> resources) {}

    /** Returns the plans if nothing is wrong with the table. English words that are not there are the Chinese ones. */
    public static ReadResult<ContingencyPlans> read(String file, byte[] bytes, Meeting meeting) {
        Problems problems = new Problems();
        ContingencyReader reader = new ContingencyReader(meeting, problems);
        TABLE.read(file, bytes, problems).forEach(reader::row);
        ContingencyPlans.Builder plans = ContingencyPlans.builder();
        reader.told.values().stream()
                .filter(one -> one.cells.good())
                .map(one -> one.plan.resources(one.resources.values()).build())
                .forEach(plans::addPlans);
        Findings findings = problems.byRow();
        return findings.hasErrors() ? ReadResult.nothing(findings) : ReadResult.of(plans.build(), findings);
    }

    private void row(Row row) {
        Cells cells = new Cells(row, problems);
        String key = cells.needed(KEY);
        Optional<String> site = SiteCells.site(cells, SITE, meeting.sites());
        if (!key.isEmpty() && !CODE.matcher(key).matches()) {
            cells.error("plan-code", KEY, "found", key);
        }
        if (key.isEmpty()) {
            return;
        }
        Place place = new Place(key, site);
        rows.take(
                place,
                row,
                cells,
                TITLE,
                TITLE_EN,
                TRIGGER,
                TRIGGER_EN,
                RESPONSE,
                RESPONSE_EN,
                RESPONDERS,
                STAND_INS,
                FACETS,
                STEPS);
        Told one = told.computeIfAbsent(place, fresh -> begin(fresh, cells));
        resource(row, cells)
                .filter(resource -> one.resources.putIfAbsent(resource.id(), resource) != null)
                .ifPresent(again -> cells.error("resource-twice", RESOURCE, "found", again.id()));
    }

    private static Told begin(Place place, Cells cells) {
        ContingencyPlan.Builder plan = ContingencyPlan.builder().site(place.site());
        text(cells, TITLE, TITLE_EN).ifPresent(plan::title);
        text(cells, TRIGGER, TRIGGER_EN).ifPresent(plan::trigger);
        text(cells, RESPONSE, RESPONSE_EN).ifPresent(plan::response);
        plan.responders(responders(cells, RESPONDERS))
                .standIns(responders(cells, STAND_INS))
                .facets(facets(cells))
                .steps(Words.PIECES
                        .splitToStream(cells.text(STEPS).orElse(""))
                        .map(StepId::of)
                        .toList());
        if (cells.good()) {
            plan.key(new ContingencyKey(place.key()));
        }
        return new Told(cells, plan, new LinkedHashMap<>());
    }

    private static List<Responder> responders(Cells cells, Column column) {
        return People.pieces(cells, column).stream()
                .flatMap(piece -> responder(cells, column, piece).stream())
                .toList();
    }

    private static List<Facet> facets(Cells cells) {
        List<Facet> facets = new ArrayList<>();
        People.pieces(cells, FACETS)
                .forEach(piece -> ReadinessColumns.facet(cells, FACETS, piece).ifPresent(facets::add));
        return facets;
    }

    private static Optional<ContingencyText> text(Cells cells, Column zh, Column en) {
        String chinese = cells.text(zh).or(() -> cells.text(en)).orElseGet(() -> cells.needed(zh));
        return chinese.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContingencyText(chinese, cells.text(en).orElse(chinese)));
    }

    private static Optional<ContingencyResource> resource(Row row, Cells cells) {
        if (List.of(RESOURCE, RESOURCE_NAME, RESOURCE_EN, VALID_DAYS, CHECKED_ON, CHECKED_BY).stream()
                .allMatch(row::isBlank)) {
            return Optional.empty();
        }
        String id = cells.needed(RESOURCE);
        Optional<ContingencyText> name = text(cells, RESOURCE_NAME, RESOURCE_EN);
        cells.neededWith(CHECKED_BY, CHECKED_ON);
        cells.neededWith(CHECKED_ON, CHECKED_BY);
        Optional<LocalDate> on = cells.date(CHECKED_ON);
        Optional<PersonId> by = cells.text(CHECKED_BY).flatMap(who -> People.id(cells, CHECKED_BY, who));
        OptionalInt days =
                row.isBlank(VALID_DAYS) ? OptionalInt.empty() : OptionalInt.of(cells.number(VALID_DAYS, 0, MAX_DAYS));
        return cells.good() ? name.map(words -> new ContingencyResource(id, words, days, on, by)) : Optional.empty();
    }
}
