package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ListDifference;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.list.ListFolder;
import dev.huiwu.files.list.ListTables;
import dev.huiwu.files.roster.EditEffects;
import dev.huiwu.files.roster.ListEdit;
import dev.huiwu.files.roster.ListReturnReader;
import dev.huiwu.files.roster.ReturnedList;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting list return}: what was done by hand to a list that left as a workbook, and the next version of it. */
@Command(
        name = "return",
        mixinStandardHelpOptions = true,
        description = {
            "读回用表格软件改过的名单：列出改动、疑点、不合规则之处和随之要做的事；写明 --out、--reason、--approver 则生成下一版。",
            "Reads a list that was edited in a spreadsheet: what was done, what is doubtful or against the rules and what follows; with"
                    + " --out, --reason and --approver it becomes the next version."
        })
final class ListReturn implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private ListOutput output = new ListOutput();

    @Option(
            names = "--list",
            required = true,
            paramLabel = "FILE",
            description = "发出的名单，如 list-v1.json。 The list as it left.")
    private Path sent = Path.of("");

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "改回的表格（xlsx 或 csv）。 What came back.")
    private Path file = Path.of("");

    @Option(names = "--reason", paramLabel = "TEXT", description = "调整理由。 Why there is a new version.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--approver", paramLabel = "POST", description = "批准人职务。 The post of who approves it.")
    private Optional<String> approver = Optional.empty();

    @Override
    public Integer call() {
        boolean writes = output.isWanted();
        if (writes != reason.isPresent() || writes != approver.isPresent()) {
            throw new WrongUse("--out、--reason、--approver 须同时使用。 --out, --reason and --approver go together.");
        }
        Optional<OutputFolder> target = writes ? Optional.of(output.folder(options)) : Optional.empty();
        return options.with(folder -> options.list(sent, folder.directories())
                .map(list -> read(folder, list, target))
                .orElse(Meeting.ERRORS));
    }

    private int read(ListFolder folder, AttendeeList list, Optional<OutputFolder> target) {
        ReturnedList back =
                ListReturnReader.create(folder.units()).read(ListOptions.name(file), ListOptions.bytes(file), list);
        Findings findings = back.findings();
        if (!back.attendees().isEmpty()) {
            back.edits().forEach(edit -> options.out().println(line(edit)));
            options.out().println(effects(back.effects()));
            findings = findings.and(folder.check(list, back));
        }
        if (target.isEmpty()) {
            return options.end(findings);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("findings.json", FindingsWriter.write(options.all(findings)));
        if (!findings.hasErrors()) {
            AttendeeList next = list.next(back.attendees(), reason.orElseThrow(), approver.orElseThrow());
            files.putAll(output.files(folder, next, options.language()));
            files.put(
                    "list-difference.csv",
                    ListTables.difference(ListDifference.between(list, next), folder.units(), options.language()));
        }
        return output.write(target.get(), options, files, findings);
    }

    private String line(ListEdit edit) {
        String other = edit.other().map(person -> " " + person).orElse("");
        String columns = edit.columns().isEmpty() ? "" : " [" + String.join(" ", edit.columns()) + "]";
        return options.language().choose(edit.kind().label(), edit.kind().code()) + " " + edit.person() + other
                + columns;
    }

    private String effects(EditEffects effects) {
        return options.language()
                .choose(
                        "须致电 %s 个单位，补制座签 %s 个，座位受影响 %s 人",
                        "%s units to call, %s cards to print, seats of %s people affected")
                .formatted(
                        effects.unitsToCall().size(),
                        effects.cardsToPrint().size(),
                        effects.seatsAffected().size());
    }
}
