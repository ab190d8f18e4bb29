/** What contributed, and how factors worked together. */
@NullMarked
package dev.postmortem.model.factor;

import org.jspecify.annotations.NullMarked;
