package dev.postmortem.sources.log;

import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import java.util.List;

/** What a merge of lines did and had to assume. Immutable and safe for use by many threads. */
public final class MergedLines {
    private final long lines;
    private final List<SourceAssumption> assumptions;
    private final List<SourceProblem> problems;

    MergedLines(long lines, List<SourceAssumption> assumptions, List<SourceProblem> problems) {
        this.lines = lines;
        this.assumptions = List.copyOf(assumptions);
        this.problems = List.copyOf(problems);
    }

    /** {@return how many lines were written} */
    public long getLines() {
        return lines;
    }

    /** {@return what had to be assumed about files, such as the zone of their times; by file} */
    public List<SourceAssumption> getAssumptions() {
        return assumptions;
    }

    /** {@return damage in the content of files, such as a broken end of compressed data; by file} */
    public List<SourceProblem> getProblems() {
        return problems;
    }
}
