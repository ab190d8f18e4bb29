package dev.postmortem.examples.quickstart;

import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceOptionsBuilder;
import dev.postmortem.model.time.TimeWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the caller asks for.
 *
 * @param in the folder to read
 * @param out the folder to write
 * @param zone the zone of times without an offset
 * @param year the year of times without a year
 * @param window the only time to keep
 * @param offsets what to add to the times of single files
 * @param units the unit of numeric times of single files
 */
record Arguments(
        Path in,
        Path out,
        Optional<ZoneId> zone,
        Optional<Integer> year,
        Optional<TimeWindow> window,
        SortedMap<String, Duration> offsets,
        SortedMap<String, EpochUnit> units) {
    static final String USAGE = """
            usage: [--in DIR] [--out DIR] [--zone Z] [--year Y] [--from T] [--to T]
                   [--offset FILE=DURATION]... [--unit FILE=s|ms|us|ns]...
              --in DIR                folder of exports; without it, the sample incident
              --out DIR               folder to write, not inside the input folder
              --zone Z                zone of times that state no offset, such as America/New_York; otherwise UTC
              --year Y                year of times that state none; otherwise deduced from the other files
              --from T, --to T        keep only this time, such as 2026-03-11T13:00:00Z; --to is the first instant left out
              --offset FILE=DURATION  added to the recorded times of a file, such as proxy.log=PT-90S for a clock 90 s fast
              --unit FILE=UNIT        unit of numeric times in a file
            FILE may be a folder or an archive: then all of its files; the nearest option counts.""";

    private static final Map<String, EpochUnit> UNITS =
            Map.of("s", EpochUnit.SECONDS, "ms", EpochUnit.MILLIS, "us", EpochUnit.MICROS, "ns", EpochUnit.NANOS);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    static Arguments parse(List<String> args, Path home) throws UsageException {
        Parser parser = new Parser();
        for (int i = 0; i < args.size(); i += 2) {
            if (!args.get(i).startsWith("--")) {
                throw new UsageException("unknown option " + args.get(i));
            }
            if (i + 1 == args.size() || args.get(i + 1).startsWith("--")) {
                throw new UsageException(args.get(i) + " needs a value");
            }
            parser.take(args.get(i), args.get(i + 1));
        }
        return parser.toArguments(home);
    }

    /**
     * Returns what is declared about a file, or about the folder or archive that it is in; the nearest counts.
     *
     * @param file the name of the file, relative to the folder
     * @return the options
     */
    SourceOptions optionsOf(String file) {
        SourceOptionsBuilder options = SourceOptions.builder().zone(zone).year(year);
        declared(offsets, file).ifPresent(options::clockCorrection);
        declared(units, file).ifPresent(options::epochUnit);
        return options.build();
    }

    /** {@return whether a name in an option is that of a file, or of a folder or archive that the file is in} */
    static boolean isAbout(String name, String file) {
        return file.equals(name) || file.startsWith(name + "/") || file.startsWith(name + "!/");
    }

    private static <T> Optional<T> declared(SortedMap<String, T> options, String file) {
        return options.keySet().stream()
                .filter(name -> isAbout(name, file))
                .max(Comparator.comparingInt(String::length))
                .map(options::get);
    }

    /** Collects the options one by one. */
    private static final class Parser {
        private final SortedMap<String, Duration> offsets = new TreeMap<>();
        private final SortedMap<String, EpochUnit> units = new TreeMap<>();
        private @Nullable Path in;
        private @Nullable Path out;
        private @Nullable ZoneId zone;
        private @Nullable Integer year;
        private @Nullable String from;
        private @Nullable String to;

        void take(String option, String value) throws UsageException {
            try {
                switch (option) {
                    case "--in" -> in = Path.of(value);
                    case "--out" -> out = Path.of(value);
                    case "--zone" -> zone = ZoneId.of(value);
                    case "--year" -> year = yearOf(value);
                    case "--from" -> from = value;
                    case "--to" -> to = value;
                    case "--offset" -> offsets.put(fileOf(value), Duration.parse(valueOf(value)));
                    case "--unit" -> units.put(fileOf(value), unitOf(valueOf(value)));
                    default -> throw new UsageException("unknown option " + option);
                }
            } catch (DateTimeException | ArithmeticException | InvalidPathException | NumberFormatException e) {
                throw new UsageException(option + " " + value + " cannot be read: " + e.getMessage());
            }
        }

        Arguments toArguments(Path home) throws UsageException {
            boolean sample = in == null;
            Path input = in == null ? home.resolve("incident") : in;
            Path output = out == null ? home.resolve("target/quickstart") : out;
            if (sample) {
                zone = zone == null ? ZoneId.of("America/New_York") : zone;
                offsets.putIfAbsent("db-proxy.log", Duration.ofSeconds(-90));
            }
            requireApart(input, output);
            return new Arguments(
                    input, output, Optional.ofNullable(zone), Optional.ofNullable(year), window(), offsets, units);
        }

        private Optional<TimeWindow> window() throws UsageException {
            if (from == null && to == null) {
                return Optional.empty();
            }
            Instant start = from == null ? FIRST : instant("--from", from);
            Instant end = to == null ? LAST : instant("--to", to);
            if (!start.isBefore(end)) {
                throw new UsageException("--from " + from + " is not before --to " + to);
            }
            return Optional.of(TimeWindow.of(start, end));
        }

        private Instant instant(String option, String text) throws UsageException {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException withoutOffset) {
                return local(option, text);
            }
        }

        private Instant local(String option, String text) throws UsageException {
            try {
                ZoneId declared = zone == null ? ZoneOffset.UTC : zone;
                return LocalDateTime.parse(text).atZone(declared).toInstant();
            } catch (DateTimeException e) {
                throw new UsageException(option + " " + text + " is no time such as 2026-03-11T13:00:00Z");
            }
        }

        private static int yearOf(String value) throws UsageException {
            int year = Integer.parseInt(value);
            if (year < 1970 || year > 2200) {
                throw new UsageException("--year " + value + " is not between 1970 and 2200");
            }
            return year;
        }

        private static EpochUnit unitOf(String value) throws UsageException {
            EpochUnit unit = UNITS.get(value);
            if (unit == null) {
                throw new UsageException("--unit knows s, ms, us and ns, not " + value);
            }
            return unit;
        }

        /** A file name may hold an equals sign; a value cannot. */
        private static String fileOf(String value) throws UsageException {
            int equals = value.lastIndexOf('=');
            if (equals <= 0) {
                throw new UsageException(value + " is not FILE=VALUE");
            }
            return value.substring(0, equals);
        }

        private static String valueOf(String value) {
            return value.substring(value.lastIndexOf('=') + 1);
        }

        private static void requireApart(Path in, Path out) throws UsageException {
            if (!Files.isDirectory(in)) {
                throw new UsageException("--in " + in + " is not a folder");
            }
            try {
                if (realPath(out).startsWith(in.toRealPath())) {
                    throw new UsageException("--out " + out + " lies inside --in " + in + "; write elsewhere");
                }
            } catch (IOException e) {
                throw new UsageException("--in " + in + " cannot be read: " + e.getMessage());
            }
        }

        /** The output folder need not exist yet; what exists of its path may be a link. */
        private static Path realPath(Path path) throws IOException {
            Path missing = path.toAbsolutePath().normalize();
            for (Path existing = missing; existing != null; existing = existing.getParent()) {
                if (Files.exists(existing)) {
                    return existing.toRealPath().resolve(existing.relativize(missing));
                }
            }
            return missing;
        }
    }
}
