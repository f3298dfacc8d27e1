package io.mshell.monday;

/** Carries an {@link ApiFailure} from where it is noticed to where it is dealt with; never leaves this package. */
final class ApiException extends Exception {

    private final transient ApiFailure failure;

    ApiException(ApiFailure failure) {
        super(failure.error().getMessage(), failure.error());
        this.failure = failure;
    }

    ApiFailure failure() {
        return failure;
    }
}
