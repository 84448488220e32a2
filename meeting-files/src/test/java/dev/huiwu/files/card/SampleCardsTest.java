package dev.huiwu.files.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.CardComparison;
import dev.huiwu.core.card.CardComparisonRequest;
import dev.huiwu.core.card.CardHeld;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardPerson;
import dev.huiwu.core.card.CardToMake;
import dev.huiwu.core.card.CustodianDirectory;
import dev.huiwu.core.card.RetireReason;
import dev.huiwu.files.Samples;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.SeatCards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The cards of the economic analysis meeting against the inventory of the sample city. */
class SampleCardsTest {

    private static final MeetingFolder FOLDER = MeetingFolder.read(
                    Samples.SEEDS.resolve("economic-analysis"), Optional.empty())
            .orThrow();
    private static final CardInventory INVENTORY = CardInventoryReader.read(
                    "card-inventory.csv", Samples.seed("common/card-inventory.csv"), FOLDER.units())
            .orThrow();
    private static final CustodianDirectory CUSTODIANS = CustodianReader.read(
                    "card-custodians.csv", Samples.seed("common/card-custodians.csv"))
            .orThrow();
    private static final SeatCards CARDS = cards();

    private static SeatCards cards() {
        SeatingRequest request = FOLDER.seatingRequest();
        return SeatCards.of(request, SeatingEngine.create().seat(request), FOLDER.cardPolicy());
    }

    private static CardComparison compare(boolean complete) {
        return CardComparison.of(CardComparisonRequest.builder()
                .meeting(FOLDER.meeting().id())
                .needs(CARDS.needs())
                .status(INVENTORY.status(INVENTORY.opened()))
                .people(FOLDER.list().attendees().stream()
                        .flatMap(person -> CardPerson.of(person).stream())
                        .toList())
                .complete(complete)
                .build());
    }

    /** Returns the text on a card and how many of it are missing. */
    private static String text(CardToMake make) {
        return make.card().text()
                + make.card().line().map(line -> "/" + line).orElse("")
                + (make.count() > 1 ? "×" + make.count() : "");
    }

    @Test
    void r17TheLockedListOf426AgainstTheInventoryReportsExactlyTheMissingTexts() {
        CardComparison comparison = compare(false);
        assertThat(CARDS.needs()).hasSize(426);
        assertThat(comparison.make())
                .extracting(SampleCardsTest::text)
                .containsExactlyInAnyOrder(
                        "莫模春×2", // in office since 2026-04-01, no card yet
                        "蔡例春", // one of two sets
                        "谢模诚", // the three who stand in
                        "邱模霖",
                        "夏侯样昊",
                        "公孙拟春",
                        "诸葛春模",
                        "秦样𫖯",
                        "汪样𬀩",
                        "姜样杰", // the held one has a homophone
                        "郭拟学", // a wrong character
                        "卓玛·拟措", // a wrong dot
                        "丁样杰", // an old form
                        "薛元例", // the old unit
                        "杜样晨", // the old post
                        "李样/市公安局", // five people with two names between them
                        "李样/稻源市 工信局局长",
                        "李样/稻源市 商务局局长",
                        "王例/市水利局",
                        "王例/望川市",
                        "记者席");
        assertThat(comparison.toMake()).isEqualTo(22);
        assertThat(comparison.have().stream().mapToInt(CardHeld::count).sum()).isEqualTo(426 + 11 - 22);
        assertThat(comparison.have()).allMatch(held -> held.place().isPresent());
    }

    @Test
    void r17TwoPeopleWithOneTextGetCardsThatCanBeToldApart() {
        Map<String, Long> equal = CARDS.cards().stream()
                .filter(card -> !card.card().cardClass().equals(CardClass.FUNCTION))
                .collect(Collectors.groupingBy(
                        card -> card.card().text() + card.card().line(), TreeMap::new, Collectors.counting()));
        assertThat(equal)
                .hasSize(413)
                .allSatisfy((card, count) -> assertThat(count).isOne());
        assertThat(CARDS.cards())
                .filteredOn(card -> List.of("李样", "王例").contains(card.card().text()))
                .hasSize(5)
                .allMatch(card -> card.card().line().isPresent());
    }

    @Test
    void r17HeldCardsThatNearlyReadRightAreSaidBySeatPersonAndCard() {
        List<Finding> warnings = compare(false).findings().stream()
                .filter(finding -> !finding.code().equals("card-refile"))
                .toList();
        Map<String, Long> codes =
                warnings.stream().collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
        assertThat(codes)
                .isEqualTo(Map.of(
                        "card-like-sound", 1L,
                        "card-like-character", 1L,
                        "card-like-dot", 1L,
                        "card-like-variant", 1L,
                        "card-like-line", 2L + 5L));
        assertThat(warnings).allSatisfy(finding -> {
            assertThat(finding.arguments().get("seat")).isNotEmpty();
            assertThat(FOLDER.list().attendees())
                    .anyMatch(person ->
                            person.id().value().equals(finding.subjects().get(1)));
            assertThat(FOLDER.list().attendees())
                    .noneMatch(person -> person.name()
                            .filter(name -> finding.zh().contains(name.display()))
                            .isPresent());
        });
    }

    @Test
    void oldUnitsPostsAndMeetingsAreToBeRetiredAndACardFiledUnderAnOldPostServes() {
        assertThat(reasons(false))
                .isEqualTo(Map.of(
                        RetireReason.MEETING_OVER, 6L,
                        RetireReason.UNIT_CHANGED, 1L,
                        RetireReason.POST_CHANGED, 1L,
                        RetireReason.WRONG_TEXT, 4L));
        assertThat(reasons(true)).containsEntry(RetireReason.NOT_LISTED, 1L);
        assertThat(compare(false).findings().codes()).containsOnlyOnce("card-refile");
    }

    private static Map<RetireReason, Long> reasons(boolean complete) {
        return compare(complete).retire().stream()
                .collect(Collectors.groupingBy(one -> one.reason(), TreeMap::new, Collectors.counting()));
    }

    @Test
    void everyClassOfTheInventoryHasACustodianWithADeputyWhereItsCardsLie() {
        assertThat(CUSTODIANS.review(INVENTORY.status(INVENTORY.opened()))).isEmpty();
        assertThat(CUSTODIANS.keeper(CardClass.LEADERS, INVENTORY.opened(), "秘书一科科长"::equals))
                .contains("秘书一科副科长");
    }
}
