package dev.postmortem.sources.log.line;

import java.util.List;

/** The lines with heads of their own that are known. */
public final class LineGrammars {
    /** No line belongs to two of them. */
    public static final List<LineGrammar> ALL = List.of(
            new AccessGrammar(),
            new ApacheErrorGrammar(),
            new KlogGrammar(),
            new RedisGrammar(),
            new JavaLoggingGrammar(),
            new DatedGrammar(),
            new LevelFirstGrammar(),
            new BalancerGrammar(),
            new BucketGrammar(),
            new SquidGrammar());

    private LineGrammars() {}
}
