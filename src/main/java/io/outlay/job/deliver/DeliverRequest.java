package io.outlay.job.deliver;

import io.outlay.job.workspace.Workspace;
import java.time.YearMonth;
import java.util.Optional;

/**
 * @param period whose latest revision is to be delivered; empty for the latest one closed
 * @param again whether to repeat what may have been sent
 */
public record DeliverRequest(Workspace workspace, Optional<YearMonth> period, boolean again) {}
