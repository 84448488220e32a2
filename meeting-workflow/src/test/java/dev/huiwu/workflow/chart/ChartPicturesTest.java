package dev.huiwu.workflow.chart;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChartPicturesTest {
    @Test
    void write() throws Exception {
        Path dir = Path.of("target", "pictures");
        Files.createDirectories(dir);
        for (var e : ChartPictures.all().entrySet()) {
            Files.writeString(dir.resolve(e.getKey()), e.getValue());
        }
    }
}
