package io.outlay.store.server;

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
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line to the test database. It can be cut: every connection ends in the middle of what it says, and new ones go through.
 * It can fall silent, as a network does that drops every packet: nobody learns of anything any more.
 */
public final class CutLine implements AutoCloseable {
    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql://localhost/(\\w+)\\?.*socketFactoryArg=(.+)");

    private final ServerSocketChannel front;
    private final UnixDomainSocketAddress server;
    private final String database;
    private final UnaryOperator<String> answers;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();

    private CutLine(String database, UnixDomainSocketAddress server, UnaryOperator<String> answers) throws IOException {
        this.database = database;
        this.server = server;
        this.answers = answers;
        this.front = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        start(this::accept);
    }

    /** @param url of a database of the test server */
    public static CutLine to(String url) throws IOException {
        return to(url, UnaryOperator.identity());
    }

    /** @param answers what becomes of what the server says, as Latin-1, at the same length */
    public static CutLine to(String url, UnaryOperator<String> answers) throws IOException {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            throw new IllegalArgumentException(url);
        }
        return new CutLine(
                address.group(1),
                UnixDomainSocketAddress.of(URLDecoder.decode(address.group(2), StandardCharsets.UTF_8)),
                answers);
    }

    public String url() throws IOException {
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
        Connection connection = new Connection(client, behind(client));
        connections.add(connection);
        start(() -> connection.pass(client, connection.behind(), UnaryOperator.identity()));
        start(() -> connection.pass(connection.behind(), client, answers));
    }

    /** A server that is down lets nobody wait for an answer. */
    private SocketChannel behind(SocketChannel client) throws IOException {
        try {
            return SocketChannel.open(server);
        } catch (IOException down) {
            client.close();
            throw down;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    public synchronized void cut() {
        connections.forEach(Connection::end);
        connections.clear();
    }

    /** Every connection that there is. */
    synchronized void fallSilent() {
        connections.forEach(connection -> connection.silent = true);
    }

    /** The connection that was opened last. */
    synchronized void silenceLast() {
        connections.get(connections.size() - 1).silent = true;
    }

    @Override
    public void close() throws IOException {
        front.close();
        cut();
    }

    private static final class Connection {
        private final SocketChannel client;
        private final SocketChannel behind;
        private volatile boolean silent;

        Connection(SocketChannel client, SocketChannel behind) {
            this.client = client;
            this.behind = behind;
        }

        SocketChannel behind() {
            return behind;
        }

        /** Each way ends with the other, as a line does. */
        void pass(SocketChannel from, SocketChannel to, UnaryOperator<String> change) {
            ByteBuffer bytes = ByteBuffer.allocate(8192);
            try {
                while (from.read(bytes) >= 0) {
                    bytes.flip();
                    String said = change.apply(
                            StandardCharsets.ISO_8859_1.decode(bytes).toString());
                    ByteBuffer out = StandardCharsets.ISO_8859_1.encode(said);
                    while (!silent && out.hasRemaining()) {
                        to.write(out);
                    }
                    bytes.clear();
                }
            } catch (IOException cut) {
                // What follows is the same.
            }
            if (!silent) {
                end();
            }
        }

        void end() {
            try (client;
                    behind) {
                silent = false;
            } catch (IOException gone) {
                return;
            }
        }
    }
}
