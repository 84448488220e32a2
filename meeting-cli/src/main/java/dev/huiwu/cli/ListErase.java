package dev.huiwu.cli;

import dev.huiwu.core.json.MeetingJson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting list erase}: the numbers that remain of a list when its personal data is to be erased. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "保存期满后，输出名单删去个人信息后留存的数字；原文件由办公室销毁。",
            "After the time of keeping, writes the numbers that remain of a list without its personal data; the office destroys the files"
                    + " themselves."
        })
final class ListErase implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Option(names = "--list", required = true, paramLabel = "FILE", description = "名单，如 list-v1.json。 The list.")
    private Path file = Path.of("");

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "哪一天，如 2027-01-01。 The day.")
    private LocalDate day = LocalDate.EPOCH;

    @Override
    public Integer call() {
        return options.withDirectories(folder -> options.list(file, folder)
                .map(list -> {
                    try {
                        options.out().print(MeetingJson.write(list.erase(day)));
                        return Meeting.DONE;
                    } catch (IllegalStateException e) {
                        throw new WrongUse("%s %s"
                                .formatted(
                                        list.retention()
                                                .map(kept -> "名单为“%s”保存到 %s；期满后再删除。"
                                                        .formatted(kept.purpose(), kept.lastDay()))
                                                .orElse("名单未写明用途和保存期；请在 list.json 的 retention 中写明。"),
                                        e.getMessage()));
                    }
                })
                .orElse(Meeting.ERRORS));
    }
}
