package dev.huiwu.files.change;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.SeatChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What the orders made so far did to people whom a row names again, as in a list that is only added to; not thread-safe. */
final class Earlier {

    /** An order, the last one first: how its rows were read, and the list before and after it. */
    private record Made(String number, ChangeCells cells, AttendeeList before, AttendeeList after) {

        /** Says whether the order made of a person what is so now. */
        boolean made(PersonId person, BiPredicate<Optional<Attendee>, Optional<Attendee>> what) {
            return what.test(before.find(person), after.find(person));
        }
    }

    private final List<Made> orders = new ArrayList<>();
    private final AttendeeList list;
    private final ChangeCells now;

    Earlier(Map<String, ReplanResult> made, SeatingRequest request, String reason) {
        list = request.list();
        now = new ChangeCells(request, reason);
        made.forEach((number, order) -> orders.add(
                0,
                new Made(
                        number,
                        new ChangeCells(order.requestBefore(), reason),
                        order.requestBefore().list(),
                        order.request().list())));
    }

    /** Returns which order took the person of a row off the list; empty if the row means somebody who is on it. */
    Optional<String> leftBy(Row row) {
        return now.person(silent(row)).isPresent()
                ? Optional.empty()
                : first(order -> order.cells()
                        .person(silent(row))
                        .filter(person -> order.after().find(person).isEmpty())
                        .isPresent());
    }

    /** Returns which order had the person stood in for just so; a reason that the row does not say may be any. */
    Optional<String> standInBy(Row row) {
        return now.substitute(silent(row))
                .filter(asked -> list.find(asked.person())
                        .filter(person -> isSo(person, asked, row))
                        .isPresent())
                .flatMap(asked -> first(order -> order.made(
                        asked.person(),
                        (before, after) -> before.filter(person -> isSo(person, asked, row))
                                        .isEmpty()
                                && after.isPresent())));
    }

    private static boolean isSo(Attendee person, SeatChange.Substitute asked, Row row) {
        return person.standIn().equals(Optional.of(asked.substitute()))
                && (row.isBlank(LateChangeReader.REASON)
                        || person.leave()
                                .map(LeaveRequest::reason)
                                .equals(Optional.of(asked.leave().reason())));
    }

    /** Returns which order let the person come who is on the list now just as the row says; a zone it does not say may be any. */
    Optional<String> cameBy(Row row) {
        return first(order -> order.cells()
                .newcomer(silent(row))
                .filter(person -> order.before().find(person.id()).isEmpty()
                        && list.find(person.id())
                                .filter(listed -> listed.equals(inZone(person, listed, row)))
                                .isPresent())
                .isPresent());
    }

    private static Attendee inZone(Attendee person, Attendee listed, Row row) {
        return row.isBlank(LateChangeReader.ZONE)
                ? person.toBuilder()
                        .zone(listed.zone())
                        .delegation(listed.delegation())
                        .build()
                : person;
    }

    /** Returns which order had somebody stand in for a person, whoever it was. */
    Optional<String> standInFor(PersonId person) {
        return first(order -> order.made(
                person,
                (before, after) -> !before.flatMap(Attendee::standIn).equals(after.flatMap(Attendee::standIn))));
    }

    private Optional<String> first(Predicate<Made> which) {
        return orders.stream().filter(which).map(Made::number).findFirst();
    }

    /** Returns the cells of a row of which nothing is reported. */
    private static Cells silent(Row row) {
        return new Cells(row, new Problems());
    }
}
