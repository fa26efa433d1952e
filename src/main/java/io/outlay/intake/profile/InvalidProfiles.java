package io.outlay.intake.profile;

import java.util.List;

/** Profiles of a workspace cannot be used. Carries every fault at once, each with its place and remedy. */
public final class InvalidProfiles extends RuntimeException {
    private final transient List<String> messages;

    InvalidProfiles(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    /** One text per fault, of up to three lines: place and fault, excerpt, remedy. */
    public List<String> messages() {
        return messages;
    }
}
