package dev.huiwu.seating.workorder;

import dev.huiwu.core.Language;
import dev.huiwu.core.notification.NotificationCall;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.PlanStage;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.venue.Entrance;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts one order into words. */
final class SheetWriting {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int HASH = 8;

    private final ChangeWorkOrder order;
    private final ReplanResult change;
    private final WorkOrderSettings settings;
    private final LiaisonDirectory liaisons;
    private final Language language;
    private final Places seats;

    SheetWriting(
            ChangeWorkOrder order,
            ReplanResult change,
            WorkOrderSettings settings,
            LiaisonDirectory liaisons,
            Language language) {
        this.order = order;
        this.change = change;
        this.settings = settings;
        this.liaisons = liaisons;
        this.language = language;
        seats = new Places(change, language);
    }

    WorkOrderSheet sheet() {
        List<WorkOrderSheet.Part> parts = new ArrayList<>();
        part(
                parts,
                WorkOrderSheet.Kind.CHAIRS,
                order.chairs().stream().map(this::chairs).toList());
        part(
                parts,
                WorkOrderSheet.Kind.SEATS,
                order.seats().stream().filter(SeatTask::laid).map(this::seat).toList());
        part(
                parts,
                WorkOrderSheet.Kind.BOX,
                order.seats().stream()
                        .filter(task -> !task.laid())
                        .map(this::seat)
                        .toList());
        part(
                parts,
                WorkOrderSheet.Kind.CALLS,
                order.calls().stream().map(this::call).toList());
        part(parts, WorkOrderSheet.Kind.DOCUMENTS, documents());
        return new WorkOrderSheet(
                text("change-title", "title", change.request().meeting().title()),
                heads(),
                warnings(),
                parts,
                order.seats().isEmpty() ? List.of() : List.of(text("change-pairs")));
    }

    private void part(List<WorkOrderSheet.Part> parts, WorkOrderSheet.Kind kind, List<WorkOrderSheet.Line> lines) {
        if (!lines.isEmpty()) {
            String code = kind.name().toLowerCase(Locale.ROOT);
            parts.add(new WorkOrderSheet.Part(
                    kind, text("change-part-" + code, "number", parts.size() + 1, "lines", lines.size()), lines));
        }
    }

    private List<String> heads() {
        SeatingRequest request = change.request();
        WorkTime time = order.time();
        List<String> heads = new ArrayList<>();
        heads.add(text(
                "change-head",
                "number",
                order.number(),
                "start",
                MOMENT.format(request.meeting().start()),
                "venue",
                request.venue().name()));
        heads.add(text("change-reason", "reason", order.reason()));
        heads.add(text(
                "change-begin",
                "begin",
                MOMENT.format(order.at()),
                "minutes",
                time.total(),
                "approval",
                time.approval(),
                "calls",
                time.calls(),
                "printing",
                time.printing(),
                "laying",
                time.laying(),
                "end",
                MOMENT.format(order.endsAt())));
        heads.add(text(
                "change-plans",
                "before",
                order.planBefore().substring(0, HASH),
                "now",
                order.planNow().substring(0, HASH),
                "listBefore",
                change.before().listVersion(),
                "listNow",
                change.plan().listVersion()));
        heads.add(text(
                "change-print",
                "cards",
                order.cardsToPrint().size(),
                "guides",
                order.guidesToPrint().size(),
                "calls",
                order.calls().size()));
        heads.add(text("change-approve", "approver", order.approver()));
        return heads;
    }

    private List<String> warnings() {
        ChangeWords words = ChangeWords.of(change);
        return order.findings().stream()
                .map(finding -> words.withNames(finding, language))
                .toList();
    }

    private WorkOrderSheet.Line chairs(ChairTask task) {
        List<String> texts = new ArrayList<>();
        if (task.rostrum()) {
            texts.add(text("change-rostrum-row", "row", task.row(), "before", task.before(), "now", task.now()));
        } else {
            if (!task.added().isEmpty()) {
                texts.add(text("change-chairs-add", "count", task.added().size(), "seats", seats.all(task.added())));
            }
            if (!task.closed().isEmpty()) {
                texts.add(
                        text("change-chairs-close", "count", task.closed().size(), "seats", seats.all(task.closed())));
            }
        }
        return new WorkOrderSheet.Line(seats.row(task), "", "", "", String.join(language.choose("；", "; "), texts));
    }

    private WorkOrderSheet.Line seat(SeatTask task) {
        List<String> remarks = new ArrayList<>();
        task.turn().ifPresent(turn -> remarks.add(text("change-turn", "turn", turn)));
        task.putDown().filter(SeatCard::twoFaced).ifPresent(card -> remarks.add(text("change-two-faced")));
        if (task.putDown().isPresent() && settings.limits().stage() == PlanStage.SEATED) {
            remarks.add(text("change-guide-in"));
        }
        return new WorkOrderSheet.Line(
                seats.both(task.seat()),
                task.takeAway()
                        .map(card -> card(
                                card,
                                task.goesTo()
                                        .map(seat -> text("change-to", "seat", seats.of(seat)))
                                        .orElseGet(() -> text("change-to-box"))))
                        .orElse(""),
                task.putDown()
                        .map(card -> card(
                                card,
                                task.comesFrom()
                                        .map(seat -> text("change-moved-here", "seat", seats.before(seat)))
                                        .orElseGet(() -> text(task.fromBox() ? "change-from-box" : "change-printed"))))
                        .orElse(""),
                "",
                String.join(language.choose("；", "; "), remarks));
    }

    private String card(SeatCard card, String remark) {
        String line = card.card().line().map(said -> " / " + said).orElse("");
        return language.choose("%s%s（%s）", "%s%s (%s)").formatted(card.card().text(), line, remark);
    }

    private WorkOrderSheet.Line call(NotificationCall call) {
        Optional<Liaison> liaison = liaisons.find(call.unit(), order.at().toLocalDate());
        return new WorkOrderSheet.Line(
                unit(call.unit()),
                "",
                "",
                liaison.map(this::called).orElseGet(() -> text("change-no-liaison")),
                call.say(language));
    }

    private String called(Liaison liaison) {
        return text(
                "change-liaison",
                "name",
                liaison.name().display(),
                "post",
                liaison.post(),
                "phone",
                liaison.officePhone().orElse(""),
                "mobile",
                liaison.mobile().orElse(""));
    }

    /** Returns a line for all documents of one kind with which the same is done. */
    private List<WorkOrderSheet.Line> documents() {
        Map<List<Object>, List<String>> subjects = new LinkedHashMap<>();
        order.documents()
                .forEach(document -> subjects.computeIfAbsent(
                                List.of(document.kind(), document.fate()), key -> new ArrayList<>())
                        .addAll(document.subject().map(subject -> subject(document.kind(), subject)).stream()
                                .toList()));
        return subjects.entrySet().stream()
                .map(entry -> {
                    DocumentKind kind = (DocumentKind) entry.getKey().get(0);
                    DocumentFate fate = (DocumentFate) entry.getKey().get(1);
                    return new WorkOrderSheet.Line(
                            language.choose(kind.label(), kind.code()),
                            "",
                            "",
                            String.join(language.choose("、", ", "), entry.getValue()),
                            language.choose(fate.label(), fate.code()));
                })
                .toList();
    }

    private String subject(DocumentKind kind, String subject) {
        return switch (kind) {
            case UNIT_GUIDE, SIGN_IN_SHEET -> unit(new UnitId(subject));
            case ENTRANCE_BOARD ->
                change.request().venue().entrances().stream()
                        .filter(entrance -> entrance.id().equals(subject))
                        .map(Entrance::name)
                        .findFirst()
                        .orElse(subject);
            case USHER_SHEET ->
                settings.ushers().stream()
                        .flatMap(ushers -> ushers.ushers().stream())
                        .filter(usher -> usher.id().equals(subject))
                        .map(usher -> usher.called(language))
                        .findFirst()
                        .orElse(subject);
            case OVERVIEW, LOOK_UP_PAGE, ROSTRUM_ENTRY -> subject;
        };
    }

    private String unit(UnitId unit) {
        return change.request().units().find(unit).map(Unit::shortName).orElse(unit.value());
    }

    private String text(String code, Object... namesAndValues) {
        return SeatingTexts.TEXTS.text(language, code, namesAndValues);
    }
}
