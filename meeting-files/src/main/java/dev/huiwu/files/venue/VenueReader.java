package dev.huiwu.files.venue;

import dev.huiwu.core.Location;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Landmark;
import dev.huiwu.seating.venue.NumberingScheme;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Rostrum;
import dev.huiwu.seating.venue.StageSide;
import dev.huiwu.seating.venue.VenueFacts;
import dev.huiwu.seating.venue.VenuePlan;
import dev.huiwu.seating.venue.VenueRow;
import dev.huiwu.seating.venue.Wall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads venues: {@code venues.csv}, one line for each row of seats in a block, and {@code venue.json}.
 *
 * <p>Whether the rows make a venue is said by {@link VenuePlan#review()}. Thread-safe.
 */
public final class VenueReader {

    private static final int MAX_SEATS_IN_ROW = 2_000;
    private static final int MAX_LENGTH = 100_000;

    private static final Column VENUE = Column.needed("会场代码", "代码", "venue");
    private static final Column NAME = Column.needed("会场名称", "名称", "name");
    private static final Column FLOOR = Column.needed("楼层", "层", "floor");
    private static final Column ROW = Column.needed("排", "排号", "row");
    private static final Column BLOCK = Column.needed("区", "座区", "区域", "block");
    private static final Column FROM = Column.needed("起号", "从", "from");
    private static final Column TO = Column.needed("止号", "至", "to");
    private static final Column SCHEME = Column.needed("编号方式", "编号", "numbering");
    private static final Column BLOCKED = Column.optional("不可用座号", "停用座号", "blocked");
    private static final Column ACCESSIBLE = Column.optional("轮椅位座号", "轮椅位", "accessible");
    private static final Column NOTE = Column.optional("备注", "说明", "remark");
    private static final TableReader TABLE = TableReader.of(
                    VENUE, NAME, FLOOR, ROW, BLOCK, FROM, TO, SCHEME, BLOCKED, ACCESSIBLE)
            .passingOver(NOTE);

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,4})(?:[-~]([0-9]{1,4}))?");
    private static final Words<NumberingScheme> SCHEMES = schemes();

    /** The fields of a {@code venue.json}. */
    private static final List<String> FACTS = List.of(
            "format",
            "venue",
            "stageSide",
            "seatWidthMm",
            "rowPitchMm",
            "aisleMm",
            "floorGapMm",
            "blockOrder",
            "seats",
            "rostrum",
            "aisles",
            "walkways",
            "offsets",
            "entrances",
            "landmarks",
            "room");

    private VenueReader() {}

    /** Says whether the bytes are a workbook without a table of venues: no line names most of the columns that one must have. */
    static boolean isOtherWorkbook(byte[] bytes) {
        return TABLE.isOtherWorkbook(bytes);
    }

    /** Returns the venues of a table, without the lines that could not be read. */
    public static ReadResult<VenueTable> readRows(String file, byte[] bytes) {
        Problems problems = new Problems();
        Map<String, VenuePlan.Builder> plans = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            String venue = cells.id(VENUE);
            String name = cells.needed(NAME);
            Optional<VenueRow> seats = seats(row, cells);
            if (seats.isEmpty()) {
                continue;
            }
            String first = names.putIfAbsent(venue, name);
            if (first != null && !first.equals(name)) {
                problems.warning("venue-name-differs", row.at(NAME), "venue", venue, "found", name, "kept", first);
            }
            plans.computeIfAbsent(venue, id -> VenuePlan.builder().id(id).name(name))
                    .addRow(seats.get());
        }
        Map<String, VenuePlan> built = new LinkedHashMap<>();
        plans.forEach((venue, plan) -> built.put(venue, plan.build()));
        return ReadResult.of(new VenueTable(built), problems.byRow());
    }

    private static Optional<VenueRow> seats(Row row, Cells cells) {
        String floor = cells.needed(FLOOR);
        String name = cells.needed(ROW);
        String block = cells.needed(BLOCK);
        int first = cells.number(FROM, 1, MAX_SEATS_IN_ROW);
        int last = cells.number(TO, 1, MAX_SEATS_IN_ROW);
        boolean bounded = cells.good();
        VenueRow.Builder seats = VenueRow.builder()
                .floor(floor)
                .row(name)
                .block(block)
                .first(first)
                .last(last)
                .blocked(numbers(row, BLOCKED, first, last, bounded, cells))
                .accessible(numbers(row, ACCESSIBLE, first, last, bounded, cells))
                .location(row.place());
        cells.needed(SCHEME);
        Optional<NumberingScheme> scheme = cells.word(SCHEME, SCHEMES);
        return cells.good() ? scheme.map(present -> seats.scheme(present).build()) : Optional.empty();
    }

    /** Returns the numbers in a cell, each once; a range is read only if it lies in the row, so it stays small. */
    private static Set<Integer> numbers(Row row, Column column, int first, int last, boolean bounded, Cells cells) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (String part : Words.PIECES.split(row.text(column))) {
            Matcher range = RANGE.matcher(Words.key(part));
            if (!range.matches()) {
                cells.error("not-a-number", column, "found", part, "least", 1, "most", MAX_SEATS_IN_ROW);
                continue;
            }
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
            if (from == to) {
                numbers.add(from);
            } else if (Math.min(from, to) < first || Math.max(from, to) > last) {
                if (bounded) {
                    cells.error("not-a-number", column, "found", part, "least", first, "most", last);
                }
            } else {
                IntStream.rangeClosed(Math.min(from, to), Math.max(from, to)).forEach(numbers::add);
            }
        }
        return numbers;
    }

    private static Words<NumberingScheme> schemes() {
        Words<NumberingScheme> words = Words.of();
        for (NumberingScheme scheme : NumberingScheme.values()) {
            words = words.with(scheme, scheme.label(), scheme.code());
        }
        return words;
    }

    /** Returns what a {@code venue.json} says, if nothing is wrong with it. */
    public static ReadResult<VenueDocument> readFacts(String file, byte[] bytes) {
        Problems problems = new Problems();
        Optional<Fields> document = Fields.document(file, bytes, "venue", problems);
        if (document.isEmpty()) {
            return ReadResult.nothing(problems.findings());
        }
        Fields root = document.get();
        root.onlyKnown(FACTS.toArray(String[]::new));
        String venue = root.needed("venue");
        Optional<StageSide> stageSide = root.word("stageSide", Words.ofCodes(StageSide.class));
        OptionalInt seatWidth = root.number("seatWidthMm", 100, MAX_LENGTH);
        VenueFacts.Builder facts = VenueFacts.builder()
                .stageSide(stageSide)
                .seatWidth(seatWidth)
                .rowPitch(root.number("rowPitchMm", 100, MAX_LENGTH))
                .aisle(root.number("aisleMm", 0, MAX_LENGTH))
                .floorGap(root.number("floorGapMm", 0, MAX_LENGTH))
                .blockOrder(root.texts("blockOrder"))
                .seats(root.number("seats", 1, MAX_LENGTH))
                .rostrum(root.object("rostrum")
                        .flatMap(rostrum -> rostrum(rostrum, seatWidth.orElse(VenueFacts.DEFAULT_SEAT_WIDTH))))
                .rostrumAccess(root.object("rostrum").flatMap(VenueReader::access));
        for (Fields aisle : objects(root, "aisles", "floor", "left", "right", "widthMm")) {
            facts.addAisle(new VenueFacts.Aisle(
                    aisle.needed("floor"),
                    aisle.needed("left"),
                    aisle.needed("right"),
                    aisle.neededNumber("widthMm", 0, MAX_LENGTH)));
        }
        for (Fields walkway : objects(root, "walkways", "floor", "afterRow", "widthMm")) {
            facts.addWalkway(new VenueFacts.Walkway(
                    walkway.needed("floor"),
                    walkway.needed("afterRow"),
                    walkway.neededNumber("widthMm", 1, MAX_LENGTH)));
        }
        for (Fields offset : objects(root, "offsets", "floor", "block", "rightMm", "backMm")) {
            facts.addOffset(new VenueFacts.Offset(
                    offset.needed("floor"),
                    offset.needed("block"),
                    offset.number("rightMm", -MAX_LENGTH, MAX_LENGTH).orElse(0),
                    offset.number("backMm", -MAX_LENGTH, MAX_LENGTH).orElse(0)));
        }
        for (Fields door :
                objects(root, "entrances", "id", "name", "floor", "wall", "x", "y", "levelAccess", "waiting")) {
            entrance(door).ifPresent(facts::addEntrance);
        }
        for (Fields landmark : objects(root, "landmarks", "name", "floor", "x", "y")) {
            landmark(landmark).ifPresent(facts::addLandmark);
        }
        root.object("room").ifPresent(room -> {
            room.onlyKnown("parts");
            objects(room, "parts", "block", "ring", "position")
                    .forEach(part -> part(part).ifPresent(facts::addPart));
        });
        return problems.hasErrors()
                ? ReadResult.nothing(problems.findings())
                : ReadResult.of(new VenueDocument(venue, facts.build()), problems.findings());
    }

    /** Returns the objects of a list, after a look at whether all their fields are known. */
    private static List<Fields> objects(Fields of, String list, String... known) {
        List<Fields> objects = of.objects(list);
        objects.forEach(object -> object.onlyKnown(known));
        return objects;
    }

    private static Optional<Rostrum> rostrum(Fields rostrum, int seatWidth) {
        rostrum.onlyKnown("floor", "name", "rows", "lectern", "steps");
        String floor = rostrum.text("floor").orElse("1");
        String name = rostrum.text("name").orElse("主席台");
        List<Rostrum.Row> rows = new ArrayList<>();
        for (Fields row : objects(rostrum, "rows", "name", "maxChairs", "aisleMm")) {
            String called = row.needed("name");
            int chairs = row.neededNumber("maxChairs", 1, MAX_SEATS_IN_ROW);
            // the front row is kept whole
            OptionalInt aisle = row.number("aisleMm", 0, rows.isEmpty() ? 0 : MAX_LENGTH);
            rows.add(new Rostrum.Row(
                    called,
                    chairs,
                    aisle.orElse(0) == 0
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(aisle.getAsInt() / (double) seatWidth)));
        }
        if (rows.isEmpty()) {
            if (!rostrum.has("lectern") && !rostrum.has("steps")) {
                rostrum.needed("rows");
            }
            return Optional.empty();
        }
        return Optional.of(new Rostrum(floor, name, rows));
    }

    private static Optional<Rostrum.Access> access(Fields rostrum) {
        Words<HallSide> sides = Words.ofCodes(HallSide.class);
        Optional<HallSide> lectern = rostrum.word("lectern", sides);
        List<HallSide> steps = rostrum.words("steps", sides);
        return lectern.isEmpty() && steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rostrum.Access(lectern, steps));
    }

    private static Optional<Entrance> entrance(Fields door) {
        String id = door.needed("id");
        String name = door.text("name").orElse(id);
        String floor = door.needed("floor");
        double x = door.neededDecimal("x", -1_000, 1_000);
        double y = door.neededDecimal("y", -1_000, 1_000);
        boolean level = door.flag("levelAccess");
        boolean waiting = door.flag("waiting");
        return door.neededWord("wall", Words.ofCodes(Wall.class))
                .filter(wall -> !id.isEmpty())
                .map(wall -> new Entrance(id, name, floor, wall, x, y, level, waiting));
    }

    private static Optional<Landmark> landmark(Fields landmark) {
        String name = landmark.needed("name");
        String floor = landmark.needed("floor");
        double x = landmark.neededDecimal("x", -1_000, 1_000);
        double y = landmark.neededDecimal("y", -1_000, 1_000);
        return name.isEmpty() ? Optional.empty() : Optional.of(new Landmark(name, floor, x, y));
    }

    private static Optional<Room.Part> part(Fields part) {
        String block = part.needed("block");
        Optional<Room.Ring> ring = part.neededWord(
                "ring", Words.<Room.Ring>of().with(Room.Ring.INNER, "inner").with(Room.Ring.OUTER, "outer"));
        Optional<Room.Position> position = part.neededWord(
                "position",
                Words.<Room.Position>of()
                        .with(Room.Position.MAIN, "main")
                        .with(Room.Position.LEFT, "left")
                        .with(Room.Position.RIGHT, "right")
                        .with(Room.Position.OPPOSITE, "opposite"));
        return ring.flatMap(known -> position.map(place -> new Room.Part(block, known, place)));
    }

    /** Returns where a document says which venue it speaks of. */
    public static Location placeOfVenue(String file) {
        return Location.ofPath(file, "$.venue");
    }
}
