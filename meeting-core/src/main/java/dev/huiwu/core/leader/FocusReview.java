package dev.huiwu.core.leader;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.agenda.AgendaItem;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What leaders' matters suggest for a meeting.
 *
 * <p>A matter that holds on the day speaks where its area is discussed: at a type of meeting where it always is, or where
 * a topic's title has one of the area's words. Then each unit of the area that is not on the list is suggested; and where the
 * agenda has topics but none speaks of an area that the type of meeting always discusses, one on it.
 *
 * @param suggestions what is suggested and not decided yet, matter by matter
 * @param findings {@code focus-expired} (a note), {@code focus-area-unknown} (a warning)
 */
public record FocusReview(List<Suggestion> suggestions, Findings findings) {

    /** Keeps copies. */
    public FocusReview {
        suggestions = ImmutableList.copyOf(suggestions);
    }

    /** Returns the suggestions for a meeting; takes time in proportion to matters times topics and units. */
    public static FocusReview of(FocusRequest request) {
        return new Making(request).review();
    }

    /** One review being made. */
    private static final class Making {

        private final FocusRequest request;
        private final List<Suggestion> suggestions = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        Making(FocusRequest request) {
            this.request = request;
        }

        FocusReview review() {
            for (LeaderFocus matter : request.matters()) {
                Optional<FocusArea> area = request.areas().stream()
                        .filter(one -> one.code().equals(matter.area()))
                        .findFirst();
                if (!matter.visibility().shownTo(request.circle())) {
                    continue;
                }
                if (!matter.inForce(request.date())) {
                    problem("focus-expired", Severity.NOTE, matter, "date", request.date());
                } else if (area.isEmpty()) {
                    problem("focus-area-unknown", Severity.WARNING, matter, "area", matter.area());
                } else {
                    suggest(matter, area.get());
                }
            }
            return new FocusReview(suggestions, new Findings(findings));
        }

        private void problem(String code, Severity severity, LeaderFocus matter, String name, Object value) {
            findings.add(CoreTexts.TEXTS.finding(
                    code,
                    severity,
                    draft -> draft.about(matter.id()).with("focus", matter.id()).with(name, value)));
        }

        private void suggest(LeaderFocus matter, FocusArea area) {
            boolean always = area.meetingTypes().contains(request.meetingType());
            Optional<AgendaItem> topic = request.agenda().stream()
                    .filter(item -> area.keywords().stream().anyMatch(item.title()::contains))
                    .findFirst();
            if (always || topic.isPresent()) {
                for (UnitId unit : area.units()) {
                    if (!request.units().contains(unit)) {
                        add(
                                matter,
                                area,
                                matter.id() + "-" + unit,
                                new SuggestedStep.InviteUnit(
                                        unit, always ? Optional.empty() : topic.map(AgendaItem::label)),
                                "suggestion-unit",
                                unit);
                    }
                }
            }
            if (always && topic.isEmpty() && !request.agenda().isEmpty()) {
                add(
                        matter,
                        area,
                        matter.id() + "-topic",
                        new SuggestedStep.TakeUpTopic(area.code()),
                        "suggestion-topic",
                        area.code());
            }
        }

        private void add(
                LeaderFocus matter, FocusArea area, String id, SuggestedStep step, String text, Object subject) {
            boolean decided = request.decisions().stream()
                    .anyMatch(decision -> decision.suggestion().equals(id));
            if (!decided) {
                suggestions.add(Suggestion.builder()
                        .id(id)
                        .focus(matter.id())
                        .step(step)
                        .zh(reason(Language.CHINESE, matter, area, text, subject))
                        .en(reason(Language.ENGLISH, matter, area, text, subject))
                        .build());
            }
        }

        private static String reason(
                Language language, LeaderFocus matter, FocusArea area, String text, Object subject) {
            return CoreTexts.TEXTS.text(
                    language,
                    text,
                    "subject",
                    subject,
                    "area",
                    area.label(),
                    "leader",
                    matter.leaderPost(),
                    "statement",
                    matter.statement(),
                    "document",
                    matter.document());
        }
    }
}
