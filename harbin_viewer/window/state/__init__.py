"""What a window has apart from its widgets: its commands, what it remembers, and what it makes ready after the start.

`commands` is the one table of all commands, an `asked_change` what a maker wants changed where it is shown,
`remembered` what is kept from one start to the next (theme, size of the text, window, recent sheets), a `kept_figure`
the same one in a changed file, `first_folder` where a dialog of files begins; `system` is what the window takes from
it: theme, motion and style. `background_loader` imports the large libraries, reads the tables and runs the checks in
a thread, `known_before` has what that found at a start before; `waiting_dialog` is for what a reader waits for
(opening, writing), a dialog that was answered is `let_go`, and `open_hands` tells whether something is open that
would go with its page; `freed_memory` gives back what reading took, `garbage` is taken apart in the window's thread
alone.
"""
