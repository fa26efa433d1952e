package io.outlay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A name is proposed only when it is near. */
class SpellingTest {
    private static final List<String> KNOWN = List.of("crm", "mail", "shop_platform");

    @Test
    void countsSwappedNeighboursAsOneLetter() {
        assertThat(Spelling.distance("rnu", "run")).isOne();
        assertThat(Spelling.distance("", "run")).isEqualTo(3);
        assertThat(Spelling.distance("what-if", "what-if")).isZero();
    }

    @Test
    void proposesWhatIsNearOrPartOfAName() {
        assertThat(Spelling.remedy("cmr", KNOWN, "Systems")).isEqualTo("Did you mean crm?");
        assertThat(Spelling.remedy("platform", KNOWN, "Systems")).isEqualTo("Did you mean shop_platform?");
    }

    @Test
    void listsAllWhereNoneIsNear() {
        assertThat(Spelling.remedy("warehouse", KNOWN, "Systems")).isEqualTo("Systems are crm, mail, shop_platform.");
        assertThat(Spelling.remedy("warehouse", List.of(), "Systems")).isEqualTo("There are none.");
    }
}
