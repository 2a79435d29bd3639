"""Delimited text: `reading.read` finds format, header and bounds of each table in a file, and gives raw tables."""
