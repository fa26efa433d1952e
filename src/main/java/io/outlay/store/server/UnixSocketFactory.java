package io.outlay.store.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;

/**
 * Lets the JDBC driver reach a server through its unix socket: named in the driver's property {@code socketFactory}, with
 * the socket's path in {@code socketFactoryArg}.
 */
public final class UnixSocketFactory extends SocketFactory {
    private final UnixDomainSocketAddress address;

    public UnixSocketFactory(String path) {
        address = UnixDomainSocketAddress.of(path);
    }

    /** A socket already connected: host and port, which the driver insists on, are not looked at. */
    @Override
    public Socket createSocket() throws IOException {
        return new UnixSocket(SocketChannel.open(address));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket();
    }
}
