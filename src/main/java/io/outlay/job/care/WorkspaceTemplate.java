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
import java.util.TreeMap;
import java.util.UUID;
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
            verify(request);
            try (Making making = Making.begin()) {
                List<String> files = made(request, making);
                making.done();
                return files;
            }
        } catch (IOException e) {
            throw new Stopped(
                    Exit.FAILED,
                    folder + " cannot be written: " + e
                            + "\nGive a folder in which you may write, on a disk with room.");
        }
    }

    private static List<String> made(InitRequest request, Making making) throws IOException {
        Path folder = request.folder();
        making.folder(folder.resolve("inbox"));
        List<String> files = new ArrayList<>(files());
        for (String file : files) {
            making.folder(folder.resolve(file).getParent());
            if (!file.equals(SETTINGS)) {
                making.file(folder.resolve(file), target -> {
                    try (InputStream in = open(file)) {
                        Files.copy(in, target);
                    }
                });
            }
        }
        if (request.from().isPresent()) {
            files.addAll(copied(request.from().get(), folder, making));
        }
        String settings = settings(request);
        making.file(folder.resolve(SETTINGS), target -> Files.writeString(target, settings, StandardCharsets.UTF_8));
        return files;
    }

    private static String settings(InitRequest request) throws IOException {
        String text = template();
        text = with(text, "company: My company", request.company().map(name -> "company: " + quoted(name)));
        text = with(text, "currency: EUR", request.currency().map(code -> "currency: " + quoted(code)));
        return with(
                text, "fiscal-year-start: 1", request.fiscalYearStart().map(month -> "fiscal-year-start: " + month));
    }

    private static String template() throws IOException {
        try (InputStream in = open(SETTINGS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Refuses a setting that is not allowed by the name of its option, before anything is written. */
    private static void verify(InitRequest request) throws IOException {
        Map<String, String> given = new TreeMap<>();
        request.company().ifPresent(name -> given.put("company", name));
        request.currency().ifPresent(code -> given.put("currency", code));
        request.fiscalYearStart().ifPresent(month -> given.put("fiscal-year-start", month));
        Path place = Path.of(System.getProperty("java.io.tmpdir")).resolve("outlay-init-" + UUID.randomUUID());
        String text = template();
        try (Making trial = Making.begin()) {
            trial.folder(place);
            trial.file(place.resolve(SETTINGS), file -> Files.writeString(file, text, StandardCharsets.UTF_8));
            SettingsLoader.load(place, given, Map.of());
        } catch (InvalidSettings e) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    e.messages().stream()
                            .map(message -> message.replaceFirst("^--set: outlay\\.", "--"))
                            .toList());
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
    private static List<String> copied(Path from, Path folder, Making making) throws IOException {
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
            making.folder(target.getParent());
            making.file(target, copy -> Files.copy(from.resolve(file), copy));
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
