package io.outlay.settings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings of a workspace: defaults ← {@code outlay.yaml} ← environment ← {@code --set}. Faults are told all at once. */
public final class SettingsLoader {
    /** The stage above it has no upper end. */
    private static final int LAST_LIMITED_STAGE = 4;

    private final List<String> faults = new ArrayList<>();
    private final Set<String> mentioned = new HashSet<>();
    private final SortedMap<String, String> effective = new TreeMap<>();
    private final SortedMap<String, String> origins = new TreeMap<>();

    private SettingsLoader() {}

    /** Names of all settings without prefix; a part in capitals, as in {@code inflation.YYYY}, is the user's. */
    public static List<String> names() {
        return SettingKeys.listed().stream().map(SettingKey::name).toList();
    }

    /**
     * @param set settings of the command line, keys with or without the prefix {@code outlay.}
     * @param environment all variables; only those that begin with {@code OUTLAY_} are looked at
     * @throws InvalidSettings with every fault, its place and remedy
     */
    public static LoadedSettings load(Path workspace, Map<String, String> set, Map<String, String> environment) {
        SettingsLoader loader = new SettingsLoader();
        SettingKeys.all().forEach(loader::standard);
        List<GivenSetting> file = SettingsFile.read(workspace, loader.faults);
        boolean readable = loader.faults.isEmpty();
        loader.merge(file);
        loader.merge(OutsideSettings.environment(environment));
        loader.merge(OutsideSettings.commandLine(set));
        if (readable) {
            SettingKeys.all().forEach(loader::require);
        }
        OutlaySettings settings = loader.checked();
        loader.effective.keySet().removeIf(key -> !DeliveryCheck.isPrinted(key));
        loader.origins.keySet().retainAll(loader.effective.keySet());
        return new LoadedSettings(settings, loader.effective, loader.origins);
    }

    /**
     * Defaults ← environment ← {@code --set}, without a workspace.
     *
     * @return company and currency are {@code null} unless set
     * @throws InvalidSettings with every fault, its place and remedy
     */
    public static OutlaySettings load(Map<String, String> set, Map<String, String> environment) {
        SettingsLoader loader = new SettingsLoader();
        SettingKeys.all().forEach(loader::standard);
        loader.merge(OutsideSettings.environment(environment));
        loader.merge(OutsideSettings.commandLine(set));
        return loader.checked();
    }

    private OutlaySettings checked() {
        compare();
        faults.addAll(DeliveryCheck.faults(effective, origins));
        faults.addAll(SourceKeys.faults(effective, origins));
        faults.addAll(JournalSettings.faults(effective, origins));
        faults.addAll(CapexSettings.faults(effective, origins));
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
        return bind();
    }

    private void standard(SettingKey key) {
        key.standard().ifPresent(value -> put(key, value, "default"));
    }

    private void put(SettingKey key, String value, String origin) {
        effective.put(key.fullName(), value);
        origins.put(key.fullName(), origin);
    }

    private void merge(List<GivenSetting> layer) {
        replaceRecipients(layer);
        Map<SettingKey, GivenSetting> first = new LinkedHashMap<>();
        for (GivenSetting given : layer) {
            if (given.key().isEmpty()) {
                faults.add(SettingFault.unknown(given));
                continue;
            }
            SettingKey key = given.key().get();
            GivenSetting earlier = first.putIfAbsent(key, given);
            if (earlier == null) {
                take(key, given);
            } else {
                faults.add(SettingFault.twice(given, earlier));
            }
        }
    }

    /** As a list they are replaced whole: half of one layer's and half of another's is what nobody wrote. */
    private void replaceRecipients(List<GivenSetting> layer) {
        if (layer.stream()
                .flatMap(given -> given.key().stream())
                .map(SettingKey::fullName)
                .anyMatch(DeliveryKeys::isRecipient)) {
            effective.keySet().removeIf(DeliveryKeys::isRecipient);
            origins.keySet().retainAll(effective.keySet());
        }
    }

    private void take(SettingKey key, GivenSetting given) {
        mentioned.add(key.fullName());
        Optional<String> value =
                given.value().isBlank() ? Optional.empty() : key.rule().canonical(given.value());
        value.ifPresentOrElse(
                allowed -> put(key, allowed, given.origin()), () -> faults.add(SettingFault.notAllowed(key, given)));
    }

    private void require(SettingKey key) {
        if (key.standard().isEmpty() && !mentioned.contains(key.fullName())) {
            faults.add(SettingFault.missing(key));
        }
    }

    private void compare() {
        String least = "outlay.verdict.min-valid-months";
        String window = "outlay.verdict.window-months";
        if (Integer.parseInt(effective.get(least)) > Integer.parseInt(effective.get(window))) {
            faults.add(SettingFault.above(least, window, effective, origins));
        }
        for (int stage = 1; stage < LAST_LIMITED_STAGE; stage++) {
            compareStages(revenueTo(stage), revenueTo(stage + 1));
        }
    }

    private void compareStages(String lower, String upper) {
        if (new BigDecimal(effective.get(lower)).compareTo(new BigDecimal(effective.get(upper))) > 0) {
            faults.add(SettingFault.above(lower, upper, effective, origins));
        }
    }

    private static String revenueTo(int stage) {
        return "outlay.benchmarks.stage-" + stage + ".revenue-to";
    }

    private OutlaySettings bind() {
        Map<String, String> names = new LinkedHashMap<>();
        // Without brackets Spring drops the underscore of a metric's name, and the case of a currency's.
        SourceKeys.listed(DeliveryCheck.listed(effective))
                .forEach((key, value) -> names.put(
                        SettingKeys.property(key)
                                .replaceFirst(
                                        "^outlay\\.metrics\\.(.+)\\.aggregation$", "outlay.metrics[$1].aggregation")
                                .replaceFirst("^outlay\\.focus\\.(.+)\\.delivery$", "outlay.focus[$1].delivery")
                                .replaceFirst("^outlay\\.fx\\.budget\\.(.+)$", "outlay.fx.budget[$1]"),
                        value));
        return new Binder(new MapConfigurationPropertySource(names))
                .bind(SettingKeys.PREFIX, OutlaySettings.class)
                .get();
    }
}
