package dev.postmortem.sources.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.Zips;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackExportTest {
    private static final String DAY = "general/2026-03-11.json";
    private static final String CHANNELS = "[{'id':'C1','name':'general','created':'1498401043'}]";
    private static final String USERS =
            "[{'id':'U1','profile':{'display_name':'Mara'}},{'id':'B9','name':'x'," + "'is_bot':true}]";

    @TempDir
    Path folder;

    @Test
    void aMessageHasIdTimeActorAndText() {
        TimelineEvent event = one("{'type':'message','user':'U1','text':'a &lt; b','ts':'1773240312.640219'}");
        assertThat(event.getId()).hasToString("slack:C1:1773240312.640219");
        assertThat(event.getKind()).isEqualTo(EventKind.CHAT_MESSAGE);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T14:45:12.640219Z"));
        assertThat(event.getOccurredAt().getPrecision()).isEqualTo(TimePrecision.MICRO);
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.EPOCH);
        assertThat(event.getOccurredAt().getRaw()).contains("1773240312.640219");
        assertThat(event.getActor().orElseThrow().getName()).isEqualTo("Mara");
        assertThat(event.getActor().orElseThrow().getType()).isEqualTo(ActorType.HUMAN);
        assertThat(event.getText()).isEqualTo("a < b");
        assertThat(event.getRawText()).contains("a &lt; b");
        assertThat(event.getSource().getPointer()).contains("/0");
        assertThat(event.getSource().getFile()).isEqualTo("e.zip!/" + DAY);
        assertThat(event.getAttributes()).containsEntry("channel", "general");
        assertThat(event.getRevision()).isEmpty();
    }

    @Test
    void anEditedMessageHasARevisionAndSaysSo() {
        TimelineEvent event = one("{'user':'U1','text':'x','ts':'1773239750.081919',"
                + "'edited':{'user':'U1','ts':'1773239791.000000'}}");
        assertThat(event.getRevision()).contains(1773239791000000L);
        assertThat(event.getAssumptions()).containsExactly("edited-later");
    }

    @Test
    void aBroadcastHasTheIdOfItsReply() {
        RecordingSink sink = read(
                "{'user':'U1','text':'x','ts':'1773240312.640219','thread_ts':'1773240000.000100'}",
                "{'subtype':'thread_broadcast','user':'U1','text':'x','ts':'1773240312.640219',"
                        + "'thread_ts':'1773240000.000100','root':{'ts':'1773240000.000100'}}");
        assertThat(sink.events()).extracting(TimelineEvent::getId).hasSize(2);
        assertThat(sink.events().get(0).getId()).isEqualTo(sink.events().get(1).getId());
        assertThat(sink.events()).allMatch(e -> e.getThreadKey().equals(Optional.of("slack:C1:1773240000.000100")));
    }

    @Test
    void joinsAndLeavesAreIgnoredByRule() {
        RecordingSink sink = read(
                "{'subtype':'channel_join','user':'U1','text':'x','ts':'1773240312.000001'}",
                "{'subtype':'channel_leave','user':'U1','text':'x','ts':'1773240312.000002'}");
        assertThat(sink.events()).isEmpty();
        assertThat(sink.ignored()).containsEntry("channel_join", 1).containsEntry("channel_leave", 1);
    }

    @Test
    void whatSlackItselfSaysIsSystem() {
        for (String subtype : List.of("channel_topic", "channel_purpose", "pinned_item", "group_topic")) {
            assertThat(one("{'subtype':'" + subtype + "','user':'U1','text':'x','ts':'1773240312.000001'}")
                            .getKind())
                    .as(subtype)
                    .isEqualTo(EventKind.CHAT_SYSTEM);
        }
    }

    @Test
    void anUnknownSubtypeIsShown() {
        TimelineEvent event = one("{'subtype':'brand_new','user':'U1','text':'x','ts':'1773240312.000001'}");
        assertThat(event.getKind()).isEqualTo(EventKind.CHAT_MESSAGE);
        assertThat(event.getText()).isEqualTo("x");
    }

    @Test
    void aDeletedMessageIsAnEvent() {
        TimelineEvent event = one("{'subtype':'tombstone','user':'USLACKBOT','hidden':true,"
                + "'text':'This message was deleted.','ts':'1773241124.332119'}");
        assertThat(event.getKind()).isEqualTo(EventKind.CHAT_SYSTEM);
        assertThat(event.getText()).isEqualTo("message deleted");
    }

    @Test
    void aStrangerIsShownByNameOrId() {
        assertThat(one("{'user':'U0EXT','text':'x','ts':'1773240312.000001'}")
                        .getActor()
                        .orElseThrow()
                        .getName())
                .isEqualTo("U0EXT");
        assertThat(one("{'user':'U0EXT','user_profile':{'real_name':'Omar'},'text':'x','ts':'1773240312.000001'}")
                        .getActor()
                        .orElseThrow()
                        .getName())
                .isEqualTo("Omar");
        assertThat(one("{'text':'x','ts':'1773240312.000001'}").getActor()).isEmpty();
    }

    @Test
    void anAlertBotCarriesTheKeyOfTheAlert() {
        TimelineEvent fired = one(alert("[FIRING:1] High", ""));
        assertThat(fired.getKind()).isEqualTo(EventKind.ALERT_FIRED);
        assertThat(fired.getText()).isEqualTo("[FIRING:1] High");
        assertThat(fired.getCorrelationKeys())
                .containsExactly(CorrelationKey.of("alert:b857@2026-03-11T14:06:30.412907315Z:fired"));
        assertThat(fired.getActor().orElseThrow().getType()).isEqualTo(ActorType.BOT);

        TimelineEvent resolved = one(alert("[RESOLVED] High", ""));
        assertThat(resolved.getKind()).isEqualTo(EventKind.ALERT_RESOLVED);
        assertThat(resolved.getCorrelationKeys())
                .containsExactly(CorrelationKey.of("alert:b857@2026-03-11T14:06:30.412907315Z:resolved"));

        String ends = ",{'title':'endsAt','value':'2026-03-11T15:09:30Z'}";
        assertThat(one(alert("High", ends)).getKind()).isEqualTo(EventKind.ALERT_RESOLVED);
        String never = ",{'title':'endsAt','value':'0001-01-01T00:00:00Z'}";
        assertThat(one(alert("High", never)).getKind()).isEqualTo(EventKind.ALERT_FIRED);
    }

    @Test
    void aPersonWhoQuotesAnAlertIsNoAlert() {
        TimelineEvent event = one(alert("[FIRING:1] High", "")
                .replace("'bot_id':'B1'", "'user':'U1'")
                .replace("bot_message", ""));
        assertThat(event.getKind()).isEqualTo(EventKind.CHAT_MESSAGE);
        assertThat(event.getCorrelationKeys()).isEmpty();
    }

    @Test
    void textIsFoundWhereABotPutsIt() {
        assertThat(one("{'bot_id':'B1','text':'','ts':'1773240312.000001','blocks':[{'type':'section','text':{"
                                + "'type':'mrkdwn','text':'from a block'}}]}")
                        .getText())
                .isEqualTo("from a block");
        assertThat(one("{'user':'U1','text':'','ts':'1773240312.000001','files':[{'title':'graph.png'}]}")
                        .getText())
                .isEqualTo("graph.png");
        assertThat(one("{'user':'U1','text':'','ts':'1773240312.000001'}").getText())
                .isEmpty();
    }

    @Test
    void aBrokenTimeIsABrokenRow() {
        for (String ts : List.of("'xxx'", "'0000000000.000000'", "'1e9'", "'99999999999999.1'", "{}")) {
            RecordingSink sink = read("{'user':'U1','text':'x','ts':" + ts + "}", "{'user':'U1','ts':'1773240312.1'}");
            assertThat(sink.broken()).as(ts).extracting(SourceProblem::getId).containsExactly("source.bad-time");
            assertThat(sink.broken().get(0).getPointer()).contains("/0");
            assertThat(sink.events()).hasSize(1);
        }
    }

    @Test
    void aMissingTimeIsNamedAsMissing() {
        for (String ts : List.of("", ",'ts':''", ",'ts':null")) {
            RecordingSink sink = read("{'user':'U1','text':'x'" + ts + "}", "{'user':'U1','ts':'1773240312.1'}");
            assertThat(sink.broken())
                    .as(ts)
                    .extracting(SourceProblem::getId, SourceProblem::getMessage)
                    .containsExactly(tuple("source.no-time", "the record has no ts"));
            assertThat(sink.events()).hasSize(1);
        }
    }

    @Test
    void timeAsANumberKeepsItsDigits() {
        assertThat(one("{'user':'U1','text':'x','ts':1700000000.000100}").getId())
                .hasToString("slack:C1:1700000000.000100");
    }

    @Test
    void listsGiveNoRowsButAreNamed() {
        RecordingSink sink = read("{'user':'U1','text':'x','ts':'1773240312.000001'}");
        assertThat(sink.files())
                .containsOnlyKeys("e.zip!/channels.json", "e.zip!/users.json", "e.zip!/" + DAY)
                .containsValue("slack-export");
        assertThat(sink.rows()).isEqualTo(1);
    }

    @Test
    void aBrokenListIsAProblemAndTheMessagesAreRead() {
        Path zip =
                zip("channels.json", CHANNELS, "users.json", "[{'id':'U1'", DAY, "[{'user':'U1','ts':'1773240312.1'}]");
        RecordingSink sink = RecordingSink.of(SlackExport.of(zip));
        assertThat(sink.problems()).extracting(SourceProblem::getFile).containsExactly("e.zip!/users.json");
        assertThat(sink.events()).hasSize(1);
    }

    @Test
    void oneChannelByNameOrId() {
        Path zip = zip(
                "channels.json",
                "[{'id':'C1','name':'general'},{'id':'C2','name':'ops'}]",
                "users.json",
                USERS,
                DAY,
                "[{'user':'U1','ts':'1773240312.1'}]",
                "ops/2026-03-11.json",
                "[{'user':'U1','ts':'1773240312.1'}]");
        assertThat(RecordingSink.of(SlackExport.of(zip)).events()).hasSize(2);
        assertThat(RecordingSink.of(SlackExport.of(zip).channel("ops")).event("slack:C2:1773240312.1"))
                .isNotNull();
        assertThat(RecordingSink.of(SlackExport.of(zip).channel("C1")).events())
                .extracting(e -> e.getId().toString())
                .containsExactly("slack:C1:1773240312.1");
    }

    @Test
    void aChannelOfWhichThereIsNothingIsAProblemThatNamesTheOthers() {
        Path zip = zip(
                "channels.json",
                "[{'id':'C1','name':'general'},{'id':'C2','name':'ops'}]",
                "users.json",
                USERS,
                DAY,
                "[{'user':'U1','ts':'1773240312.1'}]",
                "ops/2026-03-11.json",
                "[{'user':'U1','ts':'1773240312.1'}]");

        RecordingSink sink = RecordingSink.of(SlackExport.of(zip).channel("#ops"));

        assertThat(sink.events()).isEmpty();
        assertThat(sink.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.getId()).isEqualTo("source.no-channel");
            assertThat(problem.getMessage()).isEqualTo("there are no messages of the channel #ops in it");
            assertThat(problem.getRemedy())
                    .isEqualTo("give the name of one of these channels, or its id: general, ops");
        });
    }

    @Test
    void aFolderIsReadLikeTheArchive() {
        Path export = folder.resolve("export");
        Zips.write(export.resolve("channels.json"), json(CHANNELS));
        Zips.write(export.resolve("users.json"), json(USERS));
        Zips.write(export.resolve(DAY), json("[{'user':'U1','text':'x','ts':'1773240312.640219'}]"));
        RecordingSink sink = RecordingSink.of(SlackExport.of(export));
        assertThat(sink.event("slack:C1:1773240312.640219").getSource().getFile())
                .isEqualTo("export/" + DAY);
    }

    @Test
    void anArchiveThatIsNoExportSaysSo() {
        RecordingSink sink = RecordingSink.of(SlackExport.of(zip("a.txt", "A")));
        assertThat(sink.rows()).isZero();
        assertThat(sink.problems()).extracting(SourceProblem::getFile).containsExactly("e.zip", "e.zip!/a.txt");
    }

    private static String alert(String title, String moreFields) {
        return "{'subtype':'bot_message','bot_id':'B1','text':'','ts':'1773238020.655119','attachments':[{'fallback':'"
                + title + "','title':'" + title + "','fields':[{'title':'fingerprint','value':'b857'},"
                + "{'title':'startsAt','value':'2026-03-11T09:06:30.412907315-05:00'}" + moreFields + "]}]}";
    }

    private TimelineEvent one(String message) {
        RecordingSink sink = read(message);
        assertThat(sink.broken()).isEmpty();
        assertThat(sink.events()).hasSize(1);
        return sink.events().get(0);
    }

    private RecordingSink read(String... messages) {
        Path zip = zip("channels.json", CHANNELS, "users.json", USERS, DAY, "[" + String.join(",", messages) + "]");
        return RecordingSink.of(SlackExport.of(zip));
    }

    private Path zip(String... namesAndContents) {
        for (int i = 1; i < namesAndContents.length; i += 2) {
            namesAndContents[i] = json(namesAndContents[i]);
        }
        return Zips.write(folder.resolve("e.zip"), Zips.of(namesAndContents));
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
