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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Abbreviations that only specialists know stand in the glossary, or are spelled out where they stand. */
final class GlossaryCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        Postmortem postmortem = reviewed.postmortem();
        List<String> known =
                known(postmortem).map(name -> name.toUpperCase(Locale.ROOT)).toList();
        for (Acronym acronym : Acronym.in(WrittenText.of(postmortem))) {
            if (known.stream().noneMatch(name -> name.contains(acronym.word()))) {
                report.add(
                        ReviewRule.TERM_UNEXPLAINED,
                        acronym.path(),
                        "\"" + acronym.word() + "\" is used " + acronym.uses() + " times, first in " + acronym.path()
                                + ", and explained nowhere",
                        "add it to the glossary, or spell it out where it stands first");
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
