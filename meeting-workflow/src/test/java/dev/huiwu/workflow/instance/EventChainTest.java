package dev.huiwu.workflow.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.workflow.definition.StandardProcesses;
import dev.huiwu.workflow.duty.DutyTable;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SM3 from a security provider that the host registers. */
class EventChainTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-04-02T09:00+08:00");

    @BeforeEach
    void register() {
        Security.addProvider(new BouncyCastleProvider());
    }

    @AfterEach
    void unregister() {
        Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
    }

    /** The first example of GB/T 32905-2016, annex A. */
    @Test
    void sm3IsThatOfTheStandard() {
        byte[] digest = ChainAlgorithm.SM3.newDigest().digest("abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void aProcessIsChainedAndCheckedByIt() {
        ProcessAction.Open open = new ProcessAction.Open(
                "M",
                StandardProcesses.executive(),
                DutyTable.builder().build(),
                START.plusDays(20),
                Set.of(),
                ChainAlgorithm.SM3);
        Answer.Accepted opened = ProcessInstance.open(open, new PersonId("lead"), START);
        Answer.Accepted moved = opened.instance()
                .ask(new ProcessAction.MoveMeeting(START.plusDays(21)), new PersonId("lead"), START, "chair abroad")
                .orThrow();
        ProcessEvent forged = new ProcessEvent(
                2,
                START,
                new PersonId("forger"),
                moved.event().onBehalfOf(),
                moved.event().reason(),
                moved.event().action(),
                moved.event().previous(),
                moved.event().hash());

        assertThat(ProcessInstance.replay(List.of(opened.event(), moved.event())))
                .isEqualTo(moved.instance());
        assertThatThrownBy(() -> ProcessInstance.replay(List.of(opened.event(), forged)))
                .hasMessageContaining("[chain-event-changed]");
    }
}
