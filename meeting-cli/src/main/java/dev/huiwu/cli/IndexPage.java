package dev.huiwu.cli;

import com.google.common.html.HtmlEscapers;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.guide.Way;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page on top of what is prepared for a meeting: shows the hall and the work, and links every file by who gets it. It needs no network and
 * no script, and names nobody.
 */
final class IndexPage {

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int HASH = 8;

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1F2933; --soft: #52606D; --line: #CBD2D9; --ground: #fff; --band: #F5F7FA; --link: #0B5CAD; }
            @media (prefers-color-scheme: dark) { :root { --ink: #E4E7EB; --soft: #9AA5B1; --line: #3E4C59; --ground: #1B2127; --band: #232B33; --link: #8CC4FF; } }
            body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--ground); color: var(--ink);
              font: 16px/1.6 "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
            h1 { font-size: 1.6rem; margin: 0; } h2 { margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); font-size: 1.2rem; } h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
            p { margin: .25rem 0; } .soft { color: var(--soft); } a { color: var(--link); }
            img { width: 100%; height: auto; background: #fff; border: 1px solid var(--line); }
            ul { margin: 0; padding-left: 1.2rem; } table { width: 100%; border-collapse: collapse; }
            th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
            th { background: var(--band); white-space: nowrap; } td.number { text-align: right; white-space: nowrap; } .scroll { overflow-x: auto; }
            @media print { body { max-width: none; padding: 0; } img { break-inside: avoid; } tr { break-inside: avoid; } }
            """;

    private final MeetingFolder folder;
    private final Findings findings;
    private final Set<String> files;
    private final Language language;
    private final StringBuilder page = new StringBuilder();

    /** A room that was seated. */
    record Room(SeatPlan plan, SeatGuide guide) {}

    /**
     * Prepares a page.
     *
     * @param files the names of all files beside it
     */
    IndexPage(MeetingFolder folder, Findings findings, Set<String> files, Language language) {
        this.folder = folder;
        this.findings = findings;
        this.files = files;
        this.language = language;
    }

    /** Returns the page. */
    String write(Map<String, Room> rooms) {
        Meeting meeting = folder.meeting();
        page.append("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                        .formatted(language.choose("zh-CN", "en")))
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; object-src 'none'\">\n")
                .append("<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n"
                        .formatted(html(meeting.title()), STYLE));
        page.append("<header><h1>%s</h1>\n<p>%s</p>\n".formatted(html(meeting.title()), START.format(meeting.start())));
        page.append("<p class=\"soft\">%s</p></header>\n"
                .formatted(html(say(
                        "名单第%s版，%s人；检查发现：%s（findings.json）",
                        "List version %s, %s people; found: %s (findings.json)",
                        folder.list().version(),
                        folder.list().size(),
                        Summary.counts(findings, language)))));
        page.append("<main>\n");
        links("", say("全会", "The whole meeting"), "h2", 0);
        rooms.forEach(
                (code, room) -> room(folder.hasSeveralRooms() ? OutputFolder.ofSite(code) : "", name(code), room));
        meeting.sites().stream()
                .map(MeetingSite::code)
                .filter(code -> !rooms.containsKey(code))
                .forEach(code -> links(OutputFolder.ofSite(code), name(code), "h2", 1));
        process();
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private String name(String code) {
        return folder.meeting().sites().stream()
                .filter(site -> site.code().equals(code) && folder.hasSeveralRooms())
                .map(MeetingSite::name)
                .findFirst()
                .orElseGet(() -> folder.venue().name());
    }

    private void room(String place, String name, Room room) {
        page.append("<section>\n<h2>%s</h2>\n<p class=\"soft\">%s</p>\n"
                .formatted(
                        html(name),
                        html(say(
                                "%s人已排座，座次方案 %s",
                                "%s people seated, plan %s",
                                room.plan().byPerson().size(),
                                room.plan().hash().substring(0, HASH)))));
        picture(place + "seat-guide.svg", say("座位导向图", "Seat guide"));
        if (!place.isEmpty()) {
            links(place, say("座次与导向图", "Plan and guide"), "h3", 0);
        }
        links(place + RoomDocuments.UNITS + "/", say("发各单位", "For the units"), "h3", 1);
        links(place + RoomDocuments.HALL + "/", say("会场悬挂、摆放和签到", "For the hall"), "h3", 1);
        links(place + RoomDocuments.USHERS + "/", say("发引导员（含姓名）", "For the ushers, with names"), "h3", 1);
        units(place, room.guide());
        page.append("</section>\n");
    }

    private void picture(String file, String alt) {
        if (files.contains(file)) {
            page.append("<p><a href=\"%s\"><img src=\"%s\" alt=\"%s\"></a></p>\n"
                    .formatted(html(file), html(file), html(alt)));
        }
    }

    /** Lists the files right in a folder, but for the pages of units and boards beyond the first, which have a list of their own. */
    private void links(String place, String heading, String level, int least) {
        Map<String, List<String>> byContent = new LinkedHashMap<>();
        files.stream()
                .filter(file -> file.startsWith(place) && file.indexOf('/', place.length()) < 0)
                .map(file -> file.substring(place.length()))
                .filter(file -> !file.startsWith("unit-"))
                .forEach(file -> byContent
                        .computeIfAbsent(FileNames.of(file, language), key -> new ArrayList<>())
                        .add(file));
        if (byContent.size() < least) {
            return;
        }
        page.append("<%s>%s</%s>\n<ul>\n".formatted(level, html(heading), level));
        byContent.forEach((content, names) -> page.append("<li>%s%s%s</li>\n"
                .formatted(
                        html(content),
                        language.choose("：", ": "),
                        names.stream()
                                .map(file -> "<a href=\"%s\">%s</a>".formatted(html(place + file), html(file)))
                                .collect(Collectors.joining(language.choose("、", ", "))))));
        page.append("</ul>\n");
    }

    private void units(String place, SeatGuide guide) {
        page.append(
                "<h3>%s</h3>\n<div class=\"scroll\"><table>\n<thead><tr><th>%s</th><th>%s</th><th>%s</th><th>%s</th></tr></thead>\n<tbody>\n"
                        .formatted(
                                say("各单位座位", "Where the units sit"),
                                say("单位", "Unit"),
                                say("人数", "People"),
                                say("座位", "Seats"),
                                say("入口", "Entrance")));
        for (UnitLocation unit : guide.units()) {
            String file = place + RoomDocuments.UNITS + "/"
                    + OutputFolder.ofUnit(unit.unit().value(), "svg");
            page.append("<tr><td>%s</td><td class=\"number\">%s</td><td>%s</td><td>%s</td></tr>\n"
                    .formatted(
                            files.contains(file)
                                    ? "<a href=\"%s\">%s</a>".formatted(html(file), html(unit.name()))
                                    : html(unit.name()),
                            unit.people(),
                            html(unit.text(language)),
                            html(unit.ways().stream()
                                    .map(Way::door)
                                    .distinct()
                                    .collect(Collectors.joining(language.choose("、", ", "))))));
        }
        page.append("</tbody>\n</table></div>\n");
    }

    private void process() {
        if (files.contains("process-chart.svg")) {
            page.append("<section>\n<h2>%s</h2>\n".formatted(say("会务流程", "The work")));
            picture("process-chart.svg", say("会务流程图", "Process chart"));
            page.append("</section>\n");
        }
    }

    private String say(String zh, String en, Object... figures) {
        return language.choose(zh, en).formatted(figures);
    }

    private static String html(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    /** What files are, by their names without the ending. */
    private static final class FileNames {

        private static final Map<String, List<String>> KNOWN = Map.ofEntries(
                Map.entry("findings", List.of("检查发现", "what was found")),
                Map.entry("attendees", List.of("参会名单", "list of attendees")),
                Map.entry("sites", List.of("会场总览", "overview of the rooms")),
                Map.entry("seat-plan", List.of("座次方案", "seat plan")),
                Map.entry("seat-guide", List.of("座位导向图", "seat guide")),
                Map.entry("schedule", List.of("倒排日程", "schedule")),
                Map.entry("readiness", List.of("就绪表（待填）", "sheet of what must be ready, to be filled in")),
                Map.entry("contingency", List.of("应急预案（待检查）", "contingency plans, to be checked")),
                Map.entry("process-chart", List.of("流程图", "process chart")),
                Map.entry("guide-units", List.of("各单位座位页", "pages of the units")),
                Map.entry("guide-messages", List.of("座位短信", "messages to the units")),
                Map.entry("seat-lookup", List.of("手机查座页（不含姓名）", "page to look seats up, without names")),
                Map.entry("entrance-boards", List.of("入口展板", "boards for the entrances")),
                Map.entry("board", List.of("入口展板", "boards for the entrances")),
                Map.entry("cards", List.of("座签", "name cards")),
                Map.entry("laying-list", List.of("摆台表", "list to lay cards by")),
                Map.entry("sign-in", List.of("签到表", "sign-in sheets")),
                Map.entry("seat-sheet", List.of("座次表（可改后交回）", "seat sheet, to be changed by hand")),
                Map.entry("usher-plan", List.of("引导安排", "plan of the ushers")),
                Map.entry("usher-sheet", List.of("引导交接单", "sheets of the ushers")),
                Map.entry("rostrum-entry", List.of("主席台入场次序单", "order of entry to the rostrum")));

        private FileNames() {}

        static String of(String file, Language language) {
            String name = file.replaceFirst("(-[0-9]+)?\\.[a-z]+$", "");
            return Optional.ofNullable(KNOWN.get(name))
                    .map(words -> language.choose(words.get(0), words.get(1)))
                    .orElse(name);
        }
    }
}
