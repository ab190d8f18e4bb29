/** Contributing-factor graph analysis. */
module dev.postmortem.rca {
    requires transitive dev.postmortem.model;
    requires static org.jspecify;
    requires java.xml;

    exports dev.postmortem.rca;
    exports dev.postmortem.rca.chain;
    exports dev.postmortem.rca.drawing;
    exports dev.postmortem.rca.importance;
    exports dev.postmortem.rca.openpsa;
    exports dev.postmortem.rca.pattern;
}
