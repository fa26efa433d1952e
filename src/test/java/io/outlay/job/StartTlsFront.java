package io.outlay.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** STARTTLS before a mail server that knows none: talks in the open until it is asked to go on in TLS, then hands through. */
final class StartTlsFront implements AutoCloseable {
    private final LocalServer server;
    private final SelfSigned certificate;
    private final int behind;
    private final List<String> open = new CopyOnWriteArrayList<>();

    /** @param behind port of the mail server */
    StartTlsFront(SelfSigned certificate, int behind) throws IOException {
        this.certificate = certificate;
        this.behind = behind;
        this.server = new LocalServer(this::talk);
    }

    int port() {
        return server.port();
    }

    /** What was said in the open. */
    List<String> open() {
        return open;
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = LocalServer.lines(client);
        LocalServer.say(client, "220 front");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            open.add(line.split(" ")[0]);
            if (line.startsWith("STARTTLS")) {
                LocalServer.say(client, "220 go on in TLS");
                handThrough(client);
                return;
            }
            LocalServer.say(
                    client, line.startsWith("EHLO") ? "250-front\r\n250-AUTH PLAIN LOGIN\r\n250 STARTTLS" : "250 ok");
        }
    }

    private void handThrough(Socket client) throws IOException {
        try (Socket secured = certificate.secured(client);
                Socket hidden = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            InputStream answers = hidden.getInputStream();
            while (answers.read() != '\n') {
                // The greeting: the client has had one.
                continue;
            }
            LocalServer.start(() -> copy(answers, secured));
            secured.getInputStream().transferTo(hidden.getOutputStream());
        }
    }

    private static void copy(InputStream from, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            from.transferTo(out);
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
