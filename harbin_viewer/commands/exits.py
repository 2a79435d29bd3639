"""The codes that a command ends with."""

EXIT_DONE, EXIT_FAILED, EXIT_WRONG_USE = 0, 1, 2
