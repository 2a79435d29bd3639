"""Properties that others use for what the standard has other names for: one file a dialect, one table of them all."""
