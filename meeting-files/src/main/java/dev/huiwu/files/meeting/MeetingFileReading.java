package dev.huiwu.files.meeting;

import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Findings;
import dev.huiwu.core.list.ListState;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.name.NameOrder;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.AttendanceWords;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.order.RowStart;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.workflow.definition.Fact;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One {@code meeting.json} being read. */
final class MeetingFileReading {

    private static final int MAX_VERSION = 9_999;

    private static final Words<Optional<NameOrder>> MEMBER_ORDERS = Words.<Optional<NameOrder>>of()
            .with(Optional.empty(), "list")
            .with(Optional.of(NameOrder.SURNAME_STROKES), NameOrder.SURNAME_STROKES.code())
            .with(Optional.of(NameOrder.NAME_STROKES), NameOrder.NAME_STROKES.code())
            .with(Optional.of(NameOrder.PINYIN), NameOrder.PINYIN.code());

    private final Problems problems = new Problems();

    ReadResult<MeetingFile> read(byte[] bytes) {
        Optional<MeetingFile> file =
                Fields.document(MeetingFile.NAME, bytes, "meeting", problems).flatMap(this::meeting);
        return new ReadResult<>(file, problems.findings());
    }

    private Optional<MeetingFile> meeting(Fields root) {
        root.onlyKnown(
                "format", "id", "type", "title", "start", "facts", "sites", "chair", "seating", "list", "ushers",
                "cards", "files");
        MeetingFile.Builder file = MeetingFile.builder();
        file.id(id(root, "id")).title(root.needed("title"));
        AttendanceWords.type(root, "type", problems).ifPresent(file::type);
        start(root).ifPresent(file::start);
        file.facts(facts(root));
        file.sites(!root.has("sites") && namesTableOfSites(root) ? List.of() : sites(root))
                .chair(root.object("chair").flatMap(this::chair));
        Optional<Fields> seating = root.object("seating");
        seating.ifPresent(fields -> fields.onlyKnown(SeatingRulesReading.FIELDS.toArray(String[]::new)));
        file.layout(seating.flatMap(fields -> fields.word("layout", Words.ofCodes(SeatingLayout.class))))
                .style(seating.flatMap(fields -> fields.word("style", Words.ofCodes(SeatingStyle.class))))
                .sideRule(seating.flatMap(fields -> fields.word("sideRule", Words.ofCodes(SideRule.class)))
                        .orElse(SideRule.SECOND_ON_RIGHT))
                .rowStart(seating.flatMap(fields -> fields.word("rowStart", Words.ofCodes(RowStart.class)))
                        .orElse(RowStart.SAME_SIDE))
                .memberOrder(seating.flatMap(fields -> fields.word("memberOrder", MEMBER_ORDERS))
                        .flatMap(order -> order))
                .listPattern(seating.flatMap(fields -> fields.word("listPattern", Words.ofCodes(FillPattern.class))))
                .speakers(seating.flatMap(fields -> fields.word("speakers", Words.ofCodes(SpeakerSetting.class)))
                        .orElse(SpeakerSetting.WITH_UNIT))
                .zoneOrder(seating.map(fields -> fields.texts("zoneOrder")).orElse(List.of()))
                .topicOrder(seating.map(fields -> fields.texts("topicOrder")).orElse(List.of()));
        list(root.object("list"), file);
        file.ushers(root.object("ushers").flatMap(fields -> new UsherSettingsReading(fields, problems).read()));
        root.object("cards").map(CardPolicyReading::read).ifPresent(file::cards);
        root.neededObject("files").map(MeetingFileReading::names).ifPresent(file::files);
        return problems.hasErrors() ? Optional.empty() : Optional.of(file.build());
    }

    private String id(Fields fields, String field) {
        String id = fields.needed(field);
        if (!id.isEmpty() && !Cells.isId(id)) {
            problems.error("invalid-id", fields.at(field), "found", id);
        }
        return id;
    }

    private Optional<OffsetDateTime> start(Fields root) {
        String text = root.needed("start");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            problems.error("not-a-time", root.at("start"), "found", text, "expected", "2026-04-24T09:00:00+08:00");
            return Optional.empty();
        }
    }

    /** Returns the facts, of which whoever knows the process says whether it asks about them. */
    private Optional<Set<Fact>> facts(Fields root) {
        if (!root.has("facts")) {
            return Optional.empty();
        }
        ImmutableSet.Builder<Fact> facts = ImmutableSet.builder();
        for (String text : root.texts("facts")) {
            try {
                facts.add(new Fact(text));
            } catch (IllegalArgumentException e) {
                problems.error("unknown-fact", root.at("facts"), "found", text, "expected", "");
            }
        }
        return Optional.of(facts.build());
    }

    private static boolean namesTableOfSites(Fields root) {
        return root.reportingTo(new Problems())
                .object("files")
                .flatMap(files -> files.text("sites"))
                .isPresent();
    }

    private List<MeetingSite> sites(Fields root) {
        List<MeetingSite> sites = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Fields site : root.objects("sites")) {
            site.onlyKnown("code", "name", "venue", "main");
            String code = id(site, "code");
            // folders are named by the codes, and some systems do not tell A from a
            if (!code.isEmpty() && !codes.add(Words.key(code))) {
                problems.error("field-repeated", site.at("code"), "found", code);
            }
            String name = site.text("name").orElse(code);
            String venue = site.needed("venue");
            boolean main = site.flag("main");
            if (!code.isEmpty() && !venue.isEmpty()) {
                sites.add(new MeetingSite(code, name, venue, main));
            }
        }
        long main = sites.stream().filter(MeetingSite::main).count();
        if (main != 1) {
            problems.error("site-main-count", root.at("sites"), "found", main);
        }
        return sites;
    }

    private Optional<MeetingFile.Chair> chair(Fields chair) {
        chair.onlyKnown("name", "unit");
        String name = chair.needed("name");
        String unit = chair.needed("unit");
        if (name.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        Findings findings = PersonName.check(name, chair.at("name"));
        problems.addAll(findings);
        return findings.hasErrors() ? Optional.empty() : Optional.of(new MeetingFile.Chair(new PersonName(name), unit));
    }

    private static void list(Optional<Fields> list, MeetingFile.Builder file) {
        list.ifPresent(fields -> fields.onlyKnown("version", "state", "reason", "approver", "lockedBy"));
        int version = list.map(
                        fields -> fields.number("version", 1, MAX_VERSION).orElse(1))
                .orElse(1);
        file.listVersion(version)
                .listState(list.flatMap(fields -> fields.word("state", Words.ofCodes(ListState.class)))
                        .orElse(ListState.LOCKED))
                .listReason(list.flatMap(fields -> present(fields, "reason", version > 1)))
                .listApprover(list.flatMap(fields -> present(fields, "approver", version > 1)))
                .listLockedBy(list.flatMap(fields -> fields.text("lockedBy")));
    }

    private static Optional<String> present(Fields fields, String field, boolean needed) {
        return needed ? Optional.of(fields.needed(field)).filter(text -> !text.isEmpty()) : fields.text(field);
    }

    private static MeetingFile.Names names(Fields files) {
        files.onlyKnown(
                "roster",
                "units",
                "calendar",
                "process",
                "venues",
                "leaders",
                "liaisons",
                "venue",
                "sites",
                "ushers",
                "deliveries");
        return new MeetingFile.Names(
                files.needed("roster"),
                files.needed("units"),
                files.needed("calendar"),
                files.needed("process"),
                files.needed("venues"),
                files.text("leaders"),
                files.text("liaisons"),
                files.text("venue"),
                files.text("sites"),
                files.text("ushers"),
                files.text("deliveries"));
    }
}
