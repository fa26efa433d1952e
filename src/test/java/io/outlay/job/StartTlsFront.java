package io.outlay.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** STARTTLS before a mail server that knows none: talks in the open until it is asked to go on in TLS, then hands through. */
final class StartTlsFront implements AutoCloseable {
    private final ServerSocket socket;
    private final SelfSigned certificate;
    private final int behind;
    private final List<String> open = new CopyOnWriteArrayList<>();

    /** @param behind port of the mail server */
    StartTlsFront(SelfSigned certificate, int behind) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.certificate = certificate;
        this.behind = behind;
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What was said in the open. */
    List<String> open() {
        return open;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        say(client, "220 front");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            open.add(line.split(" ")[0]);
            if (line.startsWith("STARTTLS")) {
                say(client, "220 go on in TLS");
                handThrough(client);
                return;
            }
            say(client, line.startsWith("EHLO") ? "250-front\r\n250-AUTH PLAIN LOGIN\r\n250 STARTTLS" : "250 ok");
        }
    }

    private void handThrough(Socket client) throws IOException {
        try (Socket secured = certificate.secured(client);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            InputStream answers = server.getInputStream();
            while (answers.read() != '\n') {
                // The greeting: the client has had one.
                continue;
            }
            start(() -> copy(answers, secured));
            secured.getInputStream().transferTo(server.getOutputStream());
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

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "mail server's front");
        thread.setDaemon(true);
        thread.start();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
