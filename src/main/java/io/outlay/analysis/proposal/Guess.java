package io.outlay.analysis.proposal;

import io.outlay.catalogue.CategoryWords.Meaning;
import io.outlay.catalogue.Kind;
import io.outlay.catalogue.Product;
import io.outlay.catalogue.Recognition;
import io.outlay.model.Sourcing;
import io.outlay.model.SystemClass;
import java.util.Optional;

/**
 * What a system probably is.
 *
 * @param kind empty where nothing says so
 * @param sure whether it may be taken over without a look
 * @param why a clause
 */
public record Guess(
        Optional<Kind> kind,
        Optional<Sourcing> sourcing,
        Optional<SystemClass> systemClass,
        Evidence evidence,
        boolean sure,
        String why) {

    static Guess of(Recognition found) {
        Product product = found.product();
        return new Guess(
                Optional.of(product.kind()),
                Optional.of(product.sourcing()),
                Optional.of(product.systemClass()),
                Evidence.CATALOGUE,
                found.sure(),
                found.why());
    }

    static Guess of(Meaning meaning) {
        return meaning.kind().isPresent()
                ? new Guess(
                        meaning.kind(),
                        Optional.of(Sourcing.BUY),
                        Optional.empty(),
                        Evidence.CATEGORY,
                        false,
                        "the word \"" + meaning.word() + "\"")
                : unknown(
                        meaning.software()
                                ? "no known product, and no word that says what it is for"
                                : "the word \"" + meaning.word() + "\" is of no software");
    }

    static Guess unknown(String why) {
        return new Guess(Optional.empty(), Optional.empty(), Optional.empty(), Evidence.UNKNOWN, false, why);
    }

    Guess because(String other) {
        return new Guess(kind, sourcing, systemClass, evidence, sure, other);
    }

    /** The same, to be looked at. */
    Guess doubted() {
        return new Guess(kind, sourcing, systemClass, evidence, false, why);
    }
}
