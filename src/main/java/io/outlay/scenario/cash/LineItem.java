package io.outlay.scenario.cash;

/** The lines of an option's cash flow, in the order in which they are shown. */
public enum LineItem {
    LICENCE("Licence"),
    SEATS("Seats"),
    USAGE_FEE("Usage fee"),
    REVENUE_FEE("Fee on revenue"),
    IMPLEMENTATION("Implementation"),
    INTEGRATION("Integrations"),
    MIGRATION("Migration"),
    TRAINING("Training"),
    CHANGE_EFFORT("Effort of the change"),
    BUILD_EFFORT("Effort to build"),
    TOOLING("Tooling"),
    MAINTENANCE("Maintenance"),
    HOSTING("Hosting"),
    HOSTING_VOLUME("Hosting by volume"),
    ONCALL("On-call"),
    KEY_PERSON("Key-person allowance"),
    VENDOR_MANAGEMENT("Vendor management"),
    UPKEEP("Run effort"),
    INTEGRATION_UPKEEP("Upkeep of integrations"),
    BRIDGE("Old system meanwhile"),
    EXIT("Exit"),
    /** What the team does not do meanwhile: shown, never part of a total. */
    OPPORTUNITY("Opportunity cost (not in the total)");

    private final String words;

    LineItem(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether money leaves the company. */
    public boolean isCash() {
        return this != OPPORTUNITY;
    }
}
