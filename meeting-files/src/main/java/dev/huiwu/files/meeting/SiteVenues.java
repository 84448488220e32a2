package dev.huiwu.files.meeting;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.venue.HallSheetReader;
import dev.huiwu.files.venue.SeatingChartReader;
import dev.huiwu.files.venue.VenueDocument;
import dev.huiwu.files.venue.VenueReader;
import dev.huiwu.files.venue.VenueTable;
import dev.huiwu.seating.venue.SeatingChart;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenueFacts;
import dev.huiwu.seating.venue.VenuePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The venues of a meeting's rooms being read: a table of several, or a drawing, which is that of the main room. */
final class SiteVenues {

    private final MeetingFile file;
    private final List<MeetingSite> sites;
    private final MeetingSite main;
    private final MeetingFolderReading reading;
    private final Problems problems;
    private final Map<String, Venue> venues = new LinkedHashMap<>();

    /** Prepares to read the venues of rooms of which exactly one is the main one. */
    SiteVenues(MeetingFile file, List<MeetingSite> sites, MeetingFolderReading reading) {
        this.file = file;
        this.main = sites.stream().filter(MeetingSite::main).findFirst().orElseThrow();
        // a list in meeting.json does not say who sits in the other rooms, so nobody does
        this.sites = file.files().sites().isPresent() ? sites : List.of(main);
        this.reading = reading;
        this.problems = reading.problems();
    }

    /** Returns the venues by their ids, as far as they could be read. */
    Map<String, Venue> read() {
        Optional<VenueFacts> facts = facts();
        String name = file.files().venues();
        reading.bytes("venues", name).ifPresent(bytes -> {
            if (name.endsWith(".json")) {
                facts.flatMap(known -> reading.take(SeatingChartReader.read(name, bytes, main.venue(), known)))
                        .ifPresent(this::drawn);
            } else if (HallSheetReader.recognises(bytes)) {
                problems.note("hall-sheet-read", Location.ofFile(name), "venue", main.venue());
                facts.flatMap(known ->
                                reading.take(HallSheetReader.read(name, bytes, main.venue(), main.name(), known)))
                        .ifPresent(this::drawn);
            } else {
                reading.take(VenueReader.readRows(name, bytes))
                        .ifPresent(table -> facts.ifPresent(known -> tabled(table, known)));
            }
        });
        return venues;
    }

    /** A drawing is of one venue, whatever it calls itself: the one the main room names. */
    private void drawn(SeatingChart chart) {
        lay(main, chart.review(), () -> Venue.lay(chart));
        sites.stream().filter(site -> !site.main()).forEach(this::hasNoVenue);
    }

    private void tabled(VenueTable table, VenueFacts facts) {
        for (MeetingSite site : sites) {
            Optional<VenuePlan> plan = table.plan(
                    site.venue(), site.main() ? facts : VenueFacts.builder().build());
            if (plan.isPresent()) {
                lay(site, plan.get().review(), () -> Venue.lay(plan.get()));
            } else if (site.main()) {
                problems.error(
                        "unknown-venue",
                        placeOfMain(),
                        "found",
                        site.venue(),
                        "expected",
                        String.join(", ", table.venues()));
            } else {
                hasNoVenue(site);
            }
        }
    }

    private Location placeOfMain() {
        return file.files()
                .sites()
                .map(Location::ofFile)
                .orElseGet(() -> MeetingFolderReading.at(
                        "$.sites[%s].venue".formatted(file.sites().indexOf(main))));
    }

    private void hasNoVenue(MeetingSite site) {
        file.files()
                .sites()
                .ifPresent(table -> problems.note(
                        "site-without-venue", Location.ofFile(table), "site", site.code(), "venue", site.venue()));
    }

    private void lay(MeetingSite site, Findings review, Supplier<Venue> lay) {
        String rows = file.files().venues();
        String place = site.main() ? file.files().venue().orElse(rows) : rows;
        problems.addAll(review.orAt(Location.ofFile(place)));
        if (!review.hasErrors()) {
            Venue venue = lay.get();
            venues.put(site.venue(), venue);
            if (site.main()) {
                checkLayout(venue);
            }
        }
    }

    private Optional<VenueFacts> facts() {
        Optional<String> name = file.files().venue();
        if (name.isEmpty()) {
            return Optional.of(VenueFacts.builder().build());
        }
        Optional<VenueDocument> document = reading.read("venue", name.get(), VenueReader::readFacts);
        document.filter(said -> !said.venue().equals(main.venue()))
                .ifPresent(said -> problems.error(
                        "venue-differs",
                        VenueReader.placeOfVenue(name.get()),
                        "found",
                        said.venue(),
                        "expected",
                        main.venue()));
        return document.map(VenueDocument::facts);
    }

    private void checkLayout(Venue venue) {
        SeatingLayout actual = venue.room().isPresent() ? SeatingLayout.ROOM : SeatingLayout.HALL;
        if (file.layout().isPresent() && file.layout().get() != actual) {
            problems.error(
                    "layout-differs",
                    MeetingFolderReading.at("$.seating.layout"),
                    "found",
                    file.layout().get().code(),
                    "expected",
                    actual.code());
        }
        if (file.style().isPresent() && actual == SeatingLayout.ROOM) {
            problems.error("style-in-room", MeetingFolderReading.at("$.seating.style"));
        }
    }
}
