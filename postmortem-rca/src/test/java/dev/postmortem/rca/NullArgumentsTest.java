package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.postmortem.rca.openpsa.OpenPsa;
import java.io.InputStream;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is missing is named. */
@SuppressWarnings({"NullAway", "DataFlowIssue"})
class NullArgumentsTest {
    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }

    @Test
    void graphsNameWhatIsMissing() {
        FactorGraph graph = withTop("a").because(TOP, id("a")).build();
        assertNamed("postmortem", () -> FactorGraph.of(null));
        assertNamed("outcome", () -> graph.analyze(null));
        assertNamed("limits", () -> graph.analyze(TOP, null));
        assertNamed("actions", () -> graph.findings(null));
        assertNamed("factor", () -> FactorGraph.builder().factor(null));
        assertNamed("explanation", () -> FactorGraph.builder().explanation(null));
        assertNamed("added", () -> FactorGraph.builder().factors(null));
        assertNamed("added", () -> FactorGraph.builder().explanations(null));
        assertNamed("effect", () -> FactorGraph.builder().because(null));
    }

    @Test
    void sentencesNameWhatIsMissing() {
        Because because = withTop("a").because(TOP).all(id("a"));
        assertNamed("id", () -> because.named(null));
        assertNamed("text", () -> because.text(null));
        assertNamed("confidence", () -> because.confidence(null));
        assertNamed("evidence", () -> because.evidence(null));
        assertNamed("effect", () -> because.because(null));
    }

    @Test
    void analysesNameWhatIsMissing() {
        FactorAnalysis analysis = withTop("a").because(TOP, id("a")).build().analyze(TOP);
        assertNamed("factors", () -> analysis.isSufficient(null));
        assertNamed("factors", () -> analysis.isPreventedBy(null));
        assertNamed("factors", () -> analysis.preventionsOver(null));
        assertNamed("actions", () -> analysis.coverage(null));
        assertNamed("factors", () -> analysis.minimalCombinations().isSufficient(null));
        assertNamed("factor", () -> analysis.minimalCombinations().containing(null));
        assertNamed("factor", () -> analysis.importance().of(null));
        assertNamed("measure", () -> analysis.importance().rankedBy(null));
    }

    @Test
    void questionsNameWhatIsMissing() {
        WhatIf question =
                withTop("a").because(TOP, id("a")).build().analyze(TOP).whatIf();
        assertNamed("factor", () -> question.remove(null));
        assertNamed("explanation", () -> question.reject(null));
        assertNamed("factor", () -> question.add((dev.postmortem.model.factor.ContributingFactor) null));
        assertNamed("explanation", () -> question.add((dev.postmortem.model.factor.Explanation) null));
        assertNamed("confidence", () -> question.confidence(id("a"), null));
    }

    @Test
    void filesNameWhatIsMissing() {
        assertNamed("file", () -> OpenPsa.read((Path) null));
        assertNamed("in", () -> OpenPsa.read((InputStream) null, "tree"));
        assertNamed("name", () -> OpenPsa.read(InputStream.nullInputStream(), null));
        assertNamed("tree", () -> OpenPsa.toXml(null));
    }
}
