/** Report renderers. */
module dev.postmortem.render {
    requires transitive dev.postmortem.model;
    requires transitive dev.postmortem.rca;
    requires static org.jspecify;
}
