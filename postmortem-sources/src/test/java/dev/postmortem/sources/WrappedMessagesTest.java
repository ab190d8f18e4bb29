package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.postmortem.model.source.SourceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappedMessagesTest {
    private static final String ALERTS = "{\"receiver\":\"r\",\"groupKey\":\"g\",\"alerts\":[{\"status\":\"firing\","
            + "\"labels\":{\"alertname\":\"DiskFull\"},\"startsAt\":\"2026-03-01T10:00:00Z\"}]}";
    private static final String PAGE = "{\"log_entries\":[{\"id\":\"R1\",\"type\":\"trigger_log_entry\","
            + "\"created_at\":\"2026-03-01T10:00:00Z\"}],\"more\":true}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'body':#} | /body/alerts/0",
                "[{'headers':{},'body':#}] | /0/body/alerts/0",
                "{'payload':#} | /payload/alerts/0",
                "{'httpMethod':'POST','body':$,'isBase64Encoded':false} | /body/alerts/0",
                "{'Records':[{'messageId':'m','body':$}]} | /Records/0/body/alerts/0",
                "{'Records':[{'Sns':{'Message':$}}]} | /Records/0/Sns/Message/alerts/0",
                "{'Messages':[{'Body':$}]} | /Messages/0/Body/alerts/0",
                "{'Type':'Notification','Message':$} | /Message/alerts/0",
                "{'id':1,'request':{'payload':#},'response':{'payload':'ok'}} | /request/payload/alerts/0",
                "{'version':'0','detail':#} | /detail/alerts/0",
                "{'data':[{'method':'POST','content':$}]} | /data/0/content/alerts/0",
                "{'body':'ok','payload':#} | /payload/alerts/0"
            })
    void aMessageInAWrapperIsReadAsIfItStoodAlone(String wrapper, String pointer) throws IOException {
        String json = wrapper.replace('\'', '"').replace("#", ALERTS).replace("$", new TextNode(ALERTS).toString());
        Reading reading = read(json);
        assertThat(reading.formats).containsExactly("alertmanager-webhook");
        assertThat(reading.only().getText()).isEqualTo("DiskFull (alertname=DiskFull)");
        assertThat(reading.only().getSource().getPointer()).contains(pointer);
    }

    @Test
    void wrappedMessagesOneToALineAreRead() throws IOException {
        String line = "{\"headers\":{\"a\":\"b\"},\"body\":" + ALERTS + "}\n";
        Reading reading = read(line + "{\"headers\":{},\"body\":\"hello\"}\n" + line);
        assertThat(reading.events())
                .extracting(e -> e.getSource().getLine().orElse(0L))
                .containsExactly(1L, 3L);
        assertThat(reading.broken).extracting(SourceProblem::getId).containsExactly("source.bad-row");
    }

    @Test
    void aBrokenMessageInAQueueDoesNotHideTheOthers() throws IOException {
        String good = new TextNode(ALERTS).toString();
        Reading reading = read("{\"Records\":[{\"body\":" + good + "},{\"body\":\"{\\\"alerts\"}]}");
        assertThat(reading.events()).hasSize(1);
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.bad-json /Records/1/body");
    }

    @Test
    void aWrappedPageSaysThatMoreFollow() throws IOException {
        Reading reading = read("{\"body\":" + PAGE + "}");
        assertThat(reading.only().getSource().getPointer()).contains("/body/log_entries/0");
        assertThat(reading.problems)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.incomplete /body/more");
    }

    @Test
    void aLogThatQuotesMessagesIsALog() throws IOException {
        String line =
                "{\"time\":\"2026-03-01T10:00:00Z\",\"level\":\"info\",\"msg\":\"got it\",\"body\":" + ALERTS + "}\n";
        assertThat(read(line + line).formats).isEqualTo(List.of("json-lines"));
    }

    private Reading read(String content) throws IOException {
        Files.writeString(folder.resolve("file.json"), content);
        return Reading.of(IncidentFolder.of(folder).getSources().get(0));
    }
}
