package dev.postmortem.sources.github;

import dev.postmortem.sources.json.JsonRecord;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The repository of a record, which most records name in their addresses only. */
final class RepositoryName {
    private static final Pattern API = Pattern.compile("/repos/([^/]+/[^/]+)(?:/|$)");
    private static final Pattern PAGE =
            Pattern.compile("^https?://[^/]+/([^/]+/[^/]+)/(?:releases|actions|pull|commit|compare)/");

    private RepositoryName() {}

    static Optional<String> in(JsonRecord record) {
        return record.text("repository", "full_name")
                .or(() -> record.text("repository_url").flatMap(url -> find(API, url)))
                .or(() -> record.text("url").flatMap(url -> find(API, url)))
                .or(() -> record.text("html_url").flatMap(url -> find(PAGE, url)));
    }

    /** Returns the repository of a record in a message, which names it beside the record. */
    static Optional<String> in(JsonRecord record, JsonRecord message) {
        return in(record).or(() -> message.text("repository", "full_name"));
    }

    private static Optional<String> find(Pattern pattern, String url) {
        Matcher found = pattern.matcher(url);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
