package dev.postmortem.review.language;

import static dev.postmortem.review.language.Subject.LINE_START;
import static dev.postmortem.review.language.Subject.PEOPLE;

import dev.postmortem.review.planned.PlannedWork;

/** What stands around words that blame nobody, as parts of patterns without a length. */
final class Harmless {
    /** In front: that nothing would have helped is an answer, not a wish. */
    static final String NOT_OF_NOTHING =
            "(?<!\\b(?:nothing|nobody|none|neither|no(?! (?:doubt|question)))\\b[^.!?,;:\\n]{0,80})";

    /** Behind: a review asks whether anything that was planned would have helped, and a sentence answers it. */
    static final String NOT_OF_PLANS =
            "(?<!" + PlannedWork.WORDS + "[^.!?\\n]{0,200})(?![^.!?\\n]{0,150}" + PlannedWork.WORDS + ")";

    /** Behind "who": it begins a question; after a noun it tells which people are meant. */
    static final String IN_QUESTION = "(?<=(?:" + LINE_START + "|[.!?;:(\"“]\\s{0,3}"
            + "|\\b(?:and|but|or|so|know|knows|ask|asks|asked|wonder|clear|find out|found out)\\s{1,3})who)";

    /** In front: "no single", "not all", "did not become a complete". */
    static final String NOT_DENIED =
            "(?<!\\b(?:(?:no|not|never|neither|nor|without|than)|[a-z]{2,6}n['’]t) (?:[a-z ]{1,12} )?)";

    private static final String OTHERS =
            "(?:providers?|vendors?|suppliers?|carriers?|partners?|registrars?|isps?|third part(?:y|ies))";

    /** In front: "our provider had a global". */
    static final String NOT_BY_OTHERS = "(?<!\\b" + OTHERS + "(?:['’]s?)?"
            + "(?: (?:had|has|suffered|reported|saw|confirmed|announced)(?: an?)?| (?:was|were|is|went))? )";

    /** Behind: "outage of our DNS provider", "outage at Example Cloud". */
    static final String NOT_OF_OTHERS =
            "(?! (?:of|at|in|by) (?:(?:its|their)\\b|(?:[\\w.-]{1,20} ){0,3}" + OTHERS + "\\b)| (?:at|by) (?-i:[A-Z]))";

    /** In front: "let the bot remind" changes the system, "let the engineers double-check" asks people. */
    static final String NOT_BY_SYSTEM = "(?<!\\b(?:let|have|make) (?:the|an?|our|its|each|every) [\\w -]{1,50}"
            + "(?<!\\b(?:" + PEOPLE + "|teams?|leads?|owners?|everybody|to)) )"
            + "(?<!\\b(?:bot|tool|job|script|pipeline|ci|hook|linter|workflow|system|service)s? (?:to )?)";

    private Harmless() {}
}
