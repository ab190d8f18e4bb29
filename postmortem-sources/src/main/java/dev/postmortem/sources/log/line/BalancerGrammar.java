package dev.postmortem.sources.log.line;

import dev.postmortem.sources.time.IsoTimes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The access log of an Application Load Balancer of AWS: kind of the request, time, load balancer, client, target, three
 * durations, two statuses, two sizes, and the request in quotes.
 */
final class BalancerGrammar implements LineGrammar {
    private static final Set<String> KINDS = Set.of("http", "https", "h2", "grpcs", "ws", "wss");
    private static final String[] NAMES = {
        "type",
        "time",
        "balancer",
        "client",
        "target",
        "requestSeconds",
        "targetSeconds",
        "responseSeconds",
        "status",
        "targetStatus",
        "received",
        "sent"
    };
    private static final int TIME = 1;

    @Override
    public String id() {
        return "aws-alb";
    }

    @Override
    public boolean hasContinuations() {
        return false;
    }

    @Override
    public @Nullable HeadedLine parse(String line) {
        int blank = line.indexOf(' ');
        if (blank <= 0 || !KINDS.contains(line.substring(0, blank))) {
            return null;
        }
        String[] fields = line.split(" ", NAMES.length + 1);
        if (fields.length <= NAMES.length || !IsoTimes.isTime(fields[TIME])) {
            return null;
        }
        String rest = fields[NAMES.length];
        int quote = rest.indexOf('"', 1);
        if (!rest.startsWith("\"") || quote < 0) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.length; i++) {
            if (i != TIME) {
                AccessFields.put(values, NAMES[i], fields[i]);
            }
        }
        AccessFields.put(values, "more", rest.substring(quote + 1).strip());
        String text = rest.substring(0, quote + 1) + " " + values.getOrDefault("status", "-");
        return new HeadedLine(fields[TIME], fields[TIME], Optional.empty(), values, text);
    }
}
