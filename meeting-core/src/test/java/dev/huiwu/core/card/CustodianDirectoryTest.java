package dev.huiwu.core.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.FindingsException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustodianDirectoryTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-20");

    private static Custodian.Builder custodian(CardClass cardClass) {
        return Custodian.builder().cardClass(cardClass).place("一号柜").keeper("K1");
    }

    /** One card of each class, leaders' in a place of their own. */
    private static CardStatus status(CardClass... classes) {
        List<CardItem> items = java.util.Arrays.stream(classes)
                .map(one -> CardItem.builder()
                        .id(new CardId(one.code()))
                        .card(NameCard.of(one, "拟"))
                        .build())
                .toList();
        return CardInventory.open(
                        TODAY,
                        items,
                        items.stream()
                                .map(item -> new CardStock(item.id(), "一号柜", 1))
                                .toList())
                .status(TODAY);
    }

    @Test
    void r16AClassWithCardsAndWithoutCustodianTodayIsReported() {
        CustodianDirectory directory = CustodianDirectory.of(List.of(
                custodian(CardClass.LEADERS).deputy("K2").build(),
                custodian(CardClass.FUNCTION)
                        .deputy("K2")
                        .until(TODAY.minusDays(1))
                        .build()));
        CardStatus status = status(CardClass.LEADERS, CardClass.FUNCTION);
        assertThat(directory.review(status).list()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("custodian-missing");
            assertThat(finding.subjects()).containsExactly("function");
            assertThat(finding.zh()).contains("功能座签（function）有 1 张，2026-04-20 没有专管员");
        });
    }

    @Test
    void aClassWithoutCardsNeedsNobody() {
        CardInventory empty = CardInventory.open(
                TODAY,
                List.of(CardItem.builder()
                        .id(new CardId("B"))
                        .card(NameCard.of(CardClass.BLANK, ""))
                        .build()),
                List.of());
        assertThat(CustodianDirectory.of(List.of()).review(empty.status(TODAY))).isEmpty();
    }

    @Test
    void theDeputyAnswersWhileTheCustodianIsAbsentAndNobodyIfBothAre() {
        CustodianDirectory directory = CustodianDirectory.of(
                List.of(custodian(CardClass.LEADERS).deputy("K2").build()));
        assertThat(directory.keeper(CardClass.LEADERS, TODAY, who -> false)).contains("K1");
        assertThat(directory.keeper(CardClass.LEADERS, TODAY, "K1"::equals)).contains("K2");
        assertThat(directory.keeper(CardClass.LEADERS, TODAY, who -> true)).isEmpty();
        assertThat(directory.keeper(CardClass.BLANK, TODAY, who -> false)).isEmpty();
    }

    @Test
    void oneAfterTheOtherKeepsAClassAndTwoAtOnceAreRefused() {
        Custodian first = custodian(CardClass.LEADERS).until(TODAY.minusDays(1)).build();
        Custodian next = custodian(CardClass.LEADERS).keeper("K3").since(TODAY).build();
        CustodianDirectory directory = CustodianDirectory.of(List.of(first, next));
        assertThat(directory.find(CardClass.LEADERS, TODAY)).contains(next);
        assertThat(directory.find(CardClass.LEADERS, TODAY.minusDays(1))).contains(first);
        Custodian overlapping = custodian(CardClass.LEADERS)
                .keeper("K4")
                .since(TODAY.minusDays(1))
                .until(TODAY.minusDays(1))
                .build();
        assertThatThrownBy(() -> CustodianDirectory.of(List.of(first, next, overlapping)))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings().list().get(0).arguments())
                                .containsAllEntriesOf(Map.of(
                                        "class",
                                        "leaders",
                                        "date",
                                        TODAY.minusDays(1).toString(),
                                        "entry",
                                        "3")));
    }

    @Test
    void aCustodianWithoutDeputyAndCardsThatLieElsewhereAreSaid() {
        CustodianDirectory directory = CustodianDirectory.of(
                List.of(custodian(CardClass.LEADERS).place("领导柜").build()));
        assertThat(directory.review(status(CardClass.LEADERS)).list())
                .extracting(dev.huiwu.core.Finding::code)
                .containsExactly("custodian-without-deputy", "cards-misplaced");
    }
}
