package dev.postmortem.sources.teams;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.time.IsoTimes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Reads one message. */
final class TeamsMessage {
    private static final String MESSAGE_PATH = "/l/message/";

    private TeamsMessage() {}

    static TimelineEvent read(Fields message, String pointer, JsonRows rows) {
        String id = message.text("id").orElseThrow(() -> missing("id"));
        EventTime created =
                IsoTimes.read(message.text("createdDateTime").orElseThrow(() -> missing("createdDateTime")));
        String conversation = conversation(message);
        TimelineEventBuilder event = TimelineEvent.builder()
                .id(EventId.of("teams:" + conversation + ":" + id))
                .occurredAt(created)
                .source(rows.source(pointer, Optional.of(id)))
                .actor(actor(message))
                .link(message.text("webUrl").flatMap(Link::parse))
                .threadKey(message.text("replyToId").map(root -> "teams:" + conversation + ":" + root));
        content(event, message);
        edits(event, message);
        return event.build();
    }

    private static void content(TimelineEventBuilder event, Fields message) {
        Optional<String> deleted = message.text("deletedDateTime");
        if (deleted.isPresent()) {
            event.kind(EventKind.CHAT_SYSTEM).text("message deleted").putAttribute("deletedAt", deleted.get());
        } else if (TeamsSystemEvent.is(message)) {
            event.kind(EventKind.CHAT_SYSTEM).text(TeamsSystemEvent.text(message));
        } else {
            TeamsText text = TeamsText.of(message);
            event.kind(EventKind.CHAT_MESSAGE).text(text.plain()).rawText(text.raw());
        }
        message.text("importance").filter(i -> !i.equals("normal")).ifPresent(i -> event.putAttribute("importance", i));
    }

    /** A reaction moves lastModifiedDateTime too; only lastEditedDateTime tells of another text. */
    private static void edits(TimelineEventBuilder event, Fields message) {
        message.text("lastEditedDateTime")
                .map(IsoTimes::read)
                .flatMap(EventTime::getEarliest)
                .ifPresent(edited -> event.revision(ChronoUnit.MICROS.between(Instant.EPOCH, edited))
                        .addAssumption("edited-later"));
    }

    /** Ids are milliseconds and so unique in one conversation only; without one, the sender tells them apart. */
    private static String conversation(Fields message) {
        return message.in("channelIdentity")
                .text("channelId")
                .or(() -> message.text("chatId"))
                .or(() -> message.text("webUrl").flatMap(TeamsMessage::channelOf))
                .or(() -> actor(message).flatMap(Actor::getId))
                .orElse("-");
    }

    private static Optional<String> channelOf(String webUrl) {
        int start = webUrl.indexOf(MESSAGE_PATH);
        int end = webUrl.indexOf('/', Math.max(0, start) + MESSAGE_PATH.length());
        if (start < 0 || end < 0) {
            return Optional.empty();
        }
        String encoded = webUrl.substring(start + MESSAGE_PATH.length(), end);
        try {
            return Optional.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8))
                    .filter(c -> !c.isBlank());
        } catch (IllegalArgumentException e) {
            return Optional.of(encoded);
        }
    }

    private static Optional<Actor> actor(Fields message) {
        return identity(message.in("from"))
                .or(() -> identity(message.in("eventDetail").in("initiator")));
    }

    private static final Map<String, ActorType> IDENTITIES =
            Map.of("user", ActorType.HUMAN, "application", ActorType.BOT, "device", ActorType.SYSTEM);

    private static Optional<Actor> identity(Fields set) {
        for (String kind : new String[] {"user", "application", "device"}) {
            Fields identity = set.in(kind);
            Optional<String> id = identity.text("id");
            Optional<String> name = identity.text("displayName").or(() -> id);
            if (name.isPresent()) {
                ActorType type = IDENTITIES.getOrDefault(kind, ActorType.UNKNOWN);
                return Optional.of(
                        Actor.builder().name(name.get()).type(type).id(id).build());
            }
        }
        return Optional.empty();
    }

    private static RowProblem missing(String member) {
        return new RowProblem("source.missing-field", "the message has no " + member, "export the messages again");
    }
}
