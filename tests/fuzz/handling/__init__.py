"""A sheet in somebody's hands: `hands` do what they may in its windows, `watching` keeps what goes wrong meanwhile.

Nothing is told to anybody, and nothing outside of the case is reached: no desktop, no network, no printer.
"""
