package io.outlay.settings;

/** @param folder that gets a copy of every report, as it is written in the settings; empty when there is none */
public record DeliverySettings(String folder) {
    public DeliverySettings {
        folder = folder == null ? "" : folder;
    }
}
