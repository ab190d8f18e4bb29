package dev.postmortem.sources.jenkins;

import dev.postmortem.sources.json.JsonRecord;
import java.util.Map;
import java.util.regex.Pattern;

/** What a build was asked to do. */
final class Parameter {
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(?:password|passwd|secret|token|credential|api_?key).*");

    private Parameter() {}

    /** Keeps a parameter, unless its name says that it is nobody's business. */
    static void put(JsonRecord parameter, Map<String, String> attributes) {
        String name = parameter.text("name").orElse("");
        if (!name.isEmpty() && !SECRET.matcher(name).matches()) {
            parameter.text("value").ifPresent(value -> attributes.put("parameter." + name, value));
        }
    }
}
