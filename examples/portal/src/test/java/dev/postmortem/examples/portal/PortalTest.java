package dev.postmortem.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.HostileText;
import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.json.PostmortemJson;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Statement;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal as a browser sees it. */
class PortalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Postmortem SAMPLE = SamplePostmortems.typical();

    @TempDir
    Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path folder;
    private Portal portal;

    @BeforeEach
    void start() throws IOException {
        folder = home.resolve("postmortems");
        portal = Portal.start(folder, 0, CLOCK);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void whatIsStoredIsListedAndKept() throws Exception {
        assertThat(put("pm-2042", PostmortemJson.standard().write(SAMPLE)).statusCode())
                .isEqualTo(200);

        assertThat(page("/").select("li").text()).contains("pm-2042", SAMPLE.getTitle(), "in review");
        assertThat(folder).isDirectoryContaining("glob:**/pm-2042.json");
        portal.close();
        portal = Portal.start(folder, 0, CLOCK);
        assertThat(page("/postmortems/pm-2042").title()).isEqualTo("pm-2042: " + SAMPLE.getTitle());
    }

    @Test
    void aReviewIsInThePageOfThePortalWithItsFindingsBeside() throws Exception {
        store(SAMPLE);
        Document page = page("/postmortems/pm-2042");

        assertThat(page.select("html, head, body, main, h1")).hasSize(5);
        assertThat(page.selectFirst("h1").text()).isEqualTo("Review pm-2042");
        assertThat(page.selectFirst(".portal-report > .pm-report h2").text()).isEqualTo(SAMPLE.getTitle());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("aside li")).isNotEmpty();
        assertThat(page.select("aside p").text()).matches("\\d+ errors, \\d+ warnings, \\d+ notes");
    }

    @Test
    void pagesAllowNoScriptAndNoStyleButTheirOwn() throws Exception {
        store(SAMPLE);
        HttpResponse<String> page = get("/postmortems/pm-2042");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Jsoup.parse(page.body()).select("script, style, [style], [onload], img, iframe"))
                .isEmpty();
        assertThat(get("/portal.css").body()).contains(".pm-report", ".portal", "prefers-color-scheme: dark");
        assertThat(get("/portal.css").headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
    }

    @Test
    void hostileTextsStayTexts() throws Exception {
        List<String> texts =
                HostileText.all().stream().filter(text -> !text.isBlank()).toList();
        for (int i = 0; i < texts.size(); i++) {
            keep(SamplePostmortems.minimal().toBuilder()
                    .id(PostmortemId.of("hostile-" + i))
                    .title(texts.get(i))
                    .lessons(Lessons.builder()
                            .wentWell(texts.stream().map(Statement::of).toList())
                            .build())
                    .build());
        }
        for (String path : List.of("/", "/postmortems/hostile-0", "/postmortems/hostile-" + texts.size() / 2)) {
            assertThat(page(path).select("script, img, iframe, [onerror], [onload]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(page("/").select("li")).hasSize(texts.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/postmortems/",
                "/postmortems/none",
                "/postmortems/../outside",
                "/postmortems/..%2Foutside",
                "/postmortems/%2e%2e%2foutside",
                "/postmortems/..%5coutside",
                "/postmortems/PM-2042",
                "/postmortems/pm-2042.json",
                "/postmortems/pm-2042/",
                "/postmortems/pm-2042%00",
                "/public/../outside",
                "/elsewhere"
            })
    void whatIsNoIdIsNotFound(String path) throws Exception {
        store(SAMPLE);
        Files.write(home.resolve("outside.json"), PostmortemJson.standard().write(SAMPLE));

        assertThat(raw("GET " + path, "127.0.0.1")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void whatCannotBeStoredSaysWhy() throws Exception {
        byte[] json = PostmortemJson.standard().write(SAMPLE);

        assertThat(put("pm-1", json).body()).isEqualTo("the id in the document is pm-2042, not pm-1\n");
        assertThat(put("PM-2042", json).statusCode()).isEqualTo(404);
        HttpResponse<String> broken =
                put("pm-2042", "{\"id\": \"pm-2042\", \"title\": 3".getBytes(StandardCharsets.UTF_8));
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("line 1");
        assertThat(send(request("/postmortems/pm-2042").PUT(BodyPublishers.ofByteArray(json)))
                        .statusCode())
                .isEqualTo(415);
        assertThat(put("pm-2042", new byte[(16 << 20) + 1]).statusCode()).isEqualTo(413);
        assertThat(send(request("/postmortems/pm-2042").DELETE()).headers().firstValue("Allow"))
                .hasValue("GET, HEAD, PUT");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatCannotBeReadSpoilsOnlyItsOwnPage() throws Exception {
        store(SAMPLE);
        Files.writeString(folder.resolve("broken.json"), "{");
        Files.writeString(folder.resolve("notes.txt"), "no postmortem");

        assertThat(page("/").select("li").eachText())
                .hasSize(2)
                .anyMatch(row -> row.startsWith("broken cannot be read"))
                .anyMatch(row -> row.contains(SAMPLE.getTitle()));
        assertThat(get("/postmortems/broken").statusCode()).isEqualTo(500);
    }

    @Test
    void itAnswersToItsOwnNamesOnly() throws Exception {
        assertThat(raw("GET /", "localhost")).startsWith("HTTP/1.1 200 ");
        assertThat(raw("GET /", "portal.example.org")).startsWith("HTTP/1.1 421 ");
        assertThat(raw("HEAD /", "127.0.0.1")).startsWith("HTTP/1.1 200 ").doesNotContain("<html");
        assertThat(portal.address().getHost()).isEqualTo("127.0.0.1");
    }

    private void store(Postmortem postmortem) throws Exception {
        HttpResponse<String> stored =
                put(postmortem.getId().toString(), PostmortemJson.standard().write(postmortem));
        assertThat(Optional.of(stored.body())).hasValue("stored\n");
    }

    private void keep(Postmortem postmortem) throws IOException {
        Files.write(
                folder.resolve(postmortem.getId() + ".json"),
                PostmortemJson.standard().write(postmortem));
    }

    private HttpResponse<String> put(String id, byte[] json) throws Exception {
        return send(request("/postmortems/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(json)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return Jsoup.parse(page.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal.address() + path.substring(1)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The answer to a request that a client would not send as it stands. */
    private String raw(String line, String host) throws IOException {
        int port = portal.address().getPort();
        String request = line + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
