package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.checkin.AttendanceCount;
import dev.huiwu.core.checkin.AttendanceMark;
import dev.huiwu.core.checkin.AttendanceState;
import dev.huiwu.core.checkin.CheckInEvent;
import dev.huiwu.core.checkin.CheckInSheet;
import dev.huiwu.core.checkin.CheckInWithdrawal;
import dev.huiwu.core.checkin.Presence;
import dev.huiwu.core.checkin.Quorum;
import dev.huiwu.core.checkin.QuorumRule;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.checkin.CheckInReader;
import dev.huiwu.files.list.MeetingDirectories;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting list checkin}: who of a locked list is there at a moment, and whether enough members are. */
@Command(
        name = "checkin",
        mixinStandardHelpOptions = true,
        description = {
            "按签到表列出某一时刻的到会情况：合计，以及未到齐或有人迟到、代会、离会的单位；写明 --quorum 则核对法定人数。",
            "Who is there at a moment by the check-in table: the sum, and each unit of which somebody is missing, late, stood in for"
                    + " or gone; with --quorum, whether enough members are there."
        })
final class ListCheckIn implements Callable<Integer> {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Mixin
    private ListOptions options = new ListOptions();

    @Option(names = "--list", required = true, paramLabel = "FILE", description = "锁定的名单。 The list, locked.")
    private Path file = Path.of("");

    @Option(names = "--arrivals", required = true, paramLabel = "FILE", description = "签到表。 The check-in table.")
    private Path arrivals = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = {
                "哪一时刻，如 2026-05-18T09:10:00+08:00；缺省为开会时刻或最后一次签到、离会的时刻，取后者。",
                "The moment; default: the start of the meeting or the last arrival or departure, whichever is later."
            })
    private Optional<OffsetDateTime> at = Optional.empty();

    @Option(
            names = "--quorum",
            paramLabel = "RULE",
            converter = QuorumConverter.class,
            description = {
                "法定人数：half 半数以上，more-than-half 过半数，two-thirds 三分之二以上，或如 3/5。",
                "The quorum: half, more-than-half, two-thirds, or a fraction such as 3/5."
            })
    private Optional<QuorumRule> quorum = Optional.empty();

    @Override
    public Integer call() {
        return options.withDirectories(folder ->
                options.list(file, folder).map(list -> say(folder, list)).orElse(Meeting.ERRORS));
    }

    private int say(MeetingDirectories folder, AttendeeList list) {
        Findings draft = CheckInSheet.check(list);
        if (draft.hasErrors()) {
            return options.end(draft);
        }
        CheckInSheet empty = CheckInSheet.open(list, folder.meeting().start(), 0);
        ReadResult<CheckInSheet> read =
                CheckInReader.read(ListOptions.name(arrivals), ListOptions.bytes(arrivals), empty, folder.units());
        read.value()
                .filter(sheet -> !sheet.events().isEmpty() || !read.findings().hasErrors())
                .ifPresent(sheet -> say(sheet.at(at.orElseGet(() -> last(sheet))), folder.units()));
        return options.end(read.findings());
    }

    /** A withdrawal, which may be made days later, counts at every moment. */
    private static OffsetDateTime last(CheckInSheet sheet) {
        return Stream.concat(
                        Stream.of(sheet.start()),
                        sheet.events().stream()
                                .filter(entry -> !(entry instanceof CheckInWithdrawal))
                                .map(CheckInEvent::at))
                .max(OffsetDateTime.timeLineOrder())
                .orElseThrow();
    }

    private void say(AttendanceState state, UnitDirectory units) {
        AttendanceCount total = state.total();
        options.out()
                .println(options.language()
                        .choose(
                                "%s：应到 %s，已到 %s（迟到 %s，代会 %s），未到 %s，请假 %s，离会 %s",
                                "%s: %s places, %s here (%s late, %s stood in for), %s absent, %s on leave, %s left")
                        .formatted(
                                MOMENT.format(state.moment()),
                                total.places(),
                                total.here(),
                                total.late(),
                                total.standIns(),
                                total.absent(),
                                total.onLeave(),
                                total.left()));
        quorum.ifPresent(rule -> options.out()
                .println(state.quorum(rule)
                        .map(this::line)
                        .orElse(options.language().choose("法定人数：名单上无人计入", "quorum: nobody on the list counts"))));
        state.byUnit().forEach((unit, count) -> {
            if (count.here() < count.places() || count.late() > 0 || count.standIns() > 0) {
                options.out().println(line(unit, count, state, units));
            }
        });
    }

    private String line(Quorum reached) {
        return options.language()
                .choose("法定人数：成员 %s，须到 %s，实到 %s，%s", "quorum: %s members, %s needed, %s here, %s")
                .formatted(
                        reached.size(),
                        reached.needed(),
                        reached.here(),
                        reached.met()
                                ? options.language().choose("已达到", "met")
                                : options.language()
                                        .choose("还差 %s", "%s missing")
                                        .formatted(reached.missing()));
    }

    private String line(UnitId unit, AttendanceCount count, AttendanceState state, UnitDirectory units) {
        List<AttendanceMark> own =
                state.marks().stream().filter(mark -> mark.unit().equals(unit)).toList();
        String here = "%s %s/%s".formatted(units.unit(unit).shortName(), count.here(), count.places());
        Stream<String> standIns = Stream.of(people(
                own,
                mark -> mark.presence().here() && mark.standIn(),
                options.language().choose("代会", "stood in for")));
        Stream<String> others = EnumSet.complementOf(EnumSet.of(Presence.PRESENT)).stream()
                .map(presence -> people(
                        own,
                        mark -> mark.presence() == presence,
                        options.language().choose(presence.label(), presence.code())));
        return here + Stream.concat(standIns, others).collect(Collectors.joining());
    }

    private static String people(List<AttendanceMark> marks, Predicate<AttendanceMark> which, String word) {
        String ids =
                marks.stream().filter(which).map(mark -> " " + mark.person()).collect(Collectors.joining());
        return ids.isEmpty() ? "" : " " + word + ids;
    }

    static final class QuorumConverter implements ITypeConverter<QuorumRule> {

        private static final Pattern FRACTION = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

        @Override
        public QuorumRule convert(String value) {
            return Meeting.choice(value, QuorumConverter::rule, "half, more-than-half, two-thirds, 3/5");
        }

        private static QuorumRule rule(String word) {
            Matcher fraction = FRACTION.matcher(word);
            if (fraction.matches()) {
                return QuorumRule.builder()
                        .numerator(Integer.parseInt(fraction.group(1)))
                        .denominator(Integer.parseInt(fraction.group(2)))
                        .moreThan(false)
                        .build();
            }
            return switch (word) {
                case "half" -> QuorumRule.half();
                case "more-than-half" -> QuorumRule.moreThanHalf();
                case "two-thirds" -> QuorumRule.twoThirds();
                default -> throw new IllegalArgumentException(word);
            };
        }
    }
}
