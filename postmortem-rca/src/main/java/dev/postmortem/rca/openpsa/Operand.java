package dev.postmortem.rca.openpsa;

/** What a formula works on: an event by its name, true or false, or a formula inside it. */
sealed interface Operand permits Operand.Reference, Operand.Constant, Formula {
    /** The name of an event, the kind of event that it must be, the container in which it stands, and the line. */
    record Reference(String name, EventType type, String scope, int line) implements Operand {}

    /** True or false. */
    record Constant(boolean value) implements Operand {}
}
