package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.text.PlainLine;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Sets of factors as an account names them. */
final class NamedSets {
    private static final int SHOWN_SETS = 3;

    private final AccountLanguage language;
    private final Function<FactorId, String> naming;
    private final Comparator<FactorId> order;

    /** Those of a set are named in this order. */
    NamedSets(AccountLanguage language, Function<FactorId, String> naming, Comparator<FactorId> order) {
        this.language = language;
        this.naming = naming;
        this.order = order;
    }

    /** In quotation marks, and harmless whatever the name is made of. */
    String name(FactorId factor) {
        String name = Objects.requireNonNull(naming.apply(factor), () -> "the name of factor " + factor);
        return language.quote(PlainLine.of(name));
    }

    List<String> names(List<FactorId> factors) {
        return factors.stream().map(this::name).toList();
    }

    List<String> names(Set<FactorId> factors) {
        return names(factors.stream().sorted(order).toList());
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
        int limit = size == 1 ? AccountLanguage.SHOWN : SHOWN_SETS;
        int shown = count.min(BigInteger.valueOf(limit)).intValue();
        return Optional.of(telling.tell(size, count, size == 1 ? single(sets, shown) : shown(sets, shown)));
    }

    private List<List<String>> single(CombinationSet sets, int count) {
        Set<FactorId> factors = new TreeSet<>();
        sets.smallest(count).forEach(factors::addAll);
        return names(factors).stream().map(List::of).toList();
    }

    /** Tells of so many sets of one size, of which some are shown. */
    interface Telling {
        String tell(int size, BigInteger count, List<List<String>> shown);
    }
}
