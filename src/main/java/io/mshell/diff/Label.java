package io.mshell.diff;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A label of a status, or an option of a dropdown. Its id stays when its text changes. One without a text shows nothing. */
record Label(String text, boolean deactivated) {

    /** All of a column, by id. In the older form of the settings they are texts by id. */
    static Map<String, Label> of(JsonNode settings) {
        Map<String, Label> labels = new LinkedHashMap<>();
        JsonNode list = settings.path("labels");
        if (list.isObject()) {
            list.properties()
                    .forEach(entry -> labels.put(
                            entry.getKey(), new Label(entry.getValue().asString(""), false)));
        } else {
            list.forEach(label -> labels.put(
                    label.path("id").asString(""),
                    new Label(
                            label.path("label").asString(label.path("name").asString("")),
                            label.path("is_deactivated").asBoolean(false))));
        }
        labels.values().removeIf(label -> label.text().isEmpty());
        return labels;
    }
}
