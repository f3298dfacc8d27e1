package io.mshell.sync;

/** A refresh from load to swap. */
public record RefreshReport(LoadReport load, ValidateReport validate, SwapReport swap) {}
