package io.outlay.job.map;

import io.outlay.analysis.bills.ImpliedContract;
import io.outlay.analysis.proposal.BillSum;
import io.outlay.analysis.proposal.Guess;
import io.outlay.analysis.proposal.ProposedSystem;
import io.outlay.catalogue.Kind;
import io.outlay.model.MinorUnit;
import io.outlay.model.Names;
import io.outlay.model.Sourcing;
import io.outlay.model.SystemClass;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A proposed system as columns: those of the register first, then what it was proposed from. */
final class SystemColumns {
    private SystemColumns() {}

    /** By name, in order; what is not known is blank. */
    static Map<String, String> register(ProposedSystem system) {
        Guess guess = system.guess();
        Optional<Kind> kind = guess.kind();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("system_id", system.systemId());
        row.put("name", system.name());
        row.put("layer", kind.map(k -> k.layer().id()).orElse(""));
        row.put("type", kind.map(k -> k.type().id()).orElse(""));
        row.put("sourcing", guess.sourcing().map(Sourcing::id).orElse(""));
        row.put("vendor", system.vendor());
        row.put("class", guess.systemClass().map(SystemClass::id).orElse(""));
        row.put("capability", kind.flatMap(Kind::soleCapability).orElse(""));
        row.put("owner", "");
        row.put("driver", kind.flatMap(Kind::driver).orElse(""));
        row.put("billing_names", String.join(";", system.billingNames()));
        return row;
    }

    /** Names of the columns that say what it was proposed from. */
    static List<String> notes(ProposedSystem system, String currency) {
        Map<String, String> all = all(system, currency);
        all.keySet().removeAll(register(system).keySet());
        return List.copyOf(all.keySet());
    }

    /** @param currency reporting currency */
    static Map<String, String> all(ProposedSystem system, String currency) {
        Map<String, String> row = register(system);
        BillSum bills = system.bills();
        row.put("part", Names.id(system.part()));
        row.put("evidence", Names.id(system.guess().evidence()));
        row.put("sure", system.isSure() ? "yes" : "no");
        row.put("why", system.guess().why());
        row.put("first_invoice", bills.first().map(Object::toString).orElse(""));
        row.put("last_invoice", bills.last().map(Object::toString).orElse(""));
        row.put("invoices", Integer.toString(bills.documents()));
        row.put(
                "cost_12_months",
                bills.cost().map(cost -> amount(cost, currency)).orElse(""));
        row.put("currency", currency);
        Optional<ImpliedContract> contract = bills.contract();
        row.put("bill_months", contract.map(c -> Integer.toString(c.months())).orElse(""));
        row.put("bill", contract.map(c -> amount(c.fee(), c.currency())).orElse(""));
        row.put("bill_currency", contract.map(ImpliedContract::currency).orElse(""));
        row.put(
                "next_bill",
                contract.flatMap(ImpliedContract::renewal).map(Object::toString).orElse(""));
        return row;
    }

    private static String amount(BigDecimal amount, String currency) {
        return MinorUnit.of(currency).stated(amount).toPlainString();
    }
}
