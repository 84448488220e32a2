package dev.huiwu.files.internal;

import dev.huiwu.core.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a meeting's folder and of the common one; nothing outside of them is ever opened.
 *
 * @param roots the folders in which a name is looked for, in this order
 */
public record FolderFiles(List<Path> roots) {

    /** Returns the files of a folder and of the common one, which is the folder {@code common} beside it unless given. */
    public static FolderFiles of(Path folder, Optional<Path> common) {
        Path base = folder.toAbsolutePath().normalize();
        Optional<Path> beside = Optional.ofNullable(base.getParent()).map(parent -> parent.resolve("common"));
        return new FolderFiles(Stream.concat(
                        Stream.of(base),
                        common.map(Path::toAbsolutePath).map(Path::normalize).or(() -> beside).stream())
                .toList());
    }

    /** Returns what is in a file; {@code place} is where its name is written. */
    public Optional<byte[]> read(String name, Location place, Problems problems) {
        for (Path root : roots) {
            Optional<Path> file = below(root, name);
            if (file.isEmpty()) {
                problems.error("file-outside", place, "found", name);
                return Optional.empty();
            }
            if (Files.exists(file.get())) {
                return bytes(file.get(), name, place, problems);
            }
        }
        problems.error("file-missing", place, "found", name);
        return Optional.empty();
    }

    /** Returns what is in a file of the meeting's own folder. */
    public Optional<byte[]> inFolder(String name, Problems problems) {
        Path file = roots.get(0).resolve(name);
        return Files.exists(file) ? bytes(file, name, Location.ofFile(name), problems) : Optional.empty();
    }

    private static Optional<Path> below(Path root, String name) {
        try {
            Path file = root.resolve(name.replace('\\', '/')).normalize();
            return file.startsWith(root) && !file.equals(root) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> bytes(Path file, String name, Location place, Problems problems) {
        try {
            Path real = file.toRealPath();
            if (!isInside(real)) {
                problems.error("file-outside", place, "found", name);
                return Optional.empty();
            }
            if (!Files.isRegularFile(real)) {
                problems.error("file-unreadable", place, "found", name);
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(real)) {
                return Optional.of(in.readNBytes(TableReader.MAX_BYTES + 1));
            }
        } catch (IOException e) {
            problems.error("file-unreadable", place, "found", name);
            return Optional.empty();
        }
    }

    private boolean isInside(Path real) throws IOException {
        for (Path root : roots) {
            if (Files.exists(root) && real.startsWith(root.toRealPath())) {
                return true;
            }
        }
        return false;
    }
}
