package io.outlay.job.care;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.NearFile;
import io.outlay.job.workspace.Stopped;
import io.outlay.settings.InvalidSettings;
import io.outlay.settings.SettingsLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a new workspace, as they lie beside this class under {@code workspace/}. */
public final class WorkspaceTemplate implements InitWorkspace {
    private static final String LIST = "files.txt";
    private static final String SETTINGS = "outlay.yaml";

    @Override
    public List<String> init(InitRequest request) {
        Path folder = request.folder();
        request.from().ifPresent(from -> refuseFrom(folder, from));
        try {
            refuseUsed(folder);
            boolean isNew = !Files.exists(folder);
            Files.createDirectories(folder);
            settings(request, isNew);
            Files.createDirectories(folder.resolve("inbox"));
            List<String> files = new ArrayList<>(files());
            for (String file : files) {
                Path target = folder.resolve(file);
                Files.createDirectories(target.getParent());
                if (!file.equals(SETTINGS)) {
                    try (InputStream in = open(file)) {
                        Files.copy(in, target);
                    }
                }
            }
            if (request.from().isPresent()) {
                files.addAll(copied(request.from().get(), folder));
            }
            return files;
        } catch (IOException e) {
            throw new Stopped(
                    Exit.FAILED,
                    folder + " cannot be written: " + e
                            + "\nGive a folder in which you may write, on a disk with room.");
        }
    }

    /** Writes the settings; one that is not allowed leaves nothing behind. */
    private static void settings(InitRequest request, boolean isNew) throws IOException {
        Path file = request.folder().resolve(SETTINGS);
        String text;
        try (InputStream in = open(SETTINGS)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        text = with(text, "company: My company", request.company().map(name -> "company: " + quoted(name)));
        text = with(text, "currency: EUR", request.currency().map(code -> "currency: " + quoted(code)));
        text = with(
                text, "fiscal-year-start: 1", request.fiscalYearStart().map(month -> "fiscal-year-start: " + month));
        Files.writeString(file, text, StandardCharsets.UTF_8);
        try {
            SettingsLoader.load(request.folder(), Map.of(), Map.of());
        } catch (InvalidSettings e) {
            Files.delete(file);
            if (isNew) {
                Files.delete(request.folder());
            }
            throw new Stopped(Exit.WRONG_USE, e.messages());
        }
    }

    private static String with(String text, String line, Optional<String> other) {
        return other.map(given -> text.replace(line, given)).orElse(text);
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9 ]*")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void refuseFrom(Path folder, Path from) {
        if (!Files.isDirectory(from)) {
            throw new Stopped(Exit.WRONG_USE, NearFile.noFolder("folder", from, "Name the folder of the files."));
        }
        if (folder.toAbsolutePath().normalize().startsWith(from.toAbsolutePath().normalize())) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "The new workspace " + folder + " would be inside " + from
                            + ", and be copied into itself.\nName a folder beside it.");
        }
    }

    /** The files of a folder and below, but hidden ones and links, copied into the inbox. */
    private static List<String> copied(Path from, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file))
                    .map(from::relativize)
                    .filter(file -> Stream.iterate(file, part -> part != null, Path::getParent)
                            .noneMatch(part -> part.getFileName().toString().startsWith(".")))
                    .sorted()
                    .toList();
        }
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            Path target = folder.resolve("inbox").resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(file), target);
            names.add("inbox/" + file.toString().replace('\\', '/'));
        }
        return names;
    }

    private static void refuseUsed(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Stopped(Exit.WRONG_USE, folder + " is a file.\nName a new folder.");
        }
        if (Files.isDirectory(folder) && !isEmpty(folder)) {
            throw new Stopped(
                    Exit.WRONG_USE, folder + " is not empty, and nothing in it was touched.\nName a new folder.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** A jar cannot be listed like a folder, so a file lists what it holds. */
    private static List<String> files() throws IOException {
        try (InputStream list = open(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static InputStream open(String file) {
        InputStream stream = WorkspaceTemplate.class.getResourceAsStream("workspace/" + file);
        if (stream == null) {
            throw new IllegalStateException("the program lacks its template " + file);
        }
        return stream;
    }
}
