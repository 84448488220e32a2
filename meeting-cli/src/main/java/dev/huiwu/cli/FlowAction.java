package dev.huiwu.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code flow record} writes down: a word for each kind of action, and the words that follow it. */
enum FlowAction {
    CLAIM("claim", "STEP", "认领", "take a step that any of several people may do"),
    TICK("tick", "STEP [STANDARD]", "勾选标准，不写则全部；--note 依据", "tick a standard, without one all; --note shows it"),
    DELIVER("deliver", "STEP DELIVERABLE", "提交成果；--note 存放处", "hand in what a step leaves; --note where it is kept"),
    ADD_SIGNER("add-signer", "STEP PERSON", "加签", "ask one more person to sign"),
    SIGN("sign", "STEP [OPINION]", "会签同意", "sign"),
    OBJECT("object", "STEP [OPINION]", "会签不同意", "say that one does not agree"),
    COMPLETE(
            "complete",
            "STEP [OUTCOME]",
            "办结；须决定的写结果的代码或名称，结果为退回的加 --reason",
            "complete a step, one that decides with its outcome, by code or label; --reason if that goes back"),
    SEND_BACK("send-back", "STEP EARLIER", "退回前面的环节；--reason", "send the work back to an earlier step; --reason"),
    WITHDRAW("withdraw", "STEP", "撤回自己办结的环节", "take back what one has completed"),
    HAND_OVER("hand-over", "STEP PERSON", "交给别人办", "hand a step over"),
    URGE("urge", "STEP", "催办", "remind whoever works on a step"),
    INCIDENT(
            "incident",
            "STEP INCIDENT",
            "记事故；--note 原因，--proposal 改进标准",
            "record what went wrong; --note why, --proposal a standard for the next version"),
    RETURN("return", "PERSON", "缺岗的人提前到岗", "somebody who was away is back early"),
    ASSIGN("assign", "DUTIES", "改用另一张分工表", "give the duties to other people"),
    MIGRATE("migrate", "PROCESS", "改用流程的新版；--reason", "go on by a later version; --reason"),
    MOVE("move", "TIME", "会议改期；--reason", "move the meeting; --reason"),
    CANCEL("cancel", "", "取消流程；--reason", "end the process before it is finished; --reason");

    private final String word;
    private final String operands;
    private final String zh;
    private final String en;

    FlowAction(String word, String operands, String zh, String en) {
        this.word = word;
        this.operands = operands;
        this.zh = zh;
        this.en = en;
    }

    /** Returns the action of a word and the words that follow it; wrong use that says how it is written if they are too few or many. */
    static FlowAction of(String word, List<String> words) {
        Optional<FlowAction> found = Arrays.stream(values())
                .filter(action -> action.word.equals(word))
                .findFirst();
        FlowAction action = found.orElseThrow(() -> {
            String known = String.join(
                    ", ", Arrays.stream(values()).map(one -> one.word).toList());
            return new WrongUse("没有事项“%1$s”；可用：%2$s。 There is no action \"%1$s\"; use %2$s.".formatted(word, known));
        });
        List<String> all = action.operands.isEmpty() ? List.of() : List.of(action.operands.split(" "));
        long needed = all.stream().filter(operand -> !operand.startsWith("[")).count();
        if (words.size() < needed || words.size() > all.size()) {
            throw new WrongUse("请写成：%1$s。 Write it as: %1$s.".formatted(action.form()));
        }
        return action;
    }

    /** Returns a line for each action: how it is written and what it does. */
    static String[] lines() {
        return Stream.concat(
                        Stream.of("", "ACTION:"),
                        Arrays.stream(values())
                                .flatMap(action ->
                                        Stream.of("  " + action.form(), "      " + action.zh + "。 " + action.en + ".")))
                .toArray(String[]::new);
    }

    private String form() {
        return operands.isEmpty() ? word : word + " " + operands;
    }
}
