package dev.huiwu.cli;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The few lines a run leaves on the terminal. */
final class Summary {

    /** More of one severity are counted, not shown; findings.json has them all. */
    private static final int SHOWN = 20;

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Summary() {}

    static void plan(PrintWriter out, Preparation made, Language language) {
        Meeting meeting = made.folder().meeting();
        out.printf("%s  %s%n", meeting.title(), START.format(meeting.start()));
        MeetingFolder folder = made.folder();
        made.rooms().forEach((site, seated) -> {
            String room = folder.hasSeveralRooms()
                    ? name(site, meeting)
                    : folder.venue().name();
            out.println(seated(seated.plan(), room, language));
        });
    }

    private static String name(String site, Meeting meeting) {
        return meeting.sites().stream()
                .filter(room -> room.code().equals(site))
                .map(MeetingSite::name)
                .collect(Collectors.joining());
    }

    private static String seated(SeatPlan plan, String room, Language language) {
        int people = plan.byPerson().size();
        return language.choose("%s：%s 人已排座，主席台 %s 人，方案 %s", "%s: %s people seated, %s of them on the rostrum, plan %s")
                .formatted(room, people, plan.rostrum().size(), plan.hash().substring(0, 8));
    }

    /** Says the findings, of each severity no more than {@link #SHOWN}: a file has them all. */
    static void findings(PrintWriter out, Findings findings, List<Severity> shown, Language language) {
        findings(out, findings, shown, SHOWN, language);
    }

    /** Says the findings, of each severity no more than the limit. */
    static void findings(PrintWriter out, Findings findings, List<Severity> shown, int limit, Language language) {
        lines(out, findings, shown, limit, language);
        out.println(counts(findings, language));
    }

    /** Says the findings, of each severity no more than the limit, and not how many there are. */
    static void lines(PrintWriter out, Findings findings, List<Severity> shown, int limit, Language language) {
        for (Severity severity : shown) {
            List<Finding> found = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            found.stream().limit(limit).forEach(finding -> out.println(line(finding, language)));
            if (found.size() > limit) {
                out.println(language.choose("  …… 另有 %s 条，见 findings.json", "  ... and %s more, see findings.json")
                        .formatted(found.size() - limit));
            }
        }
    }

    /** Returns how many there are of each severity. */
    static String counts(Findings findings, Language language) {
        return language.choose("错误 %s，警告 %s，提示 %s", "%s, %s, %s")
                .formatted(
                        count(findings, Severity.ERROR, language),
                        count(findings, Severity.WARNING, language),
                        count(findings, Severity.NOTE, language));
    }

    /** Returns a finding on one line, where it was found first. */
    static String line(Finding finding, Language language) {
        String severity =
                language.choose(finding.severity().label(), finding.severity().code());
        String place = finding.location().map(at -> at + ": ").orElse("");
        return "%s [%s] %s%s".formatted(severity, finding.code(), place, finding.text(language));
    }

    /** Returns a number, in English with what is counted: {@code 1 error}, {@code 2 errors}. */
    private static String count(Findings findings, Severity severity, Language language) {
        long count = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return language.choose("%1$s", count == 1 ? "%1$s %2$s" : "%1$s %2$ss").formatted(count, severity.code());
    }

    /** Says which files were written, of those in a folder the folder alone. */
    static void files(PrintWriter out, Path folder, Collection<String> names, Language language) {
        String said = names.stream()
                .map(name -> name.substring(0, name.indexOf('/') < 0 ? name.length() : name.indexOf('/') + 1))
                .distinct()
                .collect(Collectors.joining(" "));
        out.println(language.choose("已写入 %s：%s", "Written to %s: %s").formatted(folder, said));
    }
}
