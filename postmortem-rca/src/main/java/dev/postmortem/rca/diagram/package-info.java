/** Decision diagrams in arrays of numbers, within a budget; not for users. */
@NullMarked
package dev.postmortem.rca.diagram;

import org.jspecify.annotations.NullMarked;
