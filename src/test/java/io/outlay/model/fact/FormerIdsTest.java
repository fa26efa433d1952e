package io.outlay.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.CostPool;
import io.outlay.model.SourceRef;
import io.outlay.model.SystemRow;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormerIdsTest {
    private static final SourceRef PLACE = new SourceRef("a.csv", "", 2);
    private final FormerIds ids = FormerIds.of(List.of(
            SystemRow.of("store").formerly("web").row(), SystemRow.of("mail").row()));

    @Test
    void aFactNamesTheSystemThatIsThereNowAndSaysTheRestAsBefore() {
        Alias alias = new Alias("Web Ltd", "web", Optional.empty(), PLACE);
        Budget budget = budget(Optional.of("web"));

        assertThat(ids.of(alias)).isEqualTo(new Alias("Web Ltd", "store", Optional.empty(), PLACE));
        assertThat(ids.of(budget)).isEqualTo(budget(Optional.of("store")));
        assertThat(ids.of(budget(Optional.empty()))).isEqualTo(budget(Optional.empty()));
    }

    @Test
    void anIdThatDiffersInCaseOnlyIsTheSystemInEveryTable() {
        assertThat(List.of(ids.of("STORE"), ids.of("Web"), ids.of("Mail"), ids.of("MAIL2")))
                .containsExactly("store", "store", "mail", "MAIL2");
        assertThat(ids.of(new Alias("Web Ltd", "WEB", Optional.empty(), PLACE)).systemId())
                .isEqualTo("store");
        assertThat(ids.of(budget(Optional.of("Mail")))).isEqualTo(budget(Optional.of("mail")));
        assertThat(ids.of(link("STORE", "MAIL"))).isEqualTo(link("store", "mail"));
    }

    @Test
    void aNameIsTheSystemThatBearsItUnlessItIsAnIdOrOfTwo() {
        FormerIds named = FormerIds.of(
                List.of(SystemRow.of("tillpoint_pos").row(), SystemRow.of("crm").row()));

        assertThat(List.of(named.of("TillPoint POS"), named.of("CRM"), named.of("Holiday")))
                .containsExactly("tillpoint_pos", "crm", "Holiday");
    }

    @Test
    void signsThatTellProductsApartAreNotLookedPast() {
        FormerIds ids = FormerIds.of(
                List.of(SystemRow.of("crm").row(), SystemRow.of("c++").row()));

        assertThat(List.of(ids.of("#crm"), ids.of("crm+"), ids.of("c"), ids.of("C++"), ids.of("C R M")))
                .containsExactly("#crm", "crm+", "c", "c++", "C R M");
    }

    @Test
    void aSpellingOfTableAliasesIsANameOfItsSystem() {
        FormerIds ids = FormerIds.of(
                List.of(
                        SystemRow.of("pos").row(),
                        SystemRow.of("crm").row(),
                        SystemRow.of("mail").row()),
                List.of(
                        new Alias("Till support", "pos", Optional.empty(), PLACE),
                        new Alias("Mail", "crm", Optional.of(LocalDate.of(2026, 1, 1)), PLACE),
                        new Alias("Ghost", "gone", Optional.empty(), PLACE)));

        assertThat(List.of(ids.of("TILL SUPPORT"), ids.of("mail"), ids.of("Ghost")))
                .containsExactly("pos", "mail", "Ghost");
    }

    @Test
    void betweenTwoIdsThatDifferInCaseOnlyTheCaseDecides() {
        FormerIds both = FormerIds.of(List.of(
                SystemRow.of("shop").row(),
                SystemRow.of("Shop").row(),
                SystemRow.of("mail").formerly("Letters").row(),
                SystemRow.of("LETTERS").row()));
        assertThat(List.of(both.of("shop"), both.of("Shop"), both.of("SHOP"))).containsExactly("shop", "Shop", "SHOP");
        assertThat(List.of(both.of("Letters"), both.of("LETTERS"), both.of("letters")))
                .containsExactly("mail", "LETTERS", "letters");
    }

    @Test
    void aConnectionBetweenTwoSystemsThatAreOneNowSaysNothing() {
        assertThat(FormerIds.isWithinOne(ids.of(link("web", "store")))).isTrue();
        assertThat(FormerIds.isWithinOne(ids.of(link("web", "mail")))).isFalse();
        assertThat(FormerIds.isWithinOne(new Alias("Web Ltd", "web", Optional.empty(), PLACE)))
                .isFalse();
    }

    @Test
    void twoRowsSayTheSameWhereverTheyStandAndHoweverNumbersArePadded() {
        ExchangeRate rate = new ExchangeRate(LocalDate.EPOCH, "USD", new BigDecimal("1.10"), PLACE);
        ExchangeRate same =
                new ExchangeRate(LocalDate.EPOCH, "USD", new BigDecimal("1.1"), new SourceRef("b.csv", "", 9));

        assertThat(rate.content())
                .isEqualTo(same.content())
                .isNotEqualTo(budget(Optional.empty()).content());
    }

    private static Integration link(String from, String to) {
        return new Integration(from, to, Integration.Mode.API, Optional.empty(), Optional.empty(), PLACE);
    }

    private static Budget budget(Optional<String> system) {
        return new Budget(
                YearMonth.of(2026, 9),
                BigDecimal.TEN,
                "EUR",
                system,
                Optional.of(TechLayer.COMMERCE),
                Optional.<CostPool>empty(),
                PLACE);
    }
}
