package io.outlay.model;

import java.util.List;
import java.util.Locale;

/** The part of the customer journey that a system serves, with the growth drivers it is held against by default. */
public enum TechLayer {
    MARKETING("Marketing", "new_customers", "sessions"),
    SALES_CHANNELS("Sales channels", "channel_orders"),
    COMMERCE("Commerce", "orders"),
    SERVICE("Service", "tickets"),
    INTEGRATIONS("Integrations", "messages"),
    OPERATIONS("Operations", "parcels");

    /** The metrics that any cost can be held against, in order of preference. */
    public static final List<String> FALLBACK_DRIVERS = List.of("orders", "net_revenue");

    private final String title;
    private final List<String> defaultDrivers;

    TechLayer(String title, String... defaultDrivers) {
        this.title = title;
        this.defaultDrivers = List.of(defaultDrivers);
    }

    /** The name in files, such as {@code sales_channels}. */
    public String id() {
        return Names.id(this);
    }

    /**
     * The layer of an id.
     *
     * @throws IllegalArgumentException for what is no layer's
     */
    public static TechLayer of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name on pages for reading. */
    public String title() {
        return title;
    }

    /** Metric names in order of preference; {@link #FALLBACK_DRIVERS} are not added to them. */
    public List<String> defaultDrivers() {
        return defaultDrivers;
    }
}
