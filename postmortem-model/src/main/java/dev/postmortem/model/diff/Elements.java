package dev.postmortem.model.diff;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The elements of a list or a set.
 *
 * @param <E> the type of an element
 * @param element how an element is compared
 * @param orderIsDerived whether an element that changed may stand elsewhere for that reason alone
 */
record Elements<E>(Comparison<E> element, boolean orderIsDerived) implements Comparison<Collection<? extends E>> {
    @Override
    public void compare(Collection<? extends E> before, Collection<? extends E> after, Place place, ChangeLog log) {
        Pairing<E> pairing = Pairing.of(List.copyOf(before), List.copyOf(after), element);
        for (int i = 0; i < pairing.before().size(); i++) {
            compareFormer(pairing, i, place, log);
        }
        for (int j = 0; j < pairing.after().size(); j++) {
            if (pairing.isNew(j)) {
                E added = pairing.after().get(j);
                log.added(element.place(place, added, j), ChangeNature.FACT, () -> element.text(added));
            }
        }
        NewOrder.of(pairing.orderBefore(orderIsDerived), pairing.orderAfter(orderIsDerived))
                .ifPresent(order -> log.moved(
                        place,
                        () -> order.before(i -> label(pairing.before().get(i))),
                        () -> order.after(i -> label(pairing.before().get(i)))));
    }

    private void compareFormer(Pairing<E> pairing, int i, Place place, ChangeLog log) {
        E former = pairing.before().get(i);
        int partner = pairing.partner(i);
        if (partner < 0) {
            log.removed(element.place(place, former, i), ChangeNature.FACT, () -> element.text(former));
        } else if (!former.equals(pairing.after().get(partner))) {
            E now = pairing.after().get(partner);
            element.compare(former, now, element.place(place, now, partner), log);
        }
    }

    @Override
    public String text(Collection<? extends E> value) {
        return value.isEmpty() ? "" : value.stream().map(element::text).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String fingerprint(Collection<? extends E> value) {
        return Fingerprint.of(value.stream().map(element::fingerprint));
    }

    /** What names an element where several are listed. */
    private String label(E value) {
        return element.key(value).orElseGet(() -> element.text(value));
    }
}
