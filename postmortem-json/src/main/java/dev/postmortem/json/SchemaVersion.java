package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** The version that a document states. */
final class SchemaVersion {
    static final String MEMBER = "schemaVersion";

    private SchemaVersion() {}

    /**
     * Reads the version on which the parser stands.
     *
     * @param parser stands on the value of the member
     * @return a version that this library can read
     * @throws PostmortemJsonException if it is newer, or no version at all
     */
    static int read(JsonParser parser) throws IOException {
        boolean whole = parser.hasToken(JsonToken.VALUE_NUMBER_INT);
        String given = !parser.currentToken().isScalarValue()
                ? "no number"
                : parser.hasToken(JsonToken.VALUE_STRING) ? '"' + parser.getText() + '"' : parser.getText();
        if (!whole || given.startsWith("-") || given.equals("0")) {
            throw refused(parser, "schemaVersion is " + given, "write " + PostmortemJson.SCHEMA_VERSION);
        }
        if (!isSupported(given)) {
            throw refused(
                    parser,
                    "the document has schemaVersion " + given + ", this library reads up to "
                            + PostmortemJson.SCHEMA_VERSION,
                    "use a version of the library that knows this form");
        }
        return Integer.parseInt(given);
    }

    private static boolean isSupported(String version) {
        int most = Integer.toString(PostmortemJson.SCHEMA_VERSION).length();
        return version.length() <= most && Integer.parseInt(version) <= PostmortemJson.SCHEMA_VERSION;
    }

    private static PostmortemJsonException refused(JsonParser parser, String problem, String remedy) {
        JsonLocation at = parser.currentTokenLocation();
        return new PostmortemJsonException(
                PostmortemJsonException.Kind.VERSION, problem, Place.of(at), "/" + MEMBER, remedy);
    }
}
