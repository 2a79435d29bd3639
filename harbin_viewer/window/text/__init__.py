"""Text in the window: one description of it serves to measure and to draw."""
