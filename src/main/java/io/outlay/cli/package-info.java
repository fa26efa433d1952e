/** Commands: one class each; they render what {@code job} returns. The only place that knows the clock. */
package io.outlay.cli;
