package dev.huiwu.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import dev.huiwu.core.agenda.AgendaFrame;
import dev.huiwu.core.agenda.AgendaRequest;
import dev.huiwu.core.agenda.AgendaRules;
import dev.huiwu.core.agenda.LimitOverride;
import dev.huiwu.core.agenda.StandingItem;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is said of a meeting that is to have an agenda. */
final class AgendaOptions {

    private static final AgendaRules USUAL = AgendaRules.usual();

    /** The word for no standing items. */
    private static final String NONE = "none";

    @Parameters(index = "0", paramLabel = "MEETING", description = "会议届次，如 第77次常务会议。 What the meeting is called.")
    private String meeting = "";

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = {
                "会议开始时间。--schedule 记下 --start、--type、--standing、--limit（8 个以内）和三项分钟数，以后不写的照旧。",
                "When the meeting begins. --schedule keeps --start, --type, --standing, --limit up to 8 and the three of minutes; what is not said later is as kept."
            })
    private Optional<OffsetDateTime> start = Optional.empty();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = {
                "会议类型，代码或名称，如 市长办公会议；缺省为市政府常务会议。",
                "What sort of meeting it is, by code or name; default: executive."
            })
    private Optional<MeetingType> type = Optional.empty();

    @Option(
            names = "--wish",
            paramLabel = "TOPIC",
            description = "领导要求上会的议题，依次多写；只管这一次，不记。 A topic leaders want, in their order; this time only, not kept.")
    private List<TopicId> wishes = new ArrayList<>();

    @Option(names = "--urgent", paramLabel = "TOPIC", description = "时间紧急的议题；不记。 A topic that cannot wait; not kept.")
    private List<TopicId> urgent = new ArrayList<>();

    @Option(
            names = "--away",
            paramLabel = "POST",
            description = {
                "不到会也没有书面意见的分管领导；不记，排入、调整、改期时都要写。",
                "A leader in charge who neither attends nor has sent an opinion; not kept, so say it whenever topics are scheduled, changed or moved."
            })
    private List<String> away = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description =
                    "议题数上限，缺省 8；超过 8 个的不记，每次写。 How many topics it takes at most; default: 8; more are not kept, say them each time.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--limit-by", paramLabel = "POST", description = "决定超过 8 个的领导。 Who lets it take more than 8.")
    private String limitBy = "";

    @Option(names = "--limit-why", paramLabel = "TEXT", description = "超过的理由。 Why.")
    private String limitWhy = "";

    @Option(
            names = "--standing",
            paramLabel = "TITLE=MINUTES[=UNIT]",
            description = {
                "会前固定议程，如 会前学法：民法典=20=市司法局；依次多写，取消写 none。",
                "What it begins with, such as the study of a law; in their order; none for nothing."
            })
    private List<String> standing = new ArrayList<>();

    @Option(
            names = "--report-minutes",
            paramLabel = "N",
            description = "未写汇报时长的议题几分钟，缺省 10。 Minutes of a topic that says none; default: 10.")
    private Optional<Integer> reportMinutes = Optional.empty();

    @Option(
            names = "--change-minutes",
            paramLabel = "N",
            description = "议题之间几分钟，缺省 0。 Minutes between two items; default: 0.")
    private Optional<Integer> changeMinutes = Optional.empty();

    @Option(
            names = "--call-minutes",
            paramLabel = "N",
            description = "提前几分钟候会，缺省 20。 Minutes ahead that units are called to wait; default: 20.")
    private Optional<Integer> callMinutes = Optional.empty();

    String meeting() {
        return meeting;
    }

    /** Returns the topics that somebody named. */
    List<TopicId> named() {
        return Stream.concat(wishes.stream(), urgent.stream()).distinct().toList();
    }

    /** Returns the posts of the leaders who are away. */
    List<String> away() {
        return List.copyOf(away);
    }

    /** Returns what the command line says of the agenda, and where it says nothing, what was kept. */
    AgendaFrame frame(Optional<AgendaFrame> kept, UnitDirectory units) {
        if (meeting.isBlank()) {
            throw new WrongUse("请写会议届次。 Say what the meeting is called.");
        }
        AgendaRules before = kept.map(AgendaFrame::rules).orElse(USUAL);
        return new AgendaFrame(
                meeting,
                type.or(() -> kept.map(AgendaFrame::type)).orElse(MeetingType.EXECUTIVE),
                start.or(() -> kept.map(AgendaFrame::start))
                        .orElseThrow(() ->
                                new WrongUse("缺少 --start：%1$s 的开始时间没有记过。 Missing: --start, for nothing is kept of %1$s."
                                        .formatted(TopicsOptions.shown(meeting)))),
                AgendaRules.builder()
                        .limit(limit.filter(most -> !isOver(most)).orElse(before.limit()))
                        .reportMinutes(reportMinutes.orElse(before.reportMinutes()))
                        .changeMinutes(changeMinutes.orElse(before.changeMinutes()))
                        .callMinutes(callMinutes.orElse(before.callMinutes()))
                        .addAllStanding(standing.isEmpty() ? before.standing() : standing(units))
                        .build());
    }

    /** Returns the request as far as the command line says it. */
    AgendaRequest.Builder request(AgendaFrame frame) {
        boolean over = limit.filter(AgendaOptions::isOver).isPresent();
        if (over && (limitBy.isBlank() || limitWhy.isBlank())) {
            throw new WrongUse(
                    "超过 %1$s 个议题须写 --limit-by 和 --limit-why。 More than %1$s topics need --limit-by and --limit-why."
                            .formatted(USUAL.limit()));
        }
        return AgendaRequest.builder()
                .frame(frame)
                .wishes(wishes)
                .urgent(urgent)
                .leadersAway(away)
                .override(limit.filter(most -> over).map(most -> new LimitOverride(most, limitBy, limitWhy)));
    }

    private static boolean isOver(int most) {
        return most > USUAL.limit();
    }

    /** Returns a frame as the options that say it, one for each of its parts. */
    static List<String> words(AgendaFrame frame, UnitDirectory units) {
        AgendaRules rules = frame.rules();
        return List.of(
                "--start " + frame.start(),
                "--type " + frame.type(),
                rules.standing().isEmpty()
                        ? "--standing " + NONE
                        : rules.standing().stream()
                                .map(item -> word(item, units))
                                .collect(joining(" ")),
                "--limit " + rules.limit(),
                "--report-minutes " + rules.reportMinutes(),
                "--change-minutes " + rules.changeMinutes(),
                "--call-minutes " + rules.callMinutes());
    }

    private static String word(StandingItem item, UnitDirectory units) {
        return "--standing " + item.title() + "=" + item.minutes()
                + item.reportingUnit()
                        .map(unit -> "=" + units.find(unit).map(Unit::shortName).orElse(unit.value()))
                        .orElse("");
    }

    private List<StandingItem> standing(UnitDirectory units) {
        return standing.equals(List.of(NONE))
                ? List.of()
                : standing.stream().map(item -> standing(item, units)).toList();
    }

    private static StandingItem standing(String item, UnitDirectory units) {
        List<String> parts = Splitter.on('=').splitToList(item);
        if (parts.size() < 2 || parts.size() > 3) {
            throw new WrongUse(
                    "--standing “%1$s”应为 TITLE=MINUTES[=UNIT]。 --standing \"%1$s\" must be TITLE=MINUTES[=UNIT]."
                            .formatted(TopicsOptions.shown(item)));
        }
        return new StandingItem(
                parts.get(0),
                Values.NUMBER.of("--standing", parts.get(1)),
                parts.stream().skip(2).findFirst().map(name -> TopicFilter.unit(name, units)));
    }
}
