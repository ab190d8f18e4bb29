package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.text.PlainLine;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Sets of factors as an account names them. */
final class NamedSets {
    private static final int SHOWN_SETS = 3;

    private final AccountLanguage language;
    private final Function<FactorId, String> naming;

    NamedSets(AccountLanguage language, Function<FactorId, String> naming) {
        this.language = language;
        this.naming = naming;
    }

    /** In quotation marks, and harmless whatever the name is made of. */
    String name(FactorId factor) {
        String name = Objects.requireNonNull(naming.apply(factor), () -> "the name of factor " + factor);
        return language.quote(PlainLine.of(name));
    }

    List<String> names(Collection<FactorId> factors) {
        return factors.stream().map(this::name).toList();
    }

    List<List<String>> shown(CombinationSet sets) {
        return shown(sets, SHOWN_SETS);
    }

    private List<List<String>> shown(CombinationSet sets, int count) {
        return sets.smallest(count).stream().map(this::names).toList();
    }

    /** Of sets that are each enough, the smallest are told. */
    Optional<String> smallest(CombinationSet sets, Telling telling) {
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        int size = sets.countBySize().firstKey();
        BigInteger count = Objects.requireNonNull(sets.countBySize().get(size));
        BigInteger limit = BigInteger.valueOf(size == 1 ? AccountLanguage.SHOWN : SHOWN_SETS);
        return Optional.of(
                telling.tell(size, count, shown(sets, count.min(limit).intValue())));
    }

    /** Tells of so many sets of one size, of which some are shown. */
    interface Telling {
        String tell(int size, BigInteger count, List<List<String>> shown);
    }
}
