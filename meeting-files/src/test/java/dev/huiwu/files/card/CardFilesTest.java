package dev.huiwu.files.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.CardComparison;
import dev.huiwu.core.card.CardComparisonRequest;
import dev.huiwu.core.card.CardId;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardItem;
import dev.huiwu.core.card.CardMovement;
import dev.huiwu.core.card.CardMovementKind;
import dev.huiwu.core.card.CardNeed;
import dev.huiwu.core.card.CardPerson;
import dev.huiwu.core.card.CardReturnCount;
import dev.huiwu.core.card.CardStock;
import dev.huiwu.core.card.Custodian;
import dev.huiwu.core.card.CustodianDirectory;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.files.Tables;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardFilesTest {

    private static final LocalDate OPENED = LocalDate.parse("2026-01-05");
    private static final UnitDirectory UNITS = Fixtures.units(3);
    private static final String HEAD = "座签编号,类别,文字,第二行,人员编号,单位代码,职务,专用会议,存放处,数量,盘点日期\n";
    private static final String LOG = "日期,变动,座签编号,数量,经办人,会议编号,存放处,原因,类别,文字\n";

    /** A kind with everything said of it, one without stock, and what a spreadsheet would take for a formula. */
    private static CardInventory opened() {
        CardItem full = CardItem.builder()
                .id(new CardId("P-1"))
                .card(NameCard.of(CardClass.STANDING_PEOPLE, "韩拟𬭚").with("=市发改委"))
                .person(new PersonId("U001-1"))
                .unit(Fixtures.unit(1).id())
                .post("局长, 党组书记")
                .meeting("plenary-2026")
                .build();
        CardItem blank = CardItem.builder()
                .id(new CardId("B"))
                .card(NameCard.of(CardClass.BLANK, ""))
                .build();
        CardItem none = CardItem.builder()
                .id(new CardId("X"))
                .card(NameCard.of(new CardClass("chair-backs"), "宋样"))
                .build();
        return CardInventory.open(
                OPENED,
                List.of(full, blank, none),
                List.of(
                        new CardStock(full.id(), "一号柜", 2),
                        new CardStock(full.id(), "二号柜", 1),
                        new CardStock(blank.id(), "二号柜", 40)));
    }

    private static CardInventory moved() {
        CardItem made = CardItem.builder()
                .id(new CardId("P-2"))
                .card(NameCard.of(CardClass.STANDING_PEOPLE, "毛试志"))
                .unit(Fixtures.unit(2).id())
                .build();
        return opened().with(List.of(made))
                .enter(List.of(
                        CardMovement.at(CardMovementKind.MADE, made.id(), 2, OPENED.plusDays(3), "专管员", "一号柜"),
                        CardMovement.builder()
                                .kind(CardMovementKind.CHECKED_OUT)
                                .card(new CardId("P-1"))
                                .count(2)
                                .date(OPENED.plusDays(4))
                                .by("专管员")
                                .place("一号柜")
                                .meeting("M1")
                                .build(),
                        CardMovement.builder()
                                .kind(CardMovementKind.LOST)
                                .card(new CardId("P-1"))
                                .count(1)
                                .date(OPENED.plusDays(5))
                                .by("=值班员")
                                .meeting("M1")
                                .build(),
                        CardMovement.builder()
                                .kind(CardMovementKind.RETIRED)
                                .card(new CardId("B"))
                                .count(3)
                                .date(OPENED.plusDays(5))
                                .by("专管员")
                                .place("二号柜")
                                .reason("受潮")
                                .build()));
    }

    private static CustodianDirectory custodians() {
        return CustodianDirectory.of(List.of(
                Custodian.builder()
                        .cardClass(CardClass.LEADERS)
                        .place("机要室")
                        .keeper("科长")
                        .deputy("副科长")
                        .until(OPENED)
                        .build(),
                Custodian.builder()
                        .cardClass(CardClass.LEADERS)
                        .place("机要室")
                        .keeper("副科长")
                        .since(OPENED.plusDays(1))
                        .build(),
                Custodian.builder()
                        .cardClass(new CardClass("chair-backs"))
                        .place("库房")
                        .keeper("K7")
                        .build()));
    }

    private static CardComparison comparison() {
        return CardComparison.of(compared());
    }

    private static CardComparisonRequest compared() {
        CardInventory inventory = opened();
        NameCard there = inventory.items().get(0).card();
        NameCard leader = NameCard.of(CardClass.LEADERS, "董拟桃");
        return CardComparisonRequest.builder()
                .meeting("M1")
                .status(moved().status(OPENED.plusDays(5)))
                .addNeeds(new CardNeed(there, Optional.of(new PersonId("U001-1")), Optional.of("1-中区-2")))
                .addNeeds(new CardNeed(there, Optional.empty(), Optional.of("1-中区-3")))
                .addNeeds(new CardNeed(leader, Optional.of(new PersonId("U003-1")), Optional.empty()))
                .addPeople(
                        new CardPerson(new PersonId("U003-1"), Fixtures.unit(3).id(), "局长", "董拟桃"))
                .complete(true)
                .build();
    }

    private static byte[] written(Language language) {
        return CardComparisonWriter.write(comparison(), compared(), UNITS, custodians(), language);
    }

    private static ReadResult<CardInventory> inventory(byte[] table) {
        return CardInventoryReader.read("card-inventory.csv", table, UNITS);
    }

    private static ReadResult<CardInventory> movements(byte[] table) {
        return CardMovementReader.read("card-movements.csv", table, opened(), UNITS);
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(ReadResult<?> read) {
        return read.findings().stream().map(Samples::line).toList();
    }

    /** Returns the table as an office program saves it in the Chinese encoding. */
    private static byte[] gb18030(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).substring(1).getBytes(Charset.forName("GB18030"));
    }

    @Nested
    class WhatIsWritten {

        @ParameterizedTest
        @EnumSource(Language.class)
        void comesBackEqualFromEachFormAndEncoding(Language language) {
            CardInventory opened = opened();
            for (byte[] table : List.of(
                    CardInventoryWriter.write(opened, language),
                    gb18030(CardInventoryWriter.write(opened, language)),
                    CardInventoryWriter.writeWorkbook(opened, language))) {
                assertThat(inventory(table).orThrow()).isEqualTo(opened);
            }
            for (byte[] table : List.of(
                    CardMovementWriter.write(moved(), language),
                    gb18030(CardMovementWriter.write(moved(), language)),
                    CardMovementWriter.writeWorkbook(moved(), language))) {
                assertThat(movements(table).orThrow()).isEqualTo(moved());
            }
            for (byte[] table : List.of(
                    CustodianWriter.write(custodians(), language),
                    gb18030(CustodianWriter.write(custodians(), language)),
                    CustodianWriter.writeWorkbook(custodians(), language))) {
                assertThat(CustodianReader.read("card-custodians.csv", table).orThrow())
                        .isEqualTo(custodians());
            }
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void ofAComparisonComesBackWithoutItsFindings(Language language) {
            CardComparison made = comparison();
            assertThat(made.make()).hasSize(1);
            assertThat(made.have()).hasSize(2);
            assertThat(made.retire()).hasSize(1);
            for (byte[] table : List.of(
                    written(language),
                    gb18030(written(language)),
                    CardComparisonWriter.writeWorkbook(made, compared(), UNITS, custodians(), language))) {
                CardComparison back = CardComparisonReader.read("card-comparison.csv", table, moved())
                        .orThrow();
                assertThat(back.make()).isEqualTo(made.make());
                assertThat(back.have()).isEqualTo(made.have());
                assertThat(back.retire()).isEqualTo(made.retire());
            }
        }

        @Test
        void ofAComparisonSaysWhatToMakeForWhichUnitAndWhereToTakeWhatFromWhom() {
            String table = new String(written(Language.CHINESE), StandardCharsets.UTF_8);
            assertThat(table.lines().map(line -> line.replace("\uFEFF", "")))
                    .startsWith(
                            "处理,类别,文字,第二行,单位,数量,存放处,专管员,替岗,座签编号,需要,已有,座位,人员编号,原因",
                            "补制,领导,董拟桃,,%s,2,机要室,副科长,,,2,0,'-,U003-1,"
                                    .formatted(Fixtures.unit(3).shortName()));
            assertThat(table)
                    .contains("停用,常设人员,毛试志,,%s,2,一号柜,,,P-2,,,,,不在任何名单"
                            .formatted(Fixtures.unit(2).shortName()));
        }

        @Test
        void doesNotChangeFromRunToRun() {
            assertThat(CardMovementWriter.writeWorkbook(moved(), Language.CHINESE))
                    .isEqualTo(CardMovementWriter.writeWorkbook(moved(), Language.CHINESE));
        }

        @Test
        void forTheCountIsReadFilledIn() {
            String sheet = new String(
                    CardCountWriter.write(moved().status(OPENED.plusDays(5)), "M1", Language.CHINESE),
                    StandardCharsets.UTF_8);
            assertThat(sheet.lines()).hasSize(2).last().asString().startsWith("P-1,常设人员,韩拟𬭚,'=市发改委,1,,,,");
            ReadResult<List<CardReturnCount>> read = CardCountReader.read(
                    "card-count.csv",
                    bytes(sheet.replace(",1,,,,", ",1,0,1,,")),
                    moved().status(OPENED.plusDays(5)),
                    "M1");
            assertThat(read.orThrow())
                    .containsExactly(new CardReturnCount(new CardId("P-1"), 0, 1, 0, Optional.empty()));
        }
    }

    @Nested
    class WhatIsTyped {

        @ParameterizedTest
        @EnumSource(Tables.class)
        void goesByManyWordsAndIsCountedPlaceByPlace(Tables form) {
            CardInventory read = inventory(form.file(List.of(
                            List.of("2026年座签盘点表", "", "", "", "", "", ""),
                            List.of("编号", "座签类别", "内容", "单位", "位置", "张数", "盘点日"),
                            List.of("L1", "领导座签", "董拟桃", "", "机要室", "2", "2026年1月5日"),
                            List.of("L1", "leaders", "董拟桃", "", "办公室", "1", "2026-1-5"),
                            List.of("C1", "chair-backs", "宋样", "U001", "库房", "１２", "2026/1/5"),
                            List.of("合计", "", "", "", "", "15", ""))))
                    .orThrow();
            assertThat(read.opened()).isEqualTo(OPENED);
            assertThat(read.status(OPENED).byPlace().values()).containsExactlyInAnyOrder(2, 1, 12);
            assertThat(read.items().get(1).unit()).contains(Fixtures.unit(1).id());
        }

        @Test
        void inTheInventoryIsReportedWithEveryFaultAtOnce() {
            assertThat(lines(inventory(bytes(HEAD + """
                            C1,常设人员,宋样,,,,,,一号柜,1,2026-01-05
                            C1,常设人员,宋例,,,,,,二号柜,1,2026-01-05
                            C1,常设人员,宋样,,,,,,一号柜,1,2026-01-05
                            C2,大座签,宋样,,,X9,,,,-1,
                            C3,常设人员,,,,,,,,2,2026-01-06
                            C4,常设人员,王?,,,,,,一号柜,1,2026-01-05
                            ,空白,,,,,,,一号柜,1,2026-01-05
                            C 5,空白,,,,,,,一号柜,6000,2026-01-07
                            C6,空白,,,,,,,一号柜,3,2026-01-07
                            """))))
                    .containsExactly(
                            "error card-differs 3 文字",
                            "error card-place-twice 4 存放处",
                            "error not-a-number 5 数量",
                            "error value-missing 5 盘点日期",
                            "error unknown-value 5 类别",
                            "error unknown-unit 5 单位代码",
                            "error value-missing 6 存放处",
                            "error value-missing 6 文字",
                            "error character-replaced 7 文字",
                            "error value-missing 8 座签编号",
                            "error invalid-id 9 座签编号",
                            "error not-a-number 9 数量",
                            "error count-date-differs 10 盘点日期");
        }

        @Test
        void inTheLogIsReportedWithEveryFaultAtOnce() {
            assertThat(lines(movements(bytes(LOG + """
                            2026-01-06,扔掉,P-1,1,专管员,,一号柜,,,
                            2026-13-06,领用,P-1,0,,,,,,
                            2026-01-06,停用,P-1,1,专管员,,一号柜,,,
                            2026-01-06,制作,P-9,1,专管员,,一号柜,,,
                            2026-01-06,归还,P-8,1,专管员,M1,一号柜,,,
                            2026-01-06,损坏,P-1,1,专管员,,,,,
                            2026-01-06,制作,P-1,1,专管员,,一号柜,,常设人员,别人
                            2026-01-06,制作,P-1,1,专管员,,一号柜,,领导,韩拟𬭚
                            """))))
                    .containsExactly(
                            "error unknown-value 2 变动",
                            "error not-a-date 3 日期",
                            "error not-a-number 3 数量",
                            "error value-missing 3 经办人",
                            "error value-missing 3 会议编号",
                            "error value-missing 3 存放处",
                            "error value-missing 4 原因",
                            "error value-missing 5 类别",
                            "error value-missing 5 文字",
                            "error unknown-card 6 座签编号",
                            "error value-missing 7 存放处",
                            "error card-differs 8 文字",
                            "error card-differs 9 文字");
        }

        @Test
        void inTheLogMayNotTakeMoreThanIsThereOnThatDay() {
            ReadResult<CardInventory> read = movements(bytes(LOG + """
                    2026-01-08,领用,P-1,2,专管员,M1,一号柜,,,
                    2026-01-07,停用,P-1,1,专管员,,一号柜,旧签,,
                    2026-01-01,制作,P-1,1,专管员,,一号柜,,,
                    """));
            assertThat(lines(read)).containsExactly("error card-short 2 数量", "error card-movement-early 4 日期");
            assertThat(read.value()).contains(opened());
            assertThat(read.findings().list().get(0).zh()).contains("要 2 张，“一号柜”只有 1 张");
        }

        @Test
        void inTheLogMayBeLateEvenOfACardThatRowsAboveMove() {
            CardInventory read = movements(bytes(LOG + """
                            2026-01-08,领用,N-1,1,专管员,M1,新制,,一次性,代例会
                            2026-01-07,制作,N-1,1,专管员,,新制,,一次性,代例会
                            """)).orThrow();
            assertThat(read.status(OPENED.plusDays(3)).byMeeting()).containsEntry("M1", 1);
        }

        @Test
        void ofCustodiansIsReportedWithEveryFaultAtOnce() {
            ReadResult<CustodianDirectory> read = CustodianReader.read("card-custodians.csv", bytes("""
                    类别,存放处,专管员,替岗,起,止
                    领导,机要室,科长,副科长,2026-01-01,
                    领导,机要室,主任,,2025-01-01,2026-01-01
                    功能,座签室,专管员,专管员,,
                    空白,,,,2026-02-01,2026-01-01
                    """));
            assertThat(lines(read))
                    .containsExactly(
                            "error duplicate-custodian 3 类别",
                            "error deputy-is-custodian 4 替岗",
                            "error value-missing 5 存放处",
                            "error value-missing 5 专管员");
            assertThat(read.value().orElseThrow().custodians()).hasSize(1);
        }

        @Test
        void inTheCountMayNotExceedWhatIsOut() {
            assertThat(lines(CardCountReader.read(
                            "card-count.csv", bytes("""
                                    座签编号,归还数,损坏数,遗失数,存放处
                                    P-1,1,1,,
                                    P-9,1,,,
                                    B,,,,
                                    P-1,一,,,
                                    """), moved().status(OPENED.plusDays(5)), "M1")))
                    .containsExactly(
                            "error card-count-exceeds 2 归还数", "error unknown-card 3 座签编号", "error not-a-number 5 归还数");
        }

        @Test
        void inAComparisonIsReportedToo() {
            assertThat(lines(CardComparisonReader.read("card-comparison.csv", bytes("""
                                    处理,座签编号,类别,文字,数量,存放处,需要,已有,座位,人员编号,原因
                                    扔,P-1,常设人员,宋样,1,,,,,,
                                    现有,P-9,常设人员,宋样,1,一号柜,,,,,
                                    补制,,常设人员,宋样,1,,1,0,1-1,,
                                    停用,P-1,常设人员,宋样,1,一号柜,,,,,不好看
                                    """), opened())))
                    .containsExactly(
                            "error unknown-value 2 处理",
                            "error unknown-card 3 座签编号",
                            "error card-needs-differ 4 人员编号",
                            "error unknown-value 5 原因");
        }

        @Test
        void ofCodesIsReadByPersonAndWhoIsOnNoListIsSaid() {
            ReadResult<Map<PersonId, String>> read = CardCodeReader.read(
                    "card-codes.csv",
                    bytes("person,code\nU1-1,https://a.example/?x=1\nU1-2,b\nU9-9,c\nU1-1,d\nU1-2,\n甲,e\n"),
                    Set.of(new PersonId("U1-1"), new PersonId("U1-2")));
            assertThat(read.value().orElseThrow())
                    .isEqualTo(Map.of(new PersonId("U1-1"), "https://a.example/?x=1", new PersonId("U1-2"), "b"));
            assertThat(lines(read))
                    .containsExactly(
                            "warning card-code-of-nobody 4 人员编号",
                            "error duplicate-id 5 人员编号",
                            "error value-missing 6 二维码",
                            "error duplicate-id 6 人员编号",
                            "error invalid-id 7 人员编号");
        }
    }
}
