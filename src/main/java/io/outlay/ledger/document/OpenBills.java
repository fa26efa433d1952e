package io.outlay.ledger.document;

import io.outlay.model.PartyName;
import io.outlay.model.fact.BillingPeriod;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Clouds that may still change what they bill for a month: of what files say of one billing period the newest counts. */
public final class OpenBills {
    private static final Comparator<BillingPeriod> NEWEST_LAST = Comparator.comparing(BillingPeriod::lastUpdated);

    private OpenBills() {}

    private record Key(String issuer, YearMonth month) {}

    /**
     * Names of issuers by month, in order.
     *
     * @param periods of which the later in the list counts where their last update is the same
     * @param last month that is looked at
     */
    public static SortedMap<YearMonth, List<String>> of(List<BillingPeriod> periods, YearMonth last) {
        Map<Key, BillingPeriod> newest = periods.stream()
                .collect(Collectors.toMap(
                        period -> new Key(PartyName.of(period.issuer()).key(), month(period)),
                        period -> period,
                        newer()));
        return newest.values().stream()
                .filter(period -> period.open() && !month(period).isAfter(last))
                .sorted(Comparator.comparing(BillingPeriod::issuer))
                .collect(Collectors.groupingBy(
                        OpenBills::month,
                        TreeMap::new,
                        Collectors.mapping(BillingPeriod::issuer, Collectors.toList())));
    }

    private static BinaryOperator<BillingPeriod> newer() {
        return (one, next) -> NEWEST_LAST.compare(one, next) > 0 ? one : next;
    }

    private static YearMonth month(BillingPeriod period) {
        return YearMonth.from(period.start());
    }
}
