package io.mshell.sandbox;

import java.util.List;

/** Column titles that monday accepts and that break careless programs. */
final class HostileTitles {

    private HostileTitles() {}

    static List<String> all() {
        return List.of(
                "Status",
                "status ",
                " status",
                "STATUS",
                "Größe",
                "Grosse",
                "GRÖSSE",
                "Grösse",
                "Twin",
                "Twin",
                "Twin_2",
                "Twin (2)",
                "",
                " ",
                "a]b",
                "[a",
                "]];DROP TABLE x--",
                "it's",
                "say \"hi\"",
                "back\\slash",
                "tab\there",
                "SELECT",
                "order by",
                "🚀 Launch 👩‍👩‍👧‍👦",
                "عنوان العمود",
                "列の題名",
                "<script>alert(1)</script>",
                "${x}",
                "{{ x }}",
                "x".repeat(129),
                "y".repeat(254) + "é");
    }
}
