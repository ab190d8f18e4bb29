package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Collects the members of one document that this version does not know. */
final class UnknownMembers {
    static final int MOST_LISTED = 1_000;

    private final List<Finding> findings = new ArrayList<>();
    private long more;

    /** {@return what was found, with a last finding that counts what is not listed} */
    List<Finding> toFindings() {
        if (more > 0) {
            findings.add(finding(
                    "",
                    more + " more members are not known and are not kept; the first " + MOST_LISTED + " are listed"));
            more = 0;
        }
        return List.copyOf(findings);
    }

    void add(String path) {
        if (findings.size() < MOST_LISTED) {
            findings.add(finding(path, "this member is not known and is not kept"));
        } else {
            more++;
        }
    }

    private static Finding finding(String path, String message) {
        return Finding.builder()
                .id("json.unknown-member")
                .severity(FindingSeverity.WARNING)
                .path(path)
                .message(message)
                .hint("look for a misspelling; docs/json-format.md lists the members")
                .build();
    }

    /** Skips every unknown member, and tells the collector of the document if there is one. */
    static final class Skip extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            if (context.getAttribute(UnknownMembers.class) instanceof UnknownMembers unknown) {
                unknown.add(path(parser));
            }
            parser.skipChildren();
            return true;
        }

        /** At the start of an object or list the parser is inside it already. */
        private static String path(JsonParser parser) {
            JsonStreamContext at = parser.getParsingContext();
            JsonStreamContext member = parser.currentToken().isStructStart() ? at.getParent() : at;
            return member.pathAsPointer().toString();
        }
    }
}
