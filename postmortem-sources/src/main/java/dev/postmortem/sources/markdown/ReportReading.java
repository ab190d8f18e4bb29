package dev.postmortem.sources.markdown;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;

/** Reads one report. Belongs to one reading. */
final class ReportReading {
    private final SourceText text;
    private final boolean withMarks;
    private final ReportFindings findings = new ReportFindings();
    private final Account account;
    private final Facts facts;
    private final List<Chapter> chapters;
    private final FactorReading factors;
    private final ActionReading actions;
    private final LessonReading lessons;
    private final ProseReading prose;
    private final MilestoneReading milestones;
    private final RowTimes times;
    private final TimelineReading timeline;

    private ReportReading(SourceText text, SourceOptions options) {
        this.text = text;
        account = new Account(text, findings);
        facts = new Facts(findings);
        Tree.Parsed tree = Tree.of(text);
        withMarks = tree.withMarks();
        FrontMatter.read(text, facts, account);
        chapters = Outline.of(tree.document(), facts.title().isPresent());
        factors = new FactorReading(account, findings);
        actions = new ActionReading(account, findings);
        lessons = new LessonReading(account);
        boolean summary = chapters.stream()
                .anyMatch(c -> c.kind() == SectionKind.SUMMARY && !c.blocks().isEmpty());
        prose = new ProseReading(account, facts, factors, summary);
        milestones = new MilestoneReading(account, findings);
        chapters.forEach(this::chapter);
        times = new RowTimes(options, day(), findings);
        prose.zone().ifPresent(zone -> times.zone(zone.zone(), zone.line(), zone.section()));
        timeline = new TimelineReading(text, account, findings, times);
    }

    /**
     * Reads a report.
     *
     * @param damage what is wrong with the content of the file
     */
    static MarkdownReport read(SourceText text, SourceOptions options, List<SourceProblem> damage) {
        ReportReading reading = new ReportReading(text, options);
        damage.forEach(
                problem -> reading.findings.tell(ReportRule.DAMAGED, 0, "", problem.getMessage(), problem.getRemedy()));
        return reading.read();
    }

    private void chapter(Chapter chapter) {
        SectionKind kind = chapter.kind();
        if (kind.isText() || kind == SectionKind.PREAMBLE) {
            prose.read(chapter);
        } else if (kind.isLessons() || kind == SectionKind.QUESTIONS) {
            lessons.read(chapter);
        } else if (kind == SectionKind.MILESTONES) {
            milestones.read(chapter);
        } else if (kind == SectionKind.UNKNOWN || kind == SectionKind.LESSONS || kind == SectionKind.MESSAGES) {
            unknown(chapter);
        }
    }

    private void unknown(Chapter chapter) {
        if (chapter.heading() != null) {
            account.add(chapter.heading(), chapter.title(), BlockPlace.STRUCTURE, "");
        }
        int unplaced = 0;
        for (Node block : chapter.blocks()) {
            if (!account.isMarkup(block, chapter.title()) && !prose.isZone(block, chapter)) {
                account.add(block, chapter.title(), BlockPlace.UNPLACED, "");
                unplaced++;
            }
        }
        if (unplaced > 0 && chapter.heading() != null) {
            findings.tell(
                    ReportRule.SECTION_UNKNOWN,
                    Tree.line(chapter.heading()),
                    chapter.title(),
                    "a postmortem has no place for what this section says: " + unplaced
                            + (unplaced == 1 ? " block" : " blocks"),
                    "its text is among the blocks of the result; put it where it belongs");
        }
    }

    private Optional<LocalDate> day() {
        return ReportDates.in(heading().orElse(""))
                .or(facts::day)
                .or(() -> facts.title().flatMap(ReportDates::in))
                .or(() -> ReportDates.in(text.name()));
    }

    private Optional<String> heading() {
        return chapters.stream()
                .filter(chapter -> chapter.kind() == SectionKind.PREAMBLE)
                .map(Chapter::title)
                .filter(title -> !title.isBlank())
                .findFirst();
    }

    private MarkdownReport read() {
        timeline.read(of(SectionKind.TIMELINE));
        actions.read(of(SectionKind.ACTIONS));
        prose.addFacts();
        tell();
        Draft draft = new Draft(facts, prose);
        List<TimelineEvent> events = timeline.events();
        return new MarkdownReport(
                draft.postmortem(text.name(), heading()).toBuilder()
                        .incident(
                                draft.incident(milestones.milestones(facts.stated(), timeline.marked(), times.fresh())))
                        .timeline(Timeline.of(events))
                        .factors(factors.factors())
                        .actionItems(actions.actions())
                        .lessons(lessons.lessons())
                        .build(),
                account.close(),
                findings.close(),
                events,
                times.zone());
    }

    private List<Chapter> of(SectionKind kind) {
        return chapters.stream().filter(chapter -> chapter.kind() == kind).toList();
    }

    private void tell() {
        if (!Tree.hasReadableTables(text)) {
            String message = "a table is too wide for the length of the report; tables are read as text";
            findings.tell(ReportRule.TABLES_TOO_WIDE, 0, "", message, "split the table");
        }
        if (!withMarks) {
            String message =
                    "there are too many marks of emphasis and links in one place; all of them are read as text";
            findings.tell(ReportRule.MARKS_AS_TEXT, 0, "", message, "take out what is no report, such as logs");
        }
        if (timeline.events().isEmpty()) {
            String hint = "begin each row of a section \"Timeline\" with its time";
            findings.tell(ReportRule.TIMELINE_MISSING, 0, "", "no row of a timeline was found", hint);
        }
        if (facts.title().isEmpty() && heading().isEmpty()) {
            String message = "the report has no title; the name of the file is taken";
            findings.tell(ReportRule.TITLE_MISSING, 0, "", message, "write the title as the first heading");
        }
        if (prose.text(SectionKind.IMPACT.path()).isPresent()) {
            String message =
                    "the impact is text, from which no times and figures are taken; it is in the summary of the incident";
            findings.tell(ReportRule.IMPACT_AS_TEXT, 0, "", message, "add impacts with their times and figures");
        }
    }
}
