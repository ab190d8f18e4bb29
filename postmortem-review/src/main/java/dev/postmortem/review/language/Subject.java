package dev.postmortem.review.language;

/** Words for those who do something, as parts of patterns. */
final class Subject {
    /** Where a line begins, which may be an item, quoted, or the cell of a table. */
    static final String LINE_START = "(?:^|\\n)[\\s>*+|-]{0,6}";

    private static final String PERSON = "engineers?|developers?|on-?calls?|on-?call engineers?|sres?|dbas?"
            + "|(?:database|systems?|network) admins?|administrators?|reviewers?|maintainers?|technicians?|contractors?"
            + "|interns?|employees|colleagues?|staff|person|people|authors?|someone|somebody|everyone|he|she";

    /** Software has these names, too, mostly behind that of a product: the Postgres operator, a lock manager. */
    private static final String PERSON_OR_SOFTWARE = "(?:operators?|managers?|admins?|responders?)";

    /** The name of a post is the only noun that may stand in front. */
    private static final String OF_NO_PRODUCT =
            "(?<=(?:" + LINE_START + "|[.!?]\\s{1,3}|\\b(?:the|an?|our|one|this|that"
                    + "|another|each|every|both|all|some|several|most|many|two|three|his|her|their|my|your|release|duty|incident"
                    + "|engineering|product|project|shift|on-?call|team|line|account|crisis|change|communications?|human|night"
                    + "|first|second|primary|secondary|senior|junior|experienced)\\s)" + PERSON_OR_SOFTWARE + ")";

    private static final String AS_SOFTWARE_DOES = "(?:\\s{1,3}[a-z]{2,20}ly)?\\s{1,3}failed to (?:load|boot|render"
            + "|connect|reconcile|elect|initiali[sz]e|compile|parse|sync|come up"
            + "|(?:re)?start(?=[.,;:)]|$|\\s(?:after|again|on|in|within|for|up|at|when|because|as|with|and)\\b))\\b";

    /** People by their role, where the words around leave no doubt that people are meant. */
    static final String ROLE = "(?:" + PERSON + "|" + PERSON_OR_SOFTWARE + ")";

    /** People by their role, and no software; a script of theirs is none of them. */
    static final String PEOPLE =
            "(?:" + PERSON + "|" + PERSON_OR_SOFTWARE + "\\b" + OF_NO_PRODUCT + "(?!" + AS_SOFTWARE_DOES + "))";

    /** Whoever writes; "I" begins a clause, otherwise it is a numeral. */
    static final String WE = "(?:we|the team|our team|(?-i:I)\\b(?<=(?:" + LINE_START + "|[.!?,;:(\"“]\\s{0,3}"
            + "|\\b(?:and|but|or|so|that|which|what|because|as|if|when|while|before|after|since|then)\\s{1,3})I))";

    /** Between people and what they are said to be. */
    static final String BEING = "(?:(?:\\s{1,3}who)?\\s{1,3}(?:is|are|was|were|being|been|has been|have been|had been)"
            + "|(?<=\\b(?:he|she|we|who|you))['’](?:s|re))(?:\\s{1,3}(?:too|so|very|just|[a-z]{2,20}ly)){0,2}\\s{1,3}";

    private Subject() {}
}
