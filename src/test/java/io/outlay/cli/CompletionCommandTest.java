package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at work in bash and zsh, as a person presses Tab behind the last word. */
class CompletionCommandTest {
    @TempDir
    private Path folder;

    private Path acme;

    @BeforeEach
    void writeWorkspace() throws IOException {
        acme = Files.createDirectories(folder.resolve("acme"));
        Files.writeString(acme.resolve("outlay.yaml"), "outlay:\n  company: Acme\n");
        Files.writeString(
                acme.resolve("systems.csv"),
                "name,system_id,layer,capability\n\"Shop, the big one\",shop,commerce,storefront\n"
                        + "Search,search,commerce,search\nSend,sender,marketing,newsletter\n");
        Files.createDirectories(acme.resolve("reports/2026-08"));
        Files.createDirectories(acme.resolve("reports/2026-09"));
        Files.writeString(
                folder.resolve("completion"),
                CommandRun.of("generate-completion").out());
    }

    @Test
    void completesCommandsAndOptions() throws Exception {
        assertThat(completed("st")).containsExactly("status");
        assertThat(completed("run", acme.toString(), "--inc")).containsExactly("--incomplete");
    }

    @Test
    void completesKeysOfSettingsAndWaitsForTheValue() throws Exception {
        assertThat(completed("run", acme.toString(), "--set", "close.cut")).containsExactly("close.cutoff-days=");
        assertThat(completed("run", acme.toString(), "--set", "outlay-none")).isEmpty();
    }

    @Test
    void completesMeasures() throws Exception {
        assertThat(completed("explain", acme.toString(), "--measure", "eff")).containsExactly("effective", "effort");
        assertThat(completed("explain", acme.toString(), "--measure", "=", "order"))
                .containsExactly("orders");
    }

    @Test
    void completesSystemsOfTheWorkspaceOnTheLine() throws Exception {
        assertThat(completed("explain", acme.toString(), "--system", "s")).containsExactly("shop", "search", "sender");
        assertThat(completed("explain", acme.toString(), "--system", "=")).hasSize(3);
        assertThat(completed("what-if", "--workspace", acme.toString(), "--capability", "news"))
                .containsExactly("newsletter");
        assertThat(completed("explain", folder.toString(), "--system", "s")).isEmpty();
    }

    @Test
    void completesSystemsFromTheLastReportWhereTheRegisterIsAWorkbook() throws Exception {
        Files.delete(acme.resolve("systems.csv"));
        Files.createDirectories(acme.resolve("reports/2026-09/csv"));
        Files.writeString(
                acme.resolve("reports/2026-09/csv/cost_by_month.csv"), "month,system_id\n2026-08,erp\n2026-09,erp\n");

        assertThat(completed("explain", acme.toString(), "--system", "")).containsExactly("erp");
    }

    @Test
    void completesWhatMapAccepts() throws Exception {
        Files.writeString(acme.resolve("systems-proposed.csv"), "system_id,name\nklaviyo,Klaviyo\ncatchpoint,Catch\n");
        Files.writeString(acme.resolve("contracts-proposed.csv"), "contract_id,system_id\nc-1,klaviyo\n");

        assertThat(completed("map", acme.toString(), "--accept", "=", "c"))
                .containsExactlyInAnyOrder("category", "contracts", "catchpoint", "c-1");
    }

    @Test
    void completesMonthsThatWereReported() throws Exception {
        assertThat(completed("deliver", acme.toString(), "--period", "2026")).containsExactly("2026-08", "2026-09");
    }

    @Test
    void findsAWorkspaceWithABlankInItsPath() throws Exception {
        Path blank = Files.move(acme, folder.resolve("acme two"));
        String asTyped = blank.toString().replace(" ", "\\ ");

        assertThat(completed("explain", asTyped, "--system", "s")).containsExactly("shop", "search", "sender");
    }

    /** Zsh filters by what is typed as it shows the words; what it is given are those of the workspace. */
    @Test
    void completesInZsh() throws Exception {
        assumeThat(List.of("/bin/zsh", "/usr/bin/zsh"))
                .as("zsh is not installed")
                .anyMatch(zsh -> Files.exists(Path.of(zsh)));
        String words = "emulate -L sh; setopt kshglob noshglob braceexpand; ";

        assertThat(shown("zsh", "compdef() { :; }\n" + script(words, "explain", acme.toString(), "--system", "s")))
                .contains("shop", "search", "sender");
        assertThat(shown("zsh", "compdef() { :; }\n" + script(words, "explain", acme.toString(), "--system=s")))
                .contains("--system=shop");
    }

    /** @param words as bash cuts them, the last one not finished */
    private List<String> completed(String... words) throws Exception {
        return shown("bash", script("", words));
    }

    /** In a function, as the shell calls it. */
    private static String script(String before, String... words) {
        List<String> quoted = new ArrayList<>();
        Arrays.stream(words).map(word -> "'" + word + "'").forEach(quoted::add);
        return "source ./completion\nf() { " + before + "COMP_WORDS=(outlay " + String.join(" ", quoted)
                + ")\nCOMP_CWORD=" + words.length
                + "\nCOMPREPLY=()\n_complete_outlay_values\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n}\nf";
    }

    private List<String> shown(String shell, String script) throws Exception {
        Process bash = new ProcessBuilder(shell, "-c", script)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return out.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
