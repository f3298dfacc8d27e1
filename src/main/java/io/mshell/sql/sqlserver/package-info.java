/** SQL Server, Azure SQL and Babelfish through mssql-jdbc. Imports {@code schema} and {@code sql}. */
@NullMarked
package io.mshell.sql.sqlserver;

import org.jspecify.annotations.NullMarked;
