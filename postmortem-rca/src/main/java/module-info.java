/** Contributing-factor graph analysis. */
module dev.postmortem.rca {
    requires transitive dev.postmortem.model;
    requires static org.jspecify;

    exports dev.postmortem.rca;
}
