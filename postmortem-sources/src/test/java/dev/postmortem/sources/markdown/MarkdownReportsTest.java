package dev.postmortem.sources.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.postmortem.model.Lessons;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.source.SourceOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the parts of a report that are no timeline. */
class MarkdownReportsTest {
    @TempDir
    Path folder;

    @Test
    void factsStandInFrontMatter() {
        Postmortem read = Reports.read(
                        "---",
                        "title: \"Cache down\"",
                        "date: 2024-05-01",
                        "authors: [Ana, Bo]",
                        "owner: Cy",
                        "severity: SEV-2",
                        "status: published",
                        "services:",
                        "  - checkout",
                        "  - search",
                        "---",
                        "## Summary",
                        "It was down.")
                .getPostmortem();
        assertThat(read.getTitle()).isEqualTo("Cache down");
        assertThat(read.getContributors()).extracting(Actor::getName).containsExactly("Ana", "Bo");
        assertThat(read.getOwner().map(Actor::getName)).contains("Cy");
        assertThat(read.getStatus()).isEqualTo(PostmortemStatus.DRAFT);
        assertThat(read.getLabels()).containsEntry("status", "published").containsEntry("date", "2024-05-01");
        Incident incident = read.getIncident().orElseThrow();
        assertThat(incident.getSeverity()).contains(Severity.of(2, "SEV-2"));
        assertThat(incident.getAffectedServices()).containsExactly("checkout", "search");
        assertThat(read.getSummary()).contains("It was down.");
        assertThat(read.getId()).hasToString("report");
    }

    @Test
    void factsStandInLinesItemsAndTables() {
        MarkdownReport report = Reports.read(
                "# Cache down",
                "**Incident ID:** INC-7  ",
                "Severity: high",
                "",
                "- **Detected:** 2024-05-01 10:05 UTC",
                "- Region: eu",
                "",
                "| | |",
                "|---|---|",
                "| Authors | ana@ |",
                "| Root cause | A full disk. |",
                "## Impact",
                "Half of all users.");
        Postmortem read = report.getPostmortem();
        Incident incident = read.getIncident().orElseThrow();
        assertThat(incident.getReference()).contains("INC-7");
        assertThat(incident.getSummary()).contains("Half of all users.");
        assertThat(incident.milestone(MilestoneName.DETECTED)
                        .orElseThrow()
                        .getAt()
                        .getEarliest())
                .map(Object::toString)
                .contains("2024-05-01T10:05:00Z");
        assertThat(read.getLabels()).containsEntry("Severity", "high").containsEntry("Region", "eu");
        assertThat(read.getContributors()).extracting(Actor::getName).containsExactly("ana");
        assertThat(read.getAnalysis().flatMap(a -> a.getUnderlyingCauses()).map(Statement::getText))
                .contains("A full disk.");
        assertThat(Reports.ids(report))
                .containsExactlyInAnyOrder("report.value-unread", "report.timeline-missing", "report.impact-as-text");
    }

    @Test
    void factsMayStandAcrossATable() {
        Postmortem read = Reports.read(
                        "# t", "| Date | Severity | Owner |", "|---|---|---|", "| 2024-05-01 | P1 | Ana |")
                .getPostmortem();
        assertThat(read.getOwner().map(Actor::getName)).contains("Ana");
        assertThat(read.getIncident().flatMap(Incident::getSeverity)).contains(Severity.of(1, "P1"));
    }

    @Test
    void sectionsAreKnownByTheirUsualNames() {
        MarkdownReport report = Reports.read(
                "# t",
                "Intro.",
                "## 1. Trigger",
                "A push.",
                "## Root Cause(s) ##",
                "It was old.",
                "1. step",
                "## Detection",
                "An alert, see <https://a.example.org/1>.",
                "## Resolution:",
                "Rolled back.",
                "### In detail",
                "With `make`.",
                "",
                "**Conclusion**",
                "",
                "Fine.",
                "## Weather",
                "Sunny.",
                "",
                "---",
                "<!-- gone -->");
        Postmortem read = report.getPostmortem();
        Incident incident = read.getIncident().orElseThrow();
        assertThat(read.getSummary()).contains("Intro.");
        assertThat(incident.getTrigger()).contains("A push.");
        assertThat(incident.getTemporaryResolution()).contains("Rolled back.\n\nIn detail\n\nWith make.");
        assertThat(read.getAnalysis().orElseThrow().getUnderlyingCauses().map(Statement::getText))
                .contains("It was old.\n\n- step");
        assertThat(read.getAnalysis().orElseThrow().getMonitoringReview().map(Statement::getText))
                .contains("An alert, see https://a.example.org/1.");
        assertThat(read.getAnalysis().orElseThrow().getSummary().map(Statement::getText))
                .contains("Fine.");
        assertThat(report.getUnplaced()).extracting(ReportBlock::getText).containsExactly("Sunny.");
        assertThat(Reports.ids(report)).contains("report.section-unknown");
    }

    @Test
    void factorsAreAListOfTheirOwn() {
        MarkdownReport report = Reports.read("## Contributing factors", "- An old disk", "- No alert");
        assertThat(report.getPostmortem().getFactors())
                .extracting(ContributingFactor::getText, ContributingFactor::getKind)
                .containsExactly(tuple("An old disk", FactorKind.CONDITION), tuple("No alert", FactorKind.CONDITION));
        assertThat(Reports.ids(report)).contains("report.factor-kind-assumed");
    }

    @Test
    void lessonsAreItemsAndSentences() {
        Lessons lessons = Reports.read(
                        "## Lessons learned",
                        "### What went well",
                        "* One",
                        "* Two",
                        "### What went wrong",
                        "1. Three",
                        "",
                        "Where we got lucky:",
                        "",
                        "We did not.",
                        "## Open questions",
                        "- Why? *(not answered yet)*",
                        "- Who?\\",
                        "  We.")
                .getPostmortem()
                .getLessons()
                .orElseThrow();
        assertThat(lessons.getWentWell()).extracting(Statement::getText).containsExactly("One", "Two");
        assertThat(lessons.getWentPoorly()).extracting(Statement::getText).containsExactly("Three");
        assertThat(lessons.getGotLucky()).extracting(Statement::getText).containsExactly("We did not.");
        assertThat(lessons.getOpenQuestions())
                .extracting(q -> q.getText() + q.getAnswer().orElse("-"))
                .containsExactly("Why?-", "Who?We.");
    }

    @Test
    void actionsAreItems() {
        List<ActionItem> actions = Reports.read(
                        "## Action Items",
                        "These are ours.",
                        "### Detection",
                        "- [x] Add an alert ([#12](https://github.com/acme/shop/issues/12))",
                        "- [ ] Page twice (owner: Ana) (due 2024-06-01)",
                        "### Process",
                        "1. Write it down [Issue](https://jira.example.org/browse/OPS-7). (Done!)",
                        "   - in the wiki",
                        "### Later",
                        "Buy disks: https://gitlab.example.org/ops/infra/-/issues/3")
                .getPostmortem()
                .getActionItems();
        assertThat(actions)
                .extracting(ActionItem::getTitle)
                .containsExactly("Add an alert", "Page twice", "Write it down", "Buy disks");
        assertThat(actions)
                .extracting(ActionItem::getType)
                .containsExactly(ActionType.DETECT, ActionType.DETECT, ActionType.PROCESS, ActionType.REPAIR);
        assertThat(actions)
                .extracting(ActionItem::getStatus)
                .containsExactly(ActionStatus.DONE, ActionStatus.OPEN, ActionStatus.DONE, ActionStatus.OPEN);
        assertThat(actions)
                .extracting(a ->
                        a.getIssue().map(i -> i.getSystem() + " " + i.getKey()).orElse(""))
                .containsExactly("github acme/shop#12", "", "jira OPS-7", "gitlab ops/infra#3");
        assertThat(actions.get(1).getOwner().map(Actor::getName)).contains("Ana");
        assertThat(actions.get(1).getDueDate()).contains(LocalDate.of(2024, 6, 1));
        assertThat(actions.get(2).getContext().orElseThrow()).contains("in the wiki");
        assertThat(actions.get(0).getId()).hasToString("line-4");
    }

    @Test
    void actionsAreRowsOfATable() {
        MarkdownReport report = Reports.read(
                "## Follow-ups",
                "* P0 - at once",
                "",
                "| Action Item | Type | Priority | Owner | Due Date | Bug | Status |",
                "|---|---|---|---|---|---|---|",
                "| Fix the disk | mitigate | P1 | @ana | 2024-06-01 | [OPS-7](https://t.example.org/OPS-7) | **DONE** |",
                "| Tell all | process | high | | soon | n/a | |");
        List<ActionItem> actions = report.getPostmortem().getActionItems();
        assertThat(actions).extracting(ActionItem::getTitle).containsExactly("Fix the disk", "Tell all");
        ActionItem first = actions.get(0);
        assertThat(first.getType()).isEqualTo(ActionType.MITIGATE);
        assertThat(first.getPriority()).contains(ActionPriority.P1);
        assertThat(first.getOwner().map(Actor::getName)).contains("ana");
        assertThat(first.getDueDate()).contains(LocalDate.of(2024, 6, 1));
        assertThat(first.getIssue().map(ExternalIssue::getKey)).contains("OPS-7");
        assertThat(first.getStatus()).isEqualTo(ActionStatus.DONE);
        assertThat(Reports.ids(report))
                .filteredOn("report.value-unread"::equals)
                .hasSize(3);
        assertThat(report.getUnplaced()).hasSize(1);
    }

    @Test
    void milestonesStandInATable() {
        Incident incident = Reports.read(
                        "## Milestones",
                        "Times in UTC",
                        "",
                        "| Milestone | Time |",
                        "|---|---|",
                        "| Impact started | 2024-05-01 10:00 |",
                        "| Coffee | 2024-05-01 11:00 |")
                .getPostmortem()
                .getIncident()
                .orElseThrow();
        assertThat(incident.getMilestones()).hasSize(1);
        assertThat(incident.milestone(MilestoneName.IMPACT_STARTED)
                        .orElseThrow()
                        .isInferred())
                .isFalse();
    }

    @Test
    void aReportPrintsWhatWasFound() {
        MarkdownReport report =
                Reports.read("# Cache down", "## Timeline", "- 2024-05-01 10:00Z a", "## Weather", "Fine");
        assertThat(report)
                .hasToString("Cache down\ntimeline  1 rows\nactions   0\nfindings  1\nblocks    5, 1 without a place");
        assertThat(report.getBlocks().get(2)).hasToString("3-3 VALUE /timeline/events - 2024-05-01 10:00Z a");
    }

    @Test
    void filesAreReadWhateverTheirEncoding() throws IOException {
        Path file = folder.resolve("2024-05-01-cache.md");
        Files.write(file, "# Größe\r\n## Timeline\r\n- 10:00 UTC Ü\r\n".getBytes(StandardCharsets.UTF_16));
        MarkdownReport report = MarkdownReports.read(file);
        assertThat(report.getPostmortem().getTitle()).isEqualTo("Größe");
        assertThat(Reports.rows(report)).containsExactly("2024-05-01T10:00:00Z Ü");
        Files.write(file, new byte[] {'#', ' ', (byte) 0xff, '\n'});
        assertThat(Reports.ids(MarkdownReports.read(file))).contains("report.damaged");
    }

    @Test
    void whatIsTooLargeIsRefused() throws IOException {
        Path file = folder.resolve("large.md");
        Files.writeString(file, "x".repeat((4 << 20) + 1));
        assertThatThrownBy(() -> MarkdownReports.read(file))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("large.md")
                .hasMessageContaining("4 MiB");
        String text = Files.readString(file);
        assertThatThrownBy(() -> MarkdownReports.read("a", text, SourceOptions.none()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MarkdownReports.read(" ", "", SourceOptions.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingGivesADraft() {
        MarkdownReport report = Reports.read("");
        assertThat(report.getPostmortem().getTitle()).isEqualTo("report");
        assertThat(Reports.ids(report)).containsExactly("report.timeline-missing", "report.title-missing");
    }

    @Test
    void ofOneKindOnlyTheFirstFindingsAreListed() {
        String[] lines = new String[60];
        lines[0] = "## Weather";
        for (int i = 1; i < lines.length; i += 2) {
            lines[i] = "## Day " + (char) ('A' + i % 26) + " went";
            lines[Math.min(59, i + 1)] = "Sunny.";
        }
        List<String> ids = Reports.ids(Reports.read(lines));
        assertThat(ids).filteredOn("report.section-unknown"::equals).hasSize(25);
        assertThat(ids).contains("report.more-findings");
    }

    @Test
    void factsMayStandBetweenTagsThatBreakALine() {
        MarkdownReport report = Reports.read("# t", "Owner: Ana<br>", "Region: eu<br>Zone: b", "Severity: high");
        Postmortem read = report.getPostmortem();
        assertThat(read.getOwner().map(Actor::getName)).contains("Ana");
        assertThat(read.getLabels()).containsEntry("Region", "eu").containsEntry("Zone", "b");
        assertThat(report.getFindings())
                .filteredOn(f -> f.getId().equals("report.value-unread"))
                .extracting(Finding::getSubject)
                .containsExactly("line 4");
    }

    @Test
    void anOwnerWithoutANameIsNoOwner() {
        MarkdownReport report = Reports.read(
                "## Action items",
                "| Action | Owner |",
                "|---|---|",
                "| Fix the disk | , ops |",
                "| Buy another | Ana, ops |");
        List<ActionItem> actions = report.getPostmortem().getActionItems();
        assertThat(actions)
                .extracting(a -> a.getOwner().map(Actor::getName).orElse("-"))
                .containsExactly("-", "Ana");
        assertThat(actions).extracting(a -> a.getTeam().orElse("-")).containsExactly("ops", "ops");
        assertThat(Reports.ids(report))
                .filteredOn("report.value-unread"::equals)
                .hasSize(1);
        assertThat(Reports.read("## Action items", "- Fix it (owner: \u2003)")
                        .getPostmortem()
                        .getActionItems())
                .extracting(ActionItem::getOwner)
                .containsExactly(Optional.empty());
    }

    @Test
    void frontMatterHasTextsOfSeveralLines() {
        MarkdownReport report = Reports.read(
                "---",
                "title: >-",
                "  Database outage",
                "  of January",
                "",
                "summary: |",
                "  The database was down.",
                "    Twice.",
                "",
                "owner: Ana",
                "nothing: |+",
                "severity: SEV-1",
                "---",
                "# Another title");
        Postmortem read = report.getPostmortem();
        assertThat(read.getTitle()).isEqualTo("Database outage of January");
        assertThat(read.getSummary()).contains("The database was down.\n  Twice.");
        assertThat(read.getOwner().map(Actor::getName)).contains("Ana");
        assertThat(read.getIncident().flatMap(Incident::getSeverity)).contains(Severity.of(1, "SEV-1"));
        assertThat(report.getUnplaced()).isEmpty();
    }

    @Test
    void whatFrontMatterHasBeyondPlainValuesIsToldOnce() {
        MarkdownReport report =
                Reports.read("---", "title: Database", "  outage", "?", "!!", "---", "## Summary", "It was down.");
        assertThat(report.getUnplaced()).hasSize(3);
        assertThat(report.getFindings())
                .filteredOn(f -> f.getId().equals("report.block-unplaced"))
                .extracting(Finding::getMessage)
                .containsExactly("line 3: this line and 2 below belong to nothing that was read");
    }

    @Test
    void whatElseAnActionTableSaysIsContext() {
        MarkdownReport report = Reports.read(
                "## Action items",
                "| Action | Type | Notes | Notes | Ticket |",
                "|---|---|---|---|---|",
                "| Fix the [runbook](https://w.example.org/rb) | chore | refused twice | ask Bo "
                        + "| [OPS-1](https://j.example.org/OPS-1) [OPS-2](https://j.example.org/OPS-2) |",
                "| Buy disks | repair | | | OPS-3 |");
        List<ActionItem> actions = report.getPostmortem().getActionItems();
        assertThat(actions.get(0).getTitle()).isEqualTo("Fix the runbook");
        assertThat(actions.get(0).getIssue().map(ExternalIssue::getKey)).contains("OPS-1");
        assertThat(actions.get(0).getContext().orElseThrow().lines())
                .containsExactly(
                        "runbook (https://w.example.org/rb)",
                        "Ticket: OPS-1 (https://j.example.org/OPS-1) OPS-2 (https://j.example.org/OPS-2)",
                        "Notes: refused twice",
                        "Notes (2): ask Bo");
        assertThat(actions.get(1).getContext()).isEmpty();
        assertThat(report.getFindings())
                .filteredOn(f -> f.getId().equals("report.value-unread"))
                .extracting(Finding::getMessage)
                .containsExactly("line 2, section \"Action items\": the type \"chore\" of an action cannot be read");
    }

    @Test
    void linksOfAnActionThatAreNoIssueAreContext() {
        ActionItem action = Reports.read(
                        "## Action items",
                        "- Fix the [runbook](https://w.example.org/rb) as in <https://w.example.org/d>"
                                + " ([#12](https://github.com/acme/shop/issues/12))")
                .getPostmortem()
                .getActionItems()
                .get(0);
        assertThat(action.getTitle()).isEqualTo("Fix the runbook as in https://w.example.org/d");
        assertThat(action.getIssue().map(ExternalIssue::getKey)).contains("acme/shop#12");
        assertThat(action.getContext()).contains("runbook (https://w.example.org/rb)");
    }

    @Test
    void columnsAndRowsWithoutAPlaceAreTold() {
        MarkdownReport report = Reports.read(
                "# 2024-05-01",
                "## Contributing factors",
                "| Cause | Part | Comment | Empty |",
                "|---|---|---|---|",
                "| [No limit](https://w.example.org/l) | weather | known since May | |",
                "## Milestones",
                "| Milestone | Time | By |",
                "|---|---|---|",
                "| Detected | 10:00 | a customer |",
                "| Detected | 10:30 | the alert |");
        assertThat(report.getPostmortem().getFactors())
                .extracting(ContributingFactor::getText)
                .containsExactly("No limit (https://w.example.org/l)");
        assertThat(report.getFindings())
                .filteredOn(f -> f.getId().equals("report.value-unread"))
                .extracting(f -> f.getMessage().replaceFirst(".*?: ", ""))
                .containsExactly(
                        "there is no place for the column \"Comment\"",
                        "the part \"weather\" of a factor cannot be read",
                        "there is no place for the column \"By\"");
        assertThat(report.getUnplaced())
                .extracting(ReportBlock::getText)
                .containsExactly("| Detected | 10:30 | the alert |");
    }

    @Test
    void aMilestoneThatIsStatedTwiceIsKeptAsALabel() {
        Postmortem read = Reports.read("# 2024-05-01", "Detected: 10:00", "Detected: 10:30")
                .getPostmortem();
        assertThat(read.getLabels()).containsEntry("Detected", "10:30");
    }

    @Test
    void commentsAndMarksOfHtmlAreNotRead() {
        MarkdownReport report = Reports.read(
                "# t",
                "## Summary",
                "The db <!-- Bob dropped it --> was <B>down</B> for <span title='x'>all</span>, see pod <name>.",
                "",
                "<!-- a",
                "comment --> It was the disk. <!-- b -->",
                "",
                "<!-- c -->",
                "",
                "<!-- d");
        assertThat(report.getPostmortem().getSummary())
                .contains("The db  was down for all, see pod <name>.\n\nIt was the disk.");
        assertThat(report.getBlocks())
                .extracting(ReportBlock::getPlace)
                .containsExactly(
                        BlockPlace.VALUE,
                        BlockPlace.STRUCTURE,
                        BlockPlace.TEXT,
                        BlockPlace.TEXT,
                        BlockPlace.MARKUP,
                        BlockPlace.MARKUP);
    }

    @Test
    void whatIsForReadersInsideIsNoExternalMessage() {
        MarkdownReport report = Reports.read(
                "# t",
                "## Messaging",
                "### Internal email",
                "Do not tell.",
                "### External message",
                "It was down.",
                "## How'd we do?",
                "### What didn't go so well?",
                "- All of it",
                "## Fault",
                "*No entry.*");
        Postmortem read = report.getPostmortem();
        assertThat(read.getExternalMessage().orElseThrow().getSummary()).contains("It was down.");
        assertThat(read.getLessons().orElseThrow().getWentPoorly())
                .extracting(Statement::getText)
                .containsExactly("All of it");
        assertThat(read.getAnalysis()).isEmpty();
        assertThat(report.getUnplaced()).extracting(ReportBlock::getText).containsExactly("Do not tell.");
    }

    @Test
    void theFirstHeadingIsTheTitleWhateverItsLevel() {
        MarkdownReport report =
                Reports.read("## Database outage 2024-01-01", "It was down.", "### Timeline (UTC)", "- 10:00 x");
        assertThat(report.getPostmortem().getTitle()).isEqualTo("Database outage 2024-01-01");
        assertThat(report.getPostmortem().getSummary()).contains("It was down.");
        assertThat(Reports.rows(report)).containsExactly("2024-01-01T10:00:00Z x");
        assertThat(Reports.ids(report)).containsExactly("report.day-inherited");
        assertThat(Reports.read("Intro.", "## Weather", "Sunny.")
                        .getPostmortem()
                        .getTitle())
                .isEqualTo("report");
        assertThat(Reports.ids(Reports.read("---", "title: Outage", "---", "## Weather", "Sunny.")))
                .contains("report.section-unknown");
    }

    @Test
    void aMarkWithoutAQuestionIsNoQuestion() {
        MarkdownReport report = Reports.read("# t", "## Open questions", "- (not answered yet)", "- Why?");
        assertThat(report.getPostmortem().getLessons().orElseThrow().getOpenQuestions())
                .extracting(q -> q.getText())
                .containsExactly("Why?");
        assertThat(report.getBlocks().get(2).getPlace()).isEqualTo(BlockPlace.MARKUP);
    }
}
