package dev.huiwu.cli;

import dev.huiwu.print.sheet.TableSheet.SectionStart;
import picocli.CommandLine.Option;

/** How sign-in sheets are printed. */
final class SignInOptions {

    @Option(
            names = "--sign-in-apart",
            description = {
                "签到表每个单位另起一页，供分台签到；缺省各单位连排。",
                "Begins a page of the sign-in sheets for each unit, for desks of their own; default: unit below unit."
            })
    private boolean apart;

    /** Returns where a unit begins on the sheets. */
    SectionStart start() {
        return apart ? SectionStart.NEW_PAGE : SectionStart.WHOLE;
    }
}
