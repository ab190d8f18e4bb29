package dev.postmortem.sources.markdown;

import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/** Reads the moments that a report states: in a table, as facts, or as marks on rows of the timeline. */
final class MilestoneReading {
    private final Account account;
    private final ReportFindings findings;
    private final Map<MilestoneName, Facts.Stated> stated = new TreeMap<>();
    private final List<ProseReading.ZoneFound> zones = new ArrayList<>();

    MilestoneReading(Account account, ReportFindings findings) {
        this.account = account;
        this.findings = findings;
    }

    void read(Chapter chapter) {
        if (chapter.heading() != null) {
            account.add(chapter.heading(), chapter.title(), BlockPlace.STRUCTURE, "");
        }
        for (Node block : chapter.blocks()) {
            Optional<ZoneLine> zone =
                    block instanceof TableBlock ? Optional.empty() : ZoneLine.of(PlainText.words(block));
            if (zone.isPresent()) {
                zones.add(new ProseReading.ZoneFound(zone.get(), Tree.line(block), chapter.title()));
                account.add(block, chapter.title(), BlockPlace.STRUCTURE, "");
            } else if (!(block instanceof TableBlock && table(Cells.of(block), chapter.title()))
                    && !account.isMarkup(block, chapter.title())) {
                account.unplaced(block, chapter.title(), "a block beside the milestones is none of them");
            }
        }
    }

    private boolean table(Cells cells, String section) {
        int name = cells.column(List.of("milestone", "name", "event"));
        int time = cells.column(List.of("time", "when", "at"));
        if (name < 0 || time < 0) {
            return false;
        }
        cells.accountForHead(account, section, BlockPlace.STRUCTURE, "");
        cells.tellOthers(findings, section, new HashSet<>(List.of(name, time)));
        for (Cells.Row row : cells.body()) {
            int line = Tree.line(row.node());
            Optional<MilestoneName> named = Facts.milestone(row.words(name));
            if (named.isEmpty() || Lead.of(row.words(time)).isEmpty()) {
                account.unplaced(row.node(), section, "the row names no milestone with its time");
            } else if (stated.containsKey(named.get())) {
                account.unplaced(row.node(), section, "the milestone has a time already");
            } else {
                stated.put(named.get(), new Facts.Stated(row.words(time), line, section));
                account.add(row.node(), section, BlockPlace.VALUE, SectionKind.MILESTONES.path());
            }
        }
        return true;
    }

    /**
     * Returns the milestones, at most one of each name.
     *
     * @param facts those that stand as facts
     * @param marked those that rows of the timeline prove
     * @param times reads times by the zone and the day of the report
     */
    List<Milestone> milestones(
            Map<MilestoneName, Facts.Stated> facts, Map<MilestoneName, TimelineEvent> marked, RowTimes times) {
        zones.forEach(zone -> times.zone(zone.zone(), zone.line(), zone.section()));
        facts.forEach(stated::putIfAbsent);
        Map<MilestoneName, Milestone> found = new TreeMap<>();
        stated.forEach((name, at) -> found.put(
                name,
                Milestone.builder()
                        .name(name)
                        .at(times.fresh()
                                .read(at.time(), at.line(), at.section())
                                .time())
                        .build()));
        marked.forEach((name, event) -> found.putIfAbsent(
                name,
                Milestone.builder()
                        .name(name)
                        .at(event.getOccurredAt())
                        .event(event.getId())
                        .build()));
        return List.copyOf(found.values());
    }
}
