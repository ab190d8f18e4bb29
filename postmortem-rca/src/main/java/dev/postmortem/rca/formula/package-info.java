/** What leads to an outcome as a monotone formula without loops, simplified and cut into modules; not for users. */
@NullMarked
package dev.postmortem.rca.formula;

import org.jspecify.annotations.NullMarked;
