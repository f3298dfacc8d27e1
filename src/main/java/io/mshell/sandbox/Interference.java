package io.mshell.sandbox;

/** What may go wrong while fields are answered; the ordinary case is {@link #NONE}. */
interface Interference {

    Interference NONE = (node, field) -> {};

    /**
     * Called before each field.
     *
     * @throws ApiFailure to make this field fail
     */
    void beforeField(Node node, String field);
}
