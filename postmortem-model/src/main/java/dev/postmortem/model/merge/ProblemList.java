package dev.postmortem.model.merge;

import dev.postmortem.model.source.SourceProblem;
import java.util.ArrayList;
import java.util.List;

/** The problems of one file, as far as they are listed: a file with more of them is broken as a whole. */
final class ProblemList {
    private static final int LISTED = 1_000;

    private final String file;
    private final List<SourceProblem> problems = new ArrayList<>();

    ProblemList(String file) {
        this.file = file;
    }

    void add(SourceProblem problem) {
        if (problems.size() < LISTED) {
            problems.add(problem);
        } else if (problems.size() == LISTED) {
            problems.add(SourceProblem.builder()
                    .id("source.more-problems")
                    .file(file)
                    .message("more than " + LISTED + " problems; the others are counted, not listed")
                    .remedy("correct the listed ones first, or look whether the file is what it seems to be")
                    .build());
        }
    }

    /** {@return the problems, in the order in which they were told} */
    List<SourceProblem> toList() {
        return List.copyOf(problems);
    }
}
