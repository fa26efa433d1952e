package io.outlay.settings;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;

/**
 * The file {@code outlay.yaml} of a workspace. Nested and dotted keys mean the same:
 *
 * <pre>
 * outlay:
 *   company: ACME Outdoor
 *   currency: EUR
 *   close.cutoff-days: 10
 * </pre>
 */
final class SettingsFile {
    static final String NAME = "outlay.yaml";

    private static final long LARGEST = 1 << 20;
    private static final int DEEPEST = 50;

    private static final String REMEDY =
            "It needs at least these two lines:\noutlay.company: ACME Outdoor\noutlay.currency: EUR";

    private final List<String> lines;
    private final List<GivenSetting> settings = new ArrayList<>();

    private SettingsFile(List<String> lines) {
        this.lines = lines;
    }

    /** What the file sets, top to bottom; every fault of the file as a whole is added to {@code faults}. */
    static List<GivenSetting> read(Path workspace, List<String> faults) {
        if (!Files.isDirectory(workspace)) {
            faults.add(workspace + " is not a folder\nGive the workspace: the folder that holds " + NAME + ".");
            return List.of();
        }
        Path path = workspace.resolve(NAME);
        if (!Files.isRegularFile(path)) {
            faults.add(path + " is missing\n" + REMEDY);
            return List.of();
        }
        try {
            if (Files.size(path) > LARGEST) {
                faults.add(NAME + " is larger than 1 MB\n" + REMEDY);
                return List.of();
            }
            return parse(Files.readAllBytes(path), faults);
        } catch (CharacterCodingException notText) {
            faults.add(NAME + " is not UTF-8\nSave it as UTF-8 in an editor.");
        } catch (MarkedYAMLException broken) {
            faults.add(broken(broken));
        } catch (YAMLException broken) {
            faults.add(NAME + " is not valid YAML: " + broken.getMessage() + "\n" + REMEDY);
        } catch (IOException unreadable) {
            faults.add(path + " cannot be read: " + unreadable.getMessage() + "\nLet this user read it.");
        }
        return List.of();
    }

    private static String broken(MarkedYAMLException broken) {
        String place = broken.getProblemMark() == null
                ? NAME
                : NAME + ":" + (broken.getProblemMark().getLine() + 1);
        return place + " is not valid YAML: " + broken.getProblem().strip()
                + "\nIndent with spaces, write \"key: value\", give each key once, and put text with a colon in quotes.";
    }

    private static List<GivenSetting> parse(byte[] bytes, List<String> faults) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        Optional<String> endless = endless(text);
        if (endless.isPresent()) {
            faults.add(endless.get());
            return List.of();
        }
        SettingsFile file = new SettingsFile(text.lines().toList());
        for (PropertySource<?> document : new YamlPropertySourceLoader().load(NAME, new ByteArrayResource(bytes))) {
            file.add((OriginTrackedMapPropertySource) document);
        }
        return file.settings;
    }

    /**
     * By what a small file fills the memory, holds itself or takes for ever: an alias or a depth that no setting needs.
     * Spring lifts the parser's limits, so they are looked at here, in the order of the file.
     */
    private static Optional<String> endless(String text) {
        int depth = 0;
        for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
            String line = NAME + ":" + (event.getStartMark().getLine() + 1);
            if (event instanceof AliasEvent alias) {
                return Optional.of(line + " refers to another place by *" + alias.getAnchor()
                        + "\nWrite the value itself, or put text that begins with * in quotes.");
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                return Optional.of(line + " is nested more than " + DEEPEST + " deep\n" + REMEDY);
            }
        }
        return Optional.empty();
    }

    private void add(OriginTrackedMapPropertySource document) {
        for (String name : document.getPropertyNames()) {
            String value = text(document.getProperty(name));
            // A section all of whose lines are commented out sets nothing.
            if (!(value.isBlank() && SettingKeys.isSection(name))) {
                settings.add(setting(name, value, line(document.getOrigin(name))));
            }
        }
    }

    private GivenSetting setting(String name, String value, int line) {
        String inner = name.startsWith(SettingKeys.PREFIX + ".") ? name.substring(SettingKeys.PREFIX.length() + 1) : "";
        String origin = line == 0 ? NAME : NAME + ":" + line;
        String excerpt = line == 0 || line > lines.size()
                ? ""
                : line + " | " + lines.get(line - 1).strip();
        return new GivenSetting(name, SettingKeys.named(inner), value, origin, excerpt);
    }

    /** From 1; 0 when unknown. */
    private static int line(Origin origin) {
        return Optional.ofNullable(origin)
                .filter(TextResourceOrigin.class::isInstance)
                .map(text -> ((TextResourceOrigin) text).getLocation())
                .map(location -> location.getLine() + 1)
                .orElse(0);
    }

    /** YAML has made numbers of some values; they go back to plain decimals, the same on every JDK. */
    private static String text(Object value) {
        if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
            return new BigDecimal(number)
                    .round(new MathContext(15))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
