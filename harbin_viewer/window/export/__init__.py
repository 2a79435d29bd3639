"""Charts and sheets out of the window: dialogs of export and print, with previews."""
