package dev.postmortem.sources.markdown;

import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Takes the text of an action in a list apart: the box before it, and who, until when and where behind it. */
final class ActionText {
    private static final Pattern BOX = Pattern.compile("\\[([ xX])\\]\\s+(.*)", Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("[(\\[]([\\p{L}' ]{2,20})!?[)\\]]\\s?\\.?$");
    private static final Pattern OWNER =
            Pattern.compile("[(\\[]?\\b(?i:owner|assignee)s?: ?@?([^\\s,;()\\[\\]][^,;()\\[\\]\\n]{0,60})[)\\]]?");
    private static final Pattern HANDLE = Pattern.compile("\\(@([A-Za-z0-9_.-]{1,40})\\)\\s?\\.?$");
    private static final Pattern DUE =
            Pattern.compile("[(\\[]?\\b(?i:due|by|deadline):? (\\d{4}-\\d{2}-\\d{2})[)\\]]?");
    private static final List<String> LINK_WORDS =
            List.of("issue", "pr", "pull request", "ticket", "link", "issues", "github issue", "mr", "jira", "bug");
    private static final String TRAILING = " \n:,;([–—-";

    private final ActionItemBuilder action;
    private String text;

    private ActionText(ActionItemBuilder action, String text) {
        this.action = action;
        this.text = text;
    }

    /** Takes what an item says into an action, its title what is left of its first sentence; returns what is no part of it. */
    static List<String> read(Node item, @Nullable Node first, ActionItemBuilder action) {
        String words = first == null ? "" : PlainText.words(first);
        ActionText reader = new ActionText(action, words);
        reader.box();
        reader.status();
        reader.owner();
        reader.due();
        List<String> links = first == null ? List.of() : reader.issue(first);
        action.title(reader.text.isBlank() ? PlainText.of(item) : reader.text.strip());
        return links;
    }

    private void box() {
        Matcher box = BOX.matcher(text);
        if (box.matches()) {
            text = box.group(2);
            action.status(box.group(1).isBlank() ? ActionStatus.OPEN : ActionStatus.DONE);
        }
    }

    private void status() {
        Matcher stated = STATUS.matcher(text);
        Optional<ActionStatus> status = stated.find() ? ActionWords.status(stated.group(1)) : Optional.empty();
        if (status.isPresent()) {
            text = text.substring(0, stated.start()).strip();
            action.status(status.get());
        }
    }

    private void owner() {
        for (Pattern pattern : List.of(OWNER, HANDLE)) {
            Matcher owner = pattern.matcher(text);
            if (owner.find() && !owner.group(1).isBlank()) {
                action.owner(Actor.of(owner.group(1).strip(), ActorType.HUMAN));
                text = text.substring(0, owner.start()).stripTrailing() + text.substring(owner.end());
                return;
            }
        }
    }

    private void due() {
        Matcher due = DUE.matcher(text);
        if (due.find()) {
            ReportDates.in(due.group(1)).ifPresent(day -> {
                action.dueDate(day);
                text = text.substring(0, due.start()).stripTrailing() + text.substring(due.end());
            });
        }
    }

    /** What only names the link is no part of the title; returns the links that lead to no issue, or to another one. */
    private List<String> issue(Node paragraph) {
        List<PlainText.Anchor> others = new ArrayList<>();
        Optional<ExternalIssue> found = Optional.empty();
        for (PlainText.Anchor anchor : PlainText.anchors(paragraph)) {
            Optional<ExternalIssue> issue = found.isPresent() ? Optional.empty() : issue(anchor);
            if (issue.isPresent()) {
                found = issue;
                cut(anchor.words());
            } else {
                others.add(anchor);
            }
        }
        if (found.isEmpty()) {
            Optional<String> bare = IssueLink.bare(text);
            found = bare.flatMap(address -> IssueLink.of("", address));
            bare.ifPresent(this::cut);
        }
        action.issue(found);
        return others.stream()
                .filter(anchor -> !anchor.isBare())
                .map(PlainText.Anchor::shown)
                .toList();
    }

    private static Optional<ExternalIssue> issue(PlainText.Anchor anchor) {
        return IssueLink.of(anchor.words(), anchor.address())
                .filter(issue -> isName(anchor.words()) || issue.getKey().contains("#"));
    }

    private static boolean isName(String words) {
        String name = SectionKind.normalized(words);
        return LINK_WORDS.contains(name) || words.startsWith("#") || name.matches("\\d+");
    }

    private void cut(String name) {
        String end = withoutTail(text.strip(), ")].");
        if (!name.isEmpty() && end.endsWith(name) && (isName(name) || name.startsWith("http"))) {
            String title = withoutTail(end.substring(0, end.length() - name.length()), TRAILING);
            text = title.isBlank() ? text : title;
        }
    }

    private static String withoutTail(String text, String marks) {
        int end = text.length();
        while (end > 0 && marks.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
