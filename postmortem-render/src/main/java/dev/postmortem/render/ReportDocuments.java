package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Makes the document of a report: the one place that knows the audience, the order of the sections, the zone and the limits.
 *
 * <p>What the audience may not see is taken out first. Sections, their order and their titles are those of
 * {@link RenderOptions#getTemplate()}. Long lists end with a count of what is not shown. The same report and options give an equal document.
 */
public final class ReportDocuments {
    private ReportDocuments() {}

    /**
     * Returns the document of a report.
     *
     * <p>Linear in the number of events; the document itself stays small, because events beyond
     * {@link RenderOptions#getMaxTimelineRows()} are folded.
     *
     * @param report the report
     * @param options the audience, zone and limits
     * @return the document
     */
    public static ReportDocument of(Report report, RenderOptions options) {
        Report shown = AudienceFilter.apply(
                Objects.requireNonNull(report, "report"),
                Objects.requireNonNull(options, "options").getAudience());
        Terms terms = Terms.of(report.getLanguage());
        Locale numbers =
                options.getLocale().equals(Locale.ROOT) ? terms.numbersOf(report.getLanguage()) : options.getLocale();
        Wording wording = new Wording(options.getZone(), numbers, terms);
        Postmortem postmortem = shown.getPostmortem();
        return ReportDocument.builder()
                .title(VisibleText.of(postmortem.getTitle()))
                .language(terms.language().toLanguageTag())
                .putMetadata("audience", options.getAudience().toString())
                .putMetadata("zone", wording.times().zoneName())
                .severity(HeaderFacts.severity(postmortem))
                .status(HeaderFacts.status(postmortem, options.getAudience(), wording))
                .badges(HeaderFacts.badges(postmortem, options.getAudience(), wording))
                .facts(HeaderFacts.of(postmortem, wording))
                .sections(sections(shown, wording, options))
                .build();
    }

    private static List<Section> sections(Report report, Wording wording, RenderOptions options) {
        Postmortem postmortem = report.getPostmortem();
        boolean internal = options.getAudience().compareTo(Visibility.INTERNAL) >= 0;
        ReportContents contents = new ReportContents();
        new TextSections(postmortem, wording).offer(contents);
        new IncidentSections(postmortem, wording).offer(contents);
        new ImpactSection(wording, internal).offer(report, contents);
        new MilestoneSection(wording).offer(report, contents);
        EventMarks marks = EventMarks.of(postmortem);
        new TimelineSection(postmortem, marks, wording, internal).offer(contents, options);
        new HindsightSection(postmortem, marks, wording).offer(contents);
        new FactorSection(wording).offer(report, contents);
        new ActionSection(wording, internal).offer(postmortem, contents);
        new MeetingSection(wording).offer(postmortem, contents);
        new ReferenceSection(wording).offer(postmortem, contents);
        report.getMergeReport().ifPresent(merge -> new MergeSection(wording).offer(merge, postmortem, contents));
        FindingSection.offer(report.getFindings(), contents, wording);
        return SectionList.of(options.getTemplate(), contents, wording.terms());
    }
}
