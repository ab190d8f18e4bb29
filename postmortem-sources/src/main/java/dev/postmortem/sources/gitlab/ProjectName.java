package dev.postmortem.sources.gitlab;

import dev.postmortem.sources.json.JsonRecord;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project of a record, which the records of the REST API name in their addresses only. */
final class ProjectName {
    private static final Pattern PAGE =
            Pattern.compile("^(?:https?://[^/]+)?/(.+?)/(?:-/)?(?:pipelines|jobs|releases|commit|environments)/");

    private ProjectName() {}

    /** Returns the project of a message. */
    static Optional<String> in(JsonRecord message) {
        return message.text("project", "path_with_namespace");
    }

    /** Returns the project that the address of one of its pages names. */
    static Optional<String> of(String address) {
        Matcher found = PAGE.matcher(address);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
