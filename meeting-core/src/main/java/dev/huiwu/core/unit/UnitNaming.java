package dev.huiwu.core.unit;

import static java.util.stream.Collectors.toMap;

import com.google.common.base.Splitter;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Language;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts short names of units beside their codes in the texts of findings. */
final class UnitNaming {

    /** How an argument holds several units. */
    private static final Splitter UNITS = Splitter.on(", ");

    private final Map<String, String> byCode;

    UnitNaming(Collection<Unit> units) {
        this.byCode = units.stream().collect(toMap(unit -> unit.id().value(), Unit::shortName));
    }

    Finding named(Finding finding) {
        Map<String, String> names = new TreeMap<>();
        // Behind a stroke stands a section of the unit.
        Stream.concat(
                        finding.subjects().stream().map(id -> id.replaceFirst("/.*", "")),
                        Stream.of("unit", "units")
                                .flatMap(name ->
                                        Stream.ofNullable(finding.arguments().get(name)))
                                .flatMap(UNITS::splitToStream))
                .forEach(id -> names.computeIfAbsent(id, byCode::get));
        return names.isEmpty()
                ? finding
                : Finding.builder()
                        .from(finding)
                        .zh(named(finding.zh(), names, Language.CHINESE))
                        .en(named(finding.en(), names, Language.ENGLISH))
                        .build();
    }

    private static String named(String text, Map<String, String> names, Language language) {
        String codes =
                String.join("|", names.keySet().stream().map(Pattern::quote).toList());
        // In Chinese the blanks go that part a code from the words, but not from a comma; a code in brackets has its
        // name already.
        String before = language.choose("(?:(?<!,) )?", "");
        String after = language.choose(" ?", "");
        return Pattern.compile("(?<![\\p{Alnum}._（(-])%s(%s)(?![\\p{Alnum}._-])%s".formatted(before, codes, after))
                .matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(
                        language.choose("%s（%s）", "%s (%s)").formatted(names.get(code.group(1)), code.group(1))));
    }
}
