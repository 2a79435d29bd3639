"""Which column is the time, who is counted, what is measured, found from names, types and values."""
