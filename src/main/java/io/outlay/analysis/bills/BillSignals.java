package io.outlay.analysis.bills;

import java.util.List;

/**
 * What bills and contracts say, whatever the verdict.
 *
 * @param contradictions between bills and contracts or the register
 * @param billSteps recurring bills that are up against those of a year before
 * @param priceSteps rises of unit prices and flat fees in the last twelve months
 * @param unusedSeats by system
 * @param seats of all systems with readings, by id
 * @param actBy what to decide in the next months, by day
 * @param contractPayments what contracts ask to be paid in the next months, by day
 * @param paymentsAhead the same of two years, for who looks further ahead
 * @param invoices documents to look at, issued in the last twelve months, latest first
 */
public record BillSignals(
        Contradictions contradictions,
        List<BillStep> billSteps,
        List<PriceStep> priceSteps,
        List<UnusedSeats> unusedSeats,
        List<SeatsPaid> seats,
        List<ActBy> actBy,
        List<ContractPayment> contractPayments,
        List<ContractPayment> paymentsAhead,
        List<InvoiceSignal> invoices) {
    /**
     * Bills that say other than what is agreed or registered.
     *
     * @param aboveContract by contract
     * @param retired systems out of service that are still billed
     */
    public record Contradictions(List<AboveContract> aboveContract, List<RetiredBilling> retired) {}
}
