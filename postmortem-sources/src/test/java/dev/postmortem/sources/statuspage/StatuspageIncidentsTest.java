package dev.postmortem.sources.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.Zips;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatuspageIncidentsTest {
    private static final String UPDATE = "{'id':'u1','status':'identified','body':'We know.','created_at':"
            + "'2026-03-11T11:05:40.377-04:00','updated_at':'2026-03-11T11:05:41.000-04:00','display_at':"
            + "'2026-03-11T10:54:00.000-04:00','affected_components':[{'name':'Checkout'}]}";

    @TempDir
    Path folder;

    @Test
    void anUpdateCountsWhenThePageShowsIt() {
        RecordingSink sink = read("{'page':{'name':'Shop'},'incidents':[{'id':'i','name':'Errors','impact':'major',"
                + "'shortlink':'https://status.example/i','incident_updates':[" + UPDATE + "]}]}");
        TimelineEvent event = sink.event("statuspage:u1");
        assertThat(event.getKind()).isEqualTo(EventKind.STATUS_CHANGE);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T14:54:00Z"));
        assertThat(event.getRecordedAt()).contains(Instant.parse("2026-03-11T15:05:40.377Z"));
        assertThat(event.getRevision()).contains(1773241541000000L);
        assertThat(event.getAttributes())
                .containsEntry("backfilled", "PT11M40.377S")
                .containsEntry("status", "identified")
                .containsEntry("incident", "Errors")
                .containsEntry("impact", "major");
        assertThat(event.getText()).isEqualTo("We know.");
        assertThat(event.getActor().orElseThrow().getName()).isEqualTo("Shop");
        assertThat(event.getAffectedServices()).containsExactly("Checkout");
        assertThat(event.getLink()).isPresent();
        assertThat(event.getSource().getPointer()).contains("/incidents/0/incident_updates/0");
    }

    @Test
    void everyShapeIsRead() {
        String incident = "{'id':'i','incident_updates':[" + UPDATE + "]}";
        for (String file : new String[] {
            incident,
            "[" + incident + "]",
            "{'incident':" + incident + "}",
            "{'scheduled_maintenances':[" + incident + "]}",
            "{'incidents':[],'scheduled_maintenances':[" + incident + "]}"
        }) {
            assertThat(read(file).events()).as(file).hasSize(1);
        }
    }

    @Test
    void maintenanceIsTaggedAndAReviewIsCommunication() {
        String maintenance = UPDATE.replace("identified", "in_progress");
        String review = UPDATE.replace("identified", "postmortem").replace("u1", "u2");
        RecordingSink sink = read("[{'incident_updates':[" + maintenance + "," + review + "]}]");
        assertThat(sink.event("statuspage:u1").getTags()).containsExactly("maintenance");
        assertThat(sink.event("statuspage:u2").getKind()).isEqualTo(EventKind.COMMUNICATION);
    }

    @Test
    void affectedComponentsMayBeNullAndTheDisplayTimeMissing() {
        String update = "{'id':'u1','status':'resolved','body':'','created_at':'2026-03-11T11:05:40Z',"
                + "'affected_components':null}";
        TimelineEvent event = read("[{'incident_updates':[" + update + "]}]").event("statuspage:u1");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T11:05:40Z"));
        assertThat(event.getText()).isEqualTo("resolved");
        assertThat(event.getAttributes()).doesNotContainKey("backfilled");
    }

    @Test
    void aBrokenUpdateLeavesTheOthers() {
        RecordingSink sink = read("[{'incident_updates':[{'id':'x','display_at':'soon'},{'status':'x'},5," + UPDATE
                + "]},{'name':'none'}]");
        assertThat(sink.broken())
                .extracting(SourceProblem::getId)
                .containsExactly(
                        "source.bad-time", "source.missing-field", "source.missing-field", "source.no-updates");
        assertThat(sink.events()).hasSize(1);
    }

    private RecordingSink read(String quoted) {
        Path file = Zips.write(folder.resolve("status.json"), quoted.replace('\'', '"'));
        RecordingSink sink = RecordingSink.of(StatuspageIncidents.of(file));
        assertThat(sink.files()).containsEntry("status.json", "statuspage");
        return sink;
    }
}
