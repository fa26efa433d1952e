package io.outlay.sample;

import static io.outlay.sample.ShopPrices.number;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What runs on rented machines, billed in the month after at constant prices: the data platform and the returns portal. */
final class CloudBills {
    private final List<InvoiceRow> rows = new ArrayList<>();
    private final ShopBusiness business;

    CloudBills(long seed, ShopBusiness business) {
        this.business = business;
        ShopRandom data = new ShopRandom(seed, "data_platform");
        ShopRandom returns = new ShopRandom(seed, "returns_portal");
        for (YearMonth month : ShopCalendar.months()) {
            addDataPlatform(month, data);
            addReturns(month, returns);
        }
    }

    List<InvoiceRow> rows() {
        return rows;
    }

    /** Compute and queries follow the orders; storage grows as evenly as they do over the years. */
    private void addDataPlatform(YearMonth month, ShopRandom random) {
        double orders = business.value("orders", month);
        InvoiceRow invoice = InvoiceRow.of(
                        ShopVendors.DATA_PLATFORM,
                        number("DSJ", month),
                        month.plusMonths(1).atDay(5))
                .service(month);
        rows.add(invoice.says("hosting", "Warehouse compute")
                .units(units(orders * 0.031 * random.noise(0.015)), "credit", new BigDecimal("2.60")));
        rows.add(invoice.line(2)
                .says("hosting", "Storage")
                .units(units(21_000 * growth(month, 1.045)), "GB month", new BigDecimal("0.023")));
        rows.add(invoice.line(3)
                .says("usage", "Queries")
                .units(units(orders * 1.9 * random.noise(0.015)), "1000 rows", new BigDecimal("0.018")));
        rows.add(invoice.line(4).says("support", "Support, business").net(new BigDecimal("290.00")));
    }

    private void addReturns(YearMonth month, ShopRandom random) {
        InvoiceRow invoice = InvoiceRow.of(
                        ShopVendors.RETURNS,
                        number("SKY-R", month),
                        month.plusMonths(1).atDay(2))
                .service(month);
        rows.add(invoice.says("hosting", "Container hosting, project returns")
                .units(units(6_100 * growth(month, 1.02) * random.noise(0.015)), "vCPU hour", new BigDecimal("0.098")));
        rows.add(invoice.line(2).says("hosting", "Database, two nodes").net(new BigDecimal("240.00")));
    }

    private static double growth(YearMonth month, double yearly) {
        return StrictMath.pow(yearly, ShopCalendar.index(month) / 12.0);
    }

    private static long units(double quantity) {
        return StrictMath.round(quantity);
    }
}
