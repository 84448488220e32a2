package dev.huiwu.files.meeting;

import dev.huiwu.core.Language;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.site.SiteCount;
import dev.huiwu.core.site.SiteParts;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.seating.venue.Venue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the overview of a meeting's rooms, {@code sites.csv}: how many units and people come to each, and its seats. */
public final class SiteWriter {

    private static final List<String> ZH = List.of("会场代码", "会场名称", "主/分会场", "场地代码", "单位数", "人数", "座位数");
    private static final List<String> EN = List.of("site", "name", "main", "venue", "units", "people", "seats");

    private SiteWriter() {}

    /**
     * Returns the overview, one row a room, in the meeting's order.
     *
     * @param venues the venues by their ids; the seats of a room whose venue is not among them are left empty
     */
    public static byte[] write(SiteParts parts, Map<String, Venue> venues, Language language) {
        TableWriter table = new TableWriter(language.choose(ZH, EN));
        List<SiteCount> counts = parts.overview();
        for (int i = 0; i < counts.size(); i++) {
            SiteCount count = counts.get(i);
            MeetingSite site = parts.sites().get(i);
            table.row(List.of(
                    count.site(),
                    count.name(),
                    count.main() ? language.choose("主会场", "main") : language.choose("分会场", "branch"),
                    site.venue(),
                    Integer.toString(count.units()),
                    Integer.toString(count.people()),
                    Optional.ofNullable(venues.get(site.venue()))
                            .map(venue -> Integer.toString(venue.usableSeats()))
                            .orElse("")));
        }
        return table.bytes();
    }
}
