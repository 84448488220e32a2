package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.delivery.Acknowledgement;
import dev.huiwu.core.delivery.Delivery;
import dev.huiwu.core.delivery.DeliveryItem;
import dev.huiwu.core.delivery.DeliveryRecord;
import dev.huiwu.core.delivery.DeliveryReminder;
import dev.huiwu.core.delivery.DeliveryStatus;
import dev.huiwu.core.delivery.RecipientState;
import dev.huiwu.core.delivery.Waiver;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetReport;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.delivery.DeliveryWriter;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.guide.GuideDeliveries;
import dev.huiwu.seating.guide.SeatGuide;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meeting guide delivered}: who has got and acknowledged the current seat guide. */
@Command(
        name = "delivered",
        mixinStandardHelpOptions = true,
        description = {
            "按送达记录列出座位导向图的发送和确认情况：合计、是否就绪、未完成的单位和要催办的联络员（含电话，仅供办公室）。",
            "Who has got and acknowledged the current seat guide by the table of deliveries: the sum, whether the facet is ready, which units are"
                    + " open, and whom to remind, with telephone numbers, for the office alone."
        })
final class GuideDelivered implements Callable<Integer> {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int MOST_HOURS = 1_000;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = {
                "哪一时刻，如 2026-04-23T18:00:00+08:00；缺省为最后一条记录的时刻，没有记录则为开会时刻。",
                "The moment; default: that of the last entry, or the start of the meeting if there is none."
            })
    private Optional<OffsetDateTime> at = Optional.empty();

    @Option(
            names = "--patience",
            paramLabel = "HOURS",
            defaultValue = "4",
            description = "发出多少小时未确认才催办，缺省 4。 After how many hours to remind; default: ${DEFAULT-VALUE}.")
    private int patience = 4;

    @Option(
            names = "--table",
            description = {
                "只输出 deliveries.csv：待发送的在前，已有记录在后，可填写后放回会议文件夹。",
                "Only write deliveries.csv to standard output, with what is to be sent on top, to be filled in and put into the folder."
            })
    private boolean table;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (patience < 0 || patience > MOST_HOURS) {
            throw new WrongUse(
                    "--patience 应为 0 至 %s。 --patience must be from 0 to %s.".formatted(MOST_HOURS, MOST_HOURS));
        }
        ReadResult<MeetingFolder> read = options.read();
        return read.value().map(folder -> status(folder, read.findings())).orElseGet(() -> end(read.findings()));
    }

    private int status(MeetingFolder folder, Findings onReading) {
        DeliveryStatus status;
        try {
            OffsetDateTime moment = at.orElseGet(
                    () -> last(folder.deliveries()).orElse(folder.meeting().start()));
            status = folder.deliveries().status(items(folder), moment);
        } catch (FindingsException e) {
            return end(onReading.and(folder.placed(e.findings())));
        }
        LiaisonDirectory liaisons = LiaisonDirectory.of(folder.liaisons());
        if (table) {
            byte[] csv =
                    DeliveryWriter.write(folder.deliveries(), status, folder.units(), liaisons, options.language());
            terminal().print(new String(csv, StandardCharsets.UTF_8));
            return Meeting.DONE;
        }
        say(status);
        status.open().forEach(open -> terminal().println(line(open, folder)));
        status.reminders(Duration.ofHours(patience), liaisons, folder.units()).forEach(this::say);
        return end(onReading.and(folder.units().named(status.check(liaisons))));
    }

    /** Returns what every unit is to have, room by room. */
    private static List<DeliveryItem> items(MeetingFolder folder) {
        List<DeliveryItem> items = new ArrayList<>();
        folder.siteRequests(folder.seatingRequest())
                .forEach((site, request) -> items.addAll(GuideDeliveries.of(
                        SeatGuide.of(request, SeatingEngine.create().seat(request)), site)));
        return items;
    }

    private static Optional<OffsetDateTime> last(DeliveryRecord record) {
        return Stream.of(
                        record.deliveries().stream().map(Delivery::at),
                        record.acknowledgements().stream().map(Acknowledgement::at),
                        record.waivers().stream().map(Waiver::at))
                .flatMap(times -> times)
                .max(OffsetDateTime.timeLineOrder());
    }

    private void say(DeliveryStatus status) {
        Language language = options.language();
        FacetReport report = status.report(Facet.SEAT_GUIDE);
        terminal()
                .println(language.choose("%s：座位导向图%s，%s", "%s: seat guide %s, %s")
                        .formatted(
                                MOMENT.format(status.moment()),
                                language.choose(
                                        report.state().label(), report.state().code()),
                                status.counts().entrySet().stream()
                                        .map(count -> language.choose(
                                                        count.getKey().label(),
                                                        count.getKey().code())
                                                + " " + count.getValue())
                                        .collect(Collectors.joining(language.choose("，", ", ")))));
    }

    private String line(RecipientState open, MeetingFolder folder) {
        return "  %s %s %s"
                .formatted(
                        folder.units()
                                .find(open.item().recipient().unit())
                                .map(Unit::shortName)
                                .orElse(open.item().recipient().toString()),
                        options.language()
                                .choose(open.state().label(), open.state().code()),
                        open.sent().map(sent -> MOMENT.format(sent.at())).orElse(""))
                .stripTrailing();
    }

    private void say(DeliveryReminder reminder) {
        String whom = reminder.liaison()
                .map(GuideDelivered::called)
                .orElse(options.language().choose("无联络员", "no liaison"));
        terminal()
                .println(options.language()
                        .choose("催办 %s：%s", "remind %s: %s")
                        .formatted(whom, reminder.text(options.language())));
    }

    private static String called(Liaison liaison) {
        return String.join(
                        " ",
                        liaison.name().display(),
                        liaison.officePhone().orElse(""),
                        liaison.mobile().orElse(""))
                .strip();
    }

    private PrintWriter terminal() {
        return spec.commandLine().getOut();
    }

    private int end(Findings findings) {
        Summary.findings(
                terminal(), findings, List.of(Severity.ERROR, Severity.WARNING), Integer.MAX_VALUE, options.language());
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }
}
