package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The folder that a command about a list writes. */
final class OutputOptions {

    @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹。 The folder to write.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "替换已有的输出文件夹。 Replace what an earlier run wrote.")
    private boolean replace;

    /** Says whether a folder to write was named. */
    boolean isWanted() {
        return out.isPresent();
    }

    /** Returns the folder to write, before anything is worked out. */
    OutputFolder folder(ListOptions options) {
        return options.output(
                out.orElseThrow(() -> new WrongUse("请用 --out 指定输出文件夹。 Name the folder to write with --out.")), replace);
    }

    /** Writes the files together, says what was found, and returns the status. */
    int write(OutputFolder folder, ListOptions options, Map<String, byte[]> files, Findings findings) {
        folder.write(files);
        int status = options.end(findings);
        Summary.files(options.out(), out.orElseThrow(), files.keySet(), options.language());
        return status;
    }
}
