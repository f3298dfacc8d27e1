package io.mshell.sql;

/**
 * What every engine must do alike: the specification of {@link Database} as tests. A class that implements this and
 * gives a {@link #database()} is a test of that engine.
 */
public interface DatabaseContract
        extends TableContract, LoadContract, SwapContract, QueryContract, ChangeContract, ProbeContract {}
