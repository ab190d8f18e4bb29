package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.line.HeadedLine;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogTest {
    private static final String COMMON =
            "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /apache_pb.gif HTTP/1.0\" 200 2326";

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("access.log", lines));
    }

    private static TimelineEvent event(String line) {
        Recorded recorded = read(line);
        assertThat(recorded.files).containsExactly("access.log access-log");
        assertThat(recorded.broken).isEmpty();
        return recorded.events.get(0);
    }

    @Test
    void aLineOfTheCommonLogFormatHasTimeRequestStatusAndSize() {
        TimelineEvent event = event(COMMON);

        assertThat(event.getId()).hasToString("access.log:1");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2000-10-10T20:55:36Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.EXPLICIT_OFFSET);
        assertThat(event.getOccurredAt().getPrecision()).isEqualTo(TimePrecision.SECOND);
        assertThat(event.getOccurredAt().getRaw()).contains("10/Oct/2000:13:55:36 -0700");
        assertThat(event.getAssumptions()).isEmpty();
        assertThat(event.getText()).isEqualTo("\"GET /apache_pb.gif HTTP/1.0\" 200 2326");
        assertThat(event.getLevel()).isEmpty();
        assertThat(event.getActor()).isEmpty();
        assertThat(event.getAttributes())
                .containsOnly(
                        entry("client", "127.0.0.1"),
                        entry("user", "frank"),
                        entry("method", "GET"),
                        entry("path", "/apache_pb.gif"),
                        entry("protocol", "HTTP/1.0"),
                        entry("status", "200"),
                        entry("bytes", "2326"));
    }

    @Test
    void theCombinedLogFormatAddsRefererAndAgentAndAServerMayAddMore() {
        TimelineEvent event = event(COMMON + " \"http://a/b\" \"Mozilla/5.0 (\\\"x\\\")\" \"10.0.0.1\" 0.120");

        assertThat(event.getText()).isEqualTo("\"GET /apache_pb.gif HTTP/1.0\" 200 2326");
        assertThat(event.getAttributes())
                .containsEntry("referer", "http://a/b")
                .containsEntry("userAgent", "Mozilla/5.0 (\\\"x\\\")")
                .containsEntry("more", "\"10.0.0.1\" 0.120");
    }

    @Test
    void theVirtualHostMayStandFirstAndAUserMayHaveBlanks() {
        assertThat(event("shop.example:443 " + COMMON).getAttributes())
                .containsEntry("virtualHost", "shop.example:443")
                .containsEntry("client", "127.0.0.1")
                .containsEntry("user", "frank");
        assertThat(event("::1 - John Q. [10/Oct/2000:13:55:36 +0000] \"-\" 408 - \"-\" \"-\"")
                        .getAttributes())
                .containsOnly(entry("client", "::1"), entry("user", "John Q."), entry("status", "408"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\x16\\x03\\x01", "", "GET", "-", "say \\\"hello\\\""})
    void aRequestThatIsNoneHasNoParts(String request) {
        TimelineEvent event = event("1.2.3.4 - - [10/Oct/2000:13:55:36 +0000] \"" + request + "\" 400 0");

        assertThat(event.getText()).isEqualTo("\"" + request + "\" 400 0");
        assertThat(event.getAttributes()).containsOnlyKeys("client", "status", "bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1.2.3.4 [10/Oct/2000:13:55:36 +0000] \"GET / HTTP/1.0\" 200 1 | source.bad-line",
                "1.2.3.4 - - [10/Oct/2000:13:55:36 +0000] \"GET / HTTP/1.0 200 1 | source.bad-line",
                "1.2.3.4 - - [10/Oct/2000:13:55:36 +0000] \"GET / HTTP/1.0\" 20 1 | source.bad-line",
                "1.2.3.4 - - [10/Oct/2000:13:55:36 +0000] \"GET / HTTP/1.0\" 200 x | source.bad-line",
                "1.2.3.4 - - [10/Oct/2000:13:55:36 +0000] \"GET / HTTP/1.0\\ | source.bad-line",
                "1.2.3.4 - - [10/Oct/2000:13:55:36 +0000] \" | source.bad-line",
                "1.2.3.4 - - [10/Okt/2000:13:55:36 +0000] \"GET / HTTP/1.0\" 200 1 | source.bad-time",
                "1.2.3.4 - - [31/Feb/2000:13:55:36 +0000] \"GET / HTTP/1.0\" 200 1 | source.bad-time",
                "1.2.3.4 - - [10/Oct/0000:13:55:36 +0000] \"GET / HTTP/1.0\" 200 1 | source.bad-time",
                "1.2.3.4 - - [10/Oct/2000:25:55:36 +0000] \"GET / HTTP/1.0\" 200 1 | source.bad-time",
            })
    void aLineThatIsNoRecordIsAProblemAndContinuesNone(String line, String problem) {
        Recorded recorded = read(COMMON, line, COMMON);

        assertThat(recorded.texts()).containsOnly("\"GET /apache_pb.gif HTTP/1.0\" 200 2326");
        assertThat(recorded.rows).isEqualTo(3);
        assertThat(recorded.brokenIds()).containsExactly(problem);
        assertThat(recorded.broken.get(0).getLine()).contains(2L);
    }

    @Test
    void controlCharactersGoAndWhatWasRecordedStays() {
        TimelineEvent event = event("1.2.3.4 - - [10/Oct/2000:13:55:36 +0000] \"GET /\u001b[31m HTTP/1.0\" 200 1");

        assertThat(event.getText()).isEqualTo("\"GET / HTTP/1.0\" 200 1");
        assertThat(event.getRawText()).contains("\"GET /\u001b[31m HTTP/1.0\" 200 1");
    }

    @Test
    void proseThatMentionsARequestIsNoAccessLog() {
        assertThat(Logs.formatId(Logs.file(
                        "notes.txt", "We saw this in the log:", COMMON, "and then", "it was all over", "by itself")))
                .isEqualTo("none");
    }

    @Test
    void aLineFullOfBracketsIsNoRecord() {
        assertThat(read(COMMON, "a b c" + " [1".repeat(1 << 17), COMMON).brokenIds())
                .containsExactly("source.bad-line");
    }

    @Property
    void anyLineIsARecordOrNone(@ForAll String any) {
        HeadedLine line = Logs.grammar("access-log").parse(COMMON.substring(0, any.length() % COMMON.length()) + any);

        assertThat(line == null || line.text().startsWith("\"")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "logfile_access_log.0, 3, 0",
        "logfile_access_log.1, 1, 0",
        "logfile_bad_access_log.0, 2, 1",
        "logfile_shop_access_log.0, 1000, 0",
    })
    void realFilesAreRead(String name, int events, int broken) {
        Recorded recorded = Logs.read(Logs.corpusFile("hostile/logs/lnav/" + name));

        assertThat(recorded.events).hasSize(events);
        assertThat(recorded.broken).hasSize(broken);
        assertThat(recorded.rows).isEqualTo(recorded.events.size() + recorded.broken.size());
    }
}
