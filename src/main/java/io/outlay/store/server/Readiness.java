package io.outlay.store.server;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** Waits until a channel can go on. An interrupt does not end the wait, as with any other socket; it is kept. */
final class Readiness {
    private final Selector selector;

    Readiness(SocketChannel channel, int operation) throws IOException {
        selector = Selector.open();
        channel.register(selector, operation);
    }

    /** False when the milliseconds have passed; 0 waits for ever. */
    boolean await(int milliseconds) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        boolean interrupted = false;
        try {
            while (true) {
                long left = milliseconds == 0 ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
                if (selector.select(key -> {}, left) > 0) {
                    return true;
                }
                interrupted |= Thread.interrupted();
                if (milliseconds != 0 && System.nanoTime() >= end) {
                    return false;
                }
            }
        } catch (ClosedSelectorException e) {
            throw new SocketException("socket closed");
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void close() throws IOException {
        selector.close();
    }
}
