package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.Suppression;
import dev.postmortem.rca.FactorRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which findings an audience may read: those that are about nothing hidden and name nothing hidden.
 *
 * <p>A finding names something by where it stands, or by its id, text, name or time. What names something visible as well
 * tells nothing. A finding too long to be looked through is left out.
 */
final class FindingFilter {
    /** Findings that follow from how all factors hang together, also from those that they do not name. */
    private static final Set<String> OF_THE_WHOLE_GRAPH = EnumSet.of(
                    FactorRule.OPEN_COMBINATIONS,
                    FactorRule.WITHOUT_ACTION,
                    FactorRule.INERT,
                    FactorRule.WEAK_LINK,
                    FactorRule.UNGROUNDED,
                    FactorRule.FEEDBACK_LOOP,
                    FactorRule.SUBSUMED,
                    FactorRule.REDUNDANT_CAUSE,
                    FactorRule.LIMITED)
            .stream()
            .map(FactorRule::getId)
            .collect(Collectors.toSet());

    private static final Pattern POINTER = Pattern.compile("/[A-Za-z]++(?:/[A-Za-z0-9]++)*+");
    private static final int LONGEST_FINDING = 4_000;

    private final HiddenPlaces places;
    private final boolean graphIsWhole;
    private final HiddenNames names;

    FindingFilter(Postmortem all, Postmortem shown, HiddenPlaces places) {
        this.places = places;
        this.graphIsWhole = all.getFactors().size() == shown.getFactors().size()
                && all.getExplanations().size() == shown.getExplanations().size()
                && all.getActionItems().size() == shown.getActionItems().size();
        this.names = HiddenNames.of(PostmortemTexts.of(all), PostmortemTexts.of(shown));
    }

    List<Finding> filtered(List<Finding> findings) {
        return findings.stream().filter(this::admits).toList();
    }

    /** Whether a name stands for something hidden alone. */
    boolean isHidden(String name) {
        return names.contains(name);
    }

    /** Why findings do not count is told of what is shown alone. */
    boolean admits(Suppression suppression) {
        return tellsNothing(suppression.getSubject().orElse("")) && tellsNothing(suppression.getReason());
    }

    private boolean admits(Finding finding) {
        return !places.contains(finding.getPath())
                && (graphIsWhole || !OF_THE_WHOLE_GRAPH.contains(finding.getId()))
                && tellsNothing(finding.getSubject())
                && tellsNothing(finding.getMessage())
                && tellsNothing(finding.getHint());
    }

    private boolean tellsNothing(String text) {
        return names.isEmpty() && places.isEmpty()
                || text.length() <= LONGEST_FINDING
                        && POINTER.matcher(text).results().noneMatch(pointer -> places.touches(pointer.group()))
                        && !names.standIn(text);
    }
}
