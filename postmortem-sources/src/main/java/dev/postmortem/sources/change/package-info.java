/** Words by which people and programs tell of changes; not for users. */
@NullMarked
package dev.postmortem.sources.change;

import org.jspecify.annotations.NullMarked;
