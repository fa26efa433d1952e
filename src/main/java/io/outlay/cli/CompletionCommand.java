package io.outlay.cli;

import io.outlay.job.explain.CostMeasure;
import io.outlay.model.TechLayer;
import io.outlay.settings.SettingsLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code outlay generate-completion}: picocli's script for commands and options, and ours for values that it cannot know. */
@Command(
        name = "generate-completion",
        header = "Write a completion script for bash and zsh to stdout.",
        description = {
            "",
            "Completes commands, options, keys of --set, measures, and the systems, capabilities and months of the"
                    + " workspace that the command line names.",
            ""
        },
        footer = {"", "Example: source <(outlay generate-completion)"})
final class CompletionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpForm help = new HelpForm();

    @Override
    public void run() {
        CommandLine outlay = spec.root().commandLine();
        String words = resource()
                .replace("@SETTINGS@", String.join(" ", SettingsLoader.names()))
                .replace("@MEASURES@", measures());
        outlay.getOut().print(AutoComplete.bash("outlay", outlay) + words);
        outlay.getOut().flush();
    }

    /** Of cost; then the business metrics that the layers grow with. */
    private static String measures() {
        Stream<String> drivers = Arrays.stream(TechLayer.values())
                .flatMap(layer -> Stream.concat(layer.defaultDrivers().stream(), TechLayer.FALLBACK_DRIVERS.stream()));
        return Stream.concat(Arrays.stream(CostMeasure.values()).map(CostMeasure::id), drivers)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String resource() {
        try (InputStream in = CompletionCommand.class.getResourceAsStream("completion.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
