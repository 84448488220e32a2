package dev.huiwu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** The one file that a command writes, whole or not at all. */
final class OutputFile {

    @Option(names = "--out", paramLabel = "FILE", description = "输出文件。 The file to write.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "替换已有的输出文件。 Replace a file that is there.")
    private boolean replace;

    /** Takes the file that is named without {@code --out}, if one is. */
    void named(Optional<Path> file) {
        if (file.isPresent() && out.isPresent()) {
            throw new WrongUse("输出文件只写一次：FILE 或 --out。 Name the file to write once: FILE or --out.");
        }
        out = file.or(() -> out);
    }

    /** Says whether a file to write was named. */
    boolean isWanted() {
        return out.isPresent();
    }

    /** Returns the file to write, before anything is worked out. */
    Path path() {
        Path file = out.orElseThrow(() -> new WrongUse("请写明输出文件（--out）。 Name the file to write (--out)."));
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WrongUse("%1$s 所在的文件夹不存在；请先建立。 The folder of %1$s does not exist; make it first."
                    .formatted(ListOptions.name(file)));
        }
        if (Files.exists(file) && !replace) {
            throw new WrongUse("%1$s 已存在；要替换请加 --replace。 %1$s exists; add --replace to replace it."
                    .formatted(ListOptions.name(file)));
        }
        return file;
    }

    /** What a file holds. */
    interface Content<T> {
        T into(OutputStream out) throws IOException;
    }

    /** Writes the file, which others may read as any new file of the user, or as the one it replaces. */
    void write(byte[] bytes) {
        write(
                out -> {
                    out.write(bytes);
                    return true;
                },
                written -> written);
    }

    /** Writes a file that only the user may read, or who may read the one it replaces; unless what came of it is not good. */
    <T> T writePrivately(Content<T> content, Predicate<T> good) {
        boolean posix = path().getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? write(
                        content,
                        good,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : write(content, good);
    }

    private <T> T write(Content<T> content, Predicate<T> good, FileAttribute<?>... attributes) {
        Path file = path().toAbsolutePath();
        try {
            Path part = file.resolveSibling(".part-" + ProcessHandle.current().pid());
            Files.deleteIfExists(part);
            try {
                T result;
                try (FileChannel channel = FileChannel.open(
                        part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                    result = content.into(out);
                    out.flush();
                    channel.force(true); // what it replaces is gone for good
                }
                if (good.test(result)) {
                    keepPermissions(file, part);
                    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                }
                return result;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepPermissions(Path replaced, Path part) throws IOException {
        if (Files.exists(replaced) && Files.getFileAttributeView(part, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(replaced));
        }
    }
}
