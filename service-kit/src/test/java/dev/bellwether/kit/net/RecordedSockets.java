package dev.bellwether.kit.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every connection that a Vert.x asks the operating system for. Those that would leave this machine are written down and not made. */
final class RecordedSockets extends JDKTransport {

    private final boolean isSilent;
    private final List<InetSocketAddress> connections = new CopyOnWriteArrayList<>();

    private RecordedSockets(boolean isSilent) {
        this.isSilent = isSilent;
    }

    /** What would leave this machine is refused. */
    static RecordedSockets refusing() {
        return new RecordedSockets(false);
    }

    /** What would leave this machine is never answered, as when packets are dropped on the way. */
    static RecordedSockets silent() {
        return new RecordedSockets(true);
    }

    Vertx vertx() {
        return new VertxBuilder().findTransport(this).init().vertx();
    }

    /** Where to, without repeats. */
    List<InetAddress> addresses() {
        return connections.stream()
                .map(InetSocketAddress::getAddress)
                .distinct()
                .toList();
    }

    void forget() {
        connections.clear();
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        return domainSocket ? super.channelFactory(true) : Recorded::new;
    }

    private final class Recorded extends NioSocketChannel {
        @Override
        protected boolean doConnect(SocketAddress remote, SocketAddress local) throws Exception {
            InetSocketAddress to = (InetSocketAddress) remote;
            connections.add(to);
            if (!to.getAddress().isLoopbackAddress()) {
                if (isSilent) {
                    return false;
                }
                throw new ConnectException("nothing leaves this machine");
            }
            return super.doConnect(remote, local);
        }
    }
}
