package dev.huiwu.files.name;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Decoding;
import dev.huiwu.files.internal.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a text of names, one a line; what {@code meeting names sort} puts in order. Thread-safe. */
public final class NameListReader {

    private static final int MAX_BYTES = 32 << 20;
    private static final Pattern BREAK = Pattern.compile("\r\n|\n|\r");

    private NameListReader() {}

    /**
     * Returns the lines that hold a name, exactly as they were given, without their line ends. Blank lines are left out; lines
     * that are no name are errors with their number, nothing else of a name is reported. Text is UTF-8, with or without byte
     * order mark, else GB18030, as in every table.
     */
    public static ReadResult<List<String>> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        if (bytes.length > MAX_BYTES) {
            problems.error("file-too-large", Location.ofFile(file), "found", bytes.length, "limit", MAX_BYTES);
            return ReadResult.nothing(problems.findings());
        }
        Optional<String> text = Decoding.decode(file, bytes, problems);
        List<String> names = new ArrayList<>();
        String[] lines = text.map(decoded -> BREAK.split(decoded, -1)).orElse(new String[0]);
        for (int i = 0; i < lines.length; i++) {
            Findings faults = PersonName.check(lines[i], Location.ofRow(file, i + 1))
                    .only(finding -> finding.severity() == Severity.ERROR);
            if (faults.isEmpty()) {
                names.add(lines[i]);
            } else if (!faults.codes().contains("name-blank")) {
                problems.addAll(faults);
            }
        }
        return text.isPresent()
                ? ReadResult.of(List.copyOf(names), problems.findings())
                : ReadResult.nothing(problems.findings());
    }
}
