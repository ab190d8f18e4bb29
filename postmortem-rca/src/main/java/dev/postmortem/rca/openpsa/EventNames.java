package dev.postmortem.rca.openpsa;

import dev.postmortem.model.common.FactorId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives each factor a name that Open-PSA allows: its id where it is one, a similar one where it is not. */
final class EventNames {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*+");
    private static final int LONGEST = 200;

    private final Map<String, String> names = new HashMap<>();

    EventNames(Collection<FactorId> factors) {
        Set<String> taken = new HashSet<>();
        for (FactorId factor : factors) {
            if (isAllowed(factor.toString()) && taken.add(factor.toString())) {
                names.put(factor.toString(), factor.toString());
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (FactorId factor : factors) {
            names.computeIfAbsent(factor.toString(), id -> free(similar(id), taken, numbers));
        }
    }

    String of(FactorId factor) {
        return Objects.requireNonNull(names.get(factor.toString()));
    }

    /** A name that is allowed and says about the same. */
    static String similar(String text) {
        if (isAllowed(text)) {
            return text;
        }
        String start = text.substring(0, Math.min(text.length(), LONGEST));
        String name = "_" + start.replaceAll("[^A-Za-z0-9]+", "_");
        return ALLOWED.matcher(name.substring(1)).matches() ? name.substring(1) : name;
    }

    private static boolean isAllowed(String text) {
        return text.length() <= LONGEST && ALLOWED.matcher(text).matches();
    }

    private static String free(String wanted, Set<String> taken, Map<String, Integer> numbers) {
        String name = wanted;
        while (!taken.add(name)) {
            name = wanted + "_" + numbers.merge(wanted, 1, Integer::sum);
        }
        return name;
    }
}
