package io.outlay.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers what a test wants: what a kind one never says. Answers go by command; {@code RCPT user@host}
 * and {@code RCPT} both match a recipient, {@code .} the end of a letter. An empty answer hangs up.
 */
final class ScriptedMailServer implements AutoCloseable {
    private final LocalServer server;
    private final Map<String, String> answers;
    private final int largest;
    private final List<String> letters = new CopyOnWriteArrayList<>();

    /** @param largest letter in bytes; a larger one is refused at its end with 552 */
    ScriptedMailServer(Map<String, String> answers, int largest) throws IOException {
        this.answers = answers;
        this.largest = largest;
        this.server = new LocalServer(this::talk);
    }

    int port() {
        return server.port();
    }

    /** Letters taken. */
    List<String> letters() {
        return letters;
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = LocalServer.lines(client);
        LocalServer.say(client, "220 scripted");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("DATA")) {
                LocalServer.say(client, "354 go on");
                String letter = letter(in);
                String answer = letter.length() > largest ? "552 5.3.4 too big" : answers.getOrDefault(".", "250 ok");
                if (answer.isEmpty()) {
                    letters.add(letter);
                    return;
                }
                if (answer.startsWith("250")) {
                    letters.add(letter);
                }
                LocalServer.say(client, answer);
            } else {
                String answer = answer(line);
                if (answer.isEmpty()) {
                    return;
                }
                LocalServer.say(client, answer);
            }
        }
    }

    private String answer(String line) {
        List<String> keys = new ArrayList<>(answers.keySet());
        for (String key : keys) {
            String[] words = key.split(" ");
            if (line.toUpperCase(Locale.ROOT).startsWith(words[0]) && line.contains(words[words.length - 1])) {
                return answers.get(key);
            }
        }
        return line.toUpperCase(Locale.ROOT).startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
