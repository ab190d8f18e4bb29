package dev.postmortem.rca.openpsa;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the formula of a gate; without recursion, as formulas nest as deep as their author likes. */
final class FormulaReader {
    private static final String TAKE_POSITIVE =
            "a factor graph knows what is there, never what is not: make the negated event one of its own, such as"
                    + " 'pump does not run'";
    private static final String REWRITE = "write it with <and>, <or> and <atleast>";
    private static final Map<String, String> NOT_COHERENT = new TreeMap<>(Map.of(
            "not", TAKE_POSITIVE,
            "xor", "write <or>: if both are there, the effect usually is too",
            "nand", TAKE_POSITIVE,
            "nor", TAKE_POSITIVE,
            "iff", REWRITE,
            "imply", REWRITE,
            "cardinality", "write <atleast>, which has no upper bound"));

    private final XmlCursor cursor;
    private final String scope;
    private final Deque<Formula> open = new ArrayDeque<>();
    private final List<Formula> all = new ArrayList<>(1);

    FormulaReader(XmlCursor cursor, String scope) {
        this.cursor = cursor;
        this.scope = scope;
    }

    /** Reads from the start of the formula's element to its end; the formula is the first of the list. */
    List<Formula> read() throws IOException {
        do {
            if (cursor.isStart()) {
                start();
            } else {
                end(open.pop());
            }
        } while (!open.isEmpty() && cursor.next());
        return List.copyOf(all);
    }

    private void start() throws IOException {
        Formula.Operator operator = operator();
        if (operator != null) {
            Formula formula = new Formula(operator, operator == Formula.Operator.AT_LEAST ? min() : 0, cursor.line());
            if (!open.isEmpty()) {
                open.peek().add(formula);
            }
            all.add(formula);
            open.push(formula);
            return;
        }
        if (open.isEmpty()) {
            all.add(new Formula(Formula.Operator.OR, 0, cursor.line()));
        }
        (open.isEmpty() ? all.get(0) : open.peek()).add(operand());
        cursor.skip();
    }

    private void end(Formula formula) {
        int operands = formula.operands().size();
        if (operands == 0) {
            throw cursor.error(formula.line(), "<" + cursor.element() + "> has no operand", "give it one or remove it");
        }
        if (formula.needed() > operands) {
            throw cursor.error(
                    formula.line(),
                    "<atleast> asks for " + formula.needed() + " of " + operands + " operands",
                    "give a min from 1 to " + operands);
        }
    }

    private Formula.@Nullable Operator operator() {
        String element = cursor.element();
        String remedy = NOT_COHERENT.get(element);
        if (remedy != null) {
            throw cursor.error("<" + element + "> makes the tree non-coherent", remedy);
        }
        return switch (element) {
            case "and" -> Formula.Operator.AND;
            case "or" -> Formula.Operator.OR;
            case "atleast" -> Formula.Operator.AT_LEAST;
            default -> null;
        };
    }

    private int min() {
        String min = cursor.attribute("min");
        if (min == null || !min.matches("0*[1-9][0-9]{0,8}")) {
            throw cursor.error(
                    "<atleast> needs a min of 1 or more, not " + min, "say how many of its operands are enough");
        }
        return Integer.parseInt(min);
    }

    private Operand operand() {
        if (cursor.element().equals("constant")) {
            return new Operand.Constant(new Values(cursor).truth());
        }
        EventType type = EventType.of(cursor.element());
        if (type == null) {
            throw cursor.error(
                    "<" + cursor.element() + "> is no formula",
                    "use <and>, <or>, <atleast>, <gate>, <basic-event>, <house-event>, <event> or <constant>");
        }
        return new Operand.Reference(cursor.name(), type == EventType.ANY ? stated() : type, scope, cursor.line());
    }

    private EventType stated() {
        String stated = cursor.attribute("type");
        EventType type = stated == null ? EventType.ANY : EventType.of(stated);
        if (type == null) {
            throw cursor.error("the event type " + stated + " is unknown", "use gate, basic-event or house-event");
        }
        return type;
    }
}
