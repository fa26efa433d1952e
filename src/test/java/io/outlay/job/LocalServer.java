package io.outlay.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server on this machine that talks in lines, to one client after the other. */
final class LocalServer implements AutoCloseable {
    /** What is said to a client, from greeting to hanging up. */
    interface Talk {
        void with(Socket client) throws IOException;
    }

    private final ServerSocket socket;
    private final Talk talk;

    LocalServer(Talk talk) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.talk = talk;
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk.with(client);
            } catch (IOException gone) {
                continue;
            }
        }
    }

    /** In a thread that keeps no test from ending. */
    static void start(Runnable work) {
        Thread thread = new Thread(work, "local server");
        thread.setDaemon(true);
        thread.start();
    }

    static BufferedReader lines(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    static void say(Socket client, String line) throws IOException {
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
