package io.outlay.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * An address that takes messages for a team: an incoming webhook of Slack, Mattermost or Rocket.Chat and whatever takes {@code
 * {"text": …}}, or a workflow of Microsoft Teams, which takes a card. The address is a secret; messages name its host only.
 */
public record Webhook(URI address) {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> TEAMS = List.of(".office.com", ".logic.azure.com", ".powerplatform.com");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SUCCESSES = 200;
    private static final int REDIRECTIONS = 300;
    private static final int ANSWER_BYTES = 300;

    /** Empty for what is no address of one: without {@code https}, but to this machine, others could read the message. */
    public static Optional<Webhook> of(String url) {
        try {
            URI address = new URI(url);
            boolean kept = "https".equalsIgnoreCase(address.getScheme())
                    || "http".equalsIgnoreCase(address.getScheme()) && HERE.contains(address.getHost());
            return address.getHost() == null || !kept ? Optional.empty() : Optional.of(new Webhook(address));
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Host and port, without what makes it secret. */
    public String host() {
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    /** Posts lines of plain text as one message, once. */
    public Ending post(List<String> lines) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(message(lines))))
                .build();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return ending(response.statusCode(), new String(body.readNBytes(ANSWER_BYTES), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return new Ending.Failed(
                    host() + " cannot be reached: " + e.getClass().getSimpleName() + reason(e)
                            + "\nCheck the address and the way to it, and try again.",
                    true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ending.Failed("posting to " + host() + " was interrupted\nTry again.", true);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? "" : ", " + e.getMessage();
    }

    private Ending ending(int status, String answer) {
        if (status >= SUCCESSES && status < REDIRECTIONS) {
            return new Ending.Sent("posted to " + host());
        }
        String said = answer.isBlank()
                ? ""
                : ": " + answer.strip().lines().findFirst().orElse("");
        return new Ending.Failed(
                host() + " answered " + status + said + "\nMake a new webhook there where this one is gone.", true);
    }

    private Map<String, ?> message(List<String> lines) {
        return TEAMS.stream().anyMatch(address.getHost()::endsWith)
                ? card(lines)
                : Map.of("text", String.join("\n", lines));
    }

    private static Map<String, ?> card(List<String> lines) {
        List<Map<String, ?>> blocks = lines.stream()
                .<Map<String, ?>>map(line -> Map.of("type", "TextBlock", "wrap", true, "text", line))
                .toList();
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of(
                        "contentType",
                        "application/vnd.microsoft.card.adaptive",
                        "content",
                        Map.of("type", "AdaptiveCard", "version", "1.4", "body", blocks))));
    }
}
