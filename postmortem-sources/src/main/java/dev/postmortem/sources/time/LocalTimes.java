package dev.postmortem.sources.time;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.IsoStamp;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.time.WallTime;
import dev.postmortem.model.time.WallTimePolicy;
import dev.postmortem.sources.input.RowProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the times of one file that may lack an offset.
 *
 * <p>They are read in the declared zone, otherwise in UTC, which the sink is told once. What a time is that a zone has
 * twice or skips, the options declare. By default one that comes twice is the first of the two that does not lie before
 * the event before it in the file, with ten seconds of grace for threads that write out of order; without such an
 * event, or if both lie before it, the earlier one. One that is skipped is by default read with the offset before the
 * gap. Belongs to one reading of one file.
 */
public final class LocalTimes {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Map<WallTimePolicy, String> TWICE = Map.of(
            WallTimePolicy.EARLIER, "the earlier one is taken",
            WallTimePolicy.LATER, "the later one is taken",
            WallTimePolicy.MONOTONE, "the order of the file decides between them");
    private static final Map<WallTimePolicy, String> SKIPPED = Map.of(
            WallTimePolicy.EARLIER, "they are read with the offset after the gap",
            WallTimePolicy.LATER, "they are read with the offset before the gap",
            WallTimePolicy.MONOTONE, "the order of the file decides between the offsets around the gap");

    private final String file;
    private final EventSink sink;
    private final ZoneId zone;
    private final boolean declared;
    private final WallTimePolicy repeatedTimes;
    private final WallTimePolicy skippedTimes;
    private final Set<String> told = new HashSet<>();
    private final Map<ZoneId, LocalTimes> regions = new HashMap<>();
    private Instant previous = Instant.MIN;

    /**
     * Creates the times of one file.
     *
     * @param file the name of the file, for messages
     * @param context what the caller declared
     * @param sink is told the zone, and that it was assumed
     */
    public LocalTimes(String file, ReadContext context, EventSink sink) {
        this(
                file,
                sink,
                context.getOptions().getZone().orElse(ZoneOffset.UTC),
                context.getOptions().getZone().isPresent(),
                context.getOptions().getRepeatedTimes().orElse(WallTimePolicy.MONOTONE),
                context.getOptions().getSkippedTimes().orElse(WallTimePolicy.LATER));
    }

    private LocalTimes(
            String file,
            EventSink sink,
            ZoneId zone,
            boolean declared,
            WallTimePolicy repeatedTimes,
            WallTimePolicy skippedTimes) {
        this.file = file;
        this.sink = sink;
        this.zone = zone;
        this.declared = declared;
        this.repeatedTimes = repeatedTimes;
        this.skippedTimes = skippedTimes;
    }

    /**
     * Tells whether a line begins with an ISO 8601 time, with an offset, the name of a zone or neither.
     *
     * @param line the line
     * @return the length of the time; 0 if there is none
     */
    public static int lengthAtStart(String line) {
        int end = IsoStamp.prefixLength(line);
        return end == 0 ? 0 : NamedZone.endAfter(line, end);
    }

    /**
     * Reads an ISO 8601 time with an offset, the name of a zone or neither, in the spellings of {@link IsoTimes}.
     *
     * <p>What zone a name was taken for, the sink is told once.
     *
     * @param text the text as the source wrote it
     * @return the time
     * @throws RowProblem with the id {@code source.bad-time} if it is no time
     */
    public Stamp read(String text) {
        Optional<IsoStamp> iso = IsoStamp.parse(text);
        return iso.isPresent() ? read(iso.get(), text) : read(NamedZone.in(text), text);
    }

    private Stamp read(IsoStamp iso, String text) {
        if (iso.hasOffset()) {
            EventTime time = IsoTimes.time(iso, text);
            previous = time.getEarliest().orElse(previous);
            return Stamp.of(time);
        }
        Stamp stamp = place(iso.toLocal(), iso.toPrecision(), text, false);
        if (iso.isLeapSecond()
                && !stamp.time().getEarliest().filter(IsoTimes::isMidnight).isPresent()) {
            throw BadTime.of(text, "has a 60th second where no day ends in UTC", "correct the row in the export");
        }
        return stamp;
    }

    /** An abbreviation is an offset; a region has rules of its own. */
    private Stamp read(NamedZone written, String text) {
        ZoneId named = written.resolve(declared ? Optional.of(zone) : Optional.empty());
        tellName(written.name(), named);
        if (named instanceof ZoneOffset) {
            return read(IsoStamp.parse(written.time() + " " + named).orElseThrow(), text);
        }
        Stamp stamp = regions.computeIfAbsent(named, this::in).read(written.time());
        return new Stamp(stamp.time().toBuilder().raw(text).build(), stamp.assumptions());
    }

    private LocalTimes in(ZoneId region) {
        return new LocalTimes(file, sink, region, true, repeatedTimes, skippedTimes);
    }

    /**
     * Reads the stamp of a line.
     *
     * @param line the stamp that was found
     * @return the time, for which nothing was assumed
     * @throws RowProblem with the id {@code source.bad-time} if no record can have that time
     */
    public EventTime read(LineStamp line) {
        Instant instant = line.toInstant();
        EventTime time = IsoTimes.time(line, instant);
        previous = instant;
        return time;
    }

    /**
     * Reads a time that was taken apart before.
     *
     * @param local the day and the time of day; midnight if only the day is known
     * @param precision how fine the text is
     * @param raw the text as the source wrote it
     * @return the time
     * @throws RowProblem with the id {@code source.bad-time} if it is no time of a record
     */
    public Stamp read(LocalDateTime local, TimePrecision precision, String raw) {
        return place(local, precision, raw, false);
    }

    /** {@return the time of a clock on the wall; of several assumptions the basis names the gravest} */
    Stamp place(LocalDateTime local, TimePrecision precision, String raw, boolean yearAssumed) {
        tellZone();
        List<String> assumptions = new ArrayList<>(2);
        if (!declared) {
            assumptions.add("zone-assumed");
        }
        if (yearAssumed) {
            assumptions.add("year-assumed");
        }
        Instant instant = SourceYears.require(resolve(local, raw, assumptions), raw);
        previous = instant;
        EventTime time = EventTime.builder()
                .earliest(instant)
                .precision(precision)
                .basis(basis(assumptions))
                .zone(zone)
                .raw(raw)
                .build();
        return new Stamp(time, assumptions);
    }

    private Instant resolve(LocalDateTime local, String raw, List<String> assumptions) {
        WallTime wall = WallTime.of(local, zone);
        Instant bound = previous.equals(Instant.MIN) ? previous : previous.minus(GRACE);
        Instant chosen = wall.choose(wall.isSkipped() ? skippedTimes : repeatedTimes, bound)
                .orElseThrow(() -> rejected(wall, raw));
        if (wall.isSkipped()) {
            assumptions.add(tellGap(local));
        }
        if (wall.isTwice()) {
            assumptions.add(tellTwice(local));
        }
        return chosen;
    }

    private RowProblem rejected(WallTime wall, String raw) {
        return BadTime.of(
                raw,
                (wall.isSkipped() ? "does not exist in " : "exists twice in ") + zone,
                "export the file with offsets, or let SourceOptions choose: "
                        + (wall.isSkipped() ? "skippedTimes" : "repeatedTimes"));
    }

    private TimeBasis basis(List<String> assumptions) {
        if (assumptions.contains("dst-ambiguous") || assumptions.contains("dst-gap")) {
            return TimeBasis.DST_AMBIGUOUS;
        }
        if (assumptions.contains("year-assumed")) {
            return TimeBasis.ASSUMED_YEAR;
        }
        return declared ? TimeBasis.DECLARED_ZONE : TimeBasis.ASSUMED_ZONE;
    }

    private void tellZone() {
        if (!told.add("zone")) {
            return;
        }
        sink.zone(zone);
        if (!declared) {
            tell(
                    "zone-assumed",
                    "the times of this file have no offset and no zone was declared; they are read as UTC",
                    "declare the zone: --zone Europe/Berlin, or SourceOptions.zone");
        }
    }

    private void tellName(String name, ZoneId named) {
        if (told.add(name)) {
            sink.assumption(assumption(
                    "zone-name",
                    name + " behind the times of this file is read as " + named,
                    "if it is no zone, export the file with offsets"));
        }
    }

    private String tellGap(LocalDateTime local) {
        tell(
                "dst-gap",
                "times such as " + local + " do not exist in " + zone + "; " + SKIPPED.get(skippedTimes),
                "look whether the clock followed " + zone + ", and declare the zone that it followed");
        return "dst-gap";
    }

    private String tellTwice(LocalDateTime local) {
        tell(
                "dst-ambiguous",
                "times such as " + local + " exist twice in " + zone + "; " + TWICE.get(repeatedTimes),
                "export the file with offsets");
        return "dst-ambiguous";
    }

    /** Tells an assumption once a file. */
    private void tell(String id, String message, String remedy) {
        if (told.add(id)) {
            sink.assumption(assumption(id, message, remedy));
        }
    }

    private SourceAssumption assumption(String id, String message, String remedy) {
        return SourceAssumption.builder()
                .id(id)
                .file(file)
                .message(message)
                .remedy(remedy)
                .build();
    }
}
