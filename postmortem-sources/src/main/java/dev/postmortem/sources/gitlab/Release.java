package dev.postmortem.sources.gitlab;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A release. It has no id but its tag, which is unique in its project.
 *
 * @param release the record
 * @param tagName the tag
 * @param project the project; absent if no address names it
 */
record Release(JsonRecord release, Optional<String> tagName, Optional<String> project) {
    private static final String DELETED = "delete";

    static Release ofRest(JsonRecord release) {
        return new Release(
                release,
                release.text("tag_name"),
                release.text("_links", "self")
                        .flatMap(ProjectName::of)
                        .or(() -> release.text("commit_path").flatMap(ProjectName::of)));
    }

    static Release ofMessage(JsonRecord message) {
        return new Release(
                message,
                message.text("tag"),
                ProjectName.in(message).or(() -> message.text("url").flatMap(ProjectName::of)));
    }

    void read(JsonRows rows) {
        if (release.text("upcoming_release").filter("true"::equals).isPresent()) {
            rows.ignored("upcoming release");
            return;
        }
        rows.row(release.pointer(), () -> List.of(event(rows)));
        release.text("action")
                .filter(DELETED::equals)
                .ifPresent(action -> rows.problem(
                        release.at("action").pointer(),
                        new RowProblem(
                                "source.no-time",
                                "the message says that the release was deleted, but not when",
                                "add an event by hand if it matters when the release was taken back")));
    }

    private TimelineEvent event(JsonRows rows) {
        release.requireObject("a release");
        String tag = tagName.or(() -> release.text("name"))
                .orElseThrow(() -> new RowProblem(
                        "source.bad-row",
                        "the object has no tag, so it is no release",
                        "remove it, or export it to a file of its own"));
        return TimelineEvent.builder()
                .id(EventId.of("gitlab:release:" + project.orElseGet(rows::file) + ":" + tag))
                .kind(EventKind.RELEASE)
                .occurredAt(release.has("released_at") ? release.time("released_at") : release.time("created_at"))
                .source(rows.source(release.pointer(), Optional.of(tag)))
                .actor(Accounts.actor(release.at("author")))
                .text("Release " + tag + title(tag))
                .link(release.link("_links", "self").or(() -> release.link("url")))
                .putAllAttributes(attributes())
                .build();
    }

    private String title(String tag) {
        return release.text("name")
                .filter(name -> !name.equals(tag))
                .map(name -> ": " + name)
                .orElse("");
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        tagName.ifPresent(tag -> attributes.put("tag", tag));
        release.text("commit", "id").ifPresent(sha -> attributes.put("sha", sha));
        release.text("description").ifPresent(notes -> attributes.put("notes", notes));
        project.ifPresent(name -> attributes.put("project", name));
        return attributes;
    }
}
