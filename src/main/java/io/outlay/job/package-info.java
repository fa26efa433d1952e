/** One class per use case; the close is a Spring Batch job. Hands what one stage returns to the next. */
package io.outlay.job;
