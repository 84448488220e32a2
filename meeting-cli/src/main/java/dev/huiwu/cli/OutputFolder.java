package dev.huiwu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder whose files appear together or not at all.
 *
 * <p>They are written into a folder beside it first, which then takes its name. What an earlier run wrote goes; a file
 * that somebody else put there stays.
 */
final class OutputFolder {

    /** Everything {@code prepare} has ever written; nothing else is taken away on replacing. */
    static final Set<String> OURS = Set.of(
            "findings.json",
            "attendees.csv",
            "seat-plan.json",
            "seat-plan.csv",
            "seat-guide.txt",
            "seat-guide.svg",
            "schedule.csv",
            "process-chart.svg");

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the output folder at the path, created or not.
     *
     * @throws WrongUse if the path is a file, or a folder with something in it that may not be replaced
     */
    static OutputFolder at(Path path, boolean replace) {
        Path folder = path.toAbsolutePath().normalize();
        if (folder.getParent() == null) {
            throw new WrongUse("%s 不能作为输出文件夹。 %s cannot be an output folder.".formatted(path, path));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongUse("%s 是文件，不是文件夹。 %s is a file, not a folder.".formatted(path, path));
        }
        if (!replace && Files.isDirectory(folder) && !contents(folder).isEmpty()) {
            throw new WrongUse("文件夹 %s 不是空的；请换一个，或加 --replace。 Folder %s is not empty; choose another or add --replace."
                    .formatted(path, path));
        }
        return new OutputFolder(folder);
    }

    /** Writes the files, by name, in place of what an earlier run wrote. */
    void write(Map<String, byte[]> files) {
        try {
            Path parent = parent();
            Files.createDirectories(parent);
            Path fresh = Files.createTempDirectory(parent, folder.getFileName() + ".new-");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Files.write(fresh.resolve(file.getKey()), file.getValue());
                }
                openToOthers(fresh, parent);
                takePlace(fresh, parent);
            } finally {
                delete(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path parent() {
        Path parent = folder.getParent();
        return parent == null ? folder : parent;
    }

    /** Gives a folder that was made for its owner alone the permissions of the one it lies in. */
    private static void openToOthers(Path fresh, Path parent) throws IOException {
        if (Files.getFileStore(parent).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(parent));
        }
    }

    private void takePlace(Path fresh, Path parent) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(fresh, folder);
            return;
        }
        Path old = Files.createTempDirectory(parent, folder.getFileName() + ".old-");
        Files.delete(old);
        Files.move(folder, old);
        Files.move(fresh, folder);
        for (Path left : contents(old)) {
            if (!OURS.contains(left.getFileName().toString())) {
                Files.move(left, folder.resolve(left.getFileName()));
            }
        }
        delete(old);
    }

    private static List<Path> contents(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> entries = Files.walk(folder)) {
                for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(entry);
                }
            }
        }
    }
}
