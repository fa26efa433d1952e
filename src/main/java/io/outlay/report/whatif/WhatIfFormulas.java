package io.outlay.report.whatif;

import io.outlay.report.sheet.Decimals;
import io.outlay.scenario.cash.LineItem;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import java.util.Map;
import java.util.stream.Collectors;

/** The formula of each line of an option, in the column of one month; the conventions are those of the cash flows. */
final class WhatIfFormulas {
    private final WhatIfBook book;
    private final Map<String, WhatIfBlock> blocks;
    private final WhatIfBlock block;
    private final Option option;

    WhatIfFormulas(WhatIfBook book, Map<String, WhatIfBlock> blocks, WhatIfBlock block) {
        this.book = book;
        this.blocks = blocks;
        this.block = block;
        this.option = block.option();
    }

    /** Formula of a line in column {@code c}. */
    String line(LineItem item, String c) {
        return switch (item) {
            case LICENCE -> prepaid(c, v("annual_licence"), rise());
            case SEATS -> prepaid(c, v("seats") + "*" + v("price_per_seat"), rise() + "*(1+" + v("seat_growth") + ")");
            case USAGE_FEE -> going(c, usage(c) + "*" + rise() + "^" + year(c));
            case REVENUE_FEE -> going(c, revenue(c));
            case IMPLEMENTATION -> oneTime(c, v("implementation"));
            case INTEGRATION -> oneTime(c, v("integrations") + "*" + v("cost_per_integration"));
            case MIGRATION -> oneTime(c, v("migration"));
            case TRAINING -> oneTime(c, v("training"));
            case CHANGE_EFFORT ->
                evenly(c, v("change_person_months") + "*" + g("fte_month_cost"), rounded(v("change_months")));
            case BUILD_EFFORT -> evenly(c, own(WhatIfBlock.Own.EFFORT), "(" + live() + "-" + start() + ")");
            case TOOLING -> months(c, start(), v("tooling_per_month"));
            case MAINTENANCE -> months(c, live(), maintenance(c));
            case HOSTING -> months(c, live(), v("hosting_base"));
            case HOSTING_VOLUME -> months(c, live(), v("hosting_per_unit") + "*" + volume(c));
            case ONCALL -> months(c, live(), v("oncall_per_month") + "*" + wage(c));
            case KEY_PERSON -> months(c, live(), v("key_person_allowance") + "*" + wage(c));
            case VENDOR_MANAGEMENT -> going(c, v("vendor_mgmt_fte") + "*" + g("fte_month_cost") + "*" + wage(c));
            case UPKEEP -> going(c, v("upkeep_fte") + "*" + g("fte_month_cost") + "*" + wage(c));
            case INTEGRATION_UPKEEP ->
                going(
                        c,
                        v("integrations") + "*" + v("cost_per_integration") + "*" + v("integration_upkeep") + "/12*"
                                + wage(c));
            case BRIDGE -> bridge(c);
            case EXIT -> "IF(" + time(c) + "=" + horizon() + "," + v("exit_cost") + ",0)";
            case OPPORTUNITY ->
                "IF(AND(" + time(c) + ">" + start() + "," + time(c) + "<=" + live() + "," + time(c) + "<=" + horizon()
                        + ")," + v("opportunity_cost_per_month") + ",0)";
        };
    }

    /** A part of a hybrid: its total, without the old system that it would bridge by itself. */
    String part(String name, String c) {
        WhatIfBlock part = blocks.get(name);
        String total = c + (part.row(WhatIfBlock.Own.TOTAL).orElseThrow() + 1);
        return part.isBridged() ? total + "-" + c + (part.row(LineItem.BRIDGE).orElseThrow() + 1) : total;
    }

    /** What a month of the prepaid years costs. */
    String byMonth(String c) {
        String first = own(WhatIfBlock.Own.FIRST, "0");
        String paid = "((" + first + "+12*INT((" + time(c) + "-1-" + first + ")/12))/12)";
        String licence = v("annual_licence") + "*" + rise() + "^" + paid;
        String seats =
                v("seats") + "*" + v("price_per_seat") + "*(" + rise() + "*(1+" + v("seat_growth") + "))^" + paid;
        return "IF(" + time(c) + ">" + first + ",(" + licence + "+" + seats + ")/12,0)";
    }

    String startFormula() {
        return option.kind() == OptionKind.KEEP ? "0" : rounded(v("start_month"));
    }

    String liveFormula() {
        return switch (option.kind()) {
            case BUILD -> {
                String k = "IF(" + v("overrun") + "=\"\",1," + v("overrun") + ")";
                String planned = rounded(v("build_months"));
                yield start() + "+IF(" + k + ">1,MAX(0,ROUNDUP(" + planned + "*" + k + "^(1/3)-0.000000001,0)),"
                        + planned + ")";
            }
            case EXTEND ->
                start() + "+MAX(" + rounded(v("change_months")) + "," + rounded(v("implementation_months")) + ")";
            default -> start() + "+" + rounded(v("implementation_months"));
        };
    }

    String firstFormula() {
        return switch (option.kind()) {
            case KEEP, EXTEND -> rounded(v("months_to_renewal"));
            default -> start();
        };
    }

    String effortFormula() {
        String k = "IF(" + v("overrun") + "=\"\",1," + v("overrun") + ")";
        return v("person_months") + "*" + g("fte_month_cost") + "*" + k;
    }

    String untilFormula() {
        String kept = book.scenario().kept().orElseThrow().name();
        String renewal = rounded(book.cell(kept, "months_to_renewal").orElse("0"));
        String locked = book.input(kept, "months_locked").isPresent()
                ? rounded(book.cell(kept, "months_locked").orElse("0"))
                : renewal;
        String live = option.kind() != OptionKind.HYBRID
                ? live()
                : option.parts().stream()
                        .map(blocks::get)
                        .filter(WhatIfBlock::isBridged)
                        .map(part -> "$B$" + (part.row(WhatIfBlock.Own.LIVE).orElseThrow() + 1))
                        .collect(Collectors.joining(","));
        return "MAX(" + live + "," + locked + ")";
    }

    private String bridge(String c) {
        if (!block.isBridged()) {
            return "IF(AND(" + time(c) + ">=1," + time(c) + "<=" + live() + "," + time(c) + "<=" + horizon() + "),"
                    + v("bridge_cost_per_month") + ",0)";
        }
        WhatIfBlock kept = blocks.get(book.scenario().kept().orElseThrow().name());
        StringBuilder sum =
                new StringBuilder(c + (kept.row(WhatIfBlock.Own.BY_MONTH).orElseThrow() + 1));
        for (LineItem item : new LineItem[] {
            LineItem.USAGE_FEE,
            LineItem.REVENUE_FEE,
            LineItem.VENDOR_MANAGEMENT,
            LineItem.UPKEEP,
            LineItem.INTEGRATION_UPKEEP
        }) {
            kept.row(item).ifPresent(row -> sum.append("+").append(c).append(row + 1));
        }
        return "IF(AND(" + time(c) + ">=1," + time(c) + "<=" + own(WhatIfBlock.Own.UNTIL) + "," + time(c) + "<="
                + horizon() + ")," + sum + ",0)";
    }

    private String prepaid(String c, String fee, String rise) {
        String first = own(WhatIfBlock.Own.FIRST);
        return "IF(AND(" + time(c) + ">=" + first + "," + time(c) + "<" + horizon() + ",MOD(" + time(c) + "-" + first
                + ",12)=0)," + fee + "*(" + rise + ")^(" + time(c) + "/12)*MIN(12," + horizon() + "-" + time(c)
                + ")/12,0)";
    }

    private String usage(String c) {
        StringBuilder fee = new StringBuilder("(");
        String price = v("fee_per_unit");
        String from = "0";
        for (Option.Tier tier : option.tiers()) {
            String threshold = Decimals.statistic(tier.from());
            fee.append(price + "*MAX(0,MIN(" + volume(c) + "," + threshold + ")-" + from + ")+");
            price = v(book.scenario().inputs().get(tier.slot()).parameter());
            from = threshold;
        }
        return option.tiers().isEmpty()
                ? price + "*" + volume(c)
                : fee + price + "*MAX(0," + volume(c) + "-" + from + "))";
    }

    private String revenue(String c) {
        String fee = v("fee_share_of_revenue") + "*" + volume(c) + "*" + g("revenue_per_unit");
        String rise = "*" + rise() + "^" + year(c);
        String least = "MAX(" + v("fee_minimum") + rise + "," + fee + ")";
        return book.cell(option.name(), "fee_maximum")
                .map(most -> "MIN(IF(" + most + "=\"\",1E+15," + most + rise + ")," + least + ")")
                .orElse(least);
    }

    private String maintenance(String c) {
        return own(WhatIfBlock.Own.EFFORT) + "*" + v("maintenance_share") + "/12*" + wage(c) + "*(1+" + v("debt_growth")
                + ")^INT((" + time(c) + "-" + live() + "-1)/12)";
    }

    private String oneTime(String c, String total) {
        return evenly(c, total, rounded(v("implementation_months")));
    }

    private String evenly(String c, String total, String months) {
        return "IF(" + months + "=0,IF(AND(" + time(c) + "=" + start() + "," + time(c) + "<=" + horizon() + ")," + total
                + ",0),IF(AND(" + time(c) + ">" + start() + "," + time(c) + "<=" + start() + "+" + months + ","
                + time(c) + "<=" + horizon() + ")," + total + "/" + months + ",0))";
    }

    /** From the month after the start, which for what is extended is the first. */
    private String going(String c, String amount) {
        return months(c, option.kind() == OptionKind.EXTEND ? "0" : start(), amount);
    }

    private static String months(String c, String after, String amount, String horizon) {
        return "IF(AND(" + time(c) + ">" + after + "," + time(c) + "<=" + horizon + ")," + amount + ",0)";
    }

    private String months(String c, String after, String amount) {
        return months(c, after, amount, horizon());
    }

    private String rise() {
        return "(1+" + v("escalator") + ")";
    }

    private String v(String parameter) {
        return book.cell(option.name(), parameter).orElse("0");
    }

    private String g(String parameter) {
        return book.cell("*", parameter).orElse("0");
    }

    private String horizon() {
        return g("horizon_months");
    }

    private String start() {
        return own(WhatIfBlock.Own.START);
    }

    private String live() {
        return own(WhatIfBlock.Own.LIVE);
    }

    private String own(WhatIfBlock.Own key) {
        return own(key, "0");
    }

    private String own(WhatIfBlock.Own key, String otherwise) {
        return block.row(key).map(row -> "$B$" + (row + 1)).orElse(otherwise);
    }

    private static String rounded(String cell) {
        return cell.equals("0") ? "0" : "ROUND(" + cell + ",0)";
    }

    static String time(String c) {
        return c + "$" + (WhatIfCashFlowSheet.TIME + 1);
    }

    private static String year(String c) {
        return c + "$" + (WhatIfCashFlowSheet.YEAR + 1);
    }

    private static String wage(String c) {
        return c + "$" + (WhatIfCashFlowSheet.WAGE + 1);
    }

    private static String volume(String c) {
        return c + "$" + (WhatIfCashFlowSheet.VOLUME + 1);
    }
}
