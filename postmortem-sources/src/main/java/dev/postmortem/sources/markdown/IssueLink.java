package dev.postmortem.sources.markdown;

import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.action.ExternalIssueBuilder;
import dev.postmortem.model.common.Link;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The issue in a tracker that an address or a key leads to. */
final class IssueLink {
    private static final Pattern GITHUB =
            Pattern.compile("https?://(?:www\\.)?github\\.com/([^/\\s]+/[^/\\s]+)/(?:issues|pull)/(\\d+)[^\\s]*");
    private static final Pattern GITLAB =
            Pattern.compile("https?://[^/\\s]*gitlab[^/\\s]*/(\\S+?)/(?:-/)?(issues|merge_requests)/(\\d+)[^\\s]*");
    private static final Pattern JIRA = Pattern.compile("https?://[^\\s]+/browse/([A-Z][A-Z0-9_]+-\\d+)[^\\s]*");
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]+-\\d+");
    private static final Pattern BARE = Pattern.compile("https?://[^\\s)\\]>,]*[^\\s)\\]>,.;:]");
    private static final int LONGEST = 2_000;
    private static final int LONGEST_KEY = 80;

    private IssueLink() {}

    /** {@return the first address in a text that is written as it is, without the marks of a link} */
    static Optional<String> bare(String text) {
        Matcher address = BARE.matcher(text);
        return address.find() && address.group().length() <= LONGEST ? Optional.of(address.group()) : Optional.empty();
    }

    /** {@return the issue with an address; absent if that is none} */
    static Optional<ExternalIssue> of(String words, String address) {
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        return Link.parse(address).map(link -> issue(words, address).link(link).build());
    }

    private static ExternalIssueBuilder issue(String words, String address) {
        Matcher github = GITHUB.matcher(address);
        Matcher gitlab = GITLAB.matcher(address);
        Matcher jira = JIRA.matcher(address);
        if (github.matches()) {
            return named("github", github.group(1) + "#" + github.group(2));
        }
        if (gitlab.matches()) {
            String mark = gitlab.group(2).equals("issues") ? "#" : "!";
            return named("gitlab", gitlab.group(1) + mark + gitlab.group(3));
        }
        if (jira.matches()) {
            return named("jira", jira.group(1));
        }
        return named(host(address), KEY.matcher(words).matches() ? words : address);
    }

    /** {@return the issue of a cell that holds a key without an address; absent if the text can be none} */
    static Optional<ExternalIssue> ofKey(String words) {
        boolean key = words.length() <= LONGEST_KEY && words.chars().anyMatch(Character::isDigit);
        return key ? Optional.of(named("unknown", words).build()) : Optional.empty();
    }

    private static ExternalIssueBuilder named(String system, String key) {
        return ExternalIssue.builder().system(system).key(key);
    }

    private static String host(String address) {
        int start = address.indexOf("//");
        String rest = start < 0 ? address : address.substring(start + 2);
        int end = rest.indexOf('/');
        String host = end < 0 ? rest : rest.substring(0, end);
        return host.isBlank() ? "unknown" : host;
    }
}
