/**
 * Types that cross two stages: facts, ledger entries, rejections, and the handles by which stages stream rows and report
 * progress. JDK only; immutable; nothing here reads, writes or computes a policy.
 */
package io.outlay.model;
