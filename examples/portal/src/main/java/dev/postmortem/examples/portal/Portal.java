package dev.postmortem.examples.portal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder of postmortems on this machine, and to nobody else. */
public final class Portal implements AutoCloseable {
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads;

    private Portal(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Runs the portal until it is interrupted.
     *
     * @param args the folder and the port; {@code postmortems} and 8080 unless given
     * @throws IOException if the folder cannot be made, or the port is taken
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "postmortems");
        int port = args.length > 1 ? Integer.parseInt(args[1]) : 8080;
        Portal portal = start(folder, port, Clock.systemUTC());
        System.out.println("serving " + folder.toAbsolutePath() + " at " + portal.address());
    }

    /**
     * Starts a portal.
     *
     * @param folder where the postmortems are; it is made if there is none
     * @param port the port; 0 for any that is free
     * @param clock up to when an impact that has no end is counted
     * @return the portal; it runs until it is closed
     * @throws IOException if the folder cannot be made, or the port is taken
     */
    public static Portal start(Path folder, int port, Clock clock) throws IOException {
        PostmortemStore store = PostmortemStore.in(folder);
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        server.setExecutor(threads);
        server.createContext("/", new PortalHandler(store, new Pages(clock)));
        server.start();
        return new Portal(server, threads);
    }

    /** {@return where the list of postmortems is} */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
