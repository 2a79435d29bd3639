"""How a program tells what it measured."""

from collections.abc import Mapping


def tell(readings: Mapping[str, float]) -> None:
    """Print the readings as the last line."""
    import json

    print()
    print(json.dumps(dict(readings)), flush=True)
