package io.outlay.settings;

/**
 * What is assumed of months to come; fractions.
 *
 * @param wageGrowth rise of hourly cost a year, from the second year ahead on
 * @param growthCarried share of a driver's yearly growth that carries over to the next year, after twelve months
 * @param uncheckedBand half the band's width ÷ cost, for a line too short to be checked against its past
 * @param minDriverVariation standard deviation ÷ mean of a driver from which cost is read against it
 */
public record OutlookSettings(
        double wageGrowth, double growthCarried, double uncheckedBand, double minDriverVariation) {}
