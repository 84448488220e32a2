package dev.huiwu.cli;

import dev.huiwu.core.delivery.DeliveredDocument;
import dev.huiwu.core.delivery.Delivery;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.replan.PlanStage;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.workorder.WorkOrderSettings;
import java.time.OffsetDateTime;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What a work order has to be told beside the change: how far the plan has got, when the work begins, and the order's number. */
final class WorkOrderOptions {

    @Option(
            names = "--stage",
            required = true,
            paramLabel = "planned|approved|sent|laid|seated",
            converter = StageConverter.class,
            description = {
                "进展：已编排、已审定、座位已发送、座签已摆放、人员已就座。",
                "How far the plan has got: drawn up, approved, seats sent, cards laid, people seated."
            })
    private PlanStage stage = PlanStage.PLANNED;

    @Option(
            names = "--at",
            required = true,
            paramLabel = "TIME",
            description = "下达时间，如 2026-04-23T22:00:00+08:00。 When the work begins.")
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Option(
            names = "--number",
            paramLabel = "TEXT",
            description = "工单号；缺省 G1、G2……。 The order's number; default G1, G2, ...")
    private Optional<String> number = Optional.empty();

    /** Returns the number, if one was given. */
    Optional<String> number() {
        if (number.filter(String::isBlank).isPresent()) {
            throw new WrongUse("--number 不能为空。 --number cannot be blank.");
        }
        return number;
    }

    /** Returns the limits of a change, none of how far it may go: units that the delivery record says were told their seats count as told. */
    ReplanLimits.Builder limits(MeetingFolder meeting, MeetingSite room) {
        ReplanLimits.Builder limits = ReplanLimits.builder().stage(stage);
        if (stage.compareTo(PlanStage.SENT) < 0) {
            meeting.deliveries().deliveries().stream()
                    .map(Delivery::item)
                    .filter(item -> item.document().equals(DeliveredDocument.SEAT_GUIDE)
                            && item.site().equals(room.code())
                            && item.recipient().person().isEmpty())
                    .map(item -> item.recipient().unit())
                    .distinct()
                    .forEach(unit -> limits.putUnitStage(unit, PlanStage.SENT));
        }
        return limits;
    }

    /** Returns settings to which number, reason and approver are to be added. */
    WorkOrderSettings.Builder settings(MeetingFolder meeting, MeetingSite room, ReplanLimits limits) {
        return WorkOrderSettings.builder()
                .at(at)
                .limits(limits)
                .cards(meeting.cardPolicy())
                .ushers(meeting.ushers().map(ushers -> ushers.at(room)));
    }

    static final class StageConverter implements ITypeConverter<PlanStage> {
        @Override
        public PlanStage convert(String value) {
            return Meeting.choice(value, PlanStage::ofCode, "planned, approved, sent, laid, seated");
        }
    }
}
