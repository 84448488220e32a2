package dev.huiwu.core.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.huiwu.core.Finding;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.name.PinyinSpelling;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardComparisonTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-20");
    private static final String MEETING = "M1";

    private final List<CardItem> items = new ArrayList<>();
    private final List<CardStock> stock = new ArrayList<>();
    private final List<CardNeed> needs = new ArrayList<>();
    private final List<CardPerson> people = new ArrayList<>();
    private final List<CardMovement> movements = new ArrayList<>();
    private boolean complete;

    private CardItem.Builder item(String id, CardClass cardClass, String text) {
        return CardItem.builder().id(new CardId(id)).card(NameCard.of(cardClass, text));
    }

    private void hold(CardItem item, String place, int count) {
        if (!items.contains(item)) {
            items.add(item);
        }
        stock.add(new CardStock(item.id(), place, count));
    }

    private void holdPerson(String id, String text) {
        hold(item(id, CardClass.STANDING_PEOPLE, text).build(), "一号柜", 1);
    }

    private void need(String person, NameCard card) {
        needs.add(new CardNeed(card, Optional.of(new PersonId(person)), Optional.of("1-中-" + (needs.size() + 1))));
    }

    /** Needs the card of somebody on the list. */
    private void needPerson(String person, String unit, String text) {
        need(person, NameCard.of(CardClass.STANDING_PEOPLE, text));
        people.add(new CardPerson(new PersonId(person), new UnitId(unit), "局长", text));
    }

    private CardComparison compare() {
        return CardComparison.of(request());
    }

    private CardComparisonRequest request() {
        return CardComparisonRequest.builder()
                .meeting(MEETING)
                .needs(needs)
                .status(new CardInventory(DAY, items, stock, movements).status(DAY))
                .people(people)
                .complete(complete)
                .openMeetings(Set.of("M2"))
                .build();
    }

    @Nested
    class WhatIsThere {

        @Test
        void isTakenAsItReadsWhereverItLiesAndTheRestIsMade() {
            NameCard press = NameCard.of(CardClass.FUNCTION, "记者席");
            hold(item("F1", CardClass.FUNCTION, "记者席").build(), "一号柜", 2);
            hold(items.get(0), "二号柜", 1);
            for (int i = 1; i <= 5; i++) {
                need("U1-" + i, press);
            }
            CardComparison comparison = compare();
            assertThat(comparison.have())
                    .extracting(held -> held.place().orElseThrow(), CardHeld::count)
                    .containsExactly(tuple("一号柜", 2), tuple("二号柜", 1));
            assertThat(comparison.make()).singleElement().satisfies(make -> {
                assertThat(make.needed()).isEqualTo(5);
                assertThat(make.held()).isEqualTo(3);
                assertThat(make.count()).isEqualTo(2);
            });
            assertThat(comparison.toMake()).isEqualTo(2);
        }

        @Test
        void ofALeaderIsNeededInTwoSetsAndNeverTakenFromAnotherClass() {
            need("U1-1", NameCard.of(CardClass.LEADERS, "董拟桃"));
            hold(item("L1", CardClass.LEADERS, "董拟桃").build(), "领导柜", 1);
            holdPerson("C1", "董拟桃");
            assertThat(compare().make())
                    .extracting(CardToMake::needed, CardToMake::held, CardToMake::count)
                    .containsExactly(tuple(2, 1, 1));
        }

        @Test
        void mayBeOfAnotherClassAndSpacedOut() {
            needPerson("U1-1", "U1", "宋样");
            hold(item("O1", CardClass.ONE_OFF, "宋　样").meeting("M0").build(), "待整理", 1);
            CardComparison comparison = compare();
            assertThat(comparison.make()).isEmpty();
            assertThat(comparison.retire()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"'AB\u00A0 CD\u00A0', AB CD", "' 卓 玛 · 拟 措 ', 卓玛·拟措", "宋\u3000样, 宋样"})
        void mayBeSpacedInAnyWay(String held, String needed) {
            needPerson("U1-1", "U1", needed);
            holdPerson("C1", held);
            assertThat(compare().make()).isEmpty();
        }

        @Test
        void isNotWhatIsOutAtAnotherMeetingButWhatIsOutAtThisOne() {
            needPerson("U1-1", "U1", "宋样");
            needPerson("U1-2", "U1", "毛试志");
            holdPerson("C1", "宋样");
            holdPerson("C2", "毛试志");
            for (String[] out : new String[][] {{"C1", MEETING}, {"C2", "M2"}}) {
                movements.add(CardMovement.builder()
                        .kind(CardMovementKind.CHECKED_OUT)
                        .card(new CardId(out[0]))
                        .count(1)
                        .date(DAY)
                        .by("K1")
                        .place("一号柜")
                        .meeting(out[1])
                        .build());
            }
            CardComparison comparison = compare();
            assertThat(comparison.have())
                    .singleElement()
                    .satisfies(held -> assertThat(held.place()).isEmpty());
            assertThat(comparison.make())
                    .extracting(
                            make -> make.needs().get(0).person().orElseThrow().value())
                    .containsExactly("U1-2");
        }

        @Test
        void isGivenToWhoeverNeedsThatClassBeforeItStandsInForAnother() {
            needPerson("U1-1", "U1", "宋样");
            need("U2-1", NameCard.of(CardClass.STANDING_UNITS, "宋样"));
            hold(item("C1", CardClass.STANDING_UNITS, "宋样").build(), "一号柜", 1);
            assertThat(compare().have())
                    .extracting(held -> held.card().cardClass())
                    .containsExactly(CardClass.STANDING_UNITS);
            assertThat(compare().make())
                    .extracting(make -> make.card().cardClass())
                    .containsExactly(CardClass.STANDING_PEOPLE);
        }

        @Test
        void isTheCardOfThePersonBeforeThatOfAnotherOfTheSameName() {
            needPerson("U2-1", "U2", "宋样");
            people.add(new CardPerson(new PersonId("U1-1"), new UnitId("U1"), "局长", "宋样"));
            hold(
                    item("C1", CardClass.STANDING_PEOPLE, "宋样")
                            .person(new PersonId("U1-1"))
                            .unit(new UnitId("U1"))
                            .build(),
                    "一号柜",
                    1);
            hold(
                    item("C2", CardClass.STANDING_PEOPLE, "宋样")
                            .person(new PersonId("U2-1"))
                            .unit(new UnitId("U2"))
                            .build(),
                    "二号柜",
                    1);
            assertThat(compare().have())
                    .extracting(held -> held.item().id().value())
                    .containsExactly("C2");
            assertThat(compare().findings()).isEmpty();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.core.card.CardComparisonTest#seeds")
        void doesNotDependOnTheOrderOfTheNeeds(long seed) {
            anySameNames(seed);
            CardComparison comparison = compare();
            List<CardNeed> shuffled = new Dice(seed).shuffled(needs);
            needs.clear();
            needs.addAll(shuffled);
            CardComparison again = compare();
            assertThat(again.have()).containsExactlyInAnyOrderElementsOf(comparison.have());
            assertThat(again.make())
                    .extracting(CardToMake::card, CardToMake::needed, CardToMake::count)
                    .containsExactlyInAnyOrderElementsOf(comparison.make().stream()
                            .map(make -> tuple(make.card(), make.needed(), make.count()))
                            .toList());
            assertThat(again.retire()).isEqualTo(comparison.retire());
            assertThat(refiled(again)).isEqualTo(refiled(comparison));
        }

        private static Set<Finding> refiled(CardComparison comparison) {
            return comparison.findings().stream()
                    .filter(finding -> finding.code().equals("card-refile"))
                    .collect(Collectors.toSet());
        }

        @Test
        void becomesSeveralEntriesWhereItIsMoreThanOneTakes() {
            NameCard staff = NameCard.of(CardClass.FUNCTION, "工作人员");
            hold(item("F1", CardClass.FUNCTION, "工作人员").build(), "一号柜", 4_000);
            movements.add(CardMovement.at(CardMovementKind.MADE, new CardId("F1"), 4_000, DAY, "K1", "一号柜"));
            for (int i = 0; i < 7_000; i++) {
                need("U1-1", staff);
            }
            assertThat(compare().checkOut(MEETING, DAY, "K1"))
                    .extracting(CardMovement::count)
                    .containsExactly(5_000, 2_000);
        }

        @Test
        void cannotBeFewerThanOneNorMoreThanIsNeeded() {
            CardItem card = item("C1", CardClass.STANDING_PEOPLE, "宋样").build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CardHeld(card.card(), card, Optional.of("一号柜"), 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CardToRetire(card, "一号柜", -1, RetireReason.NOT_LISTED));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CardToMake(card.card(), 1, 2, List.of()))
                    .withMessage("Of 1 cards of class standing-people that are needed 2 are there.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u3000", "\u00A0", "\u2007\u202F"})
        void saysSomethingUnlessItIsABlankOne(String nothing) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NameCard.of(CardClass.STANDING_PEOPLE, nothing))
                    .withMessageContaining("blank");
            assertThat(NameCard.of(CardClass.BLANK, nothing).text()).isEqualTo(nothing);
        }

        @Test
        void becomesEntriesOfTheLog() {
            needPerson("U1-1", "U1", "宋样");
            holdPerson("C1", "宋样");
            hold(item("O1", CardClass.ONE_OFF, "旧人").meeting("M0").build(), "待整理", 3);
            CardInventory inventory = CardInventory.open(DAY, items, stock);
            CardComparison comparison = compare();
            List<CardMovement> entries = new ArrayList<>(comparison.checkOut(MEETING, DAY, "K1"));
            entries.addAll(comparison.retirements(DAY, "K1"));
            assertThat(inventory.enter(entries).status(DAY).counts()).isEqualTo(new CardCounts(4, 0, 0, 1, 0, 3));
        }
    }

    @Nested
    class WhatWasMade {

        @Test
        void isEnteredUnderItsOwnIdsAndThenServes() {
            hold(item("N-007", CardClass.FUNCTION, "记者席").build(), "一号柜", 1);
            need("U9-1", NameCard.of(CardClass.FUNCTION, "记者席"));
            need("U9-2", NameCard.of(CardClass.FUNCTION, "记者席"));
            need("U1-1", NameCard.of(CardClass.LEADERS, "董拟桃"));
            people.add(new CardPerson(new PersonId("U1-1"), new UnitId("U1"), "市长", "董拟桃"));
            needPerson("U2-1", "U2", "宋样");
            need("U3-1", NameCard.of(CardClass.STANDING_PEOPLE, "代例会")); // stands in for U3-1
            people.add(new CardPerson(new PersonId("U3-1"), new UnitId("U3"), "局长", "毛试志"));
            CardInventory made = compare().made(request(), CardInventory.open(DAY, items, stock), DAY, "K1", "新制");
            assertThat(made.status(DAY).find(new CardId("N-007")).orElseThrow().stored())
                    .isEqualTo(Map.of("一号柜", 1, "新制", 1));
            assertThat(made.find(new CardId("N-008")).orElseThrow().post()).contains("市长");
            assertThat(made.status(DAY).find(new CardId("N-008")).orElseThrow().made())
                    .isEqualTo(2);
            assertThat(made.find(new CardId("N-009")).orElseThrow().unit()).contains(new UnitId("U2"));
            CardItem standIn = made.find(new CardId("N-010")).orElseThrow();
            assertThat(standIn.card().cardClass()).isEqualTo(CardClass.ONE_OFF);
            assertThat(standIn.meeting()).contains(MEETING);
            items.clear();
            items.addAll(made.items());
            movements.addAll(made.movements());
            CardComparison again = compare();
            assertThat(again.make()).isEmpty();
            assertThat(again.retire()).isEmpty();
            assertThat(again.findings()).isEmpty();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    /** Needs and holds cards of people of three names in four units, some spaced out, some of another class, some filed elsewhere. */
    private void anySameNames(long seed) {
        Dice dice = new Dice(seed);
        List<String> names = List.of("宋样", "毛试志", "武拟");
        for (int i = 1; i <= 10; i++) {
            String unit = "U" + (1 + dice.below(4));
            needPerson(unit + "-" + i, unit, dice.pick(names));
        }
        for (int i = 1; i <= 8; i++) {
            CardItem.Builder held = item(
                    "C" + i,
                    dice.pick(CardClass.STANDING_PEOPLE, CardClass.STANDING_PEOPLE, CardClass.ONE_OFF),
                    dice.pick(dice.pick(names), "宋　样"));
            CardPerson owner = dice.pick(people);
            if (dice.percent(60)) {
                held.unit(owner.unit());
            }
            if (dice.percent(40)) {
                held.person(owner.person());
            }
            hold(held.build(), "一号柜", 1 + dice.below(2));
        }
        need("U1-11", NameCard.of(CardClass.STANDING_UNITS, dice.pick(names)));
        need("U1-12", NameCard.of(CardClass.STANDING_PEOPLE, "宋　样"));
    }

    @Nested
    class WhatWasMadeForPeopleOfOneName {

        @Test
        void isFiledUnderEachOfThemAndNeverUnderAnother() {
            needPerson("U1-1", "U1", "宋样");
            needPerson("U2-1", "U2", "宋样");
            people.add(new CardPerson(new PersonId("U3-1"), new UnitId("U3"), "局长", "宋样"));
            CardItem other = item("C3", CardClass.STANDING_PEOPLE, "宋样")
                    .person(new PersonId("U3-1"))
                    .unit(new UnitId("U3"))
                    .build();
            items.add(other);
            CardItem second = item("C2", CardClass.STANDING_PEOPLE, "宋样")
                    .unit(new UnitId("U2"))
                    .build();
            items.add(second);
            CardInventory made = compare().made(request(), CardInventory.open(DAY, items, stock), DAY, "K1", "新制");
            assertThat(made.movements())
                    .extracting(CardMovement::card, CardMovement::count)
                    .containsExactly(tuple(new CardId("N-001"), 1), tuple(new CardId("C2"), 1));
            assertThat(made.find(new CardId("N-001")).orElseThrow().person()).contains(new PersonId("U1-1"));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.core.card.CardComparisonTest#seeds")
        void isEnoughAndIsOfThoseWhoNeedIt(long seed) {
            anySameNames(seed);
            CardComparison comparison = compare();
            CardInventory made = comparison.made(request(), CardInventory.open(DAY, items, stock), DAY, "K1", "新制");
            assertThat(made.movements().stream().mapToInt(CardMovement::count).sum())
                    .isEqualTo(comparison.toMake());
            assertThat(made.movements()).allSatisfy(entry -> {
                CardItem item = made.find(entry.card()).orElseThrow();
                String text = CardReading.printed(item.card().text());
                boolean own = people.stream()
                        .filter(person -> CardReading.printed(person.text()).equals(text))
                        .anyMatch(person -> item.person()
                                .map(person.person()::equals)
                                .orElse(item.unit().equals(Optional.of(person.unit()))));
                boolean nobodys = item.person().isEmpty() && item.unit().isEmpty();
                assertThat(own || nobodys).isTrue();
                assertThat(nobodys).isEqualTo(!item.isPersonal());
            });
            movements.addAll(made.movements());
            items.clear();
            items.addAll(made.items());
            assertThat(compare().make()).isEmpty();
        }
    }

    @Nested
    class WhatIsOfNoUse {

        @Test
        void isACardForAMeetingThatIsOver() {
            hold(item("O1", CardClass.ONE_OFF, "甲").meeting("M0").build(), "待整理", 2);
            hold(item("O2", CardClass.ONE_OFF, "乙").meeting("M2").build(), "待整理", 1);
            hold(item("O3", CardClass.ONE_OFF, "丙").meeting(MEETING).build(), "待整理", 1);
            hold(item("O4", CardClass.ONE_OFF, "丁").build(), "待整理", 1);
            assertThat(compare().retire())
                    .extracting(one -> one.item().id().value(), CardToRetire::count, CardToRetire::reason)
                    .containsExactly(tuple("O1", 2, RetireReason.MEETING_OVER));
        }

        @Test
        void isACardOfWhoChangedUnitOrPostOrIsOnNoListAnyMore() {
            people.add(new CardPerson(new PersonId("U2-1"), new UnitId("U2"), "局长", "宋样"));
            people.add(new CardPerson(new PersonId("U3-1"), new UnitId("U3"), "局长", "毛试志"));
            people.add(new CardPerson(new PersonId("U4-1"), new UnitId("U4"), "局长", "武拟"));
            hold(
                    item("C1", CardClass.STANDING_PEOPLE, "宋样")
                            .person(new PersonId("U1-1"))
                            .unit(new UnitId("U1"))
                            .build(),
                    "一号柜",
                    1);
            hold(
                    item("C2", CardClass.STANDING_PEOPLE, "毛试志")
                            .unit(new UnitId("U3"))
                            .post("副局长")
                            .build(),
                    "一号柜",
                    1);
            hold(item("C3", CardClass.LEADERS, "郭例").build(), "领导柜", 2);
            hold(
                    item("C4", CardClass.STANDING_PEOPLE, "武拟信")
                            .person(new PersonId("U4-1"))
                            .build(),
                    "一号柜",
                    1);
            hold(
                    item("C5", CardClass.STANDING_PEOPLE, "武拟")
                            .unit(new UnitId("U4"))
                            .post("局长")
                            .build(),
                    "一号柜",
                    1);
            assertThat(reasons())
                    .isEqualTo(Map.of(
                            "C1", RetireReason.UNIT_CHANGED,
                            "C2", RetireReason.POST_CHANGED,
                            "C4", RetireReason.WRONG_TEXT));
            complete = true;
            assertThat(reasons()).hasSize(4).containsEntry("C3", RetireReason.NOT_LISTED);
        }

        private Map<String, RetireReason> reasons() {
            Map<String, RetireReason> reasons = new java.util.TreeMap<>();
            compare().retire().forEach(one -> reasons.put(one.item().id().value(), one.reason()));
            return reasons;
        }

        @Test
        void isNotACardThatServesThoughItIsFiledUnderAnEarlierUnit() {
            needPerson("U2-1", "U2", "宋样");
            hold(
                    item("C1", CardClass.STANDING_PEOPLE, "宋样")
                            .person(new PersonId("U1-1"))
                            .unit(new UnitId("U1"))
                            .build(),
                    "一号柜",
                    1);
            CardComparison comparison = compare();
            assertThat(comparison.make()).isEmpty();
            assertThat(comparison.retire()).isEmpty();
            assertThat(comparison.findings().codes()).containsExactly("card-refile");
        }
    }

    @Nested
    class WhatNearlyReadsRight {

        @ParameterizedTest(name = "{0}: {1} instead of {2}")
        @CsvSource({
            "card-like-width, ＡＢ科技, AB科技",
            "card-like-width, 金例\uF9DE, 金例吏",
            "card-like-dot, 卓玛•拟措, 卓玛·拟措",
            "card-like-dot, 卓玛.拟措, 卓玛·拟措",
            "card-like-dot, 卓玛・拟措, 卓玛·拟措",
            "card-like-variant, 張例峯, 张例峰",
            "card-like-variant, 张例羣, 张例群",
            "card-like-variant, 蕭例學, 萧例学",
            "card-like-variant, 樓例巖, 楼例岩",
            "card-like-sound, 张例峰, 章力锋",
            "card-like-sound, 张例峰, 张例锋",
            "card-like-character, 张例峰, 张例明",
            "card-like-character, 张例峰, 张峰例峰",
            "card-like-character, 张例, 张例峰",
        })
        void isSaidWithSeatPersonAndCardAndWithoutNames(String code, String held, String needed) {
            needPerson("U1-1", "U1", needed);
            holdPerson("C1", held);
            Finding finding = compare().findings().list().get(0);
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.subjects()).containsExactly("C1", "U1-1");
            assertThat(finding.zh()).contains("C1", "1-中-1", "U1-1").doesNotContain(held, needed);
            assertThat(finding.en()).contains("C1", "1-中-1", "U1-1").doesNotContain(held, needed);
            assertThat(compare().make()).hasSize(1);
        }

        /** The ordinary form is read as the old one is, as far as its sound is known, and is no old form of yet another. */
        @Test
        void byAnOldFormSoundsAlikeAndIsToldInOneStep() {
            assertThat(CardReading.VARIANTS).hasSizeGreaterThan(350).allSatisfy((old, ordinary) -> {
                assertThat(CardReading.VARIANTS).doesNotContainKey(ordinary);
                List<String> sound = PinyinSpelling.ofText(Character.toString(old));
                if (!sound.isEmpty() && old != '綉') { // the table of readings has another one of it
                    assertThat(PinyinSpelling.ofText(Character.toString(ordinary)))
                            .as("%c %c", old, ordinary)
                            .isEqualTo(sound);
                }
            });
        }

        @ParameterizedTest
        @CsvSource({"余拟样, 餘拟样", "后拟样, 後拟样", "于拟样, 於拟样", "甯拟样, 宁拟样", "拟昇样, 拟升样", "拟喆样, 拟哲样"})
        void isNotCalledAnOldFormWhereBothAreNames(String held, String needed) {
            needPerson("U1-1", "U1", needed);
            holdPerson("C1", held);
            assertThat(compare().findings().codes()).doesNotContain("card-like-variant");
        }

        @Test
        void mayBeTheSameTextWithoutTheLineThatTellsTwoPeopleApart() {
            need("U1-1", NameCard.of(CardClass.STANDING_PEOPLE, "王磊").with("市发改委"));
            holdPerson("C1", "王磊");
            assertThat(compare().findings().codes()).containsExactly("card-like-line");
        }

        @Test
        void isNotSaidOfTheCardOfSomebodyElseOnTheList() {
            needPerson("U1-1", "U1", "张例峰");
            people.add(new CardPerson(new PersonId("U2-1"), new UnitId("U2"), "局长", "章力锋"));
            holdPerson("C1", "章力锋");
            assertThat(compare().findings()).isEmpty();
        }

        @Test
        void isNotSaidOfACardThatIsFiledUnderAnotherUnit() {
            needPerson("U1-1", "U1", "张例峰");
            hold(
                    item("C1", CardClass.STANDING_PEOPLE, "张例锋")
                            .unit(new UnitId("U2"))
                            .build(),
                    "一号柜",
                    1);
            hold(
                    item("C2", CardClass.STANDING_PEOPLE, "張例峰")
                            .unit(new UnitId("U2"))
                            .build(),
                    "一号柜",
                    1);
            assertThat(compare().findings().codes()).containsExactly("card-like-variant");
        }

        @Test
        void ofTwoCharactersIsSaidOnlyWithinOneUnitOrOfOnePerson() {
            needPerson("U1-1", "U1", "张例");
            holdPerson("C1", "张明");
            assertThat(compare().findings()).isEmpty();
            hold(
                    item("C2", CardClass.STANDING_PEOPLE, "张明")
                            .unit(new UnitId("U1"))
                            .build(),
                    "一号柜",
                    1);
            hold(
                    item("C3", CardClass.STANDING_PEOPLE, "欧阳明")
                            .person(new PersonId("U1-1"))
                            .build(),
                    "一号柜",
                    1);
            assertThat(compare().findings().codes()).containsExactly("card-like-character", "card-like-person");
        }

        @Test
        void isNotSaidWhereTheRightCardIsThere() {
            needPerson("U1-1", "U1", "张例峰");
            holdPerson("C1", "张例锋");
            holdPerson("C2", "张例峰");
            assertThat(compare().findings()).isEmpty();
        }
    }

    @Test
    void fiveThousandCardsOnBothSidesAreComparedAtOnce() {
        for (int i = 0; i < 5_000; i++) {
            String text = "拟" + (char) (0x4E00 + i) + (char) (0x9000 - i);
            needPerson("U1-" + i, "U1", i % 2 == 0 ? text : "试" + text);
            holdPerson("C" + i, text);
        }
        CardComparison comparison = compare();
        assertThat(comparison.have()).hasSize(2_500);
        assertThat(comparison.make()).hasSize(2_500);
        assertThat(comparison.findings().list()).hasSizeGreaterThanOrEqualTo(2_500);
    }
}
