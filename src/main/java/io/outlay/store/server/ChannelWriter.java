package io.outlay.store.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** Writes a non-blocking channel as a stream that waits until all is taken. */
final class ChannelWriter extends OutputStream {
    private final SocketChannel channel;
    private final Readiness writable;

    ChannelWriter(SocketChannel channel) throws IOException {
        this.channel = channel;
        writable = new Readiness(channel, SelectionKey.OP_WRITE);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
            if (channel.write(buffer) == 0) {
                writable.await(0);
            }
        }
    }

    @Override
    public void close() throws IOException {
        writable.close();
        channel.close();
    }
}
