package dev.postmortem.sources.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.Zips;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackApiTest {
    @TempDir
    Path folder;

    @Test
    void aPageOfHistoryThatGoesOnIsIncomplete() {
        RecordingSink sink = read("{'ok':true,'messages':[{'type':'message','user':'U1','text':'x',"
                + "'ts':'1773240312.640219'}],'has_more':true,'response_metadata':{'next_cursor':'abc'}}");
        assertThat(sink.files()).containsValue("slack-api");
        assertThat(sink.problems()).extracting(SourceProblem::getId).containsExactly("source.incomplete");
        assertThat(sink.event("slack:U1:1773240312.640219").getSource().getPointer())
                .contains("/messages/0");
    }

    @Test
    void theLastPageIsComplete() {
        RecordingSink sink = read("{'ok':true,'messages':[],'has_more':false}");
        assertThat(sink.problems()).isEmpty();
        assertThat(sink.files()).containsValue("slack-api");
    }

    @Test
    void oneEventToALine() {
        RecordingSink sink = read(envelope("'type':'message','user':'U1','channel':'C1','text':'a','ts':'1773240312.1'")
                + "\n" + envelope("'type':'reaction_added','user':'U1'") + "\n"
                + envelope("'type':'message','subtype':'message_changed','channel':'C1','ts':'1773240400.1','message':"
                        + "{'user':'U1','text':'b','ts':'1773240312.1','edited':{'ts':'1773240399.000000'}}")
                + "\n"
                + envelope("'type':'message','subtype':'message_deleted','channel':'C1','ts':'1773240500.1',"
                        + "'deleted_ts':'1773240312.1'")
                + "\n"
                + envelope("'type':'pin_added','user':'U1','channel_id':'C1','event_ts':'1773240600.1','item':"
                        + "{'message':{'text':'decided','ts':'1773240312.1'}}"));
        assertThat(sink.broken()).isEmpty();
        assertThat(sink.ignored()).containsEntry("reaction_added", 1);
        assertThat(sink.events())
                .extracting(e -> e.getId() + " " + e.getKind() + " " + e.getText())
                .containsExactly(
                        "slack:C1:1773240312.1 CHAT_MESSAGE a",
                        "slack:C1:1773240312.1 CHAT_MESSAGE b",
                        "slack:C1:1773240500.1 CHAT_SYSTEM message deleted",
                        "slack:C1:1773240600.1 CHAT_SYSTEM pinned: decided");
        TimelineEvent changed = sink.events().get(1);
        assertThat(changed.getRevision()).contains(1773240399000000L);
        assertThat(changed.getSource().getLine()).contains(3L);
        assertThat(sink.events().get(3).getKind()).isEqualTo(EventKind.CHAT_SYSTEM);
    }

    @Test
    void aMentionIsTheMessageInWhichItStands() {
        RecordingSink sink =
                read(envelope("'type':'app_mention','user':'U1','channel':'C1','text':'a','ts':'1773240312.1'"));
        assertThat(sink.events())
                .extracting(e -> e.getId() + " " + e.getText())
                .containsExactly("slack:C1:1773240312.1 a");
    }

    @Test
    void theHandshakeOfAnAddressIsIgnored() {
        RecordingSink sink = read(envelope("'type':'message','channel':'C1','text':'a','ts':'1773240312.1'")
                + "\n{'type':'url_verification','token':'t','challenge':'c'}");
        assertThat(sink.broken()).isEmpty();
        assertThat(sink.ignored()).containsEntry("url_verification", 1);
    }

    @Test
    void aDeletionNamesWhatWasDeleted() {
        RecordingSink sink = read(envelope("'type':'message','subtype':'message_deleted','channel':'C1',"
                + "'ts':'1773240500.1','deleted_ts':'1773240312.1'"));
        assertThat(sink.events().get(0).getAttributes()).containsEntry("deleted", "slack:C1:1773240312.1");
    }

    private static String envelope(String event) {
        return "{'api_app_id':'A1','event':{" + event + "},'type':'event_callback','event_id':'Ev1'}";
    }

    private RecordingSink read(String quoted) {
        Path file = Zips.write(folder.resolve("api.json"), quoted.replace('\'', '"'));
        return RecordingSink.of(SlackMessages.of(file));
    }
}
