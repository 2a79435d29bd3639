"""The window as assistive technology has it: by a client of our own over AT-SPI, on a real X server.

`bus` speaks D-Bus, `desktop` starts the servers and the program, and walks what it tells of itself.
"""
