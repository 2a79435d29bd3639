"""The commands by name."""

AUTHORING = ("new", "package", "workbook")
"""Those that make sheets."""

COMMANDS = ("view", "export", "pictures", "check", "describe", *AUTHORING)
