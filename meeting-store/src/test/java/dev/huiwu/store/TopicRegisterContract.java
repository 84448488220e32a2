package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.ALL;
import static dev.huiwu.store.SampleTopics.CLERK;
import static dev.huiwu.store.SampleTopics.NEW;
import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.PROPOSE;
import static dev.huiwu.store.SampleTopics.REGISTER;
import static dev.huiwu.store.SampleTopics.RULES;
import static dev.huiwu.store.SampleTopics.like;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.Decision;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.TablingException;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicAnswer;
import dev.huiwu.core.topic.TopicAnswers;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicOutcome;
import dev.huiwu.core.topic.TopicPage;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRequest;
import dev.huiwu.core.topic.TopicSort;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every register of topics does, wherever it keeps them. */
abstract class TopicRegisterContract {

    /** Titles that a database could take for something else, or compare as it likes. */
    static final List<String> ODD = List.of(
            "100%完成",
            "100_完成",
            "100!完成",
            "a'; DROP TABLE topic; --",
            "a\" OR \"1\" = \"1",
            "反\\斜\\杠\\",
            "𠮷野家𪚥的议题",
            "😀😀",
            "ＡＢＣ全角１２３",
            "abc全角123",
            "ABC全角123",
            "ÄÖÜ ẞ ß",
            "İstanbul",
            "é",
            "e\u0301",
            "末尾有空格 ",
            "末尾有空格",
            "㋿ ﷺ ㍿",
            "${prefix} :name ? <list>");

    /** Numbers in the order of their code points, which is not that of UTF-16 or of any dictionary. */
    static final List<String> NUMBERS = List.of("A-1", "a-1", "Z", "a-2", "é", "议题", "Ａ", "\uFFFD", "😀", "𠮷");

    private TopicRegister register;

    abstract TopicRegister empty();

    @BeforeEach
    void open() {
        register = empty();
    }

    private Findings takeOver(List<Topic> topics) {
        return register.takeOver(topics, CLERK, NOW, "移入");
    }

    private Topic topic(String id) {
        return register.topic(new TopicId(id)).orElseThrow();
    }

    /** Returns topics as they stand, as they were before they were taken over. */
    private static List<Topic> before(List<Topic> topics) {
        return topics.stream()
                .map(topic -> topic.toBuilder()
                        .version(0)
                        .hash("")
                        .changedAt(Optional.empty())
                        .build())
                .toList();
    }

    static List<Topic> odd() {
        List<Topic> odd = new ArrayList<>();
        for (int i = 0; i < ODD.size(); i++) {
            odd.add(like(ALL.get(i), NUMBERS.get(i % NUMBERS.size()) + "/" + i, ODD.get(i)));
        }
        return odd;
    }

    @Test
    void r20All62SampleTopicsAreKeptAsTheyWere() {
        assertThat(takeOver(ALL)).isEmpty();

        TopicPage all = register.find(TopicQuery.builder().limit(1000).build());

        assertThat(before(all.topics())).isEqualTo(ALL);
        assertThat(all.total()).isEqualTo(62);
        assertThat(register.topic(ALL.get(7).id())).contains(all.topics().get(7));
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void whatIsAskedTogetherHappensAllOrNone() {
        register.open(REGISTER, CLERK, NOW, "").orThrow();
        takeOver(ALL);
        TopicRequest propose = new TopicRequest(NEW, 1, PROPOSE, "");
        TopicRequest note = new TopicRequest(NEW, 1, new TopicAction.Note("𠮷"), "");
        TopicRequest other = new TopicRequest(ALL.get(0).id(), 1, new TopicAction.Note("另一件"), "");
        TopicRequest stale = new TopicRequest(ALL.get(1).id(), 9, new TopicAction.Note("?"), "");
        TopicRequest nobody = new TopicRequest(new TopicId("没有"), 1, new TopicAction.Note("?"), "");
        TopicRequest early = new TopicRequest(ALL.get(2).id(), 1, new TopicAction.Approve(), "");

        TopicAnswers refused = register.askAll(List.of(propose, note, other, stale, nobody, early), CLERK, NOW);

        assertThat(refused.refused().codes())
                .containsExactlyInAnyOrder("topic-version", "topic-unknown", "topic-not-in-state");
        assertThat(refused.accepted()).isEmpty();
        assertThat(topic(NEW.value()).version()).isEqualTo(1);
        assertThat(topic(ALL.get(0).id().value()).version()).isEqualTo(1);
        TopicAnswers done =
                register.askAll(List.of(propose, note, other), CLERK, NOW).orThrow();
        assertThat(done.accepted()).extracting(one -> one.topic().version()).containsExactly(2, 3, 2);
        assertThat(topic(NEW.value())).isEqualTo(done.accepted().get(1).topic());
        assertThat(register.history(NEW)).hasSize(3);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void allTopicsOfAQueryAreReadAtOnceInItsOrder() {
        takeOver(ALL);
        TopicQuery query = TopicQuery.builder()
                .addState(TopicState.COMPLETED)
                .sort(TopicSort.RECEIVED)
                .descending(true)
                .offset(3)
                .limit(2)
                .build();

        List<Topic> all = register.all(query);

        assertThat(all).hasSize(15);
        assertThat(register.find(query).topics()).isEqualTo(all.subList(3, 5));
    }

    @Test
    void r21WhatIsTakenOverAndWasEnteredLateIsNoted() {
        Topic late = ALL.get(0).toBuilder()
                .enteredOn(ALL.get(0).submission().receivedOn().plusDays(30))
                .build();

        Findings findings = takeOver(List.of(late, ALL.get(1)));

        assertThat(findings.codes()).containsExactly("topic-entered-late");
        assertThat(findings.hasErrors()).isFalse();
        assertThat(topic(late.id().value()).enteredOn()).isEqualTo(late.enteredOn());
    }

    @Test
    void r23OneQueryTellsWhatIsOverdueOnADay() {
        takeOver(ALL);

        TopicPage overdue = register.find(
                TopicQuery.builder().overdueOn(LocalDate.parse("2026-05-08")).build());

        assertThat(overdue.topics())
                .extracting(topic -> topic.id().value())
                .containsExactlyElementsOf(Stream.of("006", "012", "017", "018", "020", "021", "022", "023", "028")
                        .map("YT-2026-"::concat)
                        .toList());
        assertThat(overdue.total()).isEqualTo(9);
    }

    @Test
    void r23ATopicIsFoundByEveryMeetingItStandsBeforeOrThatWasDoneWithIt() {
        LocalDate day = LocalDate.parse("2026-04-08");
        List<String> names = List.of("第\"76\"次\\常务会议", "第𠮷次😀 #=:", "第78次常务会议/", "第75次");
        Topic putOff = ALL.stream()
                .filter(topic ->
                        topic.tabling().isPresent() && topic.decisions().isEmpty())
                .findFirst()
                .orElseThrow()
                .toBuilder()
                .tabling(new Tabling(names.get(2), day.plusDays(60), 1, Optional.empty()))
                .addUnreached(new Tabling(names.get(3), day.minusDays(7), 3, Optional.empty()))
                .addDecisions(new Decision(names.get(0), day, TopicOutcome.DEFERRED, "再议"))
                .addDecisions(new Decision(names.get(1), day.plusDays(7), TopicOutcome.DEFERRED, "再议"))
                .addDecisions(new Decision(names.get(1), day.plusDays(14), TopicOutcome.DEFERRED, "再议"))
                .build();
        takeOver(List.of(putOff));

        for (String name : names) {
            TopicQuery query = TopicQuery.builder().addMeetings(name).build();
            assertThat(before(register.find(query).topics())).as(name).containsExactly(putOff);
            assertThat(register.find(query.toBuilder().offset(1).build()).total())
                    .isEqualTo(1);
        }
        assertThat(register.doneBy(names.get(0), day)).extracting(Topic::id).containsExactly(putOff.id());
        assertThat(register.doneBy(names.get(3), day.minusDays(7)))
                .extracting(Topic::id)
                .containsExactly(putOff.id());
        assertThat(register.doneBy(names.get(0), day.plusDays(1))).isEmpty();
        assertThat(register.verify()).isEmpty();
    }

    /** Not every host has its code looked through for null, and what is null could not be read again. */
    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    void whatHasNullInItIsNotWritten() {
        takeOver(ALL);
        Topic topic = topic(ALL.stream()
                .filter(one -> one.state() == TopicState.IN_SIGN_OFF)
                .findFirst()
                .orElseThrow()
                .id()
                .value());
        Topic other = like(ALL.get(0), "YT-2099-001", "另一件");
        LocalDate day = NOW.toLocalDate();
        SignOff sign = new SignOff("常务副市长", day, null, "");
        TopicAction signed = new TopicAction.Sign(SignOffRole.LEADER_IN_CHARGE, sign);
        TopicAction granted = new TopicAction.GrantException(new TablingException(null, "市长", "急", day));
        Topic decided = other.toBuilder()
                .addDecisions(new Decision("第1次", day, null, ""))
                .build();
        Topic tabled = other.toBuilder()
                .tabling(new Tabling("第1次", null, 1, Optional.empty()))
                .build();

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> register.ask(topic.id(), 1, signed, CLERK, NOW, "").orThrow(),
                () -> register.ask(topic.id(), 1, granted, CLERK, NOW, "").orThrow(),
                () -> register.ask(topic.id(), 1, new TopicAction.Note("x"), null, NOW, ""),
                () -> register.open(REGISTER, null, NOW, ""),
                () -> register.takeOver(List.of(other), null, NOW, ""),
                () -> register.takeOver(List.of(other, decided), CLERK, NOW, ""),
                () -> register.takeOver(List.of(tabled), CLERK, NOW, ""))) {
            assertThatNullPointerException().isThrownBy(call);
        }

        assertThat(register.topic(topic.id())).contains(topic);
        assertThat(register.find(TopicQuery.all()).total()).isEqualTo(62);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void whatHappensToATopicIsKeptInOrder() {
        TopicAnswer.Accepted opened = register.open(REGISTER, CLERK, NOW, "").orThrow();
        TopicAnswer.Accepted noted = register.ask(NEW, 1, new TopicAction.Note("备注"), CLERK, NOW, "因故")
                .orThrow();
        TopicAnswer.Accepted proposed =
                register.ask(NEW, 2, PROPOSE, CLERK, NOW, "").orThrow();

        assertThat(register.topic(NEW)).contains(proposed.topic());
        List<TopicEvent> history = register.history(NEW);
        assertThat(history).containsExactly(opened.event(), noted.event(), proposed.event());
        assertThat(Topic.replay(history)).isEqualTo(proposed.topic());
        assertThat(register.find(TopicQuery.builder().addLeaders("常务副市长").build())
                        .topics())
                .containsExactly(proposed.topic());
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void whatIsNotThereIsUnknown() {
        TopicId nobody = new TopicId("YT-0");

        assertThat(register.ask(nobody, 1, new TopicAction.Note(""), CLERK, NOW, "")
                        .reasons())
                .extracting(Finding::code)
                .containsExactly("topic-unknown");
        assertThat(register.topic(nobody)).isEmpty();
        assertThat(register.history(nobody)).isEmpty();
        assertThat(register.find(TopicQuery.all())).isEqualTo(new TopicPage(List.of(), 0));
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void theSecondOfTwoWritersIsRefusedWithBothVersions() {
        takeOver(ALL.subList(0, 1));
        TopicId id = ALL.get(0).id();
        register.ask(id, 1, new TopicAction.Note("先"), CLERK, NOW, "").orThrow();

        Findings refused =
                register.ask(id, 1, new TopicAction.Note("后"), CLERK, NOW, "").reasons();

        assertThat(refused).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("topic-version");
            assertThat(finding.arguments()).containsEntry("seen", "1").containsEntry("version", "2");
        });
        assertThat(topic(id.value()).remark()).isEqualTo("先");
        assertThat(register.history(id)).hasSize(2);
    }

    @Test
    void aTopicThatRefusesStaysAsItIs() {
        takeOver(ALL.subList(0, 1));
        Topic before = topic(ALL.get(0).id().value());

        TopicAnswer answer = register.ask(before.id(), 1, new TopicAction.Approve(), CLERK, NOW, "");

        assertThat(answer.reasons().hasErrors()).isTrue();
        assertThat(register.topic(before.id())).contains(before);
        assertThat(register.history(before.id())).hasSize(1);
    }

    @Test
    void aNumberIsGivenOnce() {
        register.open(REGISTER, CLERK, NOW, "").orThrow();

        assertThat(register.open(REGISTER, CLERK, NOW, "").reasons())
                .extracting(Finding::code)
                .containsExactly("topic-id-taken");
        assertThat(register.history(NEW)).hasSize(1);
    }

    @Test
    void topicsAreTakenOverAllOrNone() {
        takeOver(ALL.subList(5, 6));
        List<Topic> twice = new ArrayList<>(ALL);
        twice.add(ALL.get(9));
        twice.add(topic(ALL.get(5).id().value())); // has an event behind it

        assertThat(takeOver(twice))
                .extracting(Finding::code)
                .containsExactly("topic-id-taken", "topic-id-taken", "topic-taken-over");
        assertThat(takeOver(ALL)).extracting(Finding::code).containsExactly("topic-id-taken");
        assertThat(takeOver(twice.subList(0, 63)))
                .extracting(Finding::code)
                .containsExactly("topic-id-taken", "topic-id-taken");
        assertThat(register.find(TopicQuery.all()).total()).isEqualTo(1);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void textsAreTakenLetterByLetter() {
        takeOver(odd());

        assertThat(before(register.find(TopicQuery.all()).topics())).containsExactlyInAnyOrderElementsOf(odd());
        assertThat(register.verify()).isEmpty();
        for (Topic topic : odd()) {
            assertThat(before(register.topic(topic.id()).stream().toList())).containsExactly(topic);
        }
        for (Topic topic : odd()) {
            assertThat(register.find(TopicQuery.builder()
                                    .title(topic.submission().title())
                                    .build())
                            .topics())
                    .extracting(Topic::id)
                    .contains(topic.id());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "!",
                "'",
                "\"",
                "\\",
                "𠮷",
                "𪚥",
                "😀",
                "a'; DROP TABLE topic; --",
                "ＡＢＣ",
                "abc",
                "全角1",
                "ss",
                "ß",
                "i",
                "é",
                " ",
                "令和",
                "?",
                ":name",
                "<list>",
                "",
                "没有",
                "' OR '1' = '1"
            })
    void aTextIsFoundInTitlesAsInMemory(String text) {
        takeOver(odd());

        TopicQuery query = TopicQuery.builder().title(text).build();

        assertThat(register.find(query).topics())
                .extracting(Topic::id)
                .isEqualTo(memory(odd()).find(query).topics().stream()
                        .map(Topic::id)
                        .toList());
    }

    @Test
    void numbersAreOrderedByCodePoints() {
        takeOver(NUMBERS.stream().map(id -> like(ALL.get(0), id, "议题")).toList());

        assertThat(register.find(TopicQuery.all()).topics())
                .extracting(topic -> topic.id().value())
                .containsExactly("A-1", "Z", "a-1", "a-2", "é", "议题", "Ａ", "\uFFFD", "😀", "𠮷");
    }

    @Test
    void nothingInAQueryIsTakenForSql() {
        takeOver(ALL);
        String injection = "x' OR '1' = '1'; DROP TABLE topic; --";

        for (TopicQuery query : List.of(
                TopicQuery.builder().addSections(injection).build(),
                TopicQuery.builder().addLeaders(injection).build(),
                TopicQuery.builder().addMeetings(injection).build(),
                TopicQuery.builder().addUnits(new UnitId("x'OR'1'='1")).build(),
                TopicQuery.builder().title(injection).build())) {
            assertThat(register.find(query)).isEqualTo(new TopicPage(List.of(), 0));
        }
        assertThat(register.find(TopicQuery.all()).total()).isEqualTo(62);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "议\u0000题", "\uD83D", "半个字\uD83D", "\uDE00\uD83D"})
    void aTextThatNoDatabaseTakesIsNotFound(String text) {
        Topic whole = like(ALL.get(0), "whole", "半个字😀").toBuilder()
                .handlingSection("半个字😀")
                .build();
        Topic other = like(ALL.get(1), "other", "半个字\uFFFD");
        takeOver(List.of(whole, other));

        for (TopicQuery query : List.of(
                TopicQuery.builder().addSections(text).build(),
                TopicQuery.builder().addLeaders(text).build(),
                TopicQuery.builder().addMeetings(text).build(),
                TopicQuery.builder().title(text).build())) {
            assertThat(register.find(query)).isEqualTo(new TopicPage(List.of(), 0));
            assertThat(register.all(query)).isEmpty();
        }
        String section = other.handlingSection().orElseThrow();
        assertThat(register.find(TopicQuery.builder().addSections(text, section).build())
                        .total())
                .isEqualTo(1);
    }

    @Test
    void theLongestTextsAreKept() {
        String longest = "𠮷".repeat(500);
        Topic topic = like(ALL.get(0), "x".repeat(64), "ﷺ".repeat(500)).toBuilder()
                .handlingSection(longest)
                .remark("𪚥".repeat(10_000))
                .build();
        Topic other = like(ALL.get(0), "😀".repeat(32), longest);

        assertThat(takeOver(List.of(topic, other))).isEmpty();

        assertThat(before(
                        register.find(TopicQuery.builder().addSections(longest).build())
                                .topics()))
                .containsExactly(topic);
        assertThat(register.find(TopicQuery.builder().title(longest).build()).total())
                .isEqualTo(1);
        assertThat(register.verify()).isEmpty();
    }

    @Test
    void daysBeyondAnyCalendarAreAsked() {
        takeOver(ALL);

        assertThat(register.find(TopicQuery.builder()
                                .receivedFrom(LocalDate.MIN)
                                .receivedUntil(LocalDate.MAX)
                                .build())
                        .total())
                .isEqualTo(62);
        assertThat(register.find(TopicQuery.builder().meetingFrom(LocalDate.MAX).build())
                        .total())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(TopicSort.class)
    void topicsAreOrderedAndPagedAsInMemory(TopicSort sort) {
        takeOver(ALL);
        TopicRegister memory = memory(ALL);

        for (boolean descending : new boolean[] {false, true}) {
            TopicQuery query = TopicQuery.builder()
                    .sort(sort)
                    .descending(descending)
                    .limit(25)
                    .build();
            for (int offset : new int[] {0, 25, 50, 75}) {
                TopicQuery page = query.toBuilder().offset(offset).build();
                assertThat(register.find(page)).as("%s", page).isEqualTo(memory.find(page));
            }
        }
    }

    static LongStream seeds() {
        return Seeds.usually(150);
    }

    @Test
    void anyQueryIsAnsweredAsInMemory() {
        List<Topic> topics = Stream.concat(ALL.stream(), odd().stream()).toList();
        takeOver(topics);
        TopicRegister memory = memory(topics);

        seeds().forEach(seed -> {
            TopicQuery query = anyQuery(new Random(seed), topics);
            assertThat(register.find(query)).as("seed %s: %s", seed, query).isEqualTo(memory.find(query));
        });
    }

    private static TopicRegister memory(List<Topic> topics) {
        TopicRegister memory = TopicRegister.inMemory(RULES);
        memory.takeOver(topics, CLERK, NOW, "移入");
        return memory;
    }

    private static TopicQuery anyQuery(Random random, List<Topic> topics) {
        TopicQuery.Builder query = TopicQuery.builder()
                .sort(TopicSort.values()[random.nextInt(TopicSort.values().length)])
                .descending(random.nextBoolean())
                .offset(random.nextInt(3) == 0 ? random.nextInt(20) : 0)
                .limit(1 + random.nextInt(40));
        Topic some = topics.get(random.nextInt(topics.size()));
        Topic other = topics.get(random.nextInt(topics.size()));
        LocalDate day = some.submission().receivedOn().plusDays(random.nextInt(40) - 10L);
        for (int i = random.nextInt(3); i >= 0; i--) {
            switch (random.nextInt(11)) {
                case 0 -> query.addStates(some.state(), TopicState.values()[random.nextInt(15)]);
                case 1 -> query.addKinds(some.submission().kind());
                case 2 -> query.addAllSections(some.handlingSection().stream().toList());
                case 3 -> query.addAllUnits(some.units()).addUnits(new UnitId("nobody"));
                case 4 -> query.addAllLeaders(other.leaders());
                case 5 -> query.addAllMeetings(some.meetings());
                case 6 -> query.meetingFrom(day);
                case 7 -> query.meetingUntil(day);
                case 8 -> query.receivedFrom(day);
                case 9 -> query.overdueOn(day);
                default -> {
                    String title = other.submission().title();
                    query.title(title.substring(0, title.offsetByCodePoints(0, 1)));
                }
            }
        }
        return query.build();
    }
}
