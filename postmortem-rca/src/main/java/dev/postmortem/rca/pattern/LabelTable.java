package dev.postmortem.rca.pattern;

import dev.postmortem.model.text.CodePoints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which label occurs in which incidents, in numbers; labels that are too rare are left out. */
final class LabelTable {
    private final List<String> incidents;
    private final List<String> labels = new ArrayList<>();
    private final List<IncidentSet> occurrences = new ArrayList<>();

    LabelTable(Map<String, ? extends Collection<String>> labelsOf, int minCount) {
        this.incidents = List.copyOf(labelsOf.keySet());
        TreeMap<String, IncidentSet> all = new TreeMap<>(CodePoints::compare);
        int incident = 0;
        for (Collection<String> ofIncident : labelsOf.values()) {
            for (String label : ofIncident) {
                if (!label.isBlank()) {
                    all.computeIfAbsent(label, unused -> new IncidentSet(incidents.size()))
                            .add(incident);
                }
            }
            incident++;
        }
        all.forEach((label, occurs) -> {
            if (occurs.size() >= minCount) {
                labels.add(label);
                occurrences.add(occurs);
            }
        });
    }

    /** {@return how many labels there are} */
    int size() {
        return labels.size();
    }

    /** {@return how many incidents there are} */
    int incidentCount() {
        return incidents.size();
    }

    /** The incidents in which a label occurs; not to be changed. */
    IncidentSet occurrences(int label) {
        return occurrences.get(label);
    }

    /** The incidents in which all of these labels occur: all incidents for no label. */
    IncidentSet common(BitSet set) {
        IncidentSet common = IncidentSet.all(incidents.size());
        for (int label = set.nextSetBit(0); label >= 0; label = set.nextSetBit(label + 1)) {
            common = common.and(occurrences.get(label));
        }
        return common;
    }

    FactorPattern pattern(BitSet set) {
        SortedSet<String> names = new TreeSet<>(CodePoints::compare);
        double expected = 0;
        for (int label = set.nextSetBit(0); label >= 0; label = set.nextSetBit(label + 1)) {
            names.add(labels.get(label));
            expected += Math.log((double) occurrences.get(label).size() / incidents.size());
        }
        List<String> among = common(set).numbers().mapToObj(incidents::get).toList();
        double lift = names.size() == 1 ? 1 : Math.exp(Math.log((double) among.size() / incidents.size()) - expected);
        return new FactorPattern(Collections.unmodifiableSortedSet(names), among, incidents.size(), lift);
    }
}
