package io.outlay.analysis.bills;

import io.outlay.analysis.bills.ContractPrices.Price;
import io.outlay.analysis.bills.LikeBills.Bill;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Subject;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Bills of the last twelve months that are above their contract: its fee, raised by its escalator and its signed terms. Of
 * several kinds of bills that one contract may be for, it is for the one nearest to its fee. Bills that swing have no price
 * that a fee could be held against.
 */
public final class AboveContractCheck {
    private static final BigDecimal YEAR = BigDecimal.valueOf(Subject.YEAR);

    private final LocalDate after;
    private final MinorUnit unit;
    private final ContractPrices prices;
    private final List<DocumentCharge> charges;

    /** @param charges all documents, credits too */
    AboveContractCheck(AnalysisInput input, ContractPrices prices, List<DocumentCharge> charges) {
        this.after = input.period().minusMonths(Subject.YEAR).atEndOfMonth();
        this.unit = input.unit();
        this.prices = prices;
        this.charges = charges;
    }

    private record Priced(Bill bill, Price price) {
        BigDecimal distance() {
            return price.billed()
                    .divide(price.fee(), MathContext.DECIMAL64)
                    .subtract(BigDecimal.ONE)
                    .abs();
        }
    }

    /** By contract; at most one each. */
    List<AboveContract> of(List<LikeBills> kinds) {
        Map<String, List<Priced>> nearest = new TreeMap<>();
        for (LikeBills like : kinds) {
            List<Priced> priced = priced(like);
            if (!priced.isEmpty()) {
                nearest.merge(contract(priced), priced, AboveContractCheck::nearer);
            }
        }
        return nearest.values().stream()
                .map(this::above)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String contract(List<Priced> bills) {
        var contract = last(bills).price().contract();
        return contract.systemId() + "|" + contract.contractId();
    }

    private static List<Priced> nearer(List<Priced> one, List<Priced> other) {
        return last(other).distance().compareTo(last(one).distance()) < 0 ? other : one;
    }

    private List<Priced> priced(LikeBills like) {
        List<Priced> all = new ArrayList<>();
        like.bills().stream()
                .filter(bill -> bill.charge().issueDate().isAfter(after))
                .forEach(bill -> prices.of(like.kind(), bill)
                        .map(price -> new Priced(bill, price))
                        .ifPresent(all::add));
        return all;
    }

    private Optional<AboveContract> above(List<Priced> bills) {
        List<Priced> above =
                bills.stream().filter(priced -> priced.price().isAbove()).toList();
        if (above.isEmpty() || !isFee(bills)) {
            return Optional.empty();
        }
        BigDecimal total = Sum.of(above, this::over);
        BigDecimal left = total.subtract(credited(above)).max(unit.zero());
        boolean goesOn = last(bills) == last(above);
        return Optional.of(above(above, left, goesOn))
                .filter(found -> found.money().signum() > 0);
    }

    /** A single bill, or one at the contract's fee, or two in a row at one price. */
    private static boolean isFee(List<Priced> bills) {
        if (bills.size() == 1
                || bills.stream().anyMatch(priced -> priced.price().isSame())) {
            return true;
        }
        for (int i = 1; i < bills.size(); i++) {
            if (PriceStepCalculator.same(
                    bills.get(i).price().billed(), bills.get(i - 1).price().billed())) {
                return true;
            }
        }
        return false;
    }

    private AboveContract above(List<Priced> above, BigDecimal left, boolean goesOn) {
        Priced latest = last(above);
        BigDecimal year = inReporting(
                latest, latest.price().billed().subtract(latest.price().fee()));
        return new AboveContract(
                latest.bill().charge(),
                latest.price().contract().contractId(),
                latest.price().feeCurrency(),
                YearMonth.from(above.get(0).bill().period().start()),
                above.size(),
                latest.bill().charge().booked().subtract(over(latest)),
                inReporting(latest, latest.price().fee()),
                unit.round(year.divide(YEAR, MathContext.DECIMAL64)),
                year,
                left,
                goesOn);
    }

    /** What a bill is above its contract by, at its own rate. */
    private BigDecimal over(Priced priced) {
        Price price = priced.price();
        return unit.round(priced.bill()
                .charge()
                .booked()
                .multiply(price.billed().subtract(price.fee()))
                .divide(price.billed(), MathContext.DECIMAL64));
    }

    private BigDecimal inReporting(Priced priced, BigDecimal amount) {
        DocumentCharge charge = priced.bill().charge();
        return unit.round(amount.multiply(charge.booked()).divide(charge.netAmount(), MathContext.DECIMAL64));
    }

    /** What the vendor gave back since the first bill that was above, for no more than was above. */
    private BigDecimal credited(List<Priced> above) {
        DocumentCharge first = above.get(0).bill().charge();
        return Sum.of(charges.stream()
                .filter(charge -> charge.netAmount().signum() < 0
                        && charge.systemId().equals(first.systemId())
                        && charge.vendorKey().equals(first.vendorKey())
                        && !charge.issueDate().isBefore(first.issueDate()))
                .map(charge -> charge.booked().negate()));
    }

    private static Priced last(List<Priced> bills) {
        return bills.get(bills.size() - 1);
    }

    /** By money. */
    public static Comparator<AboveContract> byMoney() {
        return Comparator.comparing(AboveContract::money).reversed();
    }
}
