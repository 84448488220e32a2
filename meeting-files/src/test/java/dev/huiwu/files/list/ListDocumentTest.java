package dev.huiwu.files.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListDocumentTest {

    private static final MeetingDirectories OF = MeetingDirectories.read(
                    Samples.SEEDS.resolve("economic-analysis"), Optional.of(Samples.SEEDS.resolve("common")))
            .orThrow();
    private static final AttendeeList LIST = ListFolder.read(
                    Samples.SEEDS.resolve("economic-analysis"), Optional.of(Samples.SEEDS.resolve("common")))
            .orThrow()
            .list();

    private final String document = new String(ListDocument.write(OF.meeting().id(), LIST), UTF_8);

    private static ReadResult<AttendeeList> read(String document) {
        return ListDocument.read("list-v1.json", document.getBytes(UTF_8), OF);
    }

    private static Finding fault(String document) {
        return read(document).findings().list().get(0);
    }

    @Test
    void survivesJsonAndBack() {
        assertThat(read(document).value()).contains(LIST);
    }

    @Test
    void saysWhereInTheDocumentAFaultIs() {
        Finding fault = fault(document.replaceFirst("\"kind\": \"[a-z-]+\"", "\"kind\": \"boss\""));
        assertThat(fault.code()).isEqualTo("json-code-unknown");
        assertThat(fault.location().orElseThrow()).hasToString("list-v1.json $.list.attendees[0].kind");
    }

    @Test
    void saysThatThereIsNoList() {
        Finding fault = fault(document.replaceFirst("\"list\":", "\"liste\":"));
        assertThat(fault.code()).isEqualTo("json-field-missing");
        assertThat(fault.location().orElseThrow()).hasToString("list-v1.json $");
        assertThat(fault.arguments()).containsEntry("fields", "list");
    }
}
