package dev.postmortem.sources.github;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pull request that was merged. */
final class MergedPull {
    private final JsonRecord pull;
    private final JsonRecord message;

    /**
     * Creates a merge.
     *
     * @param pull the record, in the words of the REST API as far as they are not nested
     * @param message the message it came in, or the record itself
     */
    MergedPull(JsonRecord pull, JsonRecord message) {
        this.pull = pull;
        this.message = message;
    }

    boolean isMerged() {
        return pull.has("merged_at");
    }

    TimelineEvent toEvent(JsonRows rows) {
        return TimelineEvent.builder()
                .id(EventId.of("github:pull:" + identity(rows) + ":merged"))
                .kind(Revert.isIn(pull.text("title")) ? EventKind.ROLLBACK : EventKind.OTHER)
                .occurredAt(pull.time("merged_at"))
                .source(rows.source(pull.pointer(), pull.text("number")))
                .actor(actor())
                .text(text())
                .link(link())
                .correlationKeys(commit().map(sha -> CorrelationKey.of("github-merge:" + sha)).stream()
                        .toList())
                .putAllAttributes(attributes())
                .build();
    }

    /** The number is unique in the repository, which the command line names in an address only. */
    private String identity(JsonRows rows) {
        Optional<String> number = pull.text("number");
        return repository().isPresent() && number.isPresent()
                ? repository().get() + "#" + number.get()
                : pull.identity(rows.file(), "id");
    }

    private Optional<String> repository() {
        return pull.text("base", "repo", "full_name").or(() -> RepositoryName.in(pull, message));
    }

    private String text() {
        String where = pull.text("base", "ref")
                .or(() -> pull.text("base_ref_name"))
                .map(branch -> " into " + branch)
                .orElse("");
        return "Pull request" + pull.text("number").map(n -> " #" + n).orElse("") + " merged" + where
                + pull.text("title").map(title -> ": " + title).orElse("");
    }

    private Optional<Actor> actor() {
        return Stream.of(pull.at("merged_by"), pull.at("user"), pull.at("author"))
                .flatMap(account -> Creators.actor(account).stream())
                .findFirst();
    }

    private Optional<Link> link() {
        return pull.link("html_url").or(() -> pull.link("url"));
    }

    private Optional<String> commit() {
        return pull.text("merge_commit_sha").or(() -> pull.text("merge_commit", "oid"));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        pull.text("number").ifPresent(number -> attributes.put("pull_request", number));
        commit().ifPresent(sha -> attributes.put("sha", sha));
        pull.text("base", "ref").or(() -> pull.text("base_ref_name")).ifPresent(ref -> attributes.put("ref", ref));
        pull.text("head", "ref").or(() -> pull.text("head_ref_name")).ifPresent(ref -> attributes.put("head", ref));
        pull.text("user", "login")
                .or(() -> pull.text("author", "login"))
                .ifPresent(name -> attributes.put("author", name));
        repository().ifPresent(name -> attributes.put("repository", name));
        String labels = pull.elements("labels").stream()
                .flatMap(label -> label.text("name").stream())
                .collect(Collectors.joining(", "));
        if (!labels.isEmpty()) {
            attributes.put("labels", labels);
        }
        return attributes;
    }
}
