"""The window as assistive technology has it: by a client of our own over AT-SPI, on a real X server.

`bus` speaks D-Bus, `desktop` starts the servers and the program, a `node` is a part of what it tells of itself;
`keyboard_focus` makes a window the active one, `walking` leads through menus and dialogs, and `faults` are what a
screen reader would say wrongly.
"""
