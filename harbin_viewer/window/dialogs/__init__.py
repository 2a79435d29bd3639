"""Dialogs that open over the window; each is imported when it is first asked for."""
