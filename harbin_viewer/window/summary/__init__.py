"""The summary tab: the sheet in a minute."""
