/** The canonical JSON form of a postmortem. */
module dev.postmortem.json {
    requires transitive dev.postmortem.model;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires static org.jspecify;
}
