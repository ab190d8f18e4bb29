/** How values print; not for users. */
@NullMarked
package dev.postmortem.model.print;

import org.jspecify.annotations.NullMarked;
