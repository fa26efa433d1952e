package io.outlay.job.close;

/** What one step of the close read, wrote and rejected. */
public record StepCount(String step, long read, long written, long rejected) {}
