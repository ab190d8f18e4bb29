/** Reports for spreadsheets. */
@NullMarked
package dev.example.spreadsheet;

import org.jspecify.annotations.NullMarked;
