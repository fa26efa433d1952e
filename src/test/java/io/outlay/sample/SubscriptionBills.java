package io.outlay.sample;

import static io.outlay.sample.ShopPrices.number;
import static io.outlay.sample.ShopPrices.renewed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Subscriptions with something to see about their terms: a price step at a renewal, a bill that is missing when its
 * month is closed, seats that nobody uses, one that ended and one that has just begun.
 */
final class SubscriptionBills {
    /** The bill for August 2026 does not come with the others: it is issued when the books of August are closed. */
    static final String MISSING_INVOICE = "OM-202608";

    /** The month from which the product feed costs 12 % more. */
    static final YearMonth PRICE_STEP = YearMonth.of(2026, 1);

    /** The last month of the surveys, and the first of the gift cards. */
    static final YearMonth SURVEY_ENDS = YearMonth.of(2025, 6);

    static final YearMonth GIFT_CARDS_BEGIN = YearMonth.of(2026, 5);

    private static final LocalDate MISSING_ISSUED = LocalDate.of(2026, 9, 20);

    private final List<InvoiceRow> rows = new ArrayList<>();
    private final ShopBusiness business;

    SubscriptionBills(ShopBusiness business) {
        this.business = business;
        addCustomerData();
        for (YearMonth month : ShopCalendar.months()) {
            addReviews(month);
            addFeed(month);
            addProjects(month);
            if (ShopCalendar.index(month) % 3 == 0) {
                addContent(month);
            }
            if (!month.isAfter(SURVEY_ENDS)) {
                addSurvey(month);
            }
            if (!month.isBefore(GIFT_CARDS_BEGIN)) {
                addGiftCards(month);
            }
        }
    }

    List<InvoiceRow> rows() {
        return rows;
    }

    private void addCustomerData() {
        rows.add(InvoiceRow.of(ShopVendors.CUSTOMER_DATA, "KK-23-088", LocalDate.of(2023, 10, 2))
                .says("licence", "Customer data, October to February")
                .net(new BigDecimal("10625.00"))
                .service(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 2, 29)));
        for (int year = 0; year <= 2; year++) {
            LocalDate start = LocalDate.of(2024 + year, 3, 1);
            InvoiceRow invoice = InvoiceRow.of(
                            ShopVendors.CUSTOMER_DATA, "KK-" + (24 + year) + "-017", start.plusDays(3))
                    .service(start, start.plusYears(1).minusDays(1));
            rows.add(invoice.says("licence", "Customer data, twelve modules, annual licence")
                    .net(renewed("21500.00", year)));
            rows.add(invoice.line(2).says("support", "Premium support, annual").net(renewed("4500.00", year)));
        }
    }

    private void addReviews(YearMonth month) {
        String invoiceNo = number("OM", month);
        LocalDate issued = invoiceNo.equals(MISSING_INVOICE) ? MISSING_ISSUED : month.atDay(1);
        InvoiceRow invoice =
                InvoiceRow.of(ShopVendors.REVIEWS, invoiceNo, issued).service(month);
        rows.add(invoice.says("licence", "Product reviews, business plan")
                .net(renewed("9800.00", ShopCalendar.calendarYear(month))));
        long requests = StrictMath.round(
                business.value("orders", month.equals(ShopCalendar.FIRST) ? month : month.minusMonths(1)) / 1000);
        rows.add(invoice.line(2)
                .says("usage", "Requests sent in the month before")
                .units(requests, "1000 requests", new BigDecimal("38.00")));
    }

    private void addFeed(YearMonth month) {
        BigDecimal price = new BigDecimal(month.isBefore(PRICE_STEP) ? "48.00" : "53.76");
        InvoiceRow invoice = InvoiceRow.of(ShopVendors.FEED, number("FL", month), month.atDay(1))
                .service(month);
        rows.add(invoice.says("licence", "Product feeds").units(18, "feed", price));
        rows.add(invoice.line(2).says("licence", "Feeds with price rules").units(6, "feed", price));
    }

    private void addProjects(YearMonth month) {
        InvoiceRow invoice = InvoiceRow.of(ShopVendors.PROJECTS, number("OPG", month), month.atDay(1))
                .service(month);
        rows.add(invoice.says("licence", "Members, standard plan").units(120, "seat", new BigDecimal("11.00")));
    }

    private void addContent(YearMonth month) {
        int year = ShopCalendar.calendarYear(month);
        InvoiceRow invoice = InvoiceRow.of(ShopVendors.CONTENT, number("SKR", month), month.atDay(2))
                .service(month.atDay(1), month.plusMonths(2).atEndOfMonth());
        rows.add(invoice.says("support", "Maintenance of the content system, quarter")
                .net(renewed("2850.00", year)));
        rows.add(invoice.line(2)
                .says("hosting", "Hosting, two environments, quarter")
                .net(renewed("1140.00", year)));
    }

    private void addSurvey(YearMonth month) {
        rows.add(InvoiceRow.of(ShopVendors.SURVEY, number("FR", month), month.atDay(1))
                .service(month)
                .says("licence", "Surveys, team plan")
                .net(new BigDecimal("890.00")));
    }

    private void addGiftCards(YearMonth month) {
        InvoiceRow invoice = InvoiceRow.of(ShopVendors.GIFT_CARDS, number("GK", month), month.atDay(1))
                .service(month);
        rows.add(invoice.says("licence", "Gift cards, platform").net(new BigDecimal("18500.00")));
        rows.add(invoice.line(2).says("support", "Support, business hours").net(new BigDecimal("5500.00")));
    }
}
