package dev.postmortem.review.account;

import dev.postmortem.model.GlossaryTerm;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.Acronym;
import dev.postmortem.review.stated.WrittenText;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Abbreviations that only specialists know stand in the glossary, or are spelled out where they stand. */
final class GlossaryCheck implements Check {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        if (!report.asksFor(ReviewRule.TERM_UNEXPLAINED)) {
            return;
        }
        Map<String, Acronym> acronyms = new TreeMap<>();
        Acronym.in(WrittenText.of(reviewed.postmortem())).forEach(acronym -> acronyms.put(acronym.word(), acronym));
        known(reviewed.postmortem()).forEach(name -> removeNamed(name.toUpperCase(Locale.ROOT), acronyms));
        acronyms.values()
                .forEach(acronym -> report.add(
                        ReviewRule.TERM_UNEXPLAINED,
                        acronym.path(),
                        "\"" + acronym.word() + "\" is used " + acronym.uses() + " times, first in " + acronym.path()
                                + ", and explained nowhere",
                        "add it to the glossary, or spell it out where it stands first"));
    }

    /** All parts of the name are looked up, so that the time does not grow with the acronyms. */
    private static void removeNamed(String name, Map<String, Acronym> acronyms) {
        for (int start = 0; !acronyms.isEmpty() && start < name.length(); start++) {
            int last = Math.min(name.length(), start + LONGEST);
            for (int end = start + SHORTEST; end <= last; end++) {
                acronyms.remove(name.substring(start, end));
            }
        }
    }

    /** Names of services are no terms. */
    private static Stream<String> known(Postmortem postmortem) {
        Optional<Incident> incident = postmortem.getIncident();
        Stream<String> names = Stream.of(
                        incident.map(Incident::getAffectedServices),
                        incident.map(Incident::getFunctionalities),
                        incident.map(Incident::getEnvironments),
                        incident.map(Incident::getTeams))
                .flatMap(Optional::stream)
                .flatMap(Collection::stream);
        return Stream.of(
                        postmortem.getGlossary().stream().map(GlossaryTerm::getTerm),
                        names,
                        incident.flatMap(Incident::getReference).stream(),
                        postmortem.getLabels().values().stream())
                .flatMap(some -> some);
    }
}
