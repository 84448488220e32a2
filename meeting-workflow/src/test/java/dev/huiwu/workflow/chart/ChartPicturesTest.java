package dev.huiwu.workflow.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Pictures that were looked at: the hashes of all, and those that documents show as files; {@code -Dhuiwu.record=true}
 * writes them anew, and all of them to {@code target/pictures}.
 */
class ChartPicturesTest {

    private static final Path HASHES =
            Path.of("src", "test", "resources", "dev", "huiwu", "workflow", "pictures.sha256");
    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final List<String> SHOWN =
            List.of("flow-decision-en.svg", "flow-running-en.svg", "flow-people-en.svg");

    @Test
    void areWhatTheLibraryDraws() throws IOException {
        Map<String, String> pictures = ChartPictures.all();
        String hashes = pictures.entrySet().stream()
                .map(picture -> sha256(picture.getValue()) + "  " + picture.getKey() + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("huiwu.record")) {
            Path target = Files.createDirectories(Path.of("target", "pictures"));
            for (Map.Entry<String, String> picture : pictures.entrySet()) {
                Files.writeString(target.resolve(picture.getKey()), picture.getValue());
            }
            for (String shown : SHOWN) {
                Files.writeString(IMAGES.resolve(shown), pictures.getOrDefault(shown, ""));
            }
            Files.writeString(HASHES, hashes);
        }
        assertThat(hashes).isEqualTo(Files.readString(HASHES));
        for (String shown : SHOWN) {
            assertThat(Files.readString(IMAGES.resolve(shown)))
                    .as("%s, as drawn now", shown)
                    .isEqualTo(pictures.get(shown));
        }
    }

    private static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
