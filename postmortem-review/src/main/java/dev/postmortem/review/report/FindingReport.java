package dev.postmortem.review.report;

import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingRule;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.finding.Suppression;
import dev.postmortem.review.rule.ReviewRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects findings; of each kind only the first ones are kept, and the rest is counted. */
public final class FindingReport {
    private static final int LISTED = 25;

    private final PostmortemStatus asked;
    private final Subjects subjects;
    private final List<Suppression> suppressions;
    private final Map<String, Kind> kinds = new TreeMap<>();
    private final Map<String, Kind> suppressed = new TreeMap<>();

    public FindingReport(PostmortemStatus asked, ReviewedPostmortem reviewed) {
        this.asked = asked;
        this.subjects = Subjects.of(reviewed);
        this.suppressions = reviewed.postmortem().getSuppressions();
    }

    public PostmortemStatus asked() {
        return asked;
    }

    /** {@return whether findings of a rule count at the status that is asked for} */
    public boolean asksFor(ReviewRule rule) {
        return asked.compareTo(rule.getReportedFrom()) >= 0;
    }

    public void add(ReviewRule rule, String path, String message, String hint) {
        add(rule, path, subjects.at(path), message, hint);
    }

    /** Of what the path alone does not name. */
    public void add(ReviewRule rule, String path, String subject, String message, String hint) {
        if (!asksFor(rule)) {
            return;
        }
        add(Finding.builder()
                .id(rule.getId())
                .severity(rule.severityFor(asked))
                .path(path)
                .subject(subject)
                .message(message)
                .hint(hint)
                .build());
    }

    public void add(FindingRule rule, String path, String message, String hint) {
        add(rule.at(path, subjects.at(path), message, hint));
    }

    public void add(Finding finding) {
        boolean counts = suppressions.stream().noneMatch(suppression -> suppression.covers(finding));
        (counts ? kinds : suppressed)
                .computeIfAbsent(finding.getId(), none -> new Kind())
                .add(finding);
    }

    /** {@return the findings that count, sorted; of each kind the first ones, with how many more there are} */
    public List<Finding> findings() {
        return sorted(kinds);
    }

    /** {@return the findings that the postmortem suppresses, likewise} */
    public List<Finding> suppressed() {
        return sorted(suppressed);
    }

    private static List<Finding> sorted(Map<String, Kind> kinds) {
        return kinds.values().stream().flatMap(Kind::all).sorted().toList();
    }

    /** The findings of one id. */
    private static final class Kind {
        private final List<Finding> listed = new ArrayList<>();
        private final Set<Finding> known = new HashSet<>();
        private long count;

        void add(Finding finding) {
            if (known.contains(finding)) {
                return;
            }
            count++;
            if (listed.size() < LISTED) {
                listed.add(finding);
                known.add(finding);
            }
        }

        Stream<Finding> all() {
            return count == listed.size() ? listed.stream() : Stream.concat(listed.stream(), Stream.of(rest()));
        }

        private Finding rest() {
            FindingSeverity worst = listed.stream()
                    .map(Finding::getSeverity)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return Finding.builder()
                    .id(listed.get(0).getId())
                    .severity(worst)
                    .message(listed.size() + " of " + count + " findings of this kind are listed")
                    .hint("mend these first, then review again")
                    .build();
        }
    }
}
