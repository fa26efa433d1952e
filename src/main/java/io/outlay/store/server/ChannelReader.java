package io.outlay.store.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** Reads a non-blocking channel as a stream that waits, with a timeout in milliseconds; 0 waits for ever. */
final class ChannelReader extends InputStream {
    private final SocketChannel channel;
    private final Readiness readable;
    private volatile int timeout;

    ChannelReader(SocketChannel channel) throws IOException {
        this.channel = channel;
        readable = new Readiness(channel, SelectionKey.OP_READ);
    }

    void timeout(int milliseconds) {
        timeout = milliseconds;
    }

    int timeout() {
        return timeout;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        int count = channel.read(buffer);
        while (count == 0) {
            if (!readable.await(timeout)) {
                throw new SocketTimeoutException("nothing to read within " + timeout + " ms");
            }
            count = channel.read(buffer);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        readable.close();
        channel.close();
    }
}
