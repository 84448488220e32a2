package dev.huiwu.core.topic;

import java.time.LocalDate;

/**
 * That something reported as carried out turned out not to be, so that it is open again (重新办理).
 *
 * @param on the day it was opened again
 * @param why what showed that it was not done
 * @param doneOn the day that had been reported for it
 * @param result what had been reported to have come of it
 */
public record Reopening(LocalDate on, String why, LocalDate doneOn, String result) {

    /** Keeps both texts. */
    public Reopening {
        TopicText.needed("reason of opening again", why);
        TopicText.needed("result", result);
    }
}
