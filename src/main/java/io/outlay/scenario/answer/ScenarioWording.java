package io.outlay.scenario.answer;

import io.outlay.model.MinorUnit;
import io.outlay.model.Names;
import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Quantity;
import io.outlay.scenario.input.Scenario;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answer as one would say it in a board meeting.
 *
 * @param headline what to choose, what it costs and what it saves
 * @param sentences how sure that is, when it pays, and what would flip it
 */
public record ScenarioWording(String headline, List<String> sentences) {
    private static final int MOST_FLIPS = 3;
    private static final int MOST_DECIMALS = 4;

    /** @param currency ISO 4217 code of all amounts */
    public static ScenarioWording of(ScenarioAnswer answer, String currency) {
        Voice voice = new Voice(answer, currency);
        List<String> sentences = new ArrayList<>();
        sentences.add(voice.certainty());
        voice.median().ifPresent(sentences::add);
        sentences.add(voice.time());
        voice.undiscounted().ifPresent(sentences::add);
        voice.breakEven().ifPresent(sentences::add);
        sentences.add(voice.flips());
        voice.rate().ifPresent(sentences::add);
        voice.overrun().ifPresent(sentences::add);
        voice.information().ifPresent(sentences::add);
        sentences.addAll(answer.scenario().notes());
        return new ScenarioWording(voice.headline(), List.copyOf(sentences));
    }

    /** Headline and sentences as one paragraph. */
    public String paragraph() {
        return headline + " " + String.join(" ", sentences);
    }

    private record Voice(ScenarioAnswer answer, String currency) {
        String headline() {
            HorizonAnswer main = answer.main();
            OptionMeasures best = main.of(main.cheapest());
            String cost = "“" + best.option() + "” costs least: " + amount(best.pv()) + " over " + main.months()
                    + " months in today's money";
            String other = best.option().equals(main.reference()) ? main.next() : main.reference();
            return cost + ", " + amount(main.of(other).pv() - best.pv()) + " less than “" + other + "”.";
        }

        String certainty() {
            Risk.OptionRisk risk = answer.risk().of(answer.main().cheapest());
            return "It is the cheapest in " + outOfHundred(risk.chanceCheapest())
                    + " possible outcomes, and there is an 8 in 10 chance that its total stays under "
                    + amount(risk.p80()) + ".";
        }

        /** Said where the outcome in the middle prefers another option than the likely values do. */
        Optional<String> median() {
            Risk.OptionRisk surest = answer.risk().options().stream()
                    .max(Comparator.comparingDouble(Risk.OptionRisk::chanceCheapest))
                    .orElseThrow();
            return surest.option().equals(answer.main().cheapest())
                    ? Optional.empty()
                    : Optional.of("Counting what can go wrong, “" + surest.option()
                            + "” is more often the cheapest: in " + outOfHundred(surest.chanceCheapest()) + ".");
        }

        String time() {
            HorizonAnswer main = answer.main();
            OptionMeasures best = main.of(main.cheapest());
            if (best.option().equals(main.reference())) {
                return "Over " + main.months() + " months no other option costs less in today's money.";
            }
            int month = best.savings().crossover().orElse(0);
            return month == 0
                    ? "It costs no more than “" + main.reference() + "” from the first month on."
                    : "From month " + month + " on it has cost less in total than “" + main.reference() + "”.";
        }

        /** Said where another option has the lowest sum of cash than the lowest present value. */
        Optional<String> undiscounted() {
            HorizonAnswer main = answer.main();
            OptionMeasures best = main.of(main.cheapest());
            return main.options().stream()
                    .min(Comparator.comparingDouble(OptionMeasures::nominal))
                    .filter(least -> best.nominal() - least.nominal() >= 1)
                    .map(least -> "Undiscounted, “" + least.option() + "” costs least: " + amount(least.nominal())
                            + ", against " + amount(best.nominal()) + " for “" + best.option() + "”.");
        }

        Optional<String> breakEven() {
            HorizonAnswer main = answer.main();
            List<String> said = main.options().stream()
                    .filter(o -> !o.breakEven().isEmpty())
                    .map(o -> "“" + o.option() + "” costs as much as “" + main.reference() + "” at "
                            + o.breakEven().stream().map(Voice::whole).collect(Collectors.joining(" and at ")))
                    .toList();
            return said.isEmpty()
                    ? Optional.empty()
                    : Optional.of(String.join("; ", said) + " " + unit() + " a month at the start.");
        }

        private String unit() {
            return answer.scenario().general().volumeMetric().map(Names::plain).orElse("units");
        }

        String flips() {
            if (answer.flips().isEmpty()) {
                return "No single estimate, moved within its range, flips the answer.";
            }
            return "What would flip the answer: "
                    + answer.flips().stream().limit(MOST_FLIPS).map(this::flip).collect(Collectors.joining("; "))
                    + more()
                    + ".";
        }

        /** How many inputs flip it that no sentence names; the discount rate has one of its own. */
        private String more() {
            List<Input> inputs = answer.flips().stream().map(Flip::input).toList();
            long more = inputs.stream()
                    .skip(MOST_FLIPS)
                    .distinct()
                    .filter(input -> !inputs.subList(0, MOST_FLIPS).contains(input))
                    .filter(input -> !isRate(input))
                    .count();
            return more == 0 ? "" : "; and " + more + " more";
        }

        private static boolean isRate(Input input) {
            return input.parameter().equals(Parameter.DISCOUNT_RATE.id());
        }

        /** Whether the discount rate flips it: said of every answer, unless among what flips it most easily. */
        Optional<String> rate() {
            Scenario.General general = answer.scenario().general();
            double low = Math.min(general.discountRate(), general.lowerRate());
            double high = Math.max(general.discountRate(), general.higherRate());
            Optional<Flip> flip =
                    answer.flips().stream().filter(one -> isRate(one.input())).findFirst();
            if (flip.isPresent()) {
                return flip.filter(one -> answer.flips().indexOf(one) >= MOST_FLIPS)
                        .map(one -> "So would " + flip(one) + ".");
            }
            return low == high
                    ? Optional.empty()
                    : Optional.of("The discount rate does not flip it, anywhere from " + percent(low) + " to "
                            + percent(high) + ".");
        }

        private static String percent(double share) {
            return decimal(share * 100, "0.##") + " %";
        }

        private String flip(Flip flip) {
            Input input = flip.input();
            String whose = input.option().equals("*") ? "" : " for “" + input.option() + "”";
            String way = flip.value() > input.likely() ? " above " : " below ";
            return input.words() + whose + way + value(input, flip.value()) + " (then “" + flip.cheapest() + "”)";
        }

        /** With the decimals of the currency and two more. */
        private String small() {
            return "0." + "0".repeat(MinorUnit.of(currency).digits()) + "##";
        }

        private String value(Input input, double value) {
            Quantity quantity =
                    Parameter.of(input.parameter()).map(Parameter::quantity).orElse(Quantity.MONEY);
            return switch (quantity) {
                case MONEY, MONEY_A_MONTH, MONEY_A_YEAR ->
                    Math.abs(value) < 100 ? currency + " " + decimal(value, small()) : amount(value);
                case SHARE, GROWTH -> telling(value * 100, input.likely() * 100, 1) + " %";
                case FACTOR -> telling(value, input.likely(), 2) + " times plan";
                default -> value < 100 ? telling(value, input.likely(), 1) : whole(value);
            };
        }

        /** With as many decimals as show two digits of it, and that it is not the likely value. */
        private static String telling(double value, double likely, int fewest) {
            int decimals = fewest;
            while (decimals < MOST_DECIMALS && isTooCoarse(value, likely, decimals)) {
                decimals++;
            }
            return decimal(value, "0." + "0".repeat(decimals)).replace('-', '−');
        }

        private static boolean isTooCoarse(double value, double likely, int decimals) {
            double step = Math.pow(10, -decimals);
            boolean vanishes = Math.abs(value) >= Math.pow(10, -MOST_DECIMALS) && Math.abs(value) < 10 * step;
            String pattern = "0." + "0".repeat(decimals);
            return vanishes || value != likely && decimal(value, pattern).equals(decimal(likely, pattern));
        }

        Optional<String> overrun() {
            return answer.main().options().stream()
                    .filter(o -> !o.ladder().isEmpty())
                    .findFirst()
                    .map(o -> "If the build of “" + o.option() + "” takes twice what is planned, it costs "
                            + amount(o.ladder().stream()
                                    .filter(r -> r.overrun() == 2)
                                    .findFirst()
                                    .orElseThrow()
                                    .pv())
                            + " instead of " + amount(o.pv()) + ".");
        }

        Optional<String> information() {
            double worth = answer.risk().informationWorth();
            return worth < 1
                    ? Optional.empty()
                    : Optional.of("Knowing every figure in advance would save " + amount(worth)
                            + " on average: spend no more than that on finding out.");
        }

        private static String outOfHundred(double chance) {
            return chance > 0.995 ? "nearly all" : chance < 0.005 ? "hardly any" : Math.round(chance * 100) + " of 100";
        }

        private String amount(double amount) {
            return currency + " " + (amount < -0.5 ? "−" : "") + whole(Math.abs(amount));
        }

        private static String whole(double value) {
            return decimal(value, "#,##0");
        }

        private static String decimal(double value, String pattern) {
            DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
            format.setRoundingMode(RoundingMode.HALF_UP);
            return format.format(BigDecimal.valueOf(value));
        }
    }
}
