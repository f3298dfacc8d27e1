package io.mshell.sql;

import io.mshell.template.About;
import java.util.List;

/**
 * What a statement that documents a table, or a part of a wide one, in extended properties is made from. The properties
 * are what mshell reads back; a template may add others.
 */
@About("the extended properties of a table and its columns, a few hundred a statement")
public record Documentation(
        @About("the table's schema, as a text of T-SQL") String schema,
        @About("the table's name, as a text of T-SQL") String table,

        @About("the properties, in order: those named mshell.* are read back by mshell")
        List<Property> properties)
        implements TableModel {

    public static final String TEMPLATE = "documentation.sql";

    public Documentation {
        properties = List.copyOf(properties);
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    /** One property. */
    public record Property(
            @About("its name, as a text of T-SQL") String name,
            @About("its value, as a text of T-SQL") String value,

            @About("the column it is of, as a text of T-SQL; empty for the table's own")
            String column) {}
}
