package io.outlay.job.map;

import io.outlay.analysis.bills.ImpliedContract;
import io.outlay.analysis.proposal.RegisterProposal;
import io.outlay.job.ledger.Facts;
import io.outlay.job.map.MapOutcome.Gaps;
import io.outlay.model.MinorUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What systems of the register lack, as sentences with what to write. */
final class RegisterGaps {
    /** Names in one sentence; a longer list is cut off. */
    private static final int NAMES = 5;

    private RegisterGaps() {}

    static Gaps of(Facts facts, RegisterProposal proposal, List<String> unread) {
        List<String> owners = proposal.withoutOwner();
        return new Gaps(
                proposal.silent().stream()
                        .map(system -> system.systemId() + ": last bill of " + system.lastBill()
                                + "; write the last day of use into retired, or find its bills")
                        .toList(),
                proposal.contracts().stream().map(RegisterGaps::contract).toList(),
                owners.isEmpty()
                        ? List.of()
                        : List.of((owners.size() == 1
                                        ? "1 system has no owner: "
                                        : owners.size() + " systems have no" + " owner: ")
                                + named(owners)),
                DriverFigures.missing(facts, proposal),
                tasks(facts),
                unread);
    }

    private static List<String> tasks(Facts facts) {
        List<String> tasks = NamedSystems.tasks(facts);
        return tasks.isEmpty()
                ? List.of()
                : List.of(named(tasks) + ": write those that are work on a system into its billing_names");
    }

    private static String contract(ImpliedContract contract) {
        String fee = stated(contract, contract.fee());
        String next = contract.renewal()
                .map(YearMonth::toString)
                .map(month -> ", next in " + month)
                .orElse("");
        String rhythm = contract.months() == 1 ? "every month" : "every " + contract.months() + " months";
        return contract.systemId() + ": " + fee + " " + contract.currency() + " " + rhythm + next;
    }

    /** Rows of table contracts, of agreements that its column billing has a word for. */
    static List<Map<String, String>> contracts(List<ImpliedContract> implied) {
        return implied.stream()
                .filter(contract -> contract.billing().isPresent())
                .map(contract -> Map.of(
                        "contract_id",
                        contract.systemId() + "-" + contract.first().getYear(),
                        "system_id",
                        contract.systemId(),
                        "start",
                        contract.first().atDay(1).toString(),
                        "annual_fee",
                        stated(contract, contract.yearly()),
                        "currency",
                        contract.currency(),
                        "billing",
                        contract.billing().orElseThrow()))
                .toList();
    }

    private static String named(List<String> ids) {
        return String.join(", ", ids.subList(0, Math.min(NAMES, ids.size())))
                + (ids.size() > NAMES ? " and " + (ids.size() - NAMES) + " more" : "");
    }

    private static String stated(ImpliedContract contract, BigDecimal amount) {
        return MinorUnit.of(contract.currency()).stated(amount).toPlainString();
    }
}
