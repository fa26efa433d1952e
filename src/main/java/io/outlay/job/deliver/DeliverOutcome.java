package io.outlay.job.deliver;

import io.outlay.job.workspace.Exit;
import java.time.YearMonth;

/** What a delivery did. */
public record DeliverOutcome(Exit exit, YearMonth period, int revision, Delivered delivered) {}
