package dev.huiwu.cli;

import dev.huiwu.core.duty.Duty;
import dev.huiwu.files.duty.UnitDutyReader;
import dev.huiwu.files.duty.UnitDutyWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting ready duties}: whether each duty has exactly one answerable party. */
@Command(
        name = "duties",
        mixinStandardHelpOptions = true,
        description = {
            "检查单位、处室之间的职责分工：两家主责或无人主责的逐条列出，写明各方；有问题时状态 1。",
            "Checks how duties are divided between units and sections: each for which two are answerable, or none, with their names. Status 1"
                    + " when there is one."
        })
final class ReadyDuties implements Callable<Integer> {

    @Mixin
    private final ReadyOptions options = new ReadyOptions();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Option(names = "--duties", required = true, paramLabel = "FILE", description = "职责分工表。 The division of duties.")
    private Path duties = Path.of("");

    @Override
    public Integer call() {
        Optional<Path> target = output.isWanted() ? Optional.of(output.path()) : Optional.empty();
        options.with(rooms -> options.read(duties, (name, bytes) -> UnitDutyReader.read(name, bytes, rooms.units()))
                .ifPresent(read -> {
                    options.out()
                            .println(options.language()
                                    .choose("%s 项职责，%s 个主责方", "%s duties, %s answerable parties")
                                    .formatted(
                                            read.duties().size(),
                                            read.duties().stream()
                                                    .map(Duty::answerable)
                                                    .distinct()
                                                    .count()));
                    target.ifPresent(path -> output.write(ReadyOptions.bytes(
                            path,
                            () -> UnitDutyWriter.write(read, rooms.units(), options.language()),
                            () -> UnitDutyWriter.workbook(read, rooms.units(), options.language()),
                            read)));
                }));
        return options.end(options.out());
    }
}
