package dev.postmortem.review.document;

import dev.postmortem.model.incident.Incident;
import dev.postmortem.review.language.TextSection;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.People;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.NamesOfPeople;
import dev.postmortem.review.stated.WrittenText;
import java.util.regex.Pattern;

/** Texts tell of people by their roles, and those who led the response and took notes are known. */
final class PeopleCheck implements Check {
    /** Of less severe incidents nobody expects a scribe. */
    private static final int SEVERE = 2;

    private static final Pattern LEAD = Pattern.compile(
            "lead|commander|coordinator|incident[ _-]?manager|\\bIC\\b|leit|koordinator", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIBE =
            Pattern.compile("scribe|note[ _-]?taker|recorder|secretary|protokoll|schrift", Pattern.CASE_INSENSITIVE);

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        People people = reviewed.people();
        NamesOfPeople names = NamesOfPeople.of(people.names());
        for (WrittenText text : WrittenText.of(reviewed.postmortem())) {
            if (text.section() == TextSection.NARRATIVE) {
                names.in(text.text()).forEach(name -> addNamed(name, people, text, report));
            }
        }
        checkRoles(reviewed, people, report);
    }

    private static void checkRoles(ReviewedPostmortem reviewed, People people, FindingReport report) {
        if (reviewed.postmortem().getIncident().isEmpty()) {
            return;
        }
        if (people.roles().noneMatch(role -> LEAD.matcher(role).find())) {
            report.add(
                    ReviewRule.LEAD_MISSING,
                    "/contributors",
                    "nobody is named as incident lead: no role of a contributor, an actor or an attendee says so",
                    "give the role to who had it, or say that nobody had");
        }
        boolean severe = reviewed.postmortem()
                .getIncident()
                .flatMap(Incident::getSeverity)
                .filter(severity -> severity.getRank() <= SEVERE)
                .isPresent();
        if (severe && people.roles().noneMatch(role -> SCRIBE.matcher(role).find())) {
            report.add(
                    ReviewRule.SCRIBE_MISSING,
                    "/contributors",
                    "nobody is named as scribe: no role of a contributor, an actor or an attendee says so",
                    "give the role to who had it, or say that nobody had");
        }
    }

    private static void addNamed(String name, People people, WrittenText text, FindingReport report) {
        report.add(
                ReviewRule.PERSON_NAMED,
                text.path(),
                "\"" + name + "\" is named"
                        + people.role(name)
                                .map(role -> "; the role is \"" + role + "\"")
                                .orElse(""),
                "tell of people by their roles in the incident");
    }
}
