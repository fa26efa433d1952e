package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outlay.intake.Intake;
import io.outlay.intake.ReadFile;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A folder with profiles, and files read by them. */
record Workspace(Path root) {

    Workspace profile(String name, String yaml) throws IOException {
        Files.createDirectories(root.resolve("profiles"));
        Files.writeString(root.resolve("profiles").resolve(name), yaml, StandardCharsets.UTF_8);
        return this;
    }

    /** Faults of its profiles. */
    List<String> faults() {
        return catchThrowableOfType(InvalidProfiles.class, () -> Profiles.load(root, ZoneOffset.UTC))
                .messages();
    }

    ReadFile csv(String text) throws IOException {
        return csv(text, StandardCharsets.UTF_8);
    }

    ReadFile csv(String text, Charset charset) throws IOException {
        return read(Files.write(root.resolve("a.csv"), text.getBytes(charset)));
    }

    /** @param path below the inbox */
    ReadFile csv(String path, String text) throws IOException {
        return read(Files.writeString(root.resolve("a.csv"), text, StandardCharsets.UTF_8), "inbox/" + path);
    }

    ReadFile read(Path file) throws IOException {
        return read(file, "inbox/" + file.getFileName());
    }

    private ReadFile read(Path file, String path) throws IOException {
        List<Fact> facts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        InputFile result =
                Intake.read(file, path, "hash", Profiles.load(root, ZoneOffset.UTC), facts::add, rejections::add);
        return new ReadFile(result, facts, rejections);
    }
}
