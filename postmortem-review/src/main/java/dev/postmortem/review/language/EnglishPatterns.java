package dev.postmortem.review.language;

import static dev.postmortem.review.language.Harmless.IN_QUESTION;
import static dev.postmortem.review.language.Harmless.NOT_BY_OTHERS;
import static dev.postmortem.review.language.Harmless.NOT_BY_SYSTEM;
import static dev.postmortem.review.language.Harmless.NOT_DENIED;
import static dev.postmortem.review.language.Harmless.NOT_OF_NOTHING;
import static dev.postmortem.review.language.Harmless.NOT_OF_OTHERS;
import static dev.postmortem.review.language.Harmless.NOT_OF_PLANS;
import static dev.postmortem.review.language.Subject.BEING;
import static dev.postmortem.review.language.Subject.PEOPLE;
import static dev.postmortem.review.language.Subject.ROLE;
import static dev.postmortem.review.language.Subject.WE;
import static dev.postmortem.review.language.TextSection.ACTION;
import static dev.postmortem.review.language.TextSection.ACTION_TITLE;
import static dev.postmortem.review.language.TextSection.LESSONS;
import static dev.postmortem.review.language.TextSection.NARRATIVE;
import static dev.postmortem.review.language.TextSection.TIMELINE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The words of all rules that need no names. */
final class EnglishPatterns {
    private static final Set<TextSection> EVERYWHERE = EnumSet.allOf(TextSection.class);
    private static final Set<TextSection> WHAT_HAPPENED = EnumSet.of(NARRATIVE, TIMELINE);

    /** What may stand between people and what they did. */
    private static final String BETWEEN =
            "(?:\\s{1,3}(?:who|on duty|on call|also|then|had|has|have|was|were|again|simply|just"
                    + "|[a-z]{2,20}ly)){0,4}\\s{1,3}";

    /** A participle after "have"; before a noun it is an adjective, as in "should have limited permissions". */
    private static final String PARTICIPLE =
            "(?:been|known|seen|done|taken|caught|gone|given|made|kept|set|told|read|found"
                    + "|led|held|written|chosen|brought|put|realised|realized|noticed|[a-z]{3,20}ed"
                    + "(?=[.,;:!?)]|$|\\s(?:the|a|an|this|that|these|it|us|them|him|her|in|on|by|at|to|for|with|from|as|and|or"
                    + "|earlier|sooner|before|when|if|while|more|faster|up|out|off|down|back|all|our|their|its)\\b))";

    private static final String ADVERB = "(?:\\s(?:also|really|probably|certainly|easily|never|always|[a-z]{2,20}ly))?";

    /** "Some of you might have noticed errors" is a polite word to customers. */
    private static final String WITHOUT_MIGHT_HAVE_NOTICED =
            "(?!might(?:n['’]t| not)?(?:['’]ve| have)" + ADVERB + " (?:noticed|detected|spotted|discovered)\\b)";

    static final List<RulePattern> ALL = List.of(
            everywhere(LanguageRule.HUMAN_ERROR, "\\b(?:human|operator|personal|pilot)[ -](?:error|mistake)s?\\b"),
            everywhere(
                    LanguageRule.HUMAN_ERROR,
                    "\\b(?:error|mistake)s? (?:of|by|made by) (?:an?|the|our|one) " + ROLE + "\\b"),
            everywhere(LanguageRule.HUMAN_ERROR, "\\bfat[- ]finger(?:ed|ing|s)?\\b"),
            everywhere(
                    LanguageRule.CHARACTER,
                    "\\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|incompeten(?:t|ce)|slopp(?:ily|iness)"
                            + "|stupid(?:ly|ity)?|idiot(?:s|ic)?|reckless(?:ly|ness)?|irresponsib(?:le|ly)|bad apples?"
                            + "|unprofessional|clueless|inattenti(?:ve|veness|on)"
                            + "|(?:out of|pure|sheer|his|her|your) laziness)\\b"),
            everywhere(
                    LanguageRule.CHARACTER,
                    "\\b(?:" + PEOPLE + "|" + WE + "|you|teams?)" + BEING + "(?:lazy|sloppy)(?![\\w-])"
                            + "|\\b(?:lazy|sloppy) (?:" + PEOPLE + "|teams?)\\b"),
            everywhere(
                    LanguageRule.FAULT,
                    "\\b(?:to blame|(?:is|was|were|are|be|being|been|gets?|got) blamed|personally responsible"
                            + "|(?:his|her|their|my|your) (?:own )?fault|fault of (?:an?|the|our|one) " + ROLE
                            + ")\\b"),
            everywhere(
                    LanguageRule.FAULT,
                    "\\b(?:" + PEOPLE + "|" + WE + "|you|who|teams?|vendors?|suppliers?)(?:" + BEING
                            + "|\\s{1,3})(?:at fault|(?:sole|solely) responsible)\\b"),
            everywhere(LanguageRule.FAULT, "\\bheld (?:solely |fully |personally )?(?:responsible|accountable) for\\b"),
            everywhere(
                    LanguageRule.OMISSION,
                    "\\b" + PEOPLE + BETWEEN
                            + "(?:did(?:n['’]t| not) (?:follow|bother|check|verify|notice|realise|realize|test|read|look"
                            + "|pay attention|think)|should have known|overlooked|ignored the)\\b"),
            everywhere(
                    LanguageRule.OMISSION,
                    "\\b(?:" + PEOPLE + "|" + WE + ")" + BETWEEN
                            + "(?:failed to|forgot(?:ten)?(?: to)?|neglected(?: to)?)\\b"),
            of(
                    LanguageRule.COUNTERFACTUAL,
                    WHAT_HAPPENED,
                    "\\b(?:" + PEOPLE + "|" + WE + "|they|you(?!" + ADVERB + " should" + ADVERB
                            + "(?:['’]ve| have)" + ADVERB + " seen\\b))" + ADVERB
                            + " (?:should|ought to)(?:n['’]t| not)?" + ADVERB
                            + "(?:['’]ve| have)" + ADVERB + " (?!received\\b)" + PARTICIPLE),
            of(
                    LanguageRule.COUNTERFACTUAL,
                    WHAT_HAPPENED,
                    "\\bshould(?:n['’]t| not)?" + ADVERB + "(?:['’]ve| have)" + ADVERB + " been" + ADVERB
                            + " (?:noticed|caught|detected|tested|reviewed|checked|verified|prevented|avoided|known|foreseen"
                            + "|anticipated|escalated|monitored|rolled back|reverted|communicated|obvious|clear)\\b"),
            of(
                    LanguageRule.COUNTERFACTUAL,
                    WHAT_HAPPENED,
                    "\\b(?=could|might|would)" + NOT_OF_NOTHING + WITHOUT_MIGHT_HAVE_NOTICED
                            + "(?:could|might|would)(?:n['’]t| not)?(?:['’]ve| have)" + ADVERB + "(?: been)?" + ADVERB
                            + " (?:prevented|avoided|caught|detected|noticed|mitigated|stopped|averted|spotted|shortened"
                            + "|discovered|foreseen|anticipated)\\b" + NOT_OF_PLANS),
            of(
                    LanguageRule.COUNTERFACTUAL,
                    WHAT_HAPPENED,
                    "\\b(?:if [^.!?;\\n]{2,40} had|had (?:we|they|he|she|someone|the [a-z]{2,20})) [^.!?;\\n]{2,60} would"
                            + "(?:n['’]t| not)?(?:['’]ve| have)\\b" + NOT_OF_PLANS),
            of(
                    LanguageRule.COUNTERFACTUAL,
                    EnumSet.of(LESSONS, ACTION, ACTION_TITLE),
                    "\\b" + PEOPLE + " (?:should|could)(?:n['’]t| not)?(?:['’]ve| have)" + ADVERB + " " + PARTICIPLE),
            everywhere(
                    LanguageRule.ACCUSING_QUESTION,
                    "\\bwhy (?:did|would|could|was|were|has|have)(?:n['’]t)? (?:you|" + ROLE + "|the " + ROLE
                            + "|nobody|no one|anyone)\\b" + "[^.?!\\n]{0,120}\\?"),
            everywhere(
                    LanguageRule.ACCUSING_QUESTION,
                    "\\bwho" + IN_QUESTION + " (?:caused|broke|did this|did that|approved|pushed|deployed|deleted"
                            + "|let|messed|is responsible|is to blame|was responsible|allowed)\\b[^.?!\\n]{0,120}\\?"),
            everywhere(
                    LanguageRule.DRAMATIC,
                    "\\b(?:ridiculous(?:ly)?|outrageous(?:ly)?|unbelievabl[ey]|insane(?:ly)?|appalling(?:ly)?|shameful(?:ly)?"
                            + "|disgraceful|horrendous|horrible|nightmare|can(?:no|['’])t believe|(?:complete|total|utter) chaos)\\b"),
            everywhere(LanguageRule.DRAMATIC, "[!?]{0,5}!{2}[!?]{0,20}|!\\?"),
            of(
                    LanguageRule.HINDSIGHT,
                    WHAT_HAPPENED,
                    "\\b(?=obvious|of course|in |with hind|needless|clearly|should)"
                            + "(?<!(?:\\b(?:not|no|never|less|most|nothing|without)|n['’]t)\\s)(?<!(?:\\b(?:not|no|less)|n['’]t) [a-z]{2,15}\\s)"
                            + "(?:obvious(?:ly)?|of course|in hindsight|with hindsight|in retrospect|needless to say"
                            + "|clearly(?! (?:label|mark|document|defin|visib|stat|communicat|separat|indicat|show|see|describ|nam))"
                            + "|should have known)\\b"),
            of(
                    LanguageRule.HINDSIGHT,
                    WHAT_HAPPENED,
                    "\\bsimply (?:did(?:n['’]t| not)|had to|needed to|forgot|missed|ignored|should)\\b"),
            of(
                    LanguageRule.SINGLE_ROOT_CAUSE,
                    EnumSet.of(NARRATIVE),
                    "\\b(?=(?:[a-z]{1,8} )?root[- ]cause)" + NOT_DENIED
                            + "(?:(?:the|a|single|only|actual|true|real|ultimate) root[- ]cause(?: of [^.!?;\\n]{1,80})?"
                            + " (?:was|is|turned out)\\b|root[- ]cause:)"),
            of(
                    LanguageRule.ABSOLUTE_OUTAGE,
                    EnumSet.of(NARRATIVE),
                    "\\b(?=complete|total|full|entire|global|site|world)" + NOT_DENIED + NOT_BY_OTHERS
                            + "(?:complete|completely|total|totally|full|fully|entire|entirely|global|site-?wide|worldwide)"
                            + " (?:outage|downtime|unavailable|down|broken|offline)\\b" + NOT_OF_OTHERS),
            of(
                    LanguageRule.ABSOLUTE_OUTAGE,
                    EnumSet.of(NARRATIVE),
                    "\\b(?=every|all)" + NOT_DENIED + "(?:everything (?:was|is|went) (?:down|broken|offline)"
                            + "|(?:all|every) (?:users?|customers?) (?:was|were) (?:affected|impacted|hit|unable))\\b"),
            of(
                    LanguageRule.BEHAVIOUR_CHANGE,
                    EnumSet.of(ACTION_TITLE, ACTION),
                    "\\b(?:be more (?:careful|vigilant|diligent|attentive|cautious|mindful|aware)|more careful(?:ly)?|try harder"
                            + "|pay (?:more |closer |better )?attention|(?=double)" + NOT_BY_SYSTEM + "double[- ]check"
                            + "|(?:make sure|ensure)(?: that)? (?:all |the |our |every |every ?one|every ?body)?\\s?(?:"
                            + ROLE
                            + "|teams?|we)?(?:one|body)? (?:checks?|knows?|follows?|remembers?|reads?|understands?)"
                            + "|(?=remind)" + NOT_BY_SYSTEM + "remind (?:the |all |every |our )?(?:" + ROLE
                            + "|teams?|every ?body)|(?:re-?train|educate|discipline) (?:the |all |every |our )?(?:"
                            + ROLE
                            + "|teams?|every ?body))\\b"),
            of(
                    LanguageRule.INTERPRETATION,
                    EnumSet.of(TIMELINE),
                    "\\b(?:because|caused by|due to|probably|presumably|as a result of|root cause)\\b"));

    private EnglishPatterns() {}

    private static RulePattern everywhere(LanguageRule rule, String words) {
        return RulePattern.of(rule, EVERYWHERE, words);
    }

    private static RulePattern of(LanguageRule rule, Set<TextSection> sections, String words) {
        return RulePattern.of(rule, sections, words);
    }
}
