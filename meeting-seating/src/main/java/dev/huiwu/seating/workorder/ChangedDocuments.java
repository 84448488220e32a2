package dev.huiwu.seating.workorder;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.PlanStage;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the documents that say something else. */
final class ChangedDocuments {

    private final ReplanResult change;
    private final WorkOrderSettings settings;
    private final ChangedGuides guides;
    private final ChangedUshers ushers;
    private final List<ChangedDocument> documents = new ArrayList<>();

    ChangedDocuments(ReplanResult change, WorkOrderSettings settings, ChangedGuides guides, ChangedUshers ushers) {
        this.change = change;
        this.settings = settings;
        this.guides = guides;
        this.ushers = ushers;
    }

    List<ChangedDocument> documents() {
        boolean seats = !guides.now().isEmpty() || !guides.gone().isEmpty();
        if (seats || namesDrawn()) {
            add(DocumentKind.OVERVIEW, fate());
        }
        Set<String> entrances = guides.entrances();
        change.request().venue().entrances().stream()
                .map(Entrance::id)
                .filter(entrances::contains)
                .forEach(entrance -> add(DocumentKind.ENTRANCE_BOARD, entrance, fate()));
        guides.now().forEach(unit -> add(DocumentKind.UNIT_GUIDE, unit.value(), fate(unit)));
        guides.gone().forEach(unit -> add(DocumentKind.UNIT_GUIDE, unit.value(), DocumentFate.WITHDRAW));
        if (seats) {
            add(DocumentKind.LOOK_UP_PAGE, fate());
        }
        signIn();
        ushers.entry().ifPresent(stays -> add(DocumentKind.ROSTRUM_ENTRY, stays ? fate() : DocumentFate.WITHDRAW));
        ushers.sheets()
                .forEach(
                        (usher, stays) -> add(DocumentKind.USHER_SHEET, usher, stays ? fate() : DocumentFate.WITHDRAW));
        return List.copyOf(documents);
    }

    /** The overview names people on the rostrum, and in a room everybody. */
    private boolean namesDrawn() {
        Set<SeatId> rostrum = Stream.of(change.before(), change.plan())
                .flatMap(plan -> plan.rostrum().stream())
                .map(Seat::id)
                .collect(Collectors.toSet());
        return change.request().venue().room().isPresent()
                ? !change.moves().isEmpty()
                : change.touchedSeats().stream().anyMatch(rostrum::contains);
    }

    /** A unit's sheet names its people and their seats: all who move, come, leave or are stood in for. */
    private void signIn() {
        SeatingRequest now = change.request();
        Set<UnitId> units = new TreeSet<>(now.units().protocolOrder());
        change.touchedPeople().forEach(person -> units.add(WorkOrderMaking.unit(person, now, change.requestBefore())));
        units.forEach(unit -> add(
                DocumentKind.SIGN_IN_SHEET,
                unit.value(),
                now.people().stream().map(Attendee::unit).anyMatch(unit::equals)
                        ? DocumentFate.PRINT
                        : DocumentFate.WITHDRAW));
    }

    private void add(DocumentKind kind, DocumentFate fate) {
        documents.add(new ChangedDocument(kind, Optional.empty(), fate));
    }

    private void add(DocumentKind kind, String subject, DocumentFate fate) {
        documents.add(new ChangedDocument(kind, Optional.of(subject), fate));
    }

    /** What becomes of what is there for all, ushers too: it is out as soon as seats are sent. */
    private DocumentFate fate() {
        return settings.limits().stage().compareTo(PlanStage.SENT) >= 0 ? DocumentFate.REPLACE : DocumentFate.PRINT;
    }

    private DocumentFate fate(UnitId unit) {
        return guides.knew(unit) && WorkOrderMaking.sent(unit, settings) ? DocumentFate.REPLACE : DocumentFate.PRINT;
    }
}
