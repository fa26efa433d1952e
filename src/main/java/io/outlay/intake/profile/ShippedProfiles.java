package io.outlay.intake.profile;

import io.outlay.intake.table.read.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The profiles that come with the program: data in the language of users, one file each. */
final class ShippedProfiles {
    private static final String FOLDER = "/profiles/";

    /** A name a line: what lies in a jar cannot be listed. */
    private static final String LIST = "all.txt";

    private ShippedProfiles() {}

    static List<String> names() {
        return text(LIST).lines().filter(line -> !line.isBlank()).toList();
    }

    static String yaml(String name) {
        return text(name + ".yaml");
    }

    /** All but those whose place a profile of the workspace takes. */
    static List<Mapping> without(Set<String> own, ZoneId zone) {
        List<Mapping> mappings = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String name : names()) {
            if (!own.contains(name)) {
                mappings.addAll(ProfileFile.shipped("the shipped profile " + name, yaml(name), zone, faults));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
        return mappings;
    }

    private static String text(String file) {
        try (InputStream in = ShippedProfiles.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + file + " does not come with the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
