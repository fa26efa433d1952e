package io.outlay.job;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line to the test database that can be cut: every connection ends in the middle of what it says; new ones go through. */
final class CutLine implements AutoCloseable {
    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql://localhost/(\\w+)\\?.*socketFactoryArg=(.+)");

    private final ServerSocketChannel front;
    private final UnixDomainSocketAddress server;
    private final String database;
    private final List<Closeable> ends = new CopyOnWriteArrayList<>();

    private CutLine(String database, UnixDomainSocketAddress server) throws IOException {
        this.database = database;
        this.server = server;
        this.front = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        LocalServer.start(this::accept);
    }

    /** @param url of a database of the test server */
    static CutLine to(String url) throws IOException {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            throw new IllegalArgumentException(url);
        }
        return new CutLine(
                address.group(1),
                UnixDomainSocketAddress.of(URLDecoder.decode(address.group(2), StandardCharsets.UTF_8)));
    }

    String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + ((InetSocketAddress) front.getLocalAddress()).getPort() + "/" + database
                + "?sslmode=disable&gssEncMode=disable";
    }

    private void accept() {
        while (front.isOpen()) {
            try {
                connect(front.accept());
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private synchronized void connect(SocketChannel client) throws IOException {
        SocketChannel behind = connect(server, client);
        ends.addAll(List.of(client, behind));
        LocalServer.start(() -> pass(client, behind));
        LocalServer.start(() -> pass(behind, client));
    }

    /** A server that is down lets nobody wait for an answer. */
    private static SocketChannel connect(UnixDomainSocketAddress server, SocketChannel client) throws IOException {
        try {
            return SocketChannel.open(server);
        } catch (IOException down) {
            client.close();
            throw down;
        }
    }

    /** Each way ends with the other, as a line does. */
    private static void pass(SocketChannel from, SocketChannel to) {
        ByteBuffer bytes = ByteBuffer.allocate(8192);
        try (from;
                to) {
            while (from.read(bytes) >= 0) {
                bytes.flip();
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
                bytes.clear();
            }
        } catch (IOException cut) {
            return;
        }
    }

    synchronized void cut() {
        for (Closeable end : ends) {
            try {
                end.close();
            } catch (IOException gone) {
                continue;
            }
        }
        ends.clear();
    }

    @Override
    public void close() throws IOException {
        front.close();
        cut();
    }
}
