package io.mshell.sandbox;

import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Query texts, parsed and validated once each. Thread-safe. */
final class Documents {

    /** Texts kept; a client that writes values into its queries would fill the memory otherwise. */
    private static final int CAPACITY = 500;

    private static final Pattern UNDEFINED_FIELD = Pattern.compile("Field '([^']*)' in type '([^']*)' is undefined");

    private final SandboxSchema schema;
    private final Map<String, Document> valid = new ConcurrentHashMap<>();

    Documents(SandboxSchema schema) {
        this.schema = schema;
    }

    /**
     * The document of a text.
     *
     * @throws ApiFailure if it does not parse
     * @throws InvalidDocument if it does not fit the schema
     */
    Document document(String text) {
        Document known = valid.get(text);
        if (known != null) {
            return known;
        }
        Document document = parse(text);
        List<ValidationError> errors = ParseAndValidate.validate(schema.schema(), document, Locale.ROOT);
        if (!errors.isEmpty()) {
            throw new InvalidDocument(errors.stream().map(Documents::toError).toList());
        }
        if (valid.size() >= CAPACITY) {
            valid.clear();
        }
        valid.put(text, document);
        return document;
    }

    /** The operation to run: the named one, or the only one. */
    static OperationDefinition operation(Document document, @Nullable String name) {
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        for (OperationDefinition operation : all) {
            if (name == null ? all.size() == 1 : name.equals(operation.getName())) {
                return operation;
            }
        }
        throw new ApiFailure(
                400,
                "OPERATION_RESOLUTION_FAILURE",
                name == null
                        ? "Must provide operation name if query contains multiple operations."
                        : "Unknown operation named \"" + name + "\".");
    }

    private static Document parse(String text) {
        try {
            return Parser.parse(text);
        } catch (InvalidSyntaxException e) {
            throw new ApiFailure(400, "GRAPHQL_PARSE_FAILED", "Parse error on query: " + e.getMessage());
        }
    }

    private static Map<String, Object> toError(ValidationError problem) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        String message = problem.getMessage();
        if (problem.getValidationErrorType() == ValidationErrorType.FieldUndefined) {
            extensions.put("code", "undefinedField");
            Matcher names = UNDEFINED_FIELD.matcher(message);
            if (names.find()) {
                extensions.put("typeName", names.group(2));
                extensions.put("fieldName", names.group(1));
                message = "Field '" + names.group(1) + "' doesn't exist on type '" + names.group(2) + "'";
            }
        } else {
            extensions.put("code", "GRAPHQL_VALIDATION_FAILED");
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put(
                "locations",
                problem.getLocations().stream()
                        .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                        .toList());
        error.put("extensions", extensions);
        return error;
    }
}
