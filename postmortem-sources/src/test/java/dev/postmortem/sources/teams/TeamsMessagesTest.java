package dev.postmortem.sources.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.Zips;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsMessagesTest {
    private static final String BASE = "'id':'1','messageType':'message','createdDateTime':'2026-03-11T14:34:20.033Z',"
            + "'chatId':'19:x','from':{'user':{'id':'a','displayName':'Ada'}}";

    @TempDir
    Path folder;

    @Test
    void bothSpellingsAreRead() {
        TimelineEvent camel = one("[{" + BASE + ",'body':{'contentType':'text','content':'a < b'}}]");
        TimelineEvent pascal =
                one("[{'Id':'1','MessageType':'message','CreatedDateTime':'2026-03-11T14:34:20.033+00:00',"
                        + "'ChatId':'19:x','From':{'User':{'Id':'a','DisplayName':'Ada'}},"
                        + "'Body':{'ContentType':'text','Content':'a < b'},'EventDetail':null}]");
        for (TimelineEvent event : new TimelineEvent[] {camel, pascal}) {
            assertThat(event.getId()).hasToString("teams:19:x:1");
            assertThat(event.getText()).isEqualTo("a < b");
            assertThat(event.getRawText()).isEmpty();
            assertThat(event.getActor().orElseThrow().getName()).isEqualTo("Ada");
            assertThat(event.getActor().orElseThrow().getType()).isEqualTo(ActorType.HUMAN);
            assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T14:34:20.033Z"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p>one<br>two</p><p>three</p> ~ one\\ntwo\\nthree",
                "up,&nbsp;<b>draining</b>. <at id=0>Omar</at> thanks ~ up, draining. @Omar thanks",
                "<ul><li>a</li><li>b</li></ul> ~ - a\\n- b",
                "<ol><li><p>a</p></li><li><p>b</p></li></ol> ~ - a\\n- b",
                "<pre><code>x  = 1\\n  y</code></pre> ~ x  = 1\\n  y",
                "a &lt; b &amp;&amp; c ~ a < b && c",
                "<img alt='graph' src='https://graph.example/x'> ~ [image: graph]",
                "<attachment id='f1'></attachment> ~ [attachment: log.txt]",
                "<script>alert(1)</script>ok ~ ok",
                "the <a href='https://wiki.example.com/r'>runbook</a> says ~ the runbook (https://wiki.example.com/r) says",
                "<a href='https://wiki.example.com/r'>https://wiki.example.com/r</a> ~ https://wiki.example.com/r",
                "<a href='mailto:mara@example.com'>Mara</a> ~ Mara",
            })
    void htmlBecomesText(String html, String text) {
        String content = html.replace("'", "\\u0022");
        TimelineEvent event = one("[{" + BASE + ",'body':{'contentType':'html','content':'" + content
                + "'},'attachments':[{'id':'f1','name':'log.txt'}]}]");
        assertThat(event.getText()).isEqualTo(text.replace("\\n", "\n"));
        assertThat(event.getRawText()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<attachment id='f1'></attachment>yes ~ messageReference ~ {'messagePreview':'is it?',"
                        + "'messageSender':{'user':{'displayName':'Mara'}}} ~ > Mara: is it?\\nyes",
                "<attachment id='f1'></attachment> ~ forwardedMessageReference ~ "
                        + "{'originalMessageContent':'<p>a &amp; b</p>'} ~ > a & b",
                "<attachment id='f1'></attachment> ~ messageReference ~ broken ~ [quoted message]",
                "<p></p> ~ reference ~ none ~ [attachment: log.txt]",
            })
    void whatIsQuotedOrAttachedIsTold(String html, String type, String content, String text) {
        String body = new TextNode(html.replace('\'', '"')).toString();
        String attached = new TextNode(content.replace('\'', '"')).toString();
        Path file = Zips.write(
                folder.resolve("teams.json"),
                "[{" + BASE.replace('\'', '"') + ",\"body\":{\"contentType\":\"html\",\"content\":" + body
                        + "},\"attachments\":[{\"id\":\"f1\",\"name\":\"log.txt\",\"contentType\":\"" + type
                        + "\",\"content\":" + attached + "}]}]");
        RecordingSink sink = RecordingSink.of(TeamsMessages.of(file));
        assertThat(sink.events()).extracting(TimelineEvent::getText).containsExactly(text.replace("\\n", "\n"));
    }

    @Test
    void deepHtmlDoesNotOverflow() {
        String html = "<div>".repeat(20_000) + "deep";
        assertThat(one("[{" + BASE + ",'body':{'contentType':'html','content':'" + html + "'}}]")
                        .getText())
                .contains("deep");
    }

    @Test
    void theSubjectStandsBeforeTheText() {
        assertThat(one("[{" + BASE + ",'subject':'Outage','body':{'contentType':'text','content':'x'}}]")
                        .getText())
                .isEqualTo("Outage\nx");
    }

    @Test
    void onlyAnEditedTextIsEdited() {
        String body = ",'body':{'contentType':'text','content':'x'},'lastModifiedDateTime':'2026-03-11T15:00:00Z'";
        assertThat(one("[{" + BASE + body + ",'lastEditedDateTime':null}]").getRevision())
                .isEmpty();
        TimelineEvent edited = one("[{" + BASE + body + ",'lastEditedDateTime':'2026-03-11T15:03:40.002Z'}]");
        assertThat(edited.getRevision()).contains(1773241420002000L);
        assertThat(edited.getAssumptions()).containsExactly("edited-later");
    }

    @Test
    void systemEventsSayWhatTheyAre() {
        String detail = ",'from':null,'body':{'contentType':'html','content':'<systemEventMessage/>'},'eventDetail':{"
                + "'@odata.type':'#microsoft.graph.membersAddedEventMessageDetail','members':[{'id':'m',"
                + "'displayName':'Bea'}],'initiator':{'user':{'id':'a','displayName':'Ada'}}}";
        String base = "'id':'1','createdDateTime':'2026-03-11T14:34:20Z','messageType':";
        for (String type : new String[] {"systemEventMessage", "unknownFutureValue"}) {
            TimelineEvent event = one("[{" + base + "'" + type + "'" + detail + "}]");
            assertThat(event.getKind()).isEqualTo(EventKind.CHAT_SYSTEM);
            assertThat(event.getText()).isEqualTo("members added: Bea");
            assertThat(event.getActor().orElseThrow().getName()).isEqualTo("Ada");
        }
        TimelineEvent lost = one("[{" + base + "'unknownFutureValue','body':{'content':'<systemEventMessage/>'}}]");
        assertThat(lost.getText()).isEqualTo("system event");
    }

    @Test
    void aDeletedMessageIsAnEvent() {
        TimelineEvent event = one("[{" + BASE + ",'deletedDateTime':'2026-03-11T15:00:00Z','body':{'content':''}}]");
        assertThat(event.getKind()).isEqualTo(EventKind.CHAT_SYSTEM);
        assertThat(event.getText()).isEqualTo("message deleted");
    }

    @Test
    void repliesInsideAMessageAreRowsOfTheirOwn() {
        String body = ",'body':{'contentType':'text','content':'x'}";
        String reply = BASE.replace("'id':'1'", "'id':'2','replyToId':'1'");
        RecordingSink sink = read("{'value':[{" + BASE + body + ",'replies':[{" + reply + body + "}]}]}");
        assertThat(sink.rows()).isEqualTo(2);
        assertThat(sink.event("teams:19:x:2").getThreadKey()).contains("teams:19:x:1");
        assertThat(sink.event("teams:19:x:2").getSource().getPointer()).contains("/value/0/replies/0");
    }

    @Test
    void aChannelIsFoundInTheLink() {
        String message =
                BASE.replace("'chatId':'19:x'", "'webUrl':'https://teams.microsoft.com/l/message/19%3Ac%40t/1'");
        assertThat(one("[{" + message + ",'body':{'contentType':'text','content':'x'}}]")
                        .getId())
                .hasToString("teams:19:c@t:1");
    }

    @Test
    void aBrokenTimeIsABrokenRow() {
        String broken = BASE.replace("2026-03-11T14:34:20.033Z", "2021-03-1706:47:05.123Z");
        RecordingSink sink = read("[{" + broken + ",'body':{'content':'x'}},{" + BASE + ",'body':{'content':'y'}}]");
        assertThat(sink.broken()).extracting(SourceProblem::getId).containsExactly("source.bad-time");
        assertThat(sink.events()).hasSize(1);
    }

    @Test
    void aPageThatGoesOnIsIncomplete() {
        RecordingSink sink = read("{'@odata.nextLink':'https://graph.microsoft.com/next','value':[{" + BASE
                + ",'body':{'contentType':'text','content':'x'}}]}");
        assertThat(sink.problems()).extracting(SourceProblem::getId).containsExactly("source.incomplete");
    }

    private TimelineEvent one(String json) {
        RecordingSink sink = read(json);
        assertThat(sink.broken()).isEmpty();
        assertThat(sink.events()).hasSize(1);
        return sink.events().get(0);
    }

    private RecordingSink read(String quoted) {
        Path file = Zips.write(folder.resolve("teams.json"), quoted.replace('\'', '"'));
        RecordingSink sink = RecordingSink.of(TeamsMessages.of(file));
        assertThat(sink.files()).containsEntry("teams.json", "teams-graph");
        return sink;
    }
}
