package dev.huiwu.files.process;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.huiwu.files.internal.Words;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.Countersign;
import dev.huiwu.workflow.definition.DropRule;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.OnOutcome;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Reminder;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepCondition;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the cells of a step say beyond names and days, both ways; text that says nothing of the kind is an {@link
 * IllegalArgumentException}.
 */
final class StepCells {

    /** An example of each kind of cell, for whoever wrote another thing. */
    static final String OUTCOME_EXAMPLE = "approved:批准:Approved*; amend:退改:Amend>P07; rejected:否决:Rejected!";

    static final String LENGTH_EXAMPLE = "90min, 4h, 4小时";
    static final String AHEAD_EXAMPLE = "16:00, 会前60分钟, before 60min";
    static final String CONDITION_EXAMPLE = "classified, !hall";
    static final String DROP_EXAMPLE = "SG: ushers lead every unit";
    static final String REMINDER_EXAMPLE = "2; 0 09:00";
    static final String COUNTERSIGN_EXAMPLE = "all: LEAD SEC; any: LEAD SEC; 60%: LEAD SEC DOC";

    private static final Splitter PIECES =
            Splitter.on(CharMatcher.anyOf(";；")).trimResults().omitEmptyStrings();
    private static final Splitter FACTS =
            Splitter.on(CharMatcher.anyOf(",，、;； ")).trimResults().omitEmptyStrings();
    private static final Pattern OUTCOME =
            Pattern.compile("([^:：>!*]+)(?:[:：]([^:：>!*]+))?(?:[:：]([^:：>!*]+))?(?:>([^!*]+))?(!)?(\\*)?");
    private static final Pattern LENGTH =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(h|hours?|小时|min|minutes?|分钟|分|m)");
    private static final Pattern AHEAD = Pattern.compile("(?:-|会前|before\\s+)\\s*(.+)");
    private static final Pattern REMINDER = Pattern.compile("([0-9]{1,3})(?:\\s+([0-9]{1,2}:[0-9]{2}))?");
    private static final Pattern COUNTERSIGN = Pattern.compile("(all|any|全部|任一|([0-9]{1,3})[%％])\\s*[:：]\\s*(.+)");

    private StepCells() {}

    /** Reads predecessors, of which each may name an outcome: {@code P08=approved}. */
    static void predecessors(String cell, ProcessStep.Builder step) {
        List<StepId> before = new ArrayList<>();
        List<OnOutcome> onOutcomes = new ArrayList<>();
        for (String piece : Words.PIECES.split(cell)) {
            List<String> parts = Splitter.on(CharMatcher.anyOf("=＝")).limit(2).splitToList(piece);
            StepId id = StepId.of(parts.get(0));
            if (!before.contains(id)) {
                before.add(id);
            }
            if (parts.size() > 1) {
                Splitter.on('|')
                        .splitToStream(parts.get(1))
                        .map(code -> new OnOutcome(id, code))
                        .forEach(onOutcomes::add);
            }
        }
        step.predecessors(before).onOutcomes(onOutcomes);
    }

    static String predecessors(ProcessStep step) {
        return step.predecessors().stream()
                .map(id -> {
                    String codes = step.onOutcomes().stream()
                            .filter(on -> on.step().equals(id))
                            .map(OnOutcome::outcome)
                            .collect(Collectors.joining("|"));
                    return codes.isEmpty() ? id.value() : id + "=" + codes;
                })
                .collect(Collectors.joining(" "));
    }

    /** Reads outcomes; the one with a star is the default, else the first that goes on. */
    static void outcomes(String cell, ProcessStep.Builder step) {
        Optional<String> first = Optional.empty();
        Optional<String> starred = Optional.empty();
        for (String piece : PIECES.split(cell)) {
            Matcher parts = matched(OUTCOME, piece);
            String code = parts.group(1).strip();
            String zh = text(parts, 2).orElse(code);
            StepOutcome outcome = StepOutcome.of(code, zh, text(parts, 3).orElse(zh));
            outcome = text(parts, 4).map(StepId::of).map(outcome::backTo).orElse(outcome);
            outcome = parts.group(5) != null ? outcome.ending() : outcome;
            step.addOutcome(outcome);
            if (first.isEmpty() && outcome.backTo().isEmpty()) {
                first = Optional.of(code);
            }
            if (parts.group(6) != null) {
                starred = Optional.of(code);
            }
        }
        Optional<String> usual = first;
        step.defaultOutcome(starred.or(() -> usual));
    }

    static String outcomes(ProcessStep step) {
        return step.outcomes().stream()
                .map(outcome -> outcome.code() + ":" + outcome.zh() + ":" + outcome.en()
                        + outcome.backTo().map(id -> ">" + id).orElse("")
                        + (outcome.ends() ? "!" : "")
                        + (step.defaultOutcome().filter(outcome.code()::equals).isPresent() ? "*" : ""))
                .collect(Collectors.joining("; "));
    }

    /** Reads a length of time: {@code 90min}, {@code 4h}, {@code 4小时}. */
    static Duration length(String cell) {
        Matcher parts = matched(LENGTH, cell);
        double number = Double.parseDouble(parts.group(1));
        boolean hours = parts.group(2).startsWith("h") || parts.group(2).equals("小时");
        return Duration.ofMinutes(Math.round(hours ? number * 60 : number));
    }

    static String length(Duration length) {
        return length.toMinutes() % 60 == 0 ? length.toHours() + "h" : length.toMinutes() + "min";
    }

    /** Reads how long ahead of the meeting something is due, if the cell says that and no time of day. */
    static Optional<Duration> ahead(String cell) {
        Matcher parts = AHEAD.matcher(cell.strip());
        return parts.matches() ? Optional.of(length(parts.group(1))) : Optional.empty();
    }

    static List<StepCondition> conditions(String cell) {
        return FACTS.splitToStream(cell)
                .map(word -> word.startsWith("!") || word.startsWith("！")
                        ? new StepCondition(new Fact(word.substring(1)), false)
                        : new StepCondition(new Fact(word), true))
                .toList();
    }

    static String conditions(ProcessStep step) {
        return step.conditions().stream().map(StepCondition::toString).collect(Collectors.joining(", "));
    }

    static DropRule drop(String cell) {
        List<String> parts =
                Splitter.on(CharMatcher.anyOf(":：")).limit(2).trimResults().splitToList(cell);
        if (parts.size() < 2) {
            throw new IllegalArgumentException("no colon");
        }
        return new DropRule(Role.ofCode(parts.get(0)), parts.get(1));
    }

    static List<Reminder> reminders(String cell) {
        return PIECES.splitToStream(cell)
                .map(piece -> {
                    Matcher parts = matched(REMINDER, piece);
                    Reminder reminder = Reminder.daysBefore(Integer.parseInt(parts.group(1)));
                    return text(parts, 2)
                            .map(clock -> reminder.at(LocalTime.parse(clock.length() < 5 ? "0" + clock : clock)))
                            .orElse(reminder);
                })
                .toList();
    }

    static String reminders(ProcessStep step) {
        return step.reminders().stream().map(Reminder::toString).collect(Collectors.joining("; "));
    }

    static Authority approval(String cell) {
        return Authority.standard().stream()
                .filter(known -> Stream.of(known.code(), known.zh(), known.en())
                        .anyMatch(word -> Words.key(word).equals(Words.key(cell))))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown"));
    }

    static String approvals() {
        return Authority.standard().stream().map(Authority::code).collect(Collectors.joining(", "));
    }

    static Countersign countersign(String cell) {
        Matcher parts = matched(COUNTERSIGN, cell);
        int percent = switch (parts.group(1)) {
            case "all", "全部" -> 100;
            case "any", "任一" -> 0;
            default -> Integer.parseInt(parts.group(2));
        };
        return new Countersign(
                Words.PIECES.splitToStream(parts.group(3)).map(Role::ofCode).toList(), percent);
    }

    static String countersign(Countersign countersign) {
        String share = switch (countersign.percent()) {
            case 100 -> "all";
            case 0 -> "any";
            default -> countersign.percent() + "%";
        };
        return share + ": " + countersign.signers().stream().map(Role::code).collect(Collectors.joining(" "));
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher parts = pattern.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"%s\" is not understood".formatted(text));
        }
        return parts;
    }

    private static Optional<String> text(Matcher parts, int group) {
        return Optional.ofNullable(parts.group(group)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
