/** An application of named modules. */
module dev.example.consumer {
    requires transitive dev.postmortem.model;
    requires dev.postmortem.json;
    requires dev.postmortem.render;
    requires dev.postmortem.review;
    requires dev.postmortem.sources;
    requires jakarta.validation;
    requires org.hibernate.validator;

    exports dev.example.consumer;
}
