package io.outlay.store.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.channels.SocketChannel;

/**
 * A channel on a unix socket in the shape of a {@link Socket}, as far as the JDBC driver uses one. The JDK gives no such
 * view of a unix channel. Options of TCP are taken and ignored; the read timeout works, since the driver's COPY peeks
 * with it.
 */
final class UnixSocket extends Socket {
    private final SocketChannel channel;
    private final ChannelReader reader;
    private final ChannelWriter writer;

    UnixSocket(SocketChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        reader = new ChannelReader(channel);
        writer = new ChannelWriter(channel);
    }

    @Override
    public InputStream getInputStream() {
        return reader;
    }

    @Override
    public OutputStream getOutputStream() {
        return writer;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public void setSoTimeout(int milliseconds) {
        reader.timeout(milliseconds);
    }

    @Override
    public int getSoTimeout() {
        return reader.timeout();
    }

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void setKeepAlive(boolean on) {}

    @Override
    public void setReceiveBufferSize(int size) {}

    @Override
    public void setSendBufferSize(int size) {}

    @Override
    public int getSendBufferSize() {
        return 8192;
    }

    @Override
    public int getReceiveBufferSize() {
        return 8192;
    }

    @Override
    public void setSoLinger(boolean on, int linger) {}

    @Override
    public void close() throws IOException {
        // Closing the selectors wakes threads that wait on them.
        reader.close();
        writer.close();
        channel.close();
    }
}
