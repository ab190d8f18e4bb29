package dev.postmortem.sources.github;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.time.EpochTimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A push to a branch or a tag. */
final class Push {
    private static final int MOST_COMMITS = 20;

    private final JsonRecord push;

    Push(JsonRecord push) {
        this.push = push;
    }

    TimelineEvent toEvent(JsonRows rows) {
        push.requireObject("a push");
        return TimelineEvent.builder()
                .id(EventId.of("github:push:" + identity(rows)))
                .kind(Revert.isIn(title()) ? EventKind.ROLLBACK : EventKind.OTHER)
                .occurredAt(time())
                .source(rows.source(push.pointer(), push.text("after")))
                .actor(actor())
                .text(text())
                .link(push.link("compare"))
                .correlationKeys(push.text("after").map(sha -> CorrelationKey.of("github-merge:" + sha)).stream()
                        .toList())
                .putAllAttributes(attributes())
                .build();
    }

    private String identity(JsonRows rows) {
        return push.text("after").isPresent() && push.text("ref").isPresent()
                ? repository().orElse("") + ":" + branch() + ":"
                        + push.text("before").orElse("") + ":"
                        + push.text("after").orElse("")
                : rows.file() + "#" + push.pointer();
    }

    /** A push says when it was only by the repository, in seconds; commits have the times of their authors. */
    private EventTime time() {
        String pushed = push.text("repository", "pushed_at")
                .orElseThrow(() -> new RowProblem(
                        "source.no-time",
                        "the record has no time in \"repository.pushed_at\"",
                        "add the event by hand; the times of the commits are not those of the push"));
        return pushed.matches("[0-9]+")
                ? EpochTimes.read(pushed, EpochUnit.SECONDS)
                : push.time("repository", "pushed_at");
    }

    private Optional<Actor> actor() {
        return Creators.actor(push.at("sender"))
                .or(() -> push.text("pusher", "name").map(name -> Actor.of(name, ActorType.UNKNOWN)));
    }

    private String branch() {
        return push.text("ref").orElse("an unnamed branch").replaceFirst("^refs/(?:heads|tags)/", "");
    }

    private Optional<String> repository() {
        return push.text("repository", "full_name");
    }

    private Optional<String> title() {
        return push.text("head_commit", "message").flatMap(text -> text.lines().findFirst());
    }

    private String text() {
        String where = branch() + repository().map(name -> " of " + name).orElse("");
        if (push.text("deleted").filter("true"::equals).isPresent()) {
            return "Deletion of " + where;
        }
        List<JsonRecord> commits = push.elements("commits");
        String what = commits.isEmpty() ? "Push" : "Push of " + count(commits.size());
        return what + " to " + where + title().map(text -> ": " + text).orElse("");
    }

    /** A push names no more than twenty commits. */
    private static String count(int commits) {
        String number = commits == MOST_COMMITS ? "at least " + commits : String.valueOf(commits);
        return number + (commits == 1 ? " commit" : " commits");
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(push.texts("before", "forced"));
        push.text("after").ifPresent(sha -> attributes.put("sha", sha));
        attributes.put("ref", branch());
        repository().ifPresent(name -> attributes.put("repository", name));
        return attributes;
    }
}
