"""The marks of a panel: `bars`, `lines` (with the `envelope` of very long ones), and the `dumbbell` of two sources."""
