package io.outlay.sample;

import java.time.YearMonth;
import java.util.List;

/**
 * Who does how much on which system, month by month: steady work, and projects with a beginning and an end. The projects
 * are {@code transform}, which is no part of what a verdict compares.
 */
final class ShopWork {
    private static final String STEADY = """
            newsletter|P08|run|5|lists and templates
            web_analytics|P04|run|5|tagging
            customer_data|P04|run|8|segments
            customer_data|P08|grow|4|new segments
            reviews|P09|run|2|moderation
            survey|P08|run|3|questionnaires
            marketplace_hub|P09|run|12|listing errors
            product_feed|P09|run|3|feed rules
            shopify|P01|run|42|fixes
            shopify|P02|run|24|updates of apps
            shopify|P01|grow|36|checkout and theme
            shopify|P07|grow|18|backlog
            payments|P02|run|8|reconciliation
            site_search|P02|run|8|synonyms and ranking
            peak_shield|P05|run|3|rules
            pim|P09|run|16|product data
            cms|P02|run|10|updates
            cms|P08|grow|8|new pages
            fit_finder|P03|run|6|fixes
            fit_finder|P03|grow|4|new models
            helpdesk|P08|run|5|macros
            parcel_tracking|P09|run|4|carrier messages
            returns_portal|P01|run|24|fixes
            returns_portal|P03|run|18|label errors
            returns_portal|P06|run|8|operation
            ipaas|P03|run|8|failed flows
            api_gateway|P05|run|10|upgrades
            api_gateway|P03|run|5|policies
            export_jobs|P06|run|22|failed jobs
            export_jobs|P05|run|2|stand-in
            erp|P05|run|30|month-end support
            erp|P07|run|12|change requests
            erp|P09|grow|8|reports
            wms|P06|run|26|handhelds
            power_bi|P04|run|18|refreshes
            power_bi|P04|grow|14|new reports
            data_platform|P04|run|30|pipelines
            data_platform|P05|run|12|operation
            data_platform|P04|grow|16|new sources
            project_tool|P06|run|2|accounts
            gift_cards|P02|run|4|refunds
            """;

    /** System, person, hours a month, first and last month, task. */
    private static final String PROJECTS = """
            shopify|P10|70|2024-02|2024-06|move of the checkout
            shopify|P03|30|2024-02|2024-06|move of the checkout
            pim|P09|24|2025-11|2026-02|remodelling of product data
            pim|P10|60|2025-11|2026-02|remodelling of product data
            erp|P07|20|2025-03|2025-08|new chart of accounts
            erp|P10|45|2025-03|2025-08|new chart of accounts
            gift_cards|P02|40|2026-04|2026-05|connection to the shop
            data_platform|P04|35|2026-05|2026-09|move of old reports
            """;

    /**
     * Work of one person on one system.
     *
     * @param activity {@code run}, {@code grow} or {@code transform}
     * @param hours a month
     */
    record Work(
            String systemId, String person, String activity, int hours, String task, YearMonth first, YearMonth last) {
        boolean goesOn(YearMonth month) {
            return !month.isBefore(first) && !month.isAfter(last);
        }
    }

    private ShopWork() {}

    static List<Work> steady() {
        return ShopTables.cells(STEADY).stream()
                .map(row -> new Work(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        Integer.parseInt(row.get(3)),
                        row.get(4),
                        begin(row.get(0)),
                        end(row.get(0))))
                .toList();
    }

    static List<Work> projects() {
        return ShopTables.cells(PROJECTS).stream()
                .map(row -> new Work(
                        row.get(0),
                        row.get(1),
                        "transform",
                        Integer.parseInt(row.get(2)),
                        row.get(5),
                        YearMonth.parse(row.get(3)),
                        YearMonth.parse(row.get(4))))
                .toList();
    }

    private static YearMonth begin(String systemId) {
        return systemId.equals("gift_cards") ? SubscriptionBills.GIFT_CARDS_BEGIN : ShopCalendar.FIRST;
    }

    private static YearMonth end(String systemId) {
        return systemId.equals("survey") ? SubscriptionBills.SURVEY_ENDS : ShopCalendar.LAST;
    }
}
