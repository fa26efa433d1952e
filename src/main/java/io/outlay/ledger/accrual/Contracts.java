package io.outlay.ledger.accrual;

import io.outlay.ledger.document.RejectedRow;
import io.outlay.ledger.document.RowFaults;
import io.outlay.ledger.document.SourceDocument;
import io.outlay.ledger.document.SourceDocument.Line;
import io.outlay.model.Rejection;
import io.outlay.model.ServicePeriod;
import io.outlay.model.fact.AgreedTerms;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.ContractPools;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The contracts that count, by system. A number may come back with a later start: that is its next term, before which the
 * earlier one ends and is not renewed by itself. Of one number, system and start the first counts; a contract of a system
 * that the register doesn't know is rejected.
 */
public final class Contracts {
    private record Key(String contractId, String systemId, LocalDate start) {}

    private final Map<String, List<ContractTerm>> bySystem;
    private final List<Rejection> rejections;

    private Contracts(Collection<Contract> agreed, List<Rejection> rejections) {
        this.rejections = rejections;
        bySystem = agreed.stream()
                .map(ContractTerm::new)
                .collect(Collectors.groupingBy(term -> term.contract().systemId(), TreeMap::new, Collectors.toList()));
    }

    public static Contracts of(List<Contract> contracts, List<TechSystem> systems) {
        List<Rejection> rejections = new ArrayList<>();
        Set<String> known = systems.stream().map(TechSystem::systemId).collect(Collectors.toSet());
        Map<Key, Contract> terms = new LinkedHashMap<>();
        for (Contract contract : contracts) {
            if (!known.contains(contract.systemId())) {
                rejections.add(RejectedRow.of(contract)
                        .because(RowFaults.unknownSystem("system_id", contract.systemId(), known)));
                continue;
            }
            Contract holder =
                    terms.putIfAbsent(new Key(contract.contractId(), contract.systemId(), contract.start()), contract);
            if (holder != null && !holder.content().equals(contract.content())) {
                rejections.add(RejectedRow.of(contract)
                        .because(RowFaults.conflict(
                                "contract_id", contract.contractId(), contract.source(), holder.source())));
            }
        }
        return new Contracts(AgreedTerms.of(terms.values()), rejections);
    }

    /** The same, each in the pool of its documents. */
    public Contracts meeting(ContractPools pools) {
        List<Contract> all = bySystem.values().stream()
                .flatMap(List::stream)
                .map(ContractTerm::contract)
                .toList();
        return new Contracts(pools.meet(all), rejections);
    }

    /** In order of their ids. */
    public List<ContractTerm> of(String systemId) {
        return bySystem.getOrDefault(systemId, List.of());
    }

    /**
     * The period of a line that states none, as its contract bills: of several contracts those for its category, and only
     * when they agree.
     */
    public Optional<ServicePeriod> period(SourceDocument document, Line one) {
        InvoiceLine line = one.line();
        if (line.oneOff()) {
            return Optional.empty();
        }
        List<ContractTerm> all = of(one.systemId());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        ContractTerm.Bill bill = ContractTerm.Bill.of(document, one.systemId());
        List<ContractTerm> fitting =
                all.stream().filter(term -> term.bills(line)).toList();
        List<ServicePeriod> periods = (fitting.isEmpty() ? all : fitting)
                .stream().flatMap(term -> term.billed(bill).stream()).distinct().toList();
        return periods.size() == 1 ? Optional.of(periods.get(0)) : Optional.empty();
    }

    public List<Rejection> rejections() {
        return List.copyOf(rejections);
    }
}
