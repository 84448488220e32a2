package dev.huiwu.cli;

/** Says in words for the caller that the command was called wrongly; ends it with status 2. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
