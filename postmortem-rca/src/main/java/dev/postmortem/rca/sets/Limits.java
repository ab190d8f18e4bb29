package dev.postmortem.rca.sets;

/**
 * How much one question may cost.
 *
 * @param maxNodes how many nodes a table of diagrams may hold
 * @param maxSteps how many steps may be made
 */
public record Limits(int maxNodes, long maxSteps) {}
