package dev.postmortem.rca.openpsa;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The gates of a file, each after those that it uses; refuses loops. */
final class GateOrder {
    private final Declarations declarations;
    private final Map<String, Event> gates = new LinkedHashMap<>();
    private final Map<String, List<Event>> users = new HashMap<>();
    private final Map<String, Integer> unready = new HashMap<>();

    GateOrder(Declarations declarations) {
        this.declarations = declarations;
        declarations.events().stream().filter(Event::isGate).forEach(gate -> gates.put(gate.id(), gate));
        gates.values().forEach(this::register);
    }

    /** Whether no other gate uses this one. */
    boolean isTop(Event gate) {
        return !users.containsKey(gate.id());
    }

    List<Event> usedFirst() {
        List<Event> order = new ArrayList<>(gates.size());
        Deque<Event> ready = new ArrayDeque<>();
        gates.values().stream()
                .filter(gate -> Objects.requireNonNull(unready.get(gate.id())) == 0)
                .forEach(ready::add);
        while (!ready.isEmpty()) {
            Event gate = ready.remove();
            order.add(gate);
            for (Event user : users.getOrDefault(gate.id(), List.of())) {
                if (unready.merge(user.id(), -1, Integer::sum) == 0) {
                    ready.add(user);
                }
            }
        }
        if (order.size() < gates.size()) {
            throw loop();
        }
        return order;
    }

    private void register(Event gate) {
        List<Event> used = used(gate);
        unready.put(gate.id(), used.size());
        used.forEach(other ->
                users.computeIfAbsent(other.id(), id -> new ArrayList<>(2)).add(gate));
    }

    private List<Event> used(Event gate) {
        return gate.formulas().stream()
                .flatMap(formula -> formula.operands().stream())
                .filter(Operand.Reference.class::isInstance)
                .map(operand -> declarations.resolve((Operand.Reference) operand))
                .filter(Event::isGate)
                .toList();
    }

    /** Every gate that never got ready uses another such gate: following them leads into a loop. */
    private OpenPsaException loop() {
        Map<String, Event> way = new LinkedHashMap<>();
        Event gate = gates.values().stream().filter(this::isStuck).findFirst().orElseThrow();
        while (way.putIfAbsent(gate.id(), gate) == null) {
            gate = used(gate).stream().filter(this::isStuck).findFirst().orElseThrow();
        }
        List<String> loop = new ArrayList<>(way.keySet());
        loop = loop.subList(loop.indexOf(gate.id()), loop.size());
        String shown = String.join(" -> ", loop.subList(0, Math.min(loop.size(), 10)));
        return declarations.error(
                gate.line(),
                "gates use each other in a loop: " + shown + (loop.size() > 10 ? " -> ..." : "") + " -> " + gate.id(),
                "break it; a factor graph with a loop is built with FactorGraph.builder()");
    }

    private boolean isStuck(Event gate) {
        return Objects.requireNonNull(unready.get(gate.id())) > 0;
    }
}
