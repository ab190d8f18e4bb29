package dev.postmortem.sources.github;

import dev.postmortem.model.common.Link;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.time.IsoTimes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A release that was published. */
final class Release {
    private final JsonRecord release;
    private final JsonRecord message;

    /**
     * Creates a release.
     *
     * @param release the record, in the words of the REST API
     * @param message the message it came in, or the record itself
     */
    Release(JsonRecord release, JsonRecord message) {
        this.release = release;
        this.message = message;
    }

    boolean isDraft() {
        return release.text("draft").filter("true"::equals).isPresent();
    }

    /** The time of creation is that of the commit; nobody could have the release before it was published. */
    TimelineEvent toEvent(JsonRows rows) {
        EventTime published = release.time("published_at");
        String episode = tag() + "@" + published.getEarliest().orElse(Instant.EPOCH);
        Optional<String> id = release.text("id");
        return TimelineEvent.builder()
                .id(EventId.of(id.map(known -> "github:release:" + known).orElse("github:release-tag:" + episode)))
                .kind(EventKind.RELEASE)
                .occurredAt(published)
                .source(rows.source(release.pointer(), id))
                .actor(Creators.actor(release.at("author")))
                .text(text())
                .link(link())
                .addCorrelationKey(CorrelationKey.of("github-release:" + episode))
                .putAllAttributes(attributes())
                .revision(revision())
                .build();
    }

    /** A release whose tag is not exported has a name at least. */
    private String tag() {
        return release.text("tag_name").or(() -> release.text("name")).orElse("an unnamed version");
    }

    private String text() {
        String title = (isPrerelease() ? "Prerelease " : "Release ") + tag();
        return title
                + release.text("name")
                        .filter(name -> !name.equals(tag()))
                        .map(name -> ": " + name)
                        .orElse("");
    }

    private boolean isPrerelease() {
        return release.text("prerelease").filter("true"::equals).isPresent();
    }

    private Optional<Link> link() {
        return release.link("html_url").or(() -> release.link("url"));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        release.text("tag_name").ifPresent(tag -> attributes.put("tag", tag));
        release.text("target_commitish").ifPresent(target -> attributes.put("target", target));
        release.text("body").ifPresent(body -> attributes.put("notes", body));
        if (isPrerelease()) {
            attributes.put("prerelease", "true");
        }
        RepositoryName.in(release, message).ifPresent(name -> attributes.put("repository", name));
        return attributes;
    }

    private Optional<Long> revision() {
        return release.text("updated_at")
                .filter(IsoTimes::isTime)
                .flatMap(updated -> IsoTimes.read(updated).getEarliest())
                .map(updated -> ChronoUnit.MICROS.between(Instant.EPOCH, updated));
    }
}
