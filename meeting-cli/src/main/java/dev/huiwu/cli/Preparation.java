package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.readiness.ReadinessTemplates;
import dev.huiwu.core.site.SiteParts;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.files.meeting.SiteWriter;
import dev.huiwu.files.plan.SeatPlanWriter;
import dev.huiwu.files.process.ScheduleWriter;
import dev.huiwu.files.readiness.ContingencyWriter;
import dev.huiwu.files.readiness.ReadinessWriter;
import dev.huiwu.files.roster.RosterWriter;
import dev.huiwu.print.sheet.TableSheet.SectionStart;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.readiness.ContingencyCatalogue;
import dev.huiwu.workflow.readiness.ContingencyPlans;
import dev.huiwu.workflow.schedule.Schedule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything made for one meeting: the plan, the schedule, the files they give, and what was found on the way. */
final class Preparation {

    /** Is told what is being done. */
    interface Listener {
        void step(String chinese, String english);
    }

    private final MeetingFolder folder;
    private final Language language;
    private final Listener listener;
    private final List<Findings> findings = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, IndexPage.Room> rooms = new LinkedHashMap<>();

    private Preparation(MeetingFolder folder, Language language, Listener listener) {
        this.folder = folder;
        this.language = language;
        this.listener = listener;
    }

    /**
     * Makes plans, guides and schedule, of several rooms each its own; what cannot be made is said in {@link #findings()}.
     *
     * @param printer what prints everything else that people hold in their hands; empty to leave that away
     */
    static Preparation of(
            MeetingFolder folder,
            SeatingRequest request,
            Language language,
            Optional<Printing> printer,
            Listener listener) {
        Preparation made = new Preparation(folder, language, listener);
        made.files.put("attendees.csv", RosterWriter.write(folder.list(), folder.units(), language));
        if (folder.hasSeveralRooms()) {
            made.sites();
        }
        folder.siteRequests(request).forEach((site, part) -> made.room(site, part, printer));
        listener.step("倒排日程", "scheduling");
        made.attempt("", () -> Schedule.of(folder.scheduleRequest())).ifPresent(made::schedule);
        made.readiness();
        return made;
    }

    private void sites() {
        SiteParts parts = folder.siteParts();
        files.put("sites.csv", SiteWriter.write(parts, folder.venues(), language));
        parts.lists()
                .forEach((site, list) -> files.put(
                        OutputFolder.ofSite(site) + "attendees.csv",
                        RosterWriter.write(list, folder.units(), language)));
    }

    /** What is made beyond plans, guides and schedule: by which printer, and where units begin on the sheets that they sign. */
    record Printing(Optional<SheetPrinter> printer, SectionStart signing) {}

    private void room(String site, SeatingRequest request, Optional<Printing> printing) {
        String place = folder.hasSeveralRooms() ? OutputFolder.ofSite(site) : "";
        listener.step("排座", "seating");
        attempt(place, () -> SeatingEngine.create().seat(request)).ifPresent(plan -> {
            findings.add(placed(place, plan.findings()));
            listener.step("绘制座位导向图", "drawing the guide");
            SeatGuide guide = SeatGuide.of(request, plan);
            rooms.put(site, new IndexPage.Room(plan, guide));
            guide(place, request, plan, guide);
            printing.ifPresent(with -> {
                listener.step("编排座签、各单位页和各表", "laying out cards, pages and sheets");
                attempt(place, () -> everything(site, request, plan, guide, with, place));
            });
        });
    }

    private boolean everything(
            String site, SeatingRequest request, SeatPlan plan, SeatGuide guide, Printing with, String place) {
        Documents to = new Documents(files, findings, with.printer(), place);
        RoomDocuments documents = new RoomDocuments(request, plan, language);
        documents.guides(to, guide);
        documents.cards(to, folder.cardPolicy(), with.signing());
        MeetingSite room = folder.meeting().sites().stream()
                .filter(one -> one.code().equals(site))
                .findFirst()
                .orElseThrow();
        folder.ushers().ifPresent(ushers -> documents.ushers(to, ushers.at(room)));
        return true;
    }

    private void guide(String place, SeatingRequest request, SeatPlan plan, SeatGuide guide) {
        files.put(place + "seat-plan.json", SeatPlanWriter.writeDocument(plan));
        files.put(place + "seat-plan.csv", SeatPlanWriter.writeTable(plan, request, language));
        files.put(place + "seat-guide.txt", utf8(guide.text(language)));
        files.put(
                place + "seat-guide.svg",
                utf8(SvgWriter.write(GuideDrawing.of(request, plan, language).scene())));
    }

    private void schedule(Schedule schedule) {
        findings.add(schedule.findings());
        files.put("schedule.csv", ScheduleWriter.write(schedule, language));
        files.put(
                "process-chart.svg",
                utf8(SvgWriter.write(
                        ProcessChart.of(schedule, language, folder.meeting().title())
                                .scene())));
    }

    /** Adds what must be ready and what is done when something goes wrong, for people to fill in. */
    private void readiness() {
        ReadinessTemplates.usual()
                .of(folder.meeting().type())
                .ifPresent(template -> files.put(
                        "readiness.csv", ReadinessWriter.write(template.open(folder.meeting(), language), language)));
        ContingencyPlans plans = ContingencyCatalogue.usual().draft(folder.meeting());
        if (!plans.plans().isEmpty()) {
            files.put("contingency.csv", ContingencyWriter.write(plans, language));
        }
    }

    private <T> Optional<T> attempt(String place, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (FindingsException e) {
            findings.add(placed(place, e.findings()));
            return Optional.empty();
        }
    }

    /** Returns the findings with their place in {@code meeting.json}, or the room they are about if it is one of several. */
    private Findings placed(String place, Findings found) {
        Findings placed = folder.placed(found);
        return place.isEmpty() ? placed : placed.orAt(Location.ofFile(place));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    MeetingFolder folder() {
        return folder;
    }

    /** Returns the rooms that were seated, by their codes. */
    Map<String, IndexPage.Room> rooms() {
        return Collections.unmodifiableMap(rooms);
    }

    Findings findings() {
        return Findings.concat(findings);
    }

    /** Returns the content of the files by name; incomplete if anything found is an error. */
    Map<String, byte[]> files() {
        return Collections.unmodifiableMap(files);
    }
}
