package dev.huiwu.files.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookResolveTest {

    @ParameterizedTest(name = "{0}{1}")
    @CsvSource({
        "'', xl/workbook.xml, xl/workbook.xml",
        "'', ./xl/workbook.xml, xl/workbook.xml",
        "xl/, worksheets/sheet1.xml, xl/worksheets/sheet1.xml",
        "xl/, ../xl/./sharedStrings.xml, xl/sharedStrings.xml",
        "xl/, ../../../etc/passwd, etc/passwd"
    })
    void leadsToAPartBelowTheRoot(String folder, String target, String part) {
        assertThat(Workbook.resolve(folder, target)).isEqualTo(part);
    }

    @Test
    @Timeout(10) // a quadratic way took minutes for this
    void takesTimeInProportionToTheName() {
        assertThatCode(() -> Workbook.resolve("xl/", "a".repeat(1_000_000))).doesNotThrowAnyException();
    }
}
