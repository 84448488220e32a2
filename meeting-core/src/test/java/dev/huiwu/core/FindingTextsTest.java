package dev.huiwu.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.Resources;
import dev.huiwu.core.internal.CoreTexts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingTextsTest {

    private static final FindingTexts TEXTS = CoreTexts.TEXTS;
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9]+}");

    @Test
    void shortensAndCleansWhatDocumentsSay() {
        Finding finding = TEXTS.finding(
                "format-unknown",
                Severity.ERROR,
                draft -> draft.with("found", "a\u0007b\n" + "长".repeat(600)).with("expected", "c"));
        assertThat(finding.arguments()).containsEntry("found", "a b " + "长".repeat(496) + "…");
    }

    @Test
    void findingsOfAnExceptionAreNeverNull() throws Exception {
        FindingsException before = new FindingsException(
                "It failed",
                Findings.of(TEXTS.finding(
                        "format-unknown",
                        Severity.ERROR,
                        draft -> draft.with("found", "a").with("expected", "c"))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(before);
        Object after = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(((FindingsException) after).findings()).isEqualTo(Findings.none());
        assertThat((FindingsException) after).hasMessage(before.getMessage());
    }

    @Nested
    class ForEveryCodeOfThisModule {

        static Stream<String> codes() {
            return TEXTS.codes().stream();
        }

        /** {@code problem} of a document is English, so the Chinese text goes without it. */
        @ParameterizedTest
        @MethodSource("codes")
        void bothLanguagesNameTheSameFigures(String code) throws IOException {
            TreeSet<String> english = places("en", code);
            if (code.equals("json-value")) {
                assertThat(english.remove("{problem}")).isTrue();
            }
            assertThat(places("zh", code)).isEqualTo(english);
        }

        /**
         * Returns the places of a text as its file has it, those that may be left out too. Where Chinese shows the label of a kind
         * English shows its code: the two are one place.
         */
        private TreeSet<String> places(String language, String code) throws IOException {
            Properties texts = new Properties();
            try (Reader file = new InputStreamReader(
                    Resources.getResource(FindingTexts.class, "/META-INF/huiwu/core_" + language + ".properties")
                            .openStream(),
                    StandardCharsets.UTF_8)) {
                texts.load(file);
            }
            return PLACE.matcher(texts.getProperty(code))
                    .results()
                    .map(place -> place.group().replaceFirst("\\{(kind|label|class)", "{code"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Test
        void thereIsAText() {
            assertThat(TEXTS.codes())
                    .contains(
                            "name-blank",
                            "name-too-long",
                            "control-character",
                            "broken-character",
                            "separator-mapped",
                            "compatibility-character",
                            "private-use-character",
                            "spaces-removed",
                            "duplicate-unit",
                            "duplicate-protocol-position",
                            "ambiguous-unit-name",
                            "leader-order-twice",
                            "calendar-day-twice",
                            "calendar-year-missing",
                            "json-malformed",
                            "json-value",
                            "format-missing",
                            "format-unknown",
                            "format-newer");
        }
    }

    @Nested
    class WhenAFindingIsMade {

        @Test
        void holdsItsFiguresAndBothTexts() {
            Finding finding = TEXTS.finding(
                    "duplicate-unit",
                    Severity.ERROR,
                    draft -> draft.about("U001")
                            .at(Location.ofRow("units.csv", 7))
                            .with("unit", "U001")
                            .with("times", 2));
            assertThat(finding.text(Language.ENGLISH)).startsWith("Unit code U001 occurs 2 times;");
            assertThat(finding.text(Language.CHINESE)).startsWith("单位代码 U001 出现 2 次；");
            assertThat(finding.arguments()).containsEntry("times", "2");
            assertThat(finding.location().orElseThrow()).hasToString("units.csv:7");
        }

        @Test
        void takesAValueAsItStands() {
            assertThat(TEXTS.text(Language.ENGLISH, "json-value", "problem", "a $1 \\ {problem}"))
                    .endsWith("a $1 \\ {problem}");
        }

        @Test
        void saysWhatTheProgrammerForgot() {
            assertThatThrownBy(() -> TEXTS.finding("no-such-code", Severity.ERROR, draft -> {}))
                    .hasMessage("No text has code \"no-such-code\".");
            assertThatThrownBy(() -> TEXTS.finding("json-value", Severity.ERROR, draft -> {}))
                    .hasMessageContaining("needs argument \"problem\"");
            assertThatThrownBy(() -> FindingTexts.load("nowhere", FindingTexts.class))
                    .hasMessageContaining("nowhere_zh.properties are missing");
        }
    }

    @Nested
    class WhenFindingsArePutTogether {

        private final Finding note = finding("spaces-removed", Severity.NOTE);
        private final Finding error = finding("name-blank", Severity.ERROR);

        private Finding finding(String code, Severity severity) {
            return TEXTS.finding(code, severity, draft -> draft.at(Location.ofCell("roster.csv", 3, "姓名")));
        }

        @Test
        void keepTheirOrder() {
            assertThat(Findings.of(note).and(Findings.of(error)).codes())
                    .containsExactly("spaces-removed", "name-blank");
            assertThat(Findings.concat(List.of(Findings.none(), Findings.of(error)))
                            .only(f -> f == error))
                    .containsExactly(error);
        }

        @Test
        void stopOnlyWhereSomethingIsAnError() {
            assertThat(Findings.of(note).orThrow("The roster cannot be used")).containsExactly(note);
            assertThatThrownBy(() -> Findings.of(note, error).orThrow("The roster cannot be used"))
                    .isInstanceOfSatisfying(
                            FindingsException.class,
                            e -> assertThat(e.findings().codes()).containsExactly("spaces-removed", "name-blank"))
                    .hasMessageStartingWith(
                            "The roster cannot be used:\n  [name-blank] roster.csv:3 [姓名]: The name is blank")
                    .hasMessageNotContaining("spaces-removed");
        }
    }
}
