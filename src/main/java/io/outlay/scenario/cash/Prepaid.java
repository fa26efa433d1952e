package io.outlay.scenario.cash;

import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Terms;

/**
 * Licence and seats, paid for a year ahead at {@code first}, {@code first} + 12, … before the horizon; prices stand at the
 * escalator to the power t/12, the last payment is pro rata when the horizon cuts its year.
 */
public record Prepaid(Option option, int first) {
    private static final int YEAR = 12;

    void pay(double[] x, int horizon, Cash cash) {
        Terms terms = option.terms();
        double licence = terms.of(Parameter.ANNUAL_LICENCE, x);
        double seats = terms.of(Parameter.SEATS, x) * terms.of(Parameter.PRICE_PER_SEAT, x);
        if (licence == 0 && seats == 0) {
            return;
        }
        double rise = 1 + terms.of(Parameter.ESCALATOR, x);
        double more = rise * (1 + terms.of(Parameter.SEAT_GROWTH, x));
        double price = power(rise);
        double seatPrice = power(more);
        for (int t = first; t < horizon; t += YEAR) {
            double share = Math.min(YEAR, horizon - t) / (double) YEAR;
            pay(cash, LineItem.LICENCE, t, licence * price * share);
            pay(cash, LineItem.SEATS, t, seats * seatPrice * share);
            price *= rise;
            seatPrice *= more;
        }
    }

    /** What a month of the prepaid years costs: for the months after the first payment, {@code to} inside. */
    public void byMonth(double[] x, int to, Cash cash) {
        Terms terms = option.terms();
        double rise = 1 + terms.of(Parameter.ESCALATOR, x);
        double more = rise * (1 + terms.of(Parameter.SEAT_GROWTH, x));
        double licence = terms.of(Parameter.ANNUAL_LICENCE, x) * power(rise) / YEAR;
        double seats = terms.of(Parameter.SEATS, x) * terms.of(Parameter.PRICE_PER_SEAT, x) * power(more) / YEAR;
        for (int t = first; t < to; t += YEAR) {
            cash.months(LineItem.LICENCE, t + 1, Math.min(t + YEAR, to), licence + seats);
            licence *= rise;
            seats *= more;
        }
    }

    private static void pay(Cash cash, LineItem item, int t, double amount) {
        if (amount != 0) {
            cash.at(item, t, amount);
        }
    }

    private double power(double base) {
        return first == 0 ? 1 : StrictMath.pow(base, first / (double) YEAR);
    }
}
