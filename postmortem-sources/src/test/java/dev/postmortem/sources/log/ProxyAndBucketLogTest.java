package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.line.HeadedLine;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyAndBucketLogTest {
    private static final String SQUID = "1773234123.412    345 10.0.0.1 TCP_MISS/503 1234 GET http://pay.example/v1 ana"
            + " HIER_DIRECT/192.0.2.7 text/html";
    private static final String BUCKET =
            "79a5 logs-prod [11/Mar/2026:13:02:03 +0000] 192.0.2.3 79a5 3E57 REST.GET.OBJECT"
                    + " a/b.json \"GET /logs-prod/a/b.json?x=1 HTTP/1.1\" 503 SlowDown 113 - 7 - \"-\" \"S3 \"\"Console\" - h= SigV4";

    private static TimelineEvent only(String format, String line) {
        Recorded recorded = Logs.read(Logs.file("x.log", line));
        assertThat(recorded.files).containsExactly("x.log " + format);
        assertThat(recorded.broken).isEmpty();
        return recorded.events.get(0);
    }

    @Test
    void squidCountsSeconds() {
        TimelineEvent event = only("squid", SQUID);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:02:03.412Z"));
        assertThat(event.getOccurredAt().getRaw()).contains("1773234123.412");
        assertThat(event.getText()).isEqualTo("GET http://pay.example/v1 TCP_MISS/503");
        assertThat(event.getAttributes())
                .containsEntry("millis", "345")
                .containsEntry("client", "10.0.0.1")
                .containsEntry("user", "ana")
                .containsEntry("peer", "HIER_DIRECT/192.0.2.7");
    }

    @Test
    void aBucketTellsItsRequests() {
        TimelineEvent event = only("aws-s3", BUCKET);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:02:03Z"));
        assertThat(event.getText()).isEqualTo("\"GET /logs-prod/a/b.json?x=1 HTTP/1.1\" 503");
        assertThat(event.getAttributes())
                .containsEntry("bucket", "logs-prod")
                .containsEntry("operation", "REST.GET.OBJECT")
                .containsEntry("errorCode", "SlowDown")
                .containsEntry("totalMillis", "7")
                .doesNotContainKey("objectSize")
                .doesNotContainKey("referer");
    }

    @Test
    void anOperationOfTheBucketItselfHasNoRequest() {
        TimelineEvent event = only(
                "aws-s3",
                "79a5 logs [11/Mar/2026:13:02:03 +0000] - svc 3E57 S3.EXPIRE.OBJECT a/b \"-\" - - - - - - \"-\" \"-\" -");
        assertThat(event.getText()).isEqualTo("S3.EXPIRE.OBJECT a/b -");
        assertThat(event.getAttributes()).doesNotContainKey("client");
    }

    @ParameterizedTest
    @CsvSource({
        "squid, 1773234123.412 345 10.0.0.1 TCP_MISS 1 GET http://x - - -",
        "squid, 1773234123.412 x 10.0.0.1 TCP_MISS/1 1 GET http://x - - -",
        "squid, 1773234123 345 10.0.0.1 TCP_MISS/1 1 GET http://x - - -",
        "aws-s3, a b c [11/Mar/2026:13:02:03 +0000] 1 2 3 4 5 6 7",
        "aws-s3, a b [11/Mar/2026:13:02:03 +0000] 1 2 3 4 5 6 OK",
        "aws-s3, a b [11/Mar/2026:13:02:03 +0000] 1 2",
        "aws-s3, a [11/Mar/2026:13:02:03 +0000] 1 2 3 4"
    })
    void aLineOfAnotherKindIsNoRecord(String format, String line) {
        assertThat(Logs.grammar(format).parse(line)).isNull();
    }

    @Property
    void anyLineIsARecordOrNone(@ForAll String any) {
        for (String usual : new String[] {SQUID, BUCKET}) {
            String line = usual.substring(0, any.length() * 7 % usual.length()) + any;
            for (String format : new String[] {"squid", "aws-s3"}) {
                HeadedLine head = Logs.grammar(format).parse(line);
                assertThat(head == null || !head.isYearless()).isTrue();
            }
        }
    }
}
