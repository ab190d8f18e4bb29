/** The postmortem: the aggregate of all the other packages. */
@NullMarked
package dev.postmortem.model;

import org.jspecify.annotations.NullMarked;
