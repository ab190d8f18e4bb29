package dev.postmortem.render;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.Tone;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.wording.Wording;
import java.util.List;

/** What a review found. */
final class FindingSection {
    private FindingSection() {}

    static void offer(List<Finding> findings, ReportContents contents, Wording wording) {
        contents.put(
                ReportContent.FINDINGS,
                () -> table("finding-table", "What a review of this report found", wording)
                        .blocks(findings.stream().sorted().toList()));
    }

    static TableOf<Finding> table(String id, String caption, Wording wording) {
        return new TableOf<Finding>(id, caption, wording)
                .column(
                        "Severity",
                        f -> Paragraph.of(Inline.badge(wording.label(f.getSeverity()), tone(f.getSeverity()))))
                .text("Finding", Finding::getMessage)
                .text("What to do", Finding::getHint)
                .column("Rule", f -> Paragraph.of(Inline.code(f.getId())))
                .stackable();
    }

    private static Tone tone(FindingSeverity severity) {
        return switch (severity) {
            case ERROR -> Tone.CRITICAL;
            case WARNING -> Tone.WARNING;
            case NOTE -> Tone.NEUTRAL;
        };
    }
}
