package dev.postmortem.sources.sentry;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An issue: when it was first and last seen. */
final class IssueRecord {
    private final JsonRecord issue;
    private final JsonRows rows;

    IssueRecord(JsonRecord issue, JsonRows rows) {
        this.issue = issue;
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        issue.requireObject("an issue");
        EventTime first = issue.time("firstSeen");
        List<TimelineEvent> events = new ArrayList<>();
        events.add(event("first-seen", "First seen", EventKind.ALERT_FIRED, first));
        Optional<EventTime> last = rows.timeIfAny(issue.at("lastSeen"));
        last.filter(time -> !time.getEarliest().equals(first.getEarliest()))
                .ifPresent(time -> events.add(
                        event("seen:" + time.getEarliest().orElseThrow(), "Last seen", EventKind.OBSERVATION, time)));
        return events;
    }

    /** The list of issues has no activity, and only that says since when an issue is resolved. */
    void tellWhatHasNoTime() {
        boolean told = issue.elements("activity").stream().anyMatch(ActivityEntry::isResolution);
        if (!told && issue.text("status").filter("resolved"::equals).isPresent()) {
            rows.problem(issue.at("status").pointer(), noTime(issue, "resolved"));
        }
    }

    static RowProblem noTime(JsonRecord issue, String done) {
        return new RowProblem(
                "source.no-time",
                "issue " + issue.text("shortId").orElse("") + " is " + done + ", but nothing says since when",
                "export the issue with its activity: GET /api/0/issues/"
                        + issue.text("id").orElse("{id}") + "/; or add the event by hand");
    }

    static Map<String, String> attributes(JsonRecord issue) {
        Map<String, String> attributes = new LinkedHashMap<>(
                issue.texts("shortId", "status", "substatus", "level", "culprit", "platform", "count", "userCount"));
        issue.text("id").ifPresent(id -> attributes.put("issue", id));
        issue.text("project", "slug").ifPresent(slug -> attributes.put("project", slug));
        issue.text("priority").ifPresent(priority -> attributes.put("priority", priority));
        return attributes;
    }

    /** Returns words with the name of the issue and its title. */
    static String text(String done, JsonRecord issue) {
        String named = issue.text("shortId").map(id -> done + ": [" + id + "]").orElse(done + ":");
        String text = issue.text("title").map(title -> named + " " + title).orElse(named);
        return text.endsWith(":") ? done : text;
    }

    private TimelineEvent event(String phase, String done, EventKind kind, EventTime time) {
        return TimelineEvent.builder()
                .id(EventId.of("sentry:issue:" + issue.identity(rows.file(), "id") + ":" + phase))
                .kind(kind)
                .occurredAt(time)
                .source(rows.source(issue.pointer(), issue.text("id")))
                .text(text(done, issue))
                .link(issue.link("permalink").or(() -> issue.link("web_url")))
                .putAllAttributes(attributes(issue))
                .build();
    }
}
