package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.Language;
import dev.huiwu.seating.guide.internal.GuideContent.Chair;
import dev.huiwu.seating.guide.internal.GuideContent.Door;
import dev.huiwu.seating.guide.internal.GuideContent.Entry;
import dev.huiwu.seating.guide.internal.GuideContent.Heading;
import dev.huiwu.seating.guide.internal.GuideContent.Mark;
import dev.huiwu.seating.guide.internal.GuideContent.Party;
import dev.huiwu.seating.guide.internal.GuideContent.Place;
import dev.huiwu.seating.guide.internal.GuideContent.Rostrum;
import dev.huiwu.seating.guide.internal.GuideContent.RostrumRow;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import dev.huiwu.seating.guide.internal.GuideContent.Zone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Halls nobody would build, with people of units of every size and name on some of their seats. */
final class AnyHall {

    private static final List<String> SYLLABLES =
            List.of("市", "云江", "局", "教育", "银行", "发展", "中心", "Bank ", "𬭚", "·", "（东）", "农业农村");

    private final Random random;
    private final double seatWidth;
    private final double rowPitch;

    private AnyHall(long seed) {
        random = new Random(seed);
        seatWidth = 0.48 + random.nextInt(5) * 0.05;
        rowPitch = 0.8 + random.nextInt(5) * 0.1;
    }

    static GuideContent of(long seed) {
        return new AnyHall(seed).content();
    }

    private GuideContent content() {
        List<Place> seats = seats();
        int zones = 1 + random.nextInt(22);
        int units = 1 + random.nextInt(80);
        List<Party> parties = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            String name = name();
            Optional<String> shorter = random.nextInt(4) == 0
                    ? Optional.of(name.substring(0, name.offsetByCodePoints(0, 1)))
                    : Optional.empty();
            int zone = random.nextInt(zones);
            parties.add(new Party("u" + unit, unit + 1, zone, name, shorter));
            entries.add(new Entry(
                    "u" + unit,
                    unit + 1,
                    List.of(zone),
                    name,
                    random.nextInt(200),
                    "3排中区左起第1至4座；".repeat(random.nextInt(6))));
        }
        List<Zone> names = new ArrayList<>();
        for (int zone = 0; zone < zones; zone++) {
            names.add(new Zone(name() + "区", random.nextInt(500)));
        }
        return new GuideContent(
                random.nextBoolean() ? Language.CHINESE : Language.ENGLISH,
                new Heading(name() + "座位导向图", "2026年4月24日", "名单第1版", "座位"),
                seatWidth,
                rowPitch,
                seated(seats, parties),
                Map.of("1", "一层"),
                doors(),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(rostrum()),
                names,
                parties,
                entries);
    }

    private List<Place> seats() {
        List<Place> seats = new ArrayList<>();
        double front = 1;
        int floors = 1 + random.nextInt(2);
        for (int floor = 1; floor <= floors; floor++) {
            int blocks = 1 + random.nextInt(4);
            int rows = 1 + random.nextInt(24);
            double curve = random.nextInt(3) == 0 ? random.nextDouble() * 0.01 : 0;
            boolean staggered = random.nextBoolean();
            double left = -blocks * 4.0;
            for (int block = 0; block < blocks; block++) {
                int width = 1 + random.nextInt(16);
                int walkway = random.nextInt(rows + 8);
                for (int row = 1; row <= rows; row++) {
                    int taken = Math.max(1, width - random.nextInt(3));
                    int pillar = random.nextInt(30);
                    for (int place = 1; place <= taken; place++) {
                        double x = left + (place + (staggered && row % 2 == 0 ? 0.5 : 0)) * seatWidth;
                        double y = (front + row + (row > walkway ? 1 : 0)) * rowPitch + curve * x * x;
                        if (place != pillar) {
                            seats.add(new Place(
                                    Integer.toString(floor),
                                    "区" + block,
                                    Integer.toString(row > walkway ? row + 1 : row),
                                    row > walkway ? row + 1 : row,
                                    place,
                                    random.nextInt(40) == 0 ? "23+1" : Integer.toString(place),
                                    x,
                                    y,
                                    marks(),
                                    OptionalInt.empty()));
                        }
                    }
                }
                left += (width + 1.5) * seatWidth + random.nextInt(3) * 0.6;
            }
            front += rows + 4;
        }
        return seats;
    }

    private Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (random.nextInt(25) == 0) {
            marks.add(Mark.values()[random.nextInt(3)]);
        }
        return marks;
    }

    private List<Place> seated(List<Place> seats, List<Party> parties) {
        List<Place> seated = new ArrayList<>();
        int party = random.nextInt(parties.size());
        int left = 0;
        for (Place seat : seats) {
            if (left-- <= 0) {
                party = random.nextInt(parties.size());
                left = random.nextInt(5) == 0 ? random.nextInt(60) : random.nextInt(6);
            }
            boolean free = seat.has(Mark.BLOCKED) || seat.has(Mark.RESERVED) || random.nextInt(30) == 0;
            seated.add(new Place(
                    seat.floor(),
                    seat.block(),
                    seat.row(),
                    seat.rowIndex(),
                    seat.place(),
                    seat.label(),
                    seat.x(),
                    seat.y(),
                    seat.marks(),
                    free ? OptionalInt.empty() : OptionalInt.of(party)));
        }
        return seated;
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        for (int door = random.nextInt(9); door > 0; door--) {
            Side side = Side.values()[random.nextInt(4)];
            doors.add(new Door(
                    door + "号" + name().strip(),
                    Integer.toString(1 + random.nextInt(2)),
                    side,
                    random.nextDouble() * 20 - 10,
                    random.nextDouble() * 20,
                    random.nextBoolean()));
        }
        return doors;
    }

    private Rostrum rostrum() {
        List<RostrumRow> rows = new ArrayList<>();
        for (int row = 1 + random.nextInt(2); row > 0; row--) {
            List<Chair> chairs = new ArrayList<>();
            for (int chair = random.nextInt(16); chair >= 0; chair--) {
                chairs.add(new Chair(Integer.toString(chair), random.nextInt(9) == 0 ? "阿布都热合曼·试买买提江" : "董拟桃"));
            }
            rows.add(new RostrumRow("主席台", chairs));
        }
        return new Rostrum("主席台", "2号位在右侧", rows);
    }

    private String name() {
        StringBuilder name = new StringBuilder("云");
        for (int part = random.nextInt(5); part >= 0; part--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return name.toString().strip();
    }
}
