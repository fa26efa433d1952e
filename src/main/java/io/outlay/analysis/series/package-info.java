/**
 * What is compared: a cost month by month, the driver beside it, and the words for both. Uses no other room of this
 * floor.
 */
package io.outlay.analysis.series;
