package dev.huiwu.workflow.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.fixture.DefaultProcess;
import dev.huiwu.workflow.fixture.RandomWays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessMermaidTest {

    @Test
    void drawsLanesStepsAndWays() {
        assertThat(ProcessMermaid.of(ChartPictures.notice(), Language.ENGLISH))
                .startsWith("flowchart LR\n")
                .contains(
                        "  subgraph r1[\"Meeting secretary\"]\n    s1[\"T1 Draft the plan of the meeting\"]\n",
                        "    s2{\"T2 Decide on the plan\"}\n",
                        "  s2 -->|\"Approved\"| s4\n",
                        "  s2 -.->|\"← T1 Amend\"| s1\n",
                        "  s2 -->|\"Rejected\"| s9\n",
                        "  class s3 conditional\n");
    }

    @Test
    void marksStatesByClassAndSign() {
        String text = ProcessMermaid.of(
                ChartPictures.halfDone(DefaultProcess.definition()),
                ChartPictures.schedule(DefaultProcess.definition()),
                ChartPictures.NOW,
                Language.ENGLISH);

        assertThat(text)
                .contains("✓ P01", "! P17", "(late by 1 d)", "● P20", "○ P45")
                .containsPattern("class s[0-9,s]+ done\n")
                .containsPattern("class s[0-9]+ late\n")
                .doesNotContain("sec-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"] --> x[\"",
                "<script>alert(1)</script>",
                "`**bold**`",
                "#quot;",
                "%%{init: {}}%%",
                "a\nend\nb",
                "a\\\"b"
            })
    void readsNothingInNames(String name) {
        ProcessDefinition definition = ProcessDefinition.define("names")
                .step(
                        "A",
                        step -> step.by(new Role("R", name, name))
                                .named(name, name)
                                .day(0)
                                .addStandard("done"))
                .build();

        String text = ProcessMermaid.of(definition, Language.CHINESE);

        assertThat(text.lines()).hasSize(4);
        assertThat(text.lines().skip(1).limit(2))
                .allMatch(line -> line.matches(" +(subgraph r1|s1)\\[\"[^\"<>`%*\\\\]*\"]"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void isTheSameForTheSameProcess(long seed) {
        assertThat(ProcessMermaid.of(RandomWays.definition(seed), Language.CHINESE))
                .isEqualTo(ProcessMermaid.of(RandomWays.definition(seed), Language.CHINESE))
                .doesNotContain("\r");
    }
}
