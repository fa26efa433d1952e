package io.outlay.job.check;

import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.time.LocalDate;

/** Tells a team between two closes how the year lands, what has not come and what ends soon. */
@FunctionalInterface
public interface NotifyTeam {
    /**
     * @param checked what the next close would say
     * @param today from which on deadlines are looked for
     * @return what became of the message, a sentence
     * @throws Stopped when there is no address to post to, or it does not take the message
     */
    String send(Workspace workspace, CheckOutcome checked, LocalDate today);
}
