/**
 * Build or buy: scenario rows → options → monthly cash flows, measures and risk, and the answer in words. Pure: the same
 * rows give the same answer, whatever the number of threads. Amounts are {@code double}: an estimate is no ledger, nothing
 * is rounded within a flow, and what is shown is rounded where it is shown.
 */
package io.outlay.scenario;
