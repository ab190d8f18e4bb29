/** Readers for the files that incidents leave behind. */
module dev.postmortem.sources {
    requires transitive dev.postmortem.model;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires org.jsoup;
    requires static org.jspecify;

    exports dev.postmortem.sources.log;
}
