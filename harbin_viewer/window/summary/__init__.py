"""The summary tab, the sheet in a minute: `summary_tab` is the page, a `highlight_view` a large figure, `health_line`
how many checks hold, and a `timeline_entry` or `note_entry` a row of its tables.
"""
