package dev.postmortem.rca.openpsa;

import java.util.ArrayList;
import java.util.List;

/** A formula as it is written: an operator and what it works on. */
final class Formula implements Operand {
    /** The coherent operators; a bare operand is an OR of one. */
    enum Operator {
        AND,
        OR,
        AT_LEAST
    }

    private final Operator operator;
    private final int min;
    private final int line;
    private final List<Operand> operands = new ArrayList<>(2);

    Formula(Operator operator, int min, int line) {
        this.operator = operator;
        this.min = min;
        this.line = line;
    }

    /** How many operands are enough. */
    int needed() {
        return switch (operator) {
            case AND -> operands.size();
            case OR -> 1;
            case AT_LEAST -> min;
        };
    }

    int line() {
        return line;
    }

    List<Operand> operands() {
        return operands;
    }

    void add(Operand operand) {
        operands.add(operand);
    }
}
