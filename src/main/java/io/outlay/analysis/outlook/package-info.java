/**
 * What will it cost: lines ahead, bands, peak season and elasticity. May use, of this floor: {@code analysis.series}.
 */
package io.outlay.analysis.outlook;
