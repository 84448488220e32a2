package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.list.ListTables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code meeting list make}: the first version of the list, as a draft or locked. */
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description = {
            "由规则、议题、已决定的建议和回执生成名单第 1 版；加 --lock 则由所写职务批准锁定。",
            "Makes version 1 of the list from rules, topics, decided proposals and replies; with --lock it is approved by the post"
                    + " given and locked."
        })
final class ListMake implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private ListOutput output = new ListOutput();

    @Override
    public Integer call() {
        OutputFolder target = output.folder(options);
        return options.with(folder -> {
            Findings findings = folder.findings();
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("findings.json", FindingsWriter.write(options.all(findings)));
            if (!findings.hasErrors()) {
                files.putAll(output.files(folder, folder.list(), options.language()));
                files.put("scope.csv", ListTables.scope(folder.scope(), folder.units(), options.language()));
                files.put(
                        "reply-state.csv", ListTables.replies(folder.collection(), folder.units(), options.language()));
            }
            return output.write(target, options, files, findings);
        });
    }
}
