package io.mshell.mapping;

/** Stands where a value would, when the value cannot become the column's type. Told as a value, for it may be many. */
record Misfit(String reason) {}
