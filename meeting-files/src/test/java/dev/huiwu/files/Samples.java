package dev.huiwu.files;

import dev.huiwu.core.Finding;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.unit.UnitReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The sample data of the checkout, for tests. */
public final class Samples {

    /** The folder of the sample meetings. */
    public static final Path SEEDS = Path.of("..", "seeds");

    private Samples() {}

    /** Returns a file below the sample meetings' folder. */
    public static byte[] seed(String path) {
        try {
            return Files.readAllBytes(SEEDS.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a file of the test resources. */
    public static byte[] resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the units of the sample city. */
    public static UnitDirectory units() {
        return UnitReader.read("units.csv", seed("common/units.csv")).orThrow();
    }

    /** Returns what a finding is about in one line: {@code error unknown-unit 13 单位}. */
    public static String line(Finding finding) {
        StringBuilder line = new StringBuilder(finding.severity().code() + " " + finding.code());
        finding.location().ifPresent(place -> {
            place.row().ifPresent(row -> line.append(' ').append(row));
            place.column().ifPresent(column -> line.append(' ').append(column));
            place.path().ifPresent(path -> line.append(' ').append(path));
        });
        return line.toString();
    }
}
