package dev.postmortem.review;

import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects findings; of each kind only the first ones are kept, and the rest is counted. */
final class FindingReport {
    private static final int LISTED = 25;

    private final PostmortemStatus asked;
    private final Map<String, Kind> kinds = new TreeMap<>();

    FindingReport(PostmortemStatus asked) {
        this.asked = asked;
    }

    PostmortemStatus asked() {
        return asked;
    }

    void add(ReviewRule rule, String path, String message, String hint) {
        add(Finding.builder()
                .id(rule.getId())
                .severity(rule.severityFor(asked))
                .path(path)
                .message(message)
                .hint(hint)
                .build());
    }

    void add(Finding finding) {
        kinds.computeIfAbsent(finding.getId(), none -> new Kind()).add(finding);
    }

    List<Finding> sorted() {
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
