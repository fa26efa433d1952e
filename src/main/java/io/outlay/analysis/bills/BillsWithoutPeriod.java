package io.outlay.analysis.bills;

import io.outlay.analysis.bills.LikeBills.Bill;
import io.outlay.analysis.series.Wording;
import io.outlay.model.MinorUnit;
import io.outlay.model.ServicePeriod;
import io.outlay.model.fact.AgreedTerms;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentCharge;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Bills that come once a year or a quarter and are cost of the month of issue alone, as they state no service period and no
 * contract says how they are billed: whose months cannot be compared.
 *
 * @param latest the latest of them
 * @param months from one to the next: 3 or 12
 * @param contract what to add to the table of contracts, so that they are spread over what they pay for
 */
public record BillsWithoutPeriod(DocumentCharge latest, int months, String contract) {
    private static final Map<Integer, String> BILLING = Map.of(3, "quarterly", 12, "annual");

    /** By kind of bill. */
    public static List<BillsWithoutPeriod> of(List<DocumentCharge> charges, Collection<Contract> contracts) {
        List<DocumentCharge> standing = new DuplicateCheck(charges).standing(charges);
        return of(RecurringBills.of(LikeBills.of(PartialCredits.deducted(standing))), AgreedTerms.of(contracts));
    }

    static List<BillsWithoutPeriod> of(List<RecurringBills> all, List<Contract> contracts) {
        return all.stream()
                .filter(bills -> BILLING.containsKey(bills.kind().months()))
                .filter(bills -> !bills.kind().systemId().equals(TechSystem.UNMAPPED))
                .filter(bills -> isOfIssueMonth(bills.last().bill()))
                .map(bills -> of(bills, contracts))
                .toList();
    }

    private static boolean isOfIssueMonth(Bill bill) {
        return bill.period()
                .equals(ServicePeriod.of(YearMonth.from(bill.charge().issueDate())));
    }

    private static BillsWithoutPeriod of(RecurringBills bills, List<Contract> contracts) {
        String id = bills.kind().systemId();
        String billing = BILLING.get(bills.kind().months());
        LocalDate start = bills.dues().get(0).charge().issueDate();
        String contract = contracts.stream()
                .filter(known -> known.systemId().equals(id)
                        && known.billing().isEmpty()
                        && known.runsOn(bills.last().charge().issueDate()))
                .findFirst()
                .map(known -> "set billing of contract " + known.contractId() + " to " + billing)
                .orElseGet(() ->
                        "add to contracts.csv (contract_id,system_id,start,end,auto_renew,annual_fee,currency,billing): "
                                + String.join(
                                        ",",
                                        id + "-" + start.getYear(),
                                        id,
                                        start.toString(),
                                        start.plusYears(1).minusDays(1).toString(),
                                        "true",
                                        MinorUnit.of(bills.kind().currency())
                                                .stated(bills.yearly(
                                                        bills.last().amount()))
                                                .toPlainString(),
                                        bills.kind().currency(),
                                        billing));
        return new BillsWithoutPeriod(bills.last().charge(), bills.kind().months(), contract);
    }

    /** One sentence, without the vendor. */
    public String sentence() {
        return "bills " + Wording.rhythm(months)
                + " without a service period, so that the whole amount is cost of the month" + " of issue: " + contract;
    }
}
