package io.outlay.report.whatif;

import io.outlay.scenario.cash.LineItem;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows of the sheet Cash flow an option has, and where: first figures of its own, then lines, then totals. A line
 * stands there when the table has a row for it, filled or not, so that filling it in moves the flow.
 */
final class WhatIfBlock {
    /** Rows that are no line of cost. */
    enum Own {
        START("Starts after month"),
        LIVE("Live after month"),
        FIRST("First licence paid at month"),
        EFFORT("Effort to build"),
        UNTIL("Old system paid until month"),
        BY_MONTH("Licence by month (for other options' bridge)"),
        TOTAL("Total"),
        PRESENT("Present value, summed up"),
        BEHIND("1 while dearer than the reference");

        private final String words;

        Own(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final WhatIfBook book;
    private final Option option;
    private final int title;
    private final Map<Object, Integer> rows = new LinkedHashMap<>();

    /** @param title row of the option's name */
    WhatIfBlock(WhatIfBook book, Option option, int title) {
        this.book = book;
        this.option = option;
        this.title = title;
        if (option.kind() == OptionKind.HYBRID) {
            add(Own.UNTIL, isBridged());
            option.parts().forEach(part -> add(part, true));
        } else {
            add(Own.START, true);
            add(Own.LIVE, option.kind() != OptionKind.KEEP);
            add(Own.FIRST, has(LineItem.LICENCE) || has(LineItem.SEATS));
            add(Own.EFFORT, option.kind() == OptionKind.BUILD);
            add(Own.UNTIL, isBridged());
        }
        for (LineItem item : LineItem.values()) {
            add(item, option.kind() != OptionKind.HYBRID && has(item) && item.isCash());
        }
        if (isBridged()) {
            add(LineItem.BRIDGE, true);
        }
        add(Own.TOTAL, true);
        add(Own.PRESENT, true);
        add(Own.BEHIND, true);
        add(LineItem.OPPORTUNITY, has(LineItem.OPPORTUNITY));
        add(Own.BY_MONTH, book.scenario().kept().filter(option::equals).isPresent());
    }

    private void add(Object key, boolean wanted) {
        if (wanted) {
            rows.putIfAbsent(key, title + 1 + rows.size());
        }
    }

    Option option() {
        return option;
    }

    int title() {
        return title;
    }

    /** First row below the block. */
    int end() {
        return title + 1 + rows.size();
    }

    Map<Object, Integer> rows() {
        return rows;
    }

    Optional<Integer> row(Object key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Whether the old system's cost comes from the keep option, not from a figure of its own. */
    boolean isBridged() {
        if (book.scenario().kept().isEmpty()) {
            return false;
        }
        if (option.kind() == OptionKind.HYBRID) {
            return option.parts().stream()
                            .noneMatch(p -> book.scenario().option(p).kind().goesOn())
                    && option.parts().stream().anyMatch(this::isBridged);
        }
        return isBridged(option.name());
    }

    private boolean isBridged(String name) {
        OptionKind kind = book.scenario().option(name).kind();
        return (kind == OptionKind.BUY || kind == OptionKind.BUILD)
                && book.input(name, "bridge_cost_per_month").isEmpty();
    }

    private boolean has(LineItem item) {
        return switch (item) {
            case LICENCE -> any("annual_licence");
            case SEATS -> any("seats");
            case USAGE_FEE -> any("fee_per_unit") || !option.tiers().isEmpty();
            case REVENUE_FEE -> any("fee_share_of_revenue", "fee_minimum");
            case IMPLEMENTATION -> any("implementation");
            case INTEGRATION -> option.kind() != OptionKind.KEEP && any("integrations");
            case MIGRATION -> any("migration");
            case TRAINING -> any("training");
            case CHANGE_EFFORT -> any("change_person_months");
            case BUILD_EFFORT, MAINTENANCE -> any("person_months");
            case TOOLING -> any("tooling_per_month");
            case HOSTING -> any("hosting_base");
            case HOSTING_VOLUME -> any("hosting_per_unit");
            case ONCALL -> any("oncall_per_month");
            case KEY_PERSON -> any("key_person_allowance");
            case VENDOR_MANAGEMENT -> any("vendor_mgmt_fte");
            case UPKEEP -> any("upkeep_fte");
            case INTEGRATION_UPKEEP -> any("integrations");
            case BRIDGE -> any("bridge_cost_per_month");
            case EXIT -> any("exit_cost");
            case OPPORTUNITY -> any("opportunity_cost_per_month");
        };
    }

    private boolean any(String... parameters) {
        for (String parameter : parameters) {
            if (book.cell(option.name(), parameter).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
