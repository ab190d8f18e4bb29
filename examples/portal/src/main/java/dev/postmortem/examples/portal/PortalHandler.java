package dev.postmortem.examples.portal;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.postmortem.json.PostmortemJson;
import dev.postmortem.json.PostmortemJsonException;
import dev.postmortem.model.Postmortem;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the answer to a request.
 *
 * <p>{@code GET /} lists, {@code GET /postmortems/ID} shows, {@code PUT /postmortems/ID} stores, {@code GET /public/ID} shows what the
 * public may read of a published postmortem. What cannot be read is not there for the public: an error quotes what is stored.
 */
final class PortalHandler implements HttpHandler {
    private static final int LARGEST = 16 << 20;
    private static final String POSTMORTEMS = "/postmortems/";
    private static final String PUBLIC = "/public/";
    private static final Answer NOT_HERE = Answer.text(404, "not here");
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'none'";

    private final PostmortemStore store;
    private final Pages pages;

    PortalHandler(PostmortemStore store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!isForThisServer(exchange)) {
            return Answer.text(421, "this server answers to 127.0.0.1 and localhost only");
        }
        String path = exchange.getRequestURI().getRawPath();
        try {
            return switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> shown(path);
                case "PUT" -> stored(path, exchange);
                default -> Answer.text(405, "GET a page, or PUT a postmortem");
            };
        } catch (PostmortemJsonException e) {
            return path.startsWith(PUBLIC)
                    ? NOT_HERE
                    : Answer.text(500, "what is stored cannot be read: " + e.getMessage());
        }
    }

    /** A page elsewhere that gave its own name the address of this machine would read everything. */
    private static boolean isForThisServer(HttpExchange exchange) {
        int port = exchange.getLocalAddress().getPort();
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host);
    }

    private Answer shown(String path) throws IOException {
        if (path.equals("/")) {
            return Answer.page(200, pages.list(store));
        }
        if (path.equals("/portal.css")) {
            return Answer.style(pages.style());
        }
        if (path.startsWith(PUBLIC)) {
            Optional<Postmortem> found =
                    store.find(path.substring(PUBLIC.length())).filter(Pages::isPublished);
            return found.isPresent() ? Answer.publicPage(pages.published(found.get())) : NOT_HERE;
        }
        if (path.startsWith(POSTMORTEMS)) {
            Optional<Postmortem> found = store.find(path.substring(POSTMORTEMS.length()));
            return found.isPresent() ? Answer.page(200, pages.internal(found.get())) : NOT_HERE;
        }
        return NOT_HERE;
    }

    /** A page elsewhere cannot send JSON to this server without being allowed to, and it never is. */
    private Answer stored(String path, HttpExchange exchange) throws IOException {
        String id = path.startsWith(POSTMORTEMS) ? path.substring(POSTMORTEMS.length()) : "";
        if (!PostmortemStore.isId(id)) {
            return Answer.text(404, "store at /postmortems/ and an id of lower case letters, digits and hyphens");
        }
        if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return Answer.text(415, "send application/json");
        }
        byte[] json = exchange.getRequestBody().readNBytes(LARGEST + 1);
        return json.length > LARGEST ? Answer.text(413, "send 16 MiB or less") : stored(id, json);
    }

    private Answer stored(String id, byte[] json) throws IOException {
        Postmortem postmortem;
        try {
            postmortem = PostmortemJson.standard().read(json);
        } catch (PostmortemJsonException e) {
            return Answer.text(400, "not stored: " + e.getMessage());
        }
        if (!postmortem.getId().toString().equals(id)) {
            return Answer.text(409, "the id in the document is " + postmortem.getId() + ", not " + id);
        }
        store.put(postmortem);
        return Answer.text(200, "stored");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", answer.mayBeKept() ? "max-age=60" : "no-store");
        if (answer.status() == 405) {
            headers.set("Allow", "GET, HEAD, PUT");
        }
        boolean withBody = !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), withBody ? answer.body().length : -1);
        if (withBody) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
