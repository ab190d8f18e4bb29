/** Fault trees in Open-PSA XML, read into factor graphs and written from them. */
@NullMarked
package dev.postmortem.rca.openpsa;

import org.jspecify.annotations.NullMarked;
