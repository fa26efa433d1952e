package io.outlay.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.store.Layering.Base;
import io.outlay.store.Layering.Found;
import io.outlay.store.Layering.Known;
import io.outlay.store.Layering.Replacements;
import io.outlay.store.Layering.Result;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of contents when files are copied, changed, renamed, swapped and put back. */
class LayeringTest {
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    private Base base = new Base(Optional.empty(), List.of(), new Replacements(), List.of());

    @Test
    void aContentInTwoFilesIsDrawnOnOnce() {
        Result result = lay(AUGUST, "a=1", "b=1");

        assertThat(result.layers()).extracting(Layer::contentId).containsExactly(1L);
        assertThat(states(result)).containsExactly("a read", "b duplicate");
    }

    @Test
    void aNewContentTakesThePlaceOfTheOneBeforeForItsCopiesToo() {
        lay(AUGUST, "a=1", "b=1");

        Result result = lay(SEPTEMBER, "a=2", "b=1");

        assertThat(result.replacements().of(1)).containsExactly(2L);
        assertThat(states(result)).containsExactly("a replaced", "b duplicate");
        assertThat(result.files().get(1).notes())
                .singleElement()
                .asString()
                .startsWith("has the content that a had before");
        assertThat(layer(result, 1).goneAfter()).isEmpty();
        assertThat(layer(result, 1).supersededIn()).contains(SEPTEMBER);
    }

    @Test
    void filesThatSwapTheirContentsBothCountInFull() {
        lay(AUGUST, "a=1", "b=2");

        Result result = lay(SEPTEMBER, "a=2", "b=1");

        assertThat(result.replacements().all()).isEmpty();
        assertThat(layer(result, 1).path()).isEqualTo("b");
        assertThat(layer(result, 2).path()).isEqualTo("a");
    }

    @Test
    void aRenamedFileIsUnchangedAndSaysWhatItWas() {
        lay(AUGUST, "a=1");

        Result result = lay(SEPTEMBER, "c=1");

        assertThat(states(result)).containsExactly("c unchanged");
        assertThat(result.files().get(0).notes()).containsExactly("was a before");
        assertThat(layer(result, 1).path()).isEqualTo("c");
    }

    @Test
    void anEarlierContentPutBackTakesThePlaceOfTheLater() {
        lay(AUGUST, "a=1");
        lay(SEPTEMBER, "a=2");

        Result result = lay(YearMonth.of(2026, 10), "a=1");

        assertThat(result.replacements().of(2)).containsExactly(1L);
        assertThat(result.replacements().of(1)).isEmpty();
    }

    @Test
    void aFileOverwrittenByTheCopyOfAnotherGivesWayToIt() {
        lay(AUGUST, "a=1", "b=2");

        Result result = lay(SEPTEMBER, "a=2", "b=2");

        assertThat(result.replacements().of(1)).containsExactly(2L);
        assertThat(states(result)).containsExactly("a duplicate", "b unchanged");
    }

    @Test
    void whatNoFileHoldsAnyMoreIsGoneUnlessANewerContentIsThere() {
        lay(AUGUST, "a=1", "b=2");
        Result result = lay(SEPTEMBER, "a=3");

        assertThat(layer(result, 1).goneAfter()).isEmpty();
        assertThat(layer(result, 2).goneAfter()).contains(AUGUST);
        assertThat(states(result)).containsExactly("a replaced", "b vanished");
        assertThat(layer(lay(YearMonth.of(2026, 10), "a=3", "b=2"), 2).goneAfter())
                .as("it came back")
                .isEmpty();
    }

    @Test
    void copiesOfWhatIsRefusedAreRefusedAsTheFirst() {
        assertThat(states(lay(AUGUST, "a=1=rejected", "b=1=rejected", "c=2=unknown", "d=2=unknown")))
                .containsExactly("a rejected", "b rejected", "c unknown", "d unknown");

        Result corrected = lay(SEPTEMBER, "a=3", "b=1=rejected", "c=2=unknown", "d=4");

        assertThat(states(corrected)).containsExactly("a replaced", "b rejected", "c unknown", "d replaced");
        assertThat(corrected.files())
                .allSatisfy(file -> assertThat(file.notes()).isEmpty());
    }

    /** What lies in the inbox as {@code path=content} or {@code path=content=state}; the result is the base of the next. */
    private Result lay(YearMonth period, String... files) {
        Result result = Layering.of(
                period,
                base,
                Arrays.stream(files)
                        .map(file -> file.split("="))
                        .map(file -> new Found(
                                file[0], "hash" + file[1], Long.parseLong(file[1]), file.length > 2 ? file[2] : "read"))
                        .toList());
        base = new Base(Optional.of(period), result.layers(), result.replacements(), result.files());
        return result;
    }

    private static Layer layer(Result result, long content) {
        return result.layers().stream()
                .filter(layer -> layer.contentId() == content)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> states(Result result) {
        return result.files().stream()
                .map((Known file) -> file.path() + " " + file.state())
                .toList();
    }
}
