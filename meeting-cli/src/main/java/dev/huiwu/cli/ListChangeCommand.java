package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.feedback.ListChangeProposal;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ListDifference;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.list.ListFolder;
import dev.huiwu.files.list.ListTables;
import dev.huiwu.files.list.ProposalReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting list change}: the next version of a list, by a proposal that a leader decided. */
@Command(
        name = "change",
        mixinStandardHelpOptions = true,
        description = {
            "执行一份已经领导同意的名单调整建议，生成名单下一版和差异表；未决定的不执行。",
            "Applies a proposal that a leader agreed to, and writes the next version of the list and what is different; one without a"
                    + " decision is refused."
        })
final class ListChangeCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private ListOutput output = new ListOutput();

    @Option(names = "--list", required = true, paramLabel = "FILE", description = "名单，如 list-v1.json。 The list.")
    private Path file = Path.of("");

    @Option(names = "--proposal", required = true, paramLabel = "ID", description = "建议编号。 The proposal's id.")
    private String id = "";

    @Option(
            names = "--proposals",
            paramLabel = "FILE",
            description = {
                "建议表，代替文件夹中的建议表，例如领导签批后退回的。",
                "A table of proposals instead of the folder's, such as the one that came back signed."
            })
    private Optional<Path> proposals = Optional.empty();

    @Override
    public Integer call() {
        OutputFolder target = output.folder(options);
        return options.with(folder -> options.list(file, folder.directories())
                .map(list -> change(folder, list, target))
                .orElse(Meeting.ERRORS));
    }

    private int change(ListFolder folder, AttendeeList list, OutputFolder target) {
        ReadResult<List<ListChangeProposal>> read = proposals
                .map(table -> ProposalReader.read(ListOptions.name(table), ListOptions.bytes(table), folder.units()))
                .orElseGet(() -> ReadResult.of(folder.proposals(), Findings.none()));
        if (read.findings().hasErrors()) {
            return options.end(read.findings());
        }
        ListChangeProposal proposal = read.orThrow().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongUse("没有编号为 %s 的建议。 There is no proposal %s.".formatted(id, id)));
        Map<String, byte[]> files = new LinkedHashMap<>();
        Findings findings = folder.check(proposal).and(proposal.review(list, folder.units()));
        Optional<AttendeeList> next = Optional.empty();
        try {
            folder.check(proposal).orThrow("Proposal %s cannot be applied".formatted(id));
            next = Optional.of(proposal.applyTo(list, folder.units()));
        } catch (FindingsException e) {
            findings = findings.only(found -> !e.findings().codes().contains(found.code()))
                    .and(e.findings());
        }
        files.put("findings.json", FindingsWriter.write(options.all(findings)));
        next.ifPresent(changed -> {
            ListDifference difference = ListDifference.between(list, changed);
            files.putAll(output.files(folder, changed, options.language()));
            files.put("list-difference.csv", ListTables.difference(difference, folder.units(), options.language()));
            options.out().println(ListDiff.effect(difference, options.language()));
        });
        return output.write(target, options, files, findings);
    }
}
