package io.mshell.command;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.generate.KnownTemplate;
import io.mshell.template.Templates;
import java.util.List;
import java.util.stream.Stream;

/** What templates are called. */
final class TemplateNames {

    private TemplateNames() {}

    static MshellException unknown(String name, Templates templates) {
        List<String> names = Stream.concat(
                        KnownTemplate.all().stream().map(KnownTemplate::name), templates.ownNames().stream())
                .toList();
        return new MshellException(
                ErrorCode.TEMPLATE_INVALID,
                "there is no template '" + name + "'",
                Nearest.hint(name, names, "'template list' shows them"));
    }
}
