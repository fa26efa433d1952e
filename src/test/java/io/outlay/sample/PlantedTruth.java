package io.outlay.sample;

import io.outlay.analysis.verdict.Verdict;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was planted in the sample, written down before any verdict was computed: it holds for every seed.
 *
 * @param systemId key of the register
 * @param expected the verdicts for period 2026-09 that are right; any other is wrong
 * @param since first month of the planted problem, which is to be found; empty where nothing is wrong
 * @param why what is planted, in one sentence
 */
public record PlantedTruth(String systemId, Set<Verdict> expected, Plant plant, Optional<YearMonth> since, String why) {

    /** The kind of what is planted. */
    public enum Plant {
        PRICE_AND_TIERS_WITHOUT_CUSTOMERS,
        COST_OUTRUNS_VOLUME,
        BILL_STAYS_BUSINESS_FALLS,
        FEE_PER_UNIT,
        BILL_FALLS_WITH_BUSINESS,
        PRICE_STEP_AT_RENEWAL,
        FLAT_WITH_ESCALATOR,
        UNUSED_SEATS,
        STEADY_HOURS,
        PEAK_SEASON,
        ONE_OFF_PROJECT,
        JUST_BEGUN,
        ENDED,
        SMALL;

        /** Whether it is a problem that must be found. */
        public boolean bad() {
            return ordinal() <= BILL_STAYS_BUSINESS_FALLS.ordinal();
        }
    }

    /** The truth on every system of the register, in its order. */
    public static List<PlantedTruth> all() {
        return List.of(
                bad(
                        "newsletter",
                        Verdict.RISING_NO_PAYOFF,
                        Plant.PRICE_AND_TIERS_WITHOUT_CUSTOMERS,
                        RisingBills.NEWSLETTER_RISES,
                        "A larger tier and a higher price lift the bill by 26-29 % from December 2025, new customers stay"
                                + " flat."),
                good(
                        "web_analytics",
                        Plant.FLAT_WITH_ESCALATOR,
                        "Paid a year ahead, +3 % at renewal; sessions grow 3 %."),
                good(
                        "customer_data",
                        Plant.FLAT_WITH_ESCALATOR,
                        "Paid a year ahead, +3 % each March, and steady hours; new customers stay flat."),
                good(
                        "reviews",
                        Plant.FLAT_WITH_ESCALATOR,
                        "A plan at +3 % each January; the bill for August 2026 comes after that month's close."),
                other("survey", Verdict.ENDED, Plant.ENDED, "Cancelled to the end of June 2025."),
                other(
                        "marketplace_hub",
                        Verdict.IN_LINE,
                        Plant.FEE_PER_UNIT,
                        "A constant fee per channel order, and channel orders grow 12-14 % a year."),
                scaling(
                        "product_feed",
                        Plant.PRICE_STEP_AT_RENEWAL,
                        "+12 % at the renewal of January 2026, while channel orders grow 12-14 % a year."),
                scaling(
                        "shopify",
                        "A flat plan and a constant share of revenue; June 2026 is billed once more under another"
                                + " number."),
                scaling("payments", "A constant fee per order and share of revenue."),
                good("site_search", Plant.FLAT_WITH_ESCALATOR, "A flat plan and requests that follow sessions."),
                scaling(
                        "peak_shield",
                        Plant.PEAK_SEASON,
                        "Two thirds of the bill fall in November and December, every year."),
                good("pim", Plant.ONE_OFF_PROJECT, "Flat, with a one-off remodelling project in the last winter."),
                good("cms", Plant.FLAT_WITH_ESCALATOR, "Support and hosting paid quarterly ahead, +3 % each January."),
                other(
                        "gift_cards",
                        Verdict.INSUFFICIENT_DATA,
                        Plant.JUST_BEGUN,
                        "Live since May 2026: five months are no history."),
                good("fit_finder", Plant.FLAT_WITH_ESCALATOR, "Hosting of a home-built tool that grows 2 % a year."),
                bad(
                        "helpdesk",
                        Verdict.SAME_BILL_LESS_BUSINESS,
                        Plant.BILL_STAYS_BUSINESS_FALLS,
                        ShopBusiness.FEWER_TICKETS,
                        "The same seats are paid every month while tickets fall by a fifth from January 2026."),
                scaling("parcel_tracking", "A constant fee per parcel."),
                good(
                        "phone",
                        Plant.BILL_FALLS_WITH_BUSINESS,
                        "Minutes follow the tickets, and both fall by a fifth from January 2026."),
                good(
                        "returns_portal",
                        Plant.FLAT_WITH_ESCALATOR,
                        "Built for less than its upkeep of two years, far over the 15 % planned, but the upkeep is steady;"
                                + " parcels grow 5 %."),
                bad(
                        "ipaas",
                        Verdict.RISING_FASTER_THAN_BUSINESS,
                        Plant.COST_OUTRUNS_VOLUME,
                        RisingBills.INTEGRATION_RISES,
                        "A larger plan with more connectors lifts the bill by 19-22 % from January 2026, beyond the"
                                + " messages that it follows; they grow 8 % a year."),
                good(
                        "api_gateway",
                        Plant.FLAT_WITH_ESCALATOR,
                        "A support subscription, +3 % a year; messages grow 8 %."),
                good("export_jobs", Plant.STEADY_HOURS, "No bills, the same hours each month; messages grow 8 %."),
                good("erp", Plant.FLAT_WITH_ESCALATOR, "Paid quarterly ahead, +3 % each January; parcels grow 5 %."),
                good("wms", Plant.FLAT_WITH_ESCALATOR, "Paid quarterly ahead, +3 % each January; parcels grow 5 %."),
                good(
                        "power_bi",
                        Plant.FLAT_WITH_ESCALATOR,
                        "Seats and capacity, +3 % each October; orders grow 4-5 %."),
                scaling("data_platform", "Compute and queries at constant prices follow the orders."),
                good(
                        "project_tool",
                        Plant.UNUSED_SEATS,
                        "120 seats are paid at an unchanged price, about half of them used; parcels grow 5 %. The bill"
                                + " for June 2026 charges 45 seats more."),
                other(
                        "gmail",
                        Verdict.IMMATERIAL,
                        Plant.SMALL,
                        "Mailboxes for about EUR 3,000 a year: nothing to judge."));
    }

    private static PlantedTruth bad(String systemId, Verdict verdict, Plant plant, YearMonth since, String why) {
        return new PlantedTruth(systemId, Set.of(verdict), plant, Optional.of(since), why);
    }

    private static PlantedTruth good(String systemId, Plant plant, String why) {
        return new PlantedTruth(systemId, Set.of(Verdict.IN_LINE), plant, Optional.empty(), why);
    }

    private static PlantedTruth other(String systemId, Verdict verdict, Plant plant, String why) {
        return new PlantedTruth(systemId, Set.of(verdict), plant, Optional.empty(), why);
    }

    private static PlantedTruth scaling(String systemId, String why) {
        return scaling(systemId, Plant.FEE_PER_UNIT, why);
    }

    /** Growth lies around the 5 % that part the two, or came in one step: either is right, a flag is not. */
    private static PlantedTruth scaling(String systemId, Plant plant, String why) {
        return new PlantedTruth(systemId, Set.of(Verdict.IN_LINE), plant, Optional.empty(), why);
    }
}
