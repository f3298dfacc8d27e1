package io.mshell.schema;

/** A column of a table. Two columns are the same one when their origins' keys are equal, whatever their names. */
public record ColumnSpec(String name, SqlType type, boolean nullable, Origin origin) {}
