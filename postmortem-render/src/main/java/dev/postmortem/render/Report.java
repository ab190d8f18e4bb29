package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.render.internal.RenderStyle;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is to be reported: a postmortem, and what analyses, reviews and merges say about it.
 *
 * <p>All but the postmortem may be left out. Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class Report {
    Report() {}

    /** {@return the postmortem} */
    public abstract Postmortem getPostmortem();

    /** {@return the language of the words that are the report's own; English unless set} */
    @Value.Default
    public Locale getLanguage() {
        return Locale.ENGLISH;
    }

    /** {@return aggregated figures of the impact, in the order to show them} */
    public abstract List<ReportFact> getImpactFacts();

    /** {@return metrics of the incident, in the order to show them} */
    public abstract List<ReportFact> getMetrics();

    /** {@return what the factors together explain, one note an outcome} */
    public abstract List<ReportNote> getExplanationNotes();

    /** {@return what would have prevented it, one note an outcome} */
    public abstract List<ReportNote> getPreventionNotes();

    /** {@return how the timeline came about} */
    public abstract Optional<MergeReport> getMergeReport();

    /** {@return what a review found} */
    public abstract List<Finding> getFindings();

    /**
     * Returns a report of a postmortem alone.
     *
     * @param postmortem the postmortem
     * @return the report
     */
    public static Report of(Postmortem postmortem) {
        return builder().postmortem(postmortem).build();
    }

    /**
     * Returns a report of a postmortem with everything that can be computed from it: aggregated impact, metrics, the
     * combinations of factors that were enough, what would have prevented them, and what the actions leave open.
     *
     * @param postmortem the postmortem
     * @param asOf up to when an impact that has no end is counted
     * @return the report
     */
    public static Report analyzed(Postmortem postmortem, Instant asOf) {
        return analyzed(postmortem, asOf, Locale.ENGLISH);
    }

    /**
     * Returns the same report, in which the report's own words are in the language of the reader.
     *
     * <p>What people wrote stays as they wrote it, and messages of findings and of problems stay English.
     *
     * @param postmortem the postmortem
     * @param asOf up to when an impact that has no end is counted
     * @param locale the locale of the reader; the report is in German if its language is German, and in English otherwise
     * @return the report
     */
    public static Report analyzed(Postmortem postmortem, Instant asOf, Locale locale) {
        return new AnalyzedReport(Objects.requireNonNull(postmortem, "postmortem"))
                .asOf(Objects.requireNonNull(asOf, "asOf"), Objects.requireNonNull(locale, "locale"));
    }

    /** {@return what it is about, its figures and how much there is of the rest, in aligned lines for consoles and logs} */
    @Override
    public String toString() {
        return ReportText.of(this);
    }

    /**
     * Returns what an audience may read of this report: what renderers are given for it, and what can be handed on as it is.
     *
     * <p>A value with a visibility of its own goes by that, and so does each value inside it. Names of people, systems and keys
     * of trackers belong to the organisation whatever the visibility says; only the title is for everybody. So do the ids of
     * records, which name channels and files, and the words in which a time was recorded: readers outside know an event by its
     * number on their timeline ({@code event-1}), and milestones name it by that. Ids of the postmortem, of impacts, factors,
     * explanations and actions stay, as do the texts of what is shown.
     *
     * @param audience who will read it
     * @return the report without the rest
     */
    public Report visibleTo(Visibility audience) {
        return AudienceFilter.apply(this, audience);
    }

    /** {@return a new builder} */
    public static ReportBuilder builder() {
        return new ReportBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ReportBuilder toBuilder() {
        return builder().from(this);
    }
}
