package dev.huiwu.seating.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.internal.GuideContent.Door;
import dev.huiwu.seating.guide.internal.GuideContent.Entry;
import dev.huiwu.seating.guide.internal.GuideContent.Heading;
import dev.huiwu.seating.guide.internal.GuideContent.Mark;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import dev.huiwu.seating.guide.internal.GuideContent.Zone;
import dev.huiwu.seating.guide.internal.RoomContent.Chair;
import dev.huiwu.seating.guide.internal.RoomContent.Holder;
import dev.huiwu.seating.venue.Room;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomPageTest {

    private static final List<String> NAMES = List.of("韩例", "董拟桃", "欧阳例试", "阿依古丽·买买提", "阿布都热合曼·试买买提江", "韩例𬭚");
    private static final List<String> UNITS = List.of("市财政局", "市政府法律顾问组", "云渚区", "云江经开区");

    /** Laws that hold for every room; a failure names the seed that repeats it. */
    @Nested
    class ForAnyRoom {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.huiwu.seating.guide.internal.RoomPageTest#seeds")
        void everythingIsReadableAndEveryNameThere(long seed) {
            RoomContent content = room(new Random(seed));
            GuideDrawing drawing = RoomPage.draw(content);
            Readable.assertReadable(drawing);
            int written = drawing.texts().stream()
                    .filter(text -> text.role() == Role.NAME)
                    .mapToInt(text -> (int)
                            text.label().text().chars().filter(c -> c > ' ').count())
                    .sum();
            int known = content.chairs().stream()
                    .flatMap(chair -> chair.holders().stream()
                            .map(holder -> chair.across() ? holder.turn() + holder.name() : holder.name()))
                    .mapToInt(String::length)
                    .sum();
            assertThat(written).as("characters of names").isEqualTo(known);
        }
    }

    /** Rooms that no usual page holds. */
    @Nested
    class WhereRoomIsScarce {

        private GuideDrawing draw(List<Chair> chairs, int entries) {
            GuideDrawing drawing = RoomPage.draw(new RoomContent(
                    Language.CHINESE,
                    new Heading("第76次常务会议座位导向图", "2026年5月18日", "名单第1版", "座位"),
                    "",
                    chairs,
                    Optional.empty(),
                    List.of(),
                    List.of(new Zone("列席", 9)),
                    Collections.nCopies(entries, new Entry("u", 1, List.of(), "市财政局", 2, "内圈左侧12至17号"))));
            Readable.assertReadable(drawing);
            return drawing;
        }

        private List<Chair> side(Room.Position position, int count, Holder... holders) {
            return IntStream.range(0, count)
                    .mapToObj(i -> {
                        boolean across = position == Room.Position.MAIN;
                        List<Holder> first = i == 0 ? List.of(holders) : List.of();
                        String label = Integer.toString(i + 1);
                        double y = across ? 0 : 1 + i * 0.55;
                        return new Chair(Room.Ring.INNER, position, label, i, y, Set.of(), first);
                    })
                    .toList();
        }

        private Holder[] turns(int count) {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(turn -> new Holder("T" + turn, "韩例", "市财政局", 0))
                    .toArray(Holder[]::new);
        }

        private List<String> names(GuideDrawing drawing) {
            return drawing.texts().stream()
                    .filter(text -> text.role() == Role.NAME)
                    .map(text -> text.label().text())
                    .toList();
        }

        @ParameterizedTest(name = "{0} people")
        @ValueSource(ints = {1, 5, 8, 40, 200})
        void allWhoHoldAChairInTurnAreNamed(int count) {
            GuideDrawing drawing = draw(side(Room.Position.RIGHT, 16, turns(count)), 1);
            assertThat(names(drawing)).hasSize(count).allMatch("韩例"::equals);
        }

        @Test
        void eightWhoHoldAChairOfTheMainSideAreCounted() {
            GuideDrawing drawing = draw(side(Room.Position.MAIN, 11, turns(8)), 1);
            assertThat(names(drawing)).containsExactly("T1 韩例", "T2 韩例", "T3 韩例", "T4 韩例");
            assertThat(drawing.texts().stream().map(text -> text.label().text()))
                    .contains("+4");
        }

        @ParameterizedTest(name = "{0} side")
        @EnumSource(
                value = Room.Position.class,
                names = {"MAIN", "LEFT"})
        void aNameOfAHundredCharactersIsCut(Room.Position position) {
            GuideDrawing drawing = draw(side(position, 11, new Holder("", "例".repeat(100), "市财政局", 0)), 1);
            assertThat(String.join("", names(drawing))).startsWith("例例例例").endsWith("…");
            assertThat(drawing.scene().width()).isEqualTo(420);
        }

        @Test
        void thePageGrowsWithChairsAndUnits() {
            assertThat(draw(side(Room.Position.LEFT, 400, turns(3)), 1).scene().height())
                    .isGreaterThan(841);
            assertThat(draw(side(Room.Position.MAIN, 200, turns(3)), 1).scene().width())
                    .isGreaterThan(1189);
            assertThat(draw(side(Room.Position.MAIN, 4), 800).scene().height()).isGreaterThan(841);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static RoomContent room(Random random) {
        List<Chair> chairs = new ArrayList<>();
        for (Room.Ring ring : Room.Ring.values()) {
            for (Room.Position position : Room.Position.values()) {
                int count = random.nextInt(3) == 0 ? 0 : random.nextInt(15);
                for (int i = 0; i < count; i++) {
                    boolean across = position == Room.Position.MAIN || position == Room.Position.OPPOSITE;
                    double out = ring == Room.Ring.OUTER ? 1 : 0;
                    double y = across ? (position == Room.Position.MAIN ? 1 - out : 12 + out) : 2 - out + i * 0.65;
                    Set<Mark> marks = random.nextInt(20) == 0 ? Set.of(Mark.WHEELCHAIR) : Set.of();
                    chairs.add(new Chair(
                            ring, position, Integer.toString(chairs.size() + 1), i, y, marks, holders(random, across)));
                }
            }
        }
        return new RoomContent(
                random.nextBoolean() ? Language.CHINESE : Language.ENGLISH,
                new Heading("第76次常务会议座位导向图", "2026年5月18日", "名单第1版", "座位"),
                "",
                chairs,
                Optional.empty(),
                List.of(
                        new Door("正门", "1", Side.BACK, 0, 12, true),
                        new Door("侧门（通候会室）", "1", Side.RIGHT, 5, 11, false)),
                List.of(new Zone("出席", 9), new Zone("列席", 20)),
                List.of(new Entry("u", 1, List.of(), "市财政局", 2, "内圈左侧12至17号")));
    }

    private static List<Holder> holders(Random random, boolean across) {
        List<Holder> holders = new ArrayList<>();
        int count = random.nextInt(6) == 0 && !across ? 2 + random.nextInt(2) : random.nextInt(4) == 0 ? 0 : 1;
        for (int i = 0; i < count; i++) {
            String turn = count > 1 ? "T" + (i + 3) : "";
            holders.add(new Holder(
                    turn,
                    NAMES.get(random.nextInt(NAMES.size())),
                    UNITS.get(random.nextInt(UNITS.size())),
                    random.nextInt(2)));
        }
        return holders;
    }
}
