package dev.huiwu.files.readiness;

import static dev.huiwu.files.readiness.ContingencyColumns.*;
import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.ColumnTable;
import dev.huiwu.files.internal.People;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.readiness.ContingencyPlan;
import dev.huiwu.workflow.readiness.ContingencyPlans;
import dev.huiwu.workflow.readiness.ContingencyResource;
import dev.huiwu.workflow.readiness.ContingencyText;
import dev.huiwu.workflow.readiness.Responder;
import java.util.List;
import java.util.OptionalInt;

/**
 * Writes contingency plans as {@code contingency.csv}, or the same as a workbook, which {@link ContingencyReader} reads back to equal plans, but for labels of
 * roles of an office's own. Thread-safe.
 */
public final class ContingencyWriter {

    private ContingencyWriter() {}

    /** Returns the table: a row for each resource of each plan, of which the first says the plan, and one for a plan that names none. */
    public static byte[] write(ContingencyPlans plans, Language language) {
        return table(plans, language).csv();
    }

    /** Returns the same as a workbook. */
    public static byte[] workbook(ContingencyPlans plans, Language language) {
        return table(plans, language).workbook();
    }

    private static ColumnTable table(ContingencyPlans plans, Language language) {
        ColumnTable table = new ColumnTable(language.choose("应急预案", "contingency"), WRITTEN, language);
        for (ContingencyPlan plan : plans.plans()) {
            table.row(cells -> {
                plan(cells, plan, language);
                plan.resources().stream().findFirst().ifPresent(first -> resource(cells, first));
            });
            plan.resources().stream().skip(1).forEach(more -> table.row(cells -> resource(key(cells, plan), more)));
        }
        return table;
    }

    private static ColumnTable.Cells key(ColumnTable.Cells cells, ContingencyPlan plan) {
        return cells.put(KEY, plan.key()).put(SITE, plan.site());
    }

    private static void plan(ColumnTable.Cells cells, ContingencyPlan plan, Language language) {
        key(cells, plan)
                .put(RESPONDERS, responders(plan.responders(), language))
                .put(STAND_INS, responders(plan.standIns(), language))
                .put(
                        FACETS,
                        plan.facets().stream()
                                .map(facet -> ReadinessColumns.word(facet, language))
                                .collect(joining(People.SEPARATOR)))
                .put(STEPS, plan.steps().stream().map(StepId::value).collect(joining(People.SEPARATOR)));
        text(cells, TITLE, TITLE_EN, plan.title());
        text(cells, TRIGGER, TRIGGER_EN, plan.trigger());
        text(cells, RESPONSE, RESPONSE_EN, plan.response());
    }

    private static String responders(List<Responder> responders, Language language) {
        return responders.stream().map(responder -> word(responder, language)).collect(joining(People.SEPARATOR));
    }

    private static void resource(ColumnTable.Cells cells, ContingencyResource resource) {
        OptionalInt days = resource.validDays();
        cells.put(RESOURCE, resource.id())
                .put(VALID_DAYS, days.isPresent() ? days.getAsInt() : "")
                .put(CHECKED_ON, resource.checkedOn())
                .put(CHECKED_BY, resource.checkedBy());
        text(cells, RESOURCE_NAME, RESOURCE_EN, resource.name());
    }

    private static void text(ColumnTable.Cells cells, Column zh, Column en, ContingencyText text) {
        cells.put(zh, text.zh()).put(en, text.en().equals(text.zh()) ? "" : text.en());
    }
}
