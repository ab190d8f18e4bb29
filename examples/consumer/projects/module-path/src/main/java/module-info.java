/** An application of named modules. */
module dev.example.consumer {
    requires transitive dev.postmortem.model;

    exports dev.example.consumer;
}
