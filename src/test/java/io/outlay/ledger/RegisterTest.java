package io.outlay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Rejection;
import io.outlay.model.SystemRow;
import io.outlay.model.TechSystem;
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
    void rejectsTheLaterRowThatSaysOtherwise() {
        Register register =
                Register.of(List.of(system("a", "A", "inbox/systems.csv"), system("a", "B", "systems.csv")));

        assertThat(register.systems()).extracting(TechSystem::name).containsExactly("A");
        assertThat(register.rejections()).extracting(Rejection::message).containsExactly("""
                        systems.csv:2: system_id "a" stands at inbox/systems.csv:2 with other content
                        Keep one of the two rows.""");
    }
}
