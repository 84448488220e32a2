package dev.huiwu.files.internal.workbook;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * How the numbers of a cell show, as far as it changes what they mean.
 *
 * @param kind what they are
 * @param digits for {@link Kind#PADDED}, how many digits show at least
 */
record NumberStyle(Kind kind, int digits) {

    /** What a number is. */
    enum Kind {
        NUMBER,
        PADDED,
        PERCENT,
        DATE
    }

    static final NumberStyle GENERAL = new NumberStyle(Kind.NUMBER, 0);

    private static final NumberStyle PERCENT = new NumberStyle(Kind.PERCENT, 0);
    private static final NumberStyle DATE = new NumberStyle(Kind.DATE, 0);

    /** What a format code holds that is shown as it is: quoted, escaped, widths, colours and conditions, not hours counted on. */
    private static final Pattern SHOWN = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[(?![hmsHMS]+])[^]]*]");

    private static final Pattern DATE_SIGN = Pattern.compile("[ymdhs年月日时分秒]");
    private static final Pattern ZEROS = Pattern.compile("0{1,20}");
    private static final int SECONDS_A_DAY = 86_400;
    private static final LocalDate BEFORE_FIRST_DAY = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);
    private static final int NO_SUCH_DAY = 60;
    private static final int LAST_DAY = 2_958_465;

    /** Returns the style of a format that every spreadsheet knows by its number. */
    static NumberStyle ofNumber(int id) {
        boolean date =
                (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        return id == 9 || id == 10 ? PERCENT : date ? DATE : GENERAL;
    }

    /** Returns the style of a format code. */
    static NumberStyle ofCode(String code) {
        String signs = Ascii.toLowerCase(SHOWN.matcher(code.split(";", 2)[0]).replaceAll(""));
        if (ZEROS.matcher(signs).matches()) {
            return new NumberStyle(Kind.PADDED, signs.length());
        }
        if (signs.contains("%")) {
            return PERCENT;
        }
        boolean general = signs.contains("general") || signs.contains("通用格式");
        return !general && DATE_SIGN.matcher(signs).find() ? DATE : GENERAL;
    }

    /** Returns the number as text: the digits people see, a date as {@code 2026-04-24}. */
    String text(String raw, boolean from1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        if (Math.abs((long) number.precision() - number.scale()) > 400) {
            return raw;
        }
        return switch (kind) {
            case NUMBER -> plain(number);
            case PADDED -> padded(number);
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case DATE -> date(number, from1904);
        };
    }

    /** Returns a number without the noise that doubles have behind their fifteenth digit. */
    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(new MathContext(15, RoundingMode.HALF_UP));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private String padded(BigDecimal number) {
        String text = plain(number.setScale(0, RoundingMode.HALF_UP));
        return number.signum() < 0 || text.length() >= digits ? text : "0".repeat(digits - text.length()) + text;
    }

    private static String date(BigDecimal number, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return plain(number);
        }
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        int day = (int) (seconds / SECONDS_A_DAY);
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY);
        if (day == 0 && !from1904 && seconds > 0) {
            return time.toString();
        }
        if (!from1904 && (day == 0 || day == NO_SUCH_DAY)) {
            return plain(number);
        }
        LocalDate date =
                from1904 ? FIRST_DAY_1904.plusDays(day) : BEFORE_FIRST_DAY.plusDays(day > NO_SUCH_DAY ? day - 1 : day);
        return time.equals(LocalTime.MIDNIGHT) ? date.toString() : date + " " + time;
    }
}
