"""What was typed is no limit, in one sentence that says what would be."""


class MistypedError(ValueError):
    """`str` of it is the sentence."""
