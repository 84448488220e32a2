package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.files.internal.workbook.PlainArchive;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a seat plan as a workbook (.xlsx) that looks like the hall and is edited by hand: a sheet for the rostrum and one for
 * each floor, or one for a room, a cell a seat, and a list of everybody.
 *
 * <p>Hidden keys of rows and columns and a hidden sheet tell {@link SeatSheetReader} which cell is which seat and which text is
 * which person, whatever is inserted, moved or coloured. Texts in cells are different for different people. Equal plans give
 * equal bytes. Takes time proportional to seats and people. Thread-safe.
 */
public final class SeatSheetWriter {

    private SeatSheetWriter() {}

    /**
     * Returns the plan as a file.
     *
     * @param request what the plan was made for
     */
    public static byte[] write(SeatPlan plan, SeatingRequest request, Language language) {
        return new Writing(plan, request, language).bytes();
    }

    /** The writing of one file; not thread-safe. */
    private static final class Writing implements GridPainter.People {
        private final SeatPlan plan;
        private final SeatingRequest request;
        private final Language language;
        private final Map<PersonId, String> names;
        private final Map<SeatId, List<Seating>> sitting;
        private final Map<SheetMap.Place, SeatId> places = new LinkedHashMap<>();

        Writing(SeatPlan plan, SeatingRequest request, Language language) {
            this.plan = plan;
            this.request = request;
            this.language = language;
            names = NameTexts.of(request.list().attendees(), request, language);
            sitting = plan.seatings().stream()
                    .collect(Collectors.groupingBy(Seating::seat, HashMap::new, Collectors.toList()));
        }

        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(bytes, "Huiwu", null)) {
                List<SeatGrid> grids = SeatGrids.of(request.venueInUse(), plan, language);
                SheetNames tabs = new SheetNames();
                boolean waitingShown = false;
                for (int i = 0; i < grids.size(); i++) {
                    SeatGrid grid = grids.get(i);
                    boolean shows = !waitingShown && grid.kind() != SeatGrid.Kind.ROSTRUM;
                    new GridPainter(
                                    workbook.newWorksheet(tabs.free(grid.name())),
                                    "s" + (i + 1),
                                    grid,
                                    language,
                                    places)
                            .paint(
                                    title(grid),
                                    this,
                                    new SheetColours(request),
                                    zones(grid),
                                    shows ? waiting() : List.of());
                    waitingShown |= shows;
                }
                ListSheet.write(
                        workbook.newWorksheet(tabs.free(language.choose("名单", "list"))),
                        plan,
                        request,
                        new SeatTexts(SeatGrids.seats(request.venueInUse(), plan), language),
                        language);
                SheetMap.of(plan, request, names, places).write(workbook.newWorksheet(tabs.free(SheetMap.NAME)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return PlainArchive.of(bytes.toByteArray());
        }

        private String title(SeatGrid grid) {
            return language.choose("%s座次图（%s）", "%s: seats, %s")
                    .formatted(request.meeting().title(), grid.name());
        }

        /** Returns the zones of those who sit there, in the order of the zones. */
        private List<String> zones(SeatGrid grid) {
            Set<String> here = new LinkedHashSet<>();
            for (SeatGrid.Line line : grid.rows()) {
                for (Seat seat : line.seats().values()) {
                    on(seat.id()).map(request::zone).ifPresent(here::add);
                }
            }
            List<String> zones = new ArrayList<>(request.zoneOrder());
            zones.retainAll(here);
            here.removeAll(zones);
            zones.addAll(here);
            return zones;
        }

        private List<String> waiting() {
            return request.people().stream()
                    .filter(person -> plan.seatOf(person.id()).isEmpty())
                    .map(person -> names.getOrDefault(person.id(), ""))
                    .toList();
        }

        @Override
        public Optional<Attendee> on(SeatId seat) {
            return sitting.getOrDefault(seat, List.of()).stream()
                    .findFirst()
                    .flatMap(first -> request.list().find(first.person()));
        }

        @Override
        public String text(SeatId seat) {
            return sitting.getOrDefault(seat, List.of()).stream()
                    .map(one -> one.turn().map(topic -> topic + " ").orElse("")
                            + names.getOrDefault(one.person(), one.person().value()))
                    .collect(Collectors.joining("；"));
        }
    }
}
