"""The fact sheet as frozen, typed values: what every other room speaks of, and what knows none of them."""
