/** Contributing-factor graph analysis. */
@NullMarked
package dev.postmortem.rca;

import org.jspecify.annotations.NullMarked;
