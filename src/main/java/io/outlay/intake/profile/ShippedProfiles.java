package io.outlay.intake.profile;

import io.outlay.intake.table.read.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/** The profiles that come with the program: data in the language of users, one file each. */
final class ShippedProfiles {
    private static final String FOLDER = "profiles/";

    private static final String ENDING = ".yaml";

    private static final List<String> NAMES = listed();

    /** Those that were read, by the zone in which an instant gets its day: they never change while the program runs. */
    private static final Map<ZoneId, Map<String, List<Mapping>>> READ = new ConcurrentHashMap<>();

    private ShippedProfiles() {}

    /** What lies in the folder, in alphabetical order: a new one is listed nowhere else. */
    static List<String> names() {
        return NAMES;
    }

    /** Of all folders of this name: the class path of a test has one more, with samples. */
    private static List<String> listed() {
        Set<String> names = new TreeSet<>();
        try {
            for (URL folder :
                    Collections.list(ShippedProfiles.class.getClassLoader().getResources(FOLDER))) {
                try (Stream<String> files = files(folder)) {
                    files.filter(file -> file.endsWith(ENDING))
                            .map(file -> file.substring(0, file.length() - ENDING.length()))
                            .forEach(names::add);
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(FOLDER + " cannot be listed", e);
        }
        if (names.isEmpty()) {
            throw new IllegalStateException(FOLDER + " does not come with the program");
        }
        return List.copyOf(names);
    }

    /** The names in a folder of classes, or in the jar that the program is. */
    private static Stream<String> files(URL folder) throws IOException, URISyntaxException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            String inside = jar.getEntryName();
            return jar.getJarFile().stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(inside) && name.indexOf('/', inside.length()) < 0)
                    .map(name -> name.substring(inside.length()));
        }
        return Files.list(Path.of(folder.toURI()))
                .map(file -> file.getFileName().toString());
    }

    /** What messages call it. */
    static String shown(String name) {
        return "the shipped profile " + name;
    }

    static String yaml(String name) {
        return text(name + ENDING);
    }

    /** All but those whose place a profile of the workspace takes. */
    static List<Mapping> without(Set<String> own, ZoneId zone) {
        Map<String, List<Mapping>> all = READ.computeIfAbsent(zone, ShippedProfiles::read);
        return names().stream()
                .filter(name -> !own.contains(name))
                .flatMap(name -> all.get(name).stream())
                .toList();
    }

    private static Map<String, List<Mapping>> read(ZoneId zone) {
        Map<String, List<Mapping>> mappings = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (String name : names()) {
            mappings.put(name, ProfileFile.shipped(shown(name), yaml(name), zone, faults));
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
        return mappings;
    }

    private static String text(String file) {
        try (InputStream in = ShippedProfiles.class.getResourceAsStream("/" + FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + file + " does not come with the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
