package dev.postmortem.model.merge;

import dev.postmortem.model.source.SourceProblem;
import java.util.List;

/**
 * What the reading of one file gave, beside its events.
 *
 * @param report the report, in which nothing is joined yet
 * @param problems what could not be read
 * @param size how many events it gave
 */
record ReadFile(SourceReport report, List<SourceProblem> problems, int size) {}
