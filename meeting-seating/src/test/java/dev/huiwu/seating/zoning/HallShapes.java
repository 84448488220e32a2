package dev.huiwu.seating.zoning;

import dev.huiwu.seating.order.SeatingStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Halls of the usual shapes at about a hundred seats, three quarters full, so that each category has room in one block, with groups of a seed. */
public enum HallShapes {
    /** One block without an aisle. */
    HALL {
        @Override
        void lay(List<ZoneSeat> seats) {
            block(seats, "middle", 1, 8, 12, -6.5, 0, 0);
        }
    },
    /** Three curved blocks with aisles between them and a walkway across. */
    THEATRE {
        @Override
        void lay(List<ZoneSeat> seats) {
            for (int half = 0; half < 2; half++) {
                block(seats, "left", 1 + 5 * half, 4, 4, -9.5, 5 * half, 0.01);
                block(seats, "middle", 1 + 5 * half, 4, 6, -3.5, 5 * half, 0.01);
                block(seats, "right", 1 + 5 * half, 4, 4, 4.5, 5 * half, 0.01);
            }
        }
    },
    /** A floor and a balcony over its last rows. */
    BALCONY {
        @Override
        void lay(List<ZoneSeat> seats) {
            block(seats, "floor", 1, 6, 10, -5.5, 0, 0);
            block(seats, "balcony", 1, 3, 12, -6.5, 4.5, 0);
        }
    },
    /** Columns of desks with an aisle after every two. */
    CLASSROOM {
        @Override
        void lay(List<ZoneSeat> seats) {
            for (int column = 0; column < 4; column++) {
                block(seats, "column" + column, 1, 12, 2, column * 3 - 6, 0, 0);
            }
        }
    },
    /** Stands on both long sides and at the far end. */
    ARENA {
        @Override
        void lay(List<ZoneSeat> seats) {
            block(seats, "east", 1, 10, 3, -12, 0, 0);
            block(seats, "west", 1, 10, 3, 8, 0, 0);
            block(seats, "end", 1, 4, 12, -6.5, 10, 0);
        }
    };

    abstract void lay(List<ZoneSeat> seats);

    private static void block(
            List<ZoneSeat> seats,
            String block,
            int firstRow,
            int rows,
            int width,
            double left,
            double depth,
            double curve) {
        for (int row = 0; row < rows; row++) {
            for (int place = 1; place <= width; place++) {
                double x = left + place;
                seats.add(ZoneSeat.open(block, firstRow + row, place, x, 1 + row + depth + curve * x * x));
            }
        }
    }

    /** Returns the hall with groups in three categories, in order of rank. */
    public ZoningProblem problem(long seed, SeatingStyle style) {
        Random random = new Random(seed * 31 + ordinal());
        List<ZoneSeat> seats = new ArrayList<>();
        lay(seats);
        List<ZoneGroup> groups = new ArrayList<>();
        int left = seats.size() * 3 / 4;
        int people = left;
        while (left > 0) {
            int size = Math.min(left, 1 + random.nextInt(9));
            int category = Math.min(2, 3 * (people - left) / people);
            groups.add(new ZoneGroup("G" + groups.size(), category, groups.size() + 1, size, Set.of()));
            left -= size;
        }
        return new ZoningProblem(seats, groups, List.of(), style, ZoneWeights.WHOLE_ZONES);
    }
}
