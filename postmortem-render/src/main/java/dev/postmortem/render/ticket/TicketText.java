package dev.postmortem.render.ticket;

import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Link;
import dev.postmortem.render.limit.CutText;
import dev.postmortem.render.wording.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a ticket: why, how and when it is done, then what else is known, where it comes from and the key.
 *
 * <p>Where it is too long, what people wrote is cut; the rest, the key among it, always stands.
 */
final class TicketText {
    private static final String BETWEEN = "\n\n";
    /** What a section that is cut altogether still needs: its label and the mark, escaped. */
    private static final int LEAST = 150;

    private final Markup markup;
    private final int limit;
    private final StringBuilder prose = new StringBuilder();
    private boolean cut;

    TicketText(Markup markup, int limit) {
        this.markup = markup;
        this.limit = limit;
    }

    CutText of(Ticket ticket) {
        String facts = facts(ticket);
        int room = limit - facts.length();
        add("Why:", ticket.getContext(), room - 2 * LEAST);
        add("How:", ticket.getDirection(), room - LEAST);
        add("Done when:", ticket.getVerification(), room);
        return new CutText(prose + facts, cut);
    }

    private void add(String label, Optional<String> text, int until) {
        if (text.filter(t -> !t.isBlank()).isPresent()) {
            int room = until - prose.length() - BETWEEN.length();
            prose.append(written(label, text.get(), room)).append(BETWEEN);
        }
    }

    private String facts(Ticket ticket) {
        int share = limit / 4;
        List<String> sections = new ArrayList<>();
        sections.add(written("Details:", details(ticket), share));
        sections.add(origin(ticket, share));
        sections.add(markup.section("Key:", ticket.getKey().toString()));
        return String.join(BETWEEN, sections);
    }

    private String written(String label, String text, int room) {
        CutText written = CutText.written(text, part -> markup.section(label, part), room);
        cut |= written.cut();
        return written.text();
    }

    private String origin(Ticket ticket, int share) {
        String title = ticket.getPostmortemTitle();
        Optional<Link> link = ticket.getLink();
        if (link.isPresent()) {
            CutText linked = CutText.written(title, part -> markup.section("Postmortem:", part, link.get()), share);
            if (!linked.text().isEmpty()) {
                cut |= linked.cut();
                return linked.text();
            }
            cut = true;
        }
        return written("Postmortem:", title, share);
    }

    private static String details(Ticket ticket) {
        return Stream.of(
                        Optional.of("type " + words(ticket.getType())),
                        ticket.getPriority().map(p -> "priority " + p),
                        ticket.getDueDate().map(due -> "due " + due),
                        Optional.of(ticket.getStatus())
                                .filter(status -> status != ActionStatus.OPEN)
                                .map(status -> "status " + words(status)),
                        ticket.getOwner().map(Actor::getName).map(name -> "owner " + name),
                        ticket.getTeam().map(team -> "team " + team),
                        ticket.getIncident().map(incident -> "incident " + incident))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static String words(Object constant) {
        return Labels.of(constant).toLowerCase(Locale.ROOT);
    }
}
