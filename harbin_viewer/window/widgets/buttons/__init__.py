"""Buttons: `action_button` of a command, `chip` (a `capsule`) that is on or off, `plain_buttons` without pictures.

`enter_presses` whichever has the focus.
"""
