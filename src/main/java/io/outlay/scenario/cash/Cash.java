package io.outlay.scenario.cash;

/** Takes the payments of an option: cost is positive, time 0 is the end of the month of decision. */
interface Cash {
    /** One payment at time {@code t}; nothing when {@code t} is after the horizon. */
    void at(LineItem item, int t, double amount);

    /** The same payment at the end of each month from {@code from} to {@code to}, both inside, cut at the horizon. */
    void months(LineItem item, int from, int to, double each);

    /** A price for each unit of the month's volume at the end of each month. */
    void units(LineItem item, int from, int to, double price);

    /** The same place for payments that, whatever they are, keep the old system running. */
    Cash bridge();
}
