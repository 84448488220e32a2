package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.site.SiteCount;
import dev.huiwu.core.site.SiteParts;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.list.MeetingDirectories;
import dev.huiwu.files.meeting.SiteReader;
import dev.huiwu.files.roster.RosterWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting list sites}: a list parted among the rooms of a meeting by video. */
@Command(
        name = "sites",
        mixinStandardHelpOptions = true,
        description = {
            "按会场表把名单分到主会场和各分会场：列出各会场人数和单位数；写明 --out 则每个会场一份名单。",
            "Parts a list among the rooms of a meeting by video: how many people and units come to each; with --out, a list for each."
        })
final class ListSites implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--list", required = true, paramLabel = "FILE", description = "名单，如 list-v1.json。 The list.")
    private Path file = Path.of("");

    @Option(
            names = "--sites",
            required = true,
            paramLabel = "FILE",
            description = "会场表，如 meeting-sites.csv。 The table of rooms.")
    private Path sites = Path.of("");

    @Override
    public Integer call() {
        Optional<OutputFolder> target = output.isWanted() ? Optional.of(output.folder(options)) : Optional.empty();
        return options.withDirectories(folder -> options.list(file, folder)
                .map(list -> part(folder, list, target))
                .orElse(Meeting.ERRORS));
    }

    private int part(MeetingDirectories folder, AttendeeList list, Optional<OutputFolder> target) {
        ReadResult<List<MeetingSite>> read =
                SiteReader.read(ListOptions.name(sites), ListOptions.bytes(sites), folder.units());
        if (read.findings().hasErrors()) {
            return options.end(read.findings());
        }
        SiteParts parts = SiteParts.of(read.orThrow(), list, folder.units());
        parts.overview().forEach(site -> options.out().println(line(site)));
        Findings findings = read.findings().and(parts.findings());
        if (target.isEmpty()) {
            return options.end(findings);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("findings.json", FindingsWriter.write(options.all(findings)));
        if (!findings.hasErrors()) {
            parts.lists()
                    .forEach((site, part) -> files.put(
                            "attendees-%s.csv".formatted(site),
                            RosterWriter.write(part, folder.units(), options.language())));
        }
        return output.write(target.get(), options, files, findings);
    }

    private String line(SiteCount site) {
        return options.language()
                .choose("%s %s（%s）：%s 人，%s 个单位", "%s %s (%s): %s people, %s units")
                .formatted(
                        site.site(),
                        site.name(),
                        options.language().choose(site.main() ? "主会场" : "分会场", site.main() ? "main" : "branch"),
                        site.people(),
                        site.units());
    }
}
