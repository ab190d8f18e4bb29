/** Arbitraries, sample incidents and hostile text for tests. */
module dev.postmortem.fixtures {
    requires transitive dev.postmortem.model;
    requires static org.jspecify;
    requires static net.jqwik.api;

    exports dev.postmortem.fixtures;
    exports dev.postmortem.fixtures.arbitrary;

    provides net.jqwik.api.providers.ArbitraryProvider with
            dev.postmortem.fixtures.internal.ModelArbitraryProvider;
}
