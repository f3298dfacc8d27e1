package io.mshell.catalogue;

import java.util.List;

/** Names a board of monday.com can have, of which each means something somewhere. */
final class HostileNames {

    static final List<String> ALL = List.of(
            "<script>alert(1)</script>",
            "</script></style></title><img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)\" x='",
            "javascript:alert(1)",
            "{{ boards }} {% if %} {# #}",
            "[here](javascript:alert(1)) ![x](y) <https://example.com>",
            "**strong** __strong__ *em* _em_ ~~no~~ `code` # | \\ \\| &lt;b&gt;",
            "]]> --> <!-- ]",
            "two\nlines\r\nand\ttabs \u0007",
            "😀 Ünïcödé עברית \u202Egnp.exe 漢字",
            "--- below this line is yours: kept when generated again ---",
            "x".repeat(300));

    private HostileNames() {}
}
