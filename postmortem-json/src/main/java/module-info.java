/**
 * The canonical JSON form of a postmortem.
 *
 * <p>Start at {@link dev.postmortem.json.PostmortemJson}.
 */
module dev.postmortem.json {
    requires transitive dev.postmortem.model;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires static org.jspecify;

    exports dev.postmortem.json;

    opens dev.postmortem.json to
            com.fasterxml.jackson.databind;
}
