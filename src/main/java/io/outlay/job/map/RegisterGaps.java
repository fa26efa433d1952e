package io.outlay.job.map;

import io.outlay.analysis.bills.ImpliedContract;
import io.outlay.analysis.proposal.RegisterProposal;
import io.outlay.job.ledger.Facts;
import io.outlay.job.map.Gaps.Implied;
import io.outlay.job.map.Gaps.Ownerless;
import io.outlay.job.map.Gaps.Silent;
import io.outlay.model.MinorUnit;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What systems of the register lack, with what to write. */
final class RegisterGaps {
    static final String CONTRACT_ID = "contract_id";

    private RegisterGaps() {}

    static Gaps of(Facts facts, RegisterProposal proposal, Gaps.Hours hours, List<String> unread) {
        List<String> ownerless = proposal.withoutOwner();
        return new Gaps(
                proposal.silent().stream()
                        .map(system -> new Silent(
                                system.systemId(),
                                system.name(),
                                system.lastBill(),
                                system.systemId() + ": last bill of " + system.lastBill()
                                        + "; write the last day of use into retired, or find its bills"))
                        .toList(),
                proposal.contracts().stream().map(RegisterGaps::implied).toList(),
                facts.systems().stream()
                        .filter(system -> ownerless.contains(system.systemId()))
                        .map((TechSystem system) -> new Ownerless(system.systemId(), system.name()))
                        .toList(),
                DriverFigures.missing(facts, proposal),
                hours.tasks(),
                hours.noSystem(),
                unread);
    }

    private static Implied implied(ImpliedContract contract) {
        String next = contract.renewal()
                .map(YearMonth::toString)
                .map(month -> ", next in " + month)
                .orElse("");
        String rhythm = contract.months() == 1 ? "every month" : "every " + contract.months() + " months";
        return new Implied(
                contract.billing().map(word -> id(contract)),
                contract.systemId(),
                contract.months(),
                stated(contract, contract.fee()),
                stated(contract, contract.yearly()),
                contract.currency(),
                contract.renewal(),
                contract.systemId() + ": " + stated(contract, contract.fee()).toPlainString() + " "
                        + contract.currency() + " " + rhythm + next);
    }

    private static String id(ImpliedContract contract) {
        return contract.systemId() + "-" + contract.first().getYear();
    }

    /**
     * Rows of table contracts, of agreements that its column billing has a word for.
     *
     * @param before rows that were proposed before, some of them with what a person wrote
     */
    static List<ProposedContract> contracts(List<ImpliedContract> implied, Map<String, Map<String, String>> before) {
        return implied.stream()
                .filter(contract -> contract.billing().isPresent())
                .map(RegisterGaps::row)
                .map(row -> ProposedContract.of(
                        row,
                        Optional.ofNullable(before.get(row.get(CONTRACT_ID))).orElse(Map.of())))
                .toList();
    }

    private static Map<String, String> row(ImpliedContract contract) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(CONTRACT_ID, id(contract));
        row.put("system_id", contract.systemId());
        row.put("start", contract.first().atDay(1).toString());
        row.put("annual_fee", stated(contract, contract.yearly()).toPlainString());
        row.put("currency", contract.currency());
        row.put("billing", contract.billing().orElseThrow());
        return row;
    }

    private static BigDecimal stated(ImpliedContract contract, BigDecimal amount) {
        return MinorUnit.of(contract.currency()).stated(amount);
    }
}
