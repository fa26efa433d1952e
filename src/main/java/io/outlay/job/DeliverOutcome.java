package io.outlay.job;

import java.time.YearMonth;

/** What a delivery did. */
public record DeliverOutcome(Exit exit, YearMonth period, int revision, Delivered delivered) {}
