"""What a fast reader says where it is not sure: a walk then has the last word."""


class UnprovenError(Exception):
    """What was read fast may not be what stands in the file."""
