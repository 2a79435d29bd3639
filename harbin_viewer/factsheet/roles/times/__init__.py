"""Texts and numbers as times: periods however an office writes them, and which column is the time."""
