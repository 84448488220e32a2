package dev.huiwu.cli;

import com.google.common.base.Splitter;
import dev.huiwu.core.agenda.AgendaRequest;
import dev.huiwu.core.agenda.AgendaRules;
import dev.huiwu.core.agenda.LimitOverride;
import dev.huiwu.core.agenda.StandingItem;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.topic.TopicId;
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

    @Parameters(index = "0", paramLabel = "MEETING", description = "会议届次，如 第77次常务会议。 What the meeting is called.")
    private String meeting = "";

    @Option(names = "--start", required = true, paramLabel = "TIME", description = "会议开始时间。 When the meeting begins.")
    private OffsetDateTime start = OffsetDateTime.MIN;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "executive",
            description = {
                "会议类型，代码或名称，如 市长办公会议；缺省为市政府常务会议。",
                "What sort of meeting it is, by code or name; default: ${DEFAULT-VALUE}."
            })
    private MeetingType type = MeetingType.EXECUTIVE;

    @Option(
            names = "--wish",
            paramLabel = "TOPIC",
            description = "领导要求上会的议题，依次多写。 A topic leaders want, in their order.")
    private List<TopicId> wishes = new ArrayList<>();

    @Option(names = "--urgent", paramLabel = "TOPIC", description = "时间紧急的议题。 A topic that cannot wait.")
    private List<TopicId> urgent = new ArrayList<>();

    @Option(
            names = "--away",
            paramLabel = "POST",
            description = "不到会也没有书面意见的分管领导。 A leader in charge who neither attends nor has sent an opinion.")
    private List<String> away = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "议题数上限，缺省 8。 How many topics it takes at most; default: 8.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--limit-by", paramLabel = "POST", description = "决定超过 8 个的领导。 Who lets it take more than 8.")
    private String limitBy = "";

    @Option(names = "--limit-why", paramLabel = "TEXT", description = "超过的理由。 Why.")
    private String limitWhy = "";

    @Option(
            names = "--standing",
            paramLabel = "TITLE=MINUTES[=UNIT]",
            description = {
                "会前固定议程，如 会前学法：民法典=20=市司法局；依次多写。",
                "What it begins with, such as the study of a law; in their order."
            })
    private List<String> standing = new ArrayList<>();

    @Option(
            names = "--report-minutes",
            paramLabel = "N",
            description = "未写汇报时长的议题几分钟，缺省 10。 Minutes of a topic that says none; default: 10.")
    private int reportMinutes = USUAL.reportMinutes();

    @Option(
            names = "--change-minutes",
            paramLabel = "N",
            description = "议题之间几分钟，缺省 0。 Minutes between two items; default: 0.")
    private int changeMinutes = USUAL.changeMinutes();

    @Option(
            names = "--call-minutes",
            paramLabel = "N",
            description = "提前几分钟候会，缺省 20。 Minutes ahead that units are called to wait; default: 20.")
    private int callMinutes = USUAL.callMinutes();

    String meeting() {
        return meeting;
    }

    OffsetDateTime start() {
        return start;
    }

    /** Returns the topics that somebody named. */
    List<TopicId> named() {
        return Stream.concat(wishes.stream(), urgent.stream()).distinct().toList();
    }

    /** Returns the request as far as the command line says it. */
    AgendaRequest.Builder request(UnitDirectory units) {
        if (meeting.isBlank()) {
            throw new WrongUse("请写会议届次。 Say what the meeting is called.");
        }
        boolean over = limit.orElse(USUAL.limit()) > USUAL.limit();
        if (over && (limitBy.isBlank() || limitWhy.isBlank())) {
            throw new WrongUse(
                    "超过 %1$s 个议题须写 --limit-by 和 --limit-why。 More than %1$s topics need --limit-by and --limit-why."
                            .formatted(USUAL.limit()));
        }
        AgendaRules.Builder rules = AgendaRules.builder()
                .reportMinutes(reportMinutes)
                .changeMinutes(changeMinutes)
                .callMinutes(callMinutes)
                .addAllStanding(
                        standing.stream().map(item -> standing(item, units)).toList());
        limit.filter(most -> !over).ifPresent(rules::limit);
        return AgendaRequest.builder()
                .meeting(meeting)
                .type(type)
                .start(start)
                .wishes(wishes)
                .urgent(urgent)
                .leadersAway(away)
                .override(limit.filter(most -> over).map(most -> new LimitOverride(most, limitBy, limitWhy)))
                .rules(rules.build());
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
