package io.outlay.ledger.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Rejection;
import io.outlay.model.SystemRow;
import io.outlay.model.fact.TechSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static TechSystem system(String id, String name, String file) {
        return SystemRow.of(id).named(name).source(file, 2).row();
    }

    @Test
    void countsASystemOnceThatStandsAlikeInTwoFiles() {
        Register register =
                Register.of(List.of(system("a", "A", "inbox/systems.csv"), system("a", "A", "systems.csv")));

        assertThat(register.systems()).hasSize(1);
        assertThat(register.rejections()).isEmpty();
    }

    @Test
    void countsASystemOnceWhoseFilesPadNumbersOtherwise() {
        TechSystem one = SystemRow.of("a").built("1000", "1000", "0.2").row();
        TechSystem other = SystemRow.of("a").built("1000.00", "1000", "0.20").row();

        assertThat(Register.of(List.of(one, other)).rejections()).isEmpty();
    }

    @Test
    void rejectsTheLaterRowThatSaysOtherwise() {
        Register register =
                Register.of(List.of(system("a", "A", "inbox/systems.csv"), system("a", "B", "systems.csv")));

        assertThat(register.systems()).extracting(TechSystem::name).containsExactly("A");
        assertThat(register.rejections()).extracting(Rejection::message).containsExactly("""
                        systems.csv:2: system_id "a" has other content at inbox/systems.csv:2
                        Keep one of the two rows.""");
    }

    @Test
    void rejectsAnIdThatDiffersInCaseOnly() {
        Register register =
                Register.of(List.of(system("crm", "A", "inbox/systems.csv"), system("CRM", "B", "systems.csv")));

        assertThat(register.systems()).extracting(TechSystem::systemId).containsExactly("crm");
        assertThat(register.rejections()).extracting(Rejection::message).containsExactly("""
                        systems.csv:2: system_id "CRM" differs in case only from crm, at inbox/systems.csv:2
                        Spreadsheets tell no case apart. Make it one system, or give one of them another id.""");
    }

    @Test
    void knowsWhichIdsSystemsHadBefore() {
        Register register = Register.of(List.of(
                SystemRow.of("store").formerly("web", "shop").row(),
                SystemRow.of("mail").row()));

        assertThat(register.rejections()).isEmpty();
        assertThat(register.formerIds().of("shop")).isEqualTo("store");
        assertThat(register.formerIds().of("web")).isEqualTo("store");
        assertThat(register.formerIds().of("mail")).isEqualTo("mail");
        assertThat(register.systems().get(0).firstId()).isEqualTo("web");
    }

    @Test
    void rejectsAFormerIdThatAnotherSystemHas() {
        Register register = Register.of(List.of(
                SystemRow.of("store").formerly("mail").source("systems.csv", 2).row(),
                SystemRow.of("mail").source("systems.csv", 3).row()));

        assertThat(register.rejections()).extracting(Rejection::message).containsExactly("""
                        systems.csv:2: formerly "mail" is the id of a system, at systems.csv:3
                        An id belongs to one system: remove it from one of the two rows.""");
        assertThat(register.systems()).hasSize(2);
        assertThat(register.formerIds().of("mail")).isEqualTo("mail");
    }

    @Test
    void rejectsAFormerIdThatTwoSystemsClaim() {
        Register register = Register.of(List.of(
                SystemRow.of("store").formerly("shop").source("systems.csv", 2).row(),
                SystemRow.of("outlet").formerly("shop").source("systems.csv", 3).row()));

        assertThat(register.rejections()).extracting(Rejection::message).containsExactly("""
                        systems.csv:3: formerly "shop" is a former id of store too, at systems.csv:2
                        An id belongs to one system: remove it from one of the two rows.""");
        assertThat(register.formerIds().of("shop")).isEqualTo("store");
    }

    @Test
    void aSystemMayTakeBackAnIdThatItHad() {
        Register register = Register.of(
                List.of(SystemRow.of("shop").formerly("shop", "store").row()));

        assertThat(register.rejections()).isEmpty();
        assertThat(register.formerIds().of("store")).isEqualTo("shop");
        assertThat(register.formerIds().of("shop")).isEqualTo("shop");
        assertThat(register.systems().get(0).firstId()).isEqualTo("shop");
    }
}
