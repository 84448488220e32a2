package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.agenda.AgendaRequest;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.print.topic.TopicDocuments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What libraries have to say of themselves does not come between what a command says. */
class QuietLibrariesTest {

    /** Makes a document, in a process of its own: a library says such things once in its life. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            Agenda agenda = Agenda.propose(AgendaRequest.builder()
                    .meeting("第77次常务会议")
                    .type(MeetingType.EXECUTIVE)
                    .start(OffsetDateTime.parse("2026-06-01T09:00+08:00"))
                    .topicRules(TopicRules.usual(WorkCalendar.china()))
                    .today(LocalDate.parse("2026-05-20"))
                    .build());
            byte[] document = TopicDocuments.waiting(agenda, UnitDirectory.of(List.of()), Language.CHINESE);
            System.out.print(new String(document, 0, 2, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void makingADocumentSaysNothing() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("PK");
        assertThat(writer.waitFor()).isZero();
    }
}
