package dev.postmortem.render.ticket;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.render.json.JsonWriter;
import dev.postmortem.render.limit.CutText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a tracker, and how tickets are written for it.
 *
 * <p>Texts are escaped for the markup that the tracker reads: nothing in them is obeyed, nobody is called by an at sign, control
 * and invisible characters and halves of surrogate pairs are shown as reports show them, and several empty lines are one. What is
 * longer than the tracker takes is cut, says so at its end and is a finding; the key always stands. Lengths are counted in UTF-16
 * units. Immutable and safe for use by many threads.
 */
public final class Tracker {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern TABLE = Pattern.compile("[a-z0-9_]{1,80}");

    private final Dialect dialect;
    private final TrackerFields fields;

    private Tracker(Dialect dialect, TrackerFields fields) {
        this.dialect = dialect;
        this.fields = fields;
    }

    /**
     * Returns a project in Jira Cloud, by version 2 of its REST interface.
     *
     * <p>The key is a label, which JQL finds: {@link TicketPayload#getSearch} is such a query. A user is an account id. A summary has
     * at most 255 characters and a description 32,767; Jira answers 400 to more ("Summary can't exceed 255 characters", the
     * default of {@code jira.text.field.character.limit}).
     *
     * @param project the key of the project, such as {@code OPS}
     * @param issueType the name of the issue type, such as {@code Task}
     * @return the tracker
     */
    public static Tracker jira(String project, String issueType) {
        return of(new JiraDialect(given(project, "project"), given(issueType, "issueType"), "accountId"));
    }

    /**
     * Returns a project in Jira Data Center, which differs from {@link #jira} in that a user is a name.
     *
     * @param project the key of the project, such as {@code OPS}
     * @param issueType the name of the issue type, such as {@code Task}
     * @return the tracker
     */
    public static Tracker jiraDataCenter(String project, String issueType) {
        return of(new JiraDialect(given(project, "project"), given(issueType, "issueType"), "name"));
    }

    /**
     * Returns a repository on GitHub.
     *
     * <p>The key stands in the body, where the search of issues finds it: {@link TicketPayload#getSearch} is its query. A user is a
     * login. An issue has no due date and no priority; the body says them. A title has at most 256 characters and a body 65,536;
     * GitHub answers 422 to more ("body is too long (maximum is 65536 characters)").
     *
     * @param owner the person or organisation that owns the repository
     * @param repository the name of the repository
     * @return the tracker
     * @throws IllegalArgumentException if one of them has other characters than letters, digits, dots, hyphens and underscores, or
     *     is one dot or two
     */
    public static Tracker gitHub(String owner, String repository) {
        return of(new GitHubDialect(
                matching(step(owner, "owner"), NAME, "owner"),
                matching(step(repository, "repository"), NAME, "repository")));
    }

    /**
     * Returns a project on GitLab.
     *
     * <p>The key stands in the description, where the list of issues finds it: {@link TicketPayload#getSearch} is the query of a
     * request for that. A user is the number of the user. GitLab reads in titles, too, who is called: there each at sign is
     * followed by an invisible word joiner (U+2060). A title has at most 255 characters and a description 1,048,576 (GitLab
     * documentation, "Issuable-like Rails models").
     *
     * @param project the number of the project, or its path such as {@code shop/checkout}
     * @return the tracker
     * @throws IllegalArgumentException if it is one dot or two
     */
    public static Tracker gitLab(String project) {
        String encoded = URLEncoder.encode(step(given(project, "project"), "project"), StandardCharsets.UTF_8);
        return of(new GitLabDialect(encoded.replace("+", "%20")));
    }

    /**
     * Returns a team in Linear.
     *
     * <p>The id of the issue is made from the key ({@link TicketKey#toUuid}), so that Linear itself refuses to create it twice;
     * {@link TicketPayload#getSearch} is a GraphQL query for it. Users and labels are ids. Linear publishes no limits; a title is
     * cut at 255 characters and a description at 65,536.
     *
     * @param team the id of the team
     * @return the tracker
     */
    public static Tracker linear(String team) {
        return of(new LinearDialect(given(team, "team")));
    }

    /**
     * Returns a project in Asana.
     *
     * <p>The key is the external id of the task, which an application sees that signs in by OAuth and created the task:
     * {@link TicketPayload#getSearch} is the path to it. It stands in the notes, too. Users and labels, which are tags there, are
     * ids; a task has no priority, and the notes say it. Asana publishes no limits of names and notes; they are cut at 1,024 and
     * 32,768 characters, which are those of external ids and data.
     *
     * @param project the id of the project
     * @return the tracker
     */
    public static Tracker asana(String project) {
        return of(new AsanaDialect(given(project, "project")));
    }

    /**
     * Returns a table in ServiceNow.
     *
     * <p>The key is the {@code correlation_id}: {@link TicketPayload#getSearch} is a query for it. A user is a {@code sys_id}. A
     * ticket is due at the end of its day in UTC, and of the labels only the first is written, as {@code correlation_display}. A
     * short description has at most 160 characters and a description 4,000, which are the lengths of these columns of the
     * table {@code task} unless an administrator changed them.
     *
     * @param table the name of the table, such as {@code problem_task}
     * @return the tracker
     * @throws IllegalArgumentException if it has other characters than small letters, digits and underscores
     */
    public static Tracker serviceNow(String table) {
        return of(new ServiceNowDialect(matching(table, TABLE, "table")));
    }

    private static Tracker of(Dialect dialect) {
        return new Tracker(dialect, TrackerFields.standard());
    }

    private static String given(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the " + what + " is blank; say where the tickets belong");
        }
        return text;
    }

    /** One dot is the same place in a path, and two are the one above. */
    private static String step(String text, String what) {
        if (text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException(
                    "the " + what + " \"" + text + "\" leads elsewhere; write it as in the address bar");
        }
        return text;
    }

    private static String matching(String text, Pattern pattern, String what) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "the " + what + " \"" + text + "\" does not match " + pattern + "; write it as in the address bar");
        }
        return text;
    }

    /**
     * Returns the same place with what the organisation calls things there.
     *
     * @param names users, priorities, labels and further fields
     * @return the tracker
     * @throws IllegalArgumentException if a further field or the one for the key is one that the tracker gets from the ticket
     *     anyway, such as {@code labels} of Jira
     */
    public Tracker with(TrackerFields names) {
        Objects.requireNonNull(names, "names").getFields().keySet().forEach(dialect.traits()::requireFree);
        names.getKeyField().ifPresent(dialect.traits()::requireFree);
        return new Tracker(dialect, names);
    }

    /**
     * Returns the requests that create tickets.
     *
     * @param tickets the tickets
     * @return the requests, in the same order
     * @throws IllegalArgumentException if a user of GitLab or a priority of Linear is no number
     */
    public List<TicketPayload> payloads(List<Ticket> tickets) {
        return tickets.stream().map(this::payload).toList();
    }

    /**
     * Returns the request that creates a ticket.
     *
     * @param ticket the ticket
     * @return the request
     * @throws IllegalArgumentException if a user of GitLab or a priority of Linear is no number
     */
    public TicketPayload payload(Ticket ticket) {
        List<Finding> findings = new ArrayList<>();
        JsonWriter json = new JsonWriter();
        dialect.write(draft(ticket, findings), json);
        return TicketPayload.builder()
                .key(ticket.getKey())
                .path(dialect.path())
                .search(dialect.search(ticket.getKey()))
                .json(json.toString())
                .findings(findings.stream().sorted().toList())
                .build();
    }

    private Draft draft(Ticket ticket, List<Finding> findings) {
        String wording = ticket.getTitle().isBlank() ? "Action item " + ticket.getActionItem() : ticket.getTitle();
        Traits traits = dialect.traits();
        CutText title = CutText.line(dialect.title(wording), traits.titleLimit());
        CutText text = new TicketText(traits.markup(), traits.textLimit()).of(ticket);
        if (title.cut()) {
            findings.add(cut(ticket, "title", traits.titleLimit()));
        }
        if (text.cut()) {
            findings.add(cut(ticket, "text", traits.textLimit()));
        }
        return new Draft(
                ticket,
                title.text(),
                text.text(),
                labels(ticket, findings),
                ticket.getOwner().flatMap(owner -> user(ticket, owner, findings)),
                ticket.getPriority()
                        .flatMap(p -> Optional.ofNullable(fields.getPriorities().get(p))
                                .or(() -> dialect.priority(p))),
                fields);
    }

    private Finding cut(Ticket ticket, String what, int limit) {
        return finding(
                TicketRule.TEXT_CUT,
                ticket,
                "",
                "the " + what + " is longer than the " + limit + " characters that " + this + " takes",
                "Shorten it, or let readers follow the link.");
    }

    private List<String> labels(Ticket ticket, List<Finding> findings) {
        List<String> labels = new ArrayList<>();
        for (String label : ticket.getLabels()) {
            String known = fields.getLabels().get(label);
            if (known != null) {
                labels.add(known);
            } else if (dialect.traits().namesLabels()) {
                labels.add(label);
            } else {
                findings.add(finding(
                        TicketRule.LABEL_UNKNOWN,
                        ticket,
                        "",
                        this + " knows labels by ids, and none is given for \"" + label + "\"",
                        "Put its id among the labels of the fields."));
            }
        }
        return labels;
    }

    private Optional<String> user(Ticket ticket, Actor owner, List<Finding> findings) {
        Optional<String> user = owner.getId()
                .map(fields.getUsers()::get)
                .or(() -> Optional.ofNullable(fields.getUsers().get(owner.getName())));
        if (user.isEmpty()) {
            findings.add(finding(
                    TicketRule.OWNER_UNKNOWN,
                    ticket,
                    "/owner",
                    "no user of " + this + " is given for the owner \"" + owner.getName() + "\"",
                    "Put the user among the users of the fields; until then the text alone names the owner."));
        }
        return user;
    }

    private static Finding finding(TicketRule rule, Ticket ticket, String part, String message, String hint) {
        return rule.at(ticket.getPath() + part, "action " + ticket.getActionItem(), message, hint);
    }

    /** {@return the name of the tracker} */
    @Override
    public String toString() {
        return dialect.traits().name();
    }
}
