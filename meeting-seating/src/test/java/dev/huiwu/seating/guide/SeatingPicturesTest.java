package dev.huiwu.seating.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.seating.replan.ReplanResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pictures of {@code docs/seating.md}; {@code -Dhuiwu.record=true} writes them anew. */
class SeatingPicturesTest {

    private static final Path IMAGES = Path.of("..", "docs", "images");

    private static final int LARGEST = 150_000;

    @Test
    void areWhatTheLibraryDraws() throws IOException {
        for (Map.Entry<String, String> picture : SeatingPictures.all().entrySet()) {
            Path file = IMAGES.resolve(picture.getKey());
            byte[] drawn = picture.getValue().getBytes(StandardCharsets.UTF_8);
            if (Boolean.getBoolean("huiwu.record")) {
                Files.write(file, drawn);
            }
            assertThat(drawn).as(picture.getKey()).hasSizeLessThan(LARGEST);
            assertThat(Files.readAllBytes(file)).as("%s, as drawn now", file).isEqualTo(drawn);
        }
    }

    @Test
    void showFourPeopleMoveForThreeChangesOneOfThemForAHead() {
        ReplanResult change = SeatingPictures.lateChange();
        assertThat(change.moved()).isEqualTo(4);
        assertThat(change.plan().findings()).isEmpty();
    }
}
