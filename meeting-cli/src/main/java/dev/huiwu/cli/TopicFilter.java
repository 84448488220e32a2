package dev.huiwu.cli;

import com.google.common.base.Suppliers;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.huiwu.core.Coded;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicKind;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicSort;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.Nearness;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which topics a command is about: an option for each field of a query. */
final class TopicFilter {

    /** The topics that are looked at for what is near something unknown; more would take too long. */
    static final TopicQuery LATEST = TopicQuery.builder()
            .sort(TopicSort.RECEIVED)
            .descending(true)
            .limit(TopicQuery.MAX_LIMIT)
            .build();

    @Option(names = "--section", paramLabel = "TEXT", description = "承办处室。 The handling section.")
    private List<String> sections = new ArrayList<>();

    @Option(names = "--unit", paramLabel = "UNIT", description = "有关单位，名称或代码。 A unit it concerns, by name or code.")
    private List<String> units = new ArrayList<>();

    @Option(
            names = "--leader",
            paramLabel = "POST",
            description = "分管或签批的领导。 A leader in charge of it or who signed it.")
    private List<String> leaders = new ArrayList<>();

    @Option(names = "--state", paramLabel = "STATE", description = "状态，如 待上会。 Its state, such as ready.")
    private List<String> states = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "TEXT", description = "议题类别。 Its kind.")
    private List<TopicKind> kinds = new ArrayList<>();

    @Option(names = "--meeting", paramLabel = "TEXT", description = "会议届次。 What its meeting is called.")
    private List<String> meetings = new ArrayList<>();

    @Option(names = "--meeting-from", paramLabel = "DATE", description = "会议日期起。 The first day of its meeting.")
    private Optional<LocalDate> meetingFrom = Optional.empty();

    @Option(names = "--meeting-until", paramLabel = "DATE", description = "会议日期止。 The last day of its meeting.")
    private Optional<LocalDate> meetingUntil = Optional.empty();

    @Option(names = "--received-from", paramLabel = "DATE", description = "收文日期起。 The first day it was received.")
    private Optional<LocalDate> receivedFrom = Optional.empty();

    @Option(names = "--received-until", paramLabel = "DATE", description = "收文日期止。 The last day it was received.")
    private Optional<LocalDate> receivedUntil = Optional.empty();

    @Option(names = "--overdue-on", paramLabel = "DATE", description = "在这一天逾期未办结。 Overdue on this day.")
    private Optional<LocalDate> overdueOn = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "名称中含有。 What its title holds.")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--sort",
            paramLabel = "KEY",
            description = {
                "排序：id 编号、received 收文日期、meeting 会议日期和议题序号、deadline 时限、state 状态。",
                "By what they are ordered: id, received, meeting (day and place on the agenda), deadline, state."
            })
    private Optional<String> sort = Optional.empty();

    @Option(names = "--descending", description = "倒序。 From the last to the first.")
    private boolean descending;

    /** By day, meeting and place on its agenda; what is on none comes last, ties go by number. */
    private static final Comparator<Tabling> BY_PLACE =
            Comparator.comparing(Tabling::on).thenComparing(Tabling::meeting).thenComparingInt(Tabling::order);

    /**
     * Returns the query.
     *
     * @param directory the units there are; if it has none, units go by their codes
     */
    TopicQuery query(UnitDirectory directory) {
        title.filter(text -> text.length() > 500).ifPresent(text -> {
            throw new WrongUse("--title 最多 500 字。 --title has 500 characters at most.");
        });
        inOrder("--meeting-from", meetingFrom, "--meeting-until", meetingUntil);
        inOrder("--received-from", receivedFrom, "--received-until", receivedUntil);
        return TopicQuery.builder()
                .sections(sections)
                .units(units.stream().map(name -> unit(name, directory)).toList())
                .leaders(leaders)
                .states(states.stream()
                        .map(word -> choice("--state", "状态", "state", TopicState.class, TopicState::label, word))
                        .toList())
                .kinds(kinds)
                .meetings(meetings)
                .meetingFrom(meetingFrom)
                .meetingUntil(meetingUntil)
                .receivedFrom(receivedFrom)
                .receivedUntil(receivedUntil)
                .overdueOn(overdueOn)
                .title(title)
                .sort(sort.map(word -> choice("--sort", "排序", "order", TopicSort.class, TopicSort::code, word))
                        .orElse(TopicSort.ID))
                .descending(descending)
                .build();
    }

    /** Returns the day for which lists say what is overdue. */
    LocalDate day() {
        return overdueOn.orElseGet(TopicsOptions::today);
    }

    /** Says whether the order is one that a register does not give by itself, and {@link #all} does. */
    static boolean isByPlace(TopicQuery query) {
        return query.sort() == TopicSort.MEETING;
    }

    /** Returns all topics that meet the query, in its order; those of one meeting in the order of its agenda. */
    static List<Topic> all(TopicRegister register, TopicQuery query) {
        List<Topic> topics = register.all(query);
        if (!isByPlace(query)) {
            return topics;
        }
        Comparator<Tabling> byPlace = query.descending() ? BY_PLACE.reversed() : BY_PLACE;
        return topics.stream()
                .sorted(Comparator.comparing(
                                (Topic topic) -> topic.tabling().orElse(null), Comparator.nullsLast(byPlace))
                        .thenComparing(Topic::id))
                .toList();
    }

    /** Returns warnings on what no topic of the register has, with what is near; of units only where there is no directory of them. */
    Findings unknown(TopicRegister register, TopicQuery query, UnitDirectory directory) {
        Unknown unknown = new Unknown(register);
        if (directory.units().isEmpty()) {
            unknown.add("--unit", query.units(), TopicQuery.Builder::addUnit, Topic::units);
        }
        unknown.add(
                "--section",
                query.sections(),
                TopicQuery.Builder::addSection,
                topic -> topic.handlingSection().stream().toList());
        unknown.add("--leader", query.leaders(), TopicQuery.Builder::addLeader, Topic::leaders);
        unknown.add(
                "--kind",
                query.kinds(),
                TopicQuery.Builder::addKind,
                topic -> List.of(topic.submission().kind()));
        unknown.add("--meeting", query.meetings(), TopicQuery.Builder::addMeeting, Topic::meetings);
        return new Findings(unknown.findings);
    }

    /** Warnings on what no topic of a register has; what is near it is looked for in topics that are read once. */
    private static final class Unknown {

        private final TopicRegister register;
        private final Supplier<List<Topic>> latest;
        private final List<Finding> findings = new ArrayList<>();

        Unknown(TopicRegister register) {
            this.register = register;
            latest = Suppliers.memoize(() -> register.find(LATEST).topics());
        }

        <T> void add(
                String option,
                Collection<T> wanted,
                BiConsumer<TopicQuery.Builder, T> condition,
                Function<Topic, Collection<T>> of) {
            for (T value : wanted) {
                TopicQuery.Builder alone = TopicQuery.builder().limit(1);
                condition.accept(alone, value);
                if (register.find(alone.build()).total() == 0) {
                    List<String> known = latest.get().stream()
                            .flatMap(topic -> of.apply(topic).stream())
                            .map(Object::toString)
                            .distinct()
                            .sorted()
                            .toList();
                    List<String> near = Nearness.suggest(value.toString(), known);
                    findings.add(TopicActions.TEXTS.finding(
                            near.isEmpty() ? "filter-unknown" : "filter-unknown-near",
                            Severity.WARNING,
                            draft -> draft.about(value)
                                    .with("option", option)
                                    .with("found", value)
                                    .with("near", String.join(" ", near))));
                }
            }
        }
    }

    /**
     * Returns the unit of a name or code on the command line; if the directory has no units, of a code.
     *
     * @throws WrongUse if the directory has units and not this one, with the names that are near
     */
    static UnitId unit(String name, UnitDirectory directory) {
        return directory.resolve(name).map(Unit::id).orElseGet(() -> {
            if (directory.units().isEmpty()) {
                return Values.UNIT.of("--unit", name);
            }
            throw new WrongUse(
                    "--unit “%1$s”：单位表中没有（或不止一个）%2$s。 --unit \"%1$s\": none of the table of units, or several%3$s."
                            .formatted(
                                    name,
                                    near("；是否指：", directory.suggest(name), "、"),
                                    near("; did you mean: ", directory.suggest(name), ", ")));
        });
    }

    private static String near(String lead, List<Unit> units, String between) {
        return units.isEmpty()
                ? ""
                : units.stream()
                        .map(unit -> unit.shortName() + " " + unit.id())
                        .collect(Collectors.joining(between, lead, ""));
    }

    private static void inOrder(String begin, Optional<LocalDate> from, String end, Optional<LocalDate> until) {
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            throw new WrongUse("%1$s %2$s 晚于 %3$s %4$s。 %1$s %2$s is after %3$s %4$s."
                    .formatted(begin, from.get(), end, until.orElseThrow()));
        }
    }

    private static <E extends Enum<E> & Coded> E choice(
            String option, String zh, String en, Class<E> type, Function<E, String> label, String word) {
        List<E> all = List.of(type.getEnumConstants());
        List<String> codes = all.stream().map(Coded::code).toList();
        List<String> labels = all.stream().map(label).toList();
        return all.stream()
                .filter(one -> one.code().equals(word) || label.apply(one).equals(word))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> near = Nearness.suggest(word, Lists.newArrayList(Iterables.concat(labels, codes)));
                    return new WrongUse(
                            "%1$s 没有“%2$s”这一%3$s；可写：%4$s%5$s。 %1$s: there is no %6$s \"%2$s\"; write one of: %7$s%8$s."
                                    .formatted(
                                            option,
                                            word,
                                            zh,
                                            String.join("、", labels),
                                            near.isEmpty() ? "" : "；是否指：" + String.join("、", near),
                                            en,
                                            String.join(" ", codes),
                                            near.isEmpty() ? "" : "; did you mean: " + String.join(", ", near)));
                });
    }
}
