"""Buttons: `action_button` of a command, `chip` (a `capsule`) that is on or off, `plain_buttons` without pictures,
a `choice_box` that drops down, a `number_box` to step; one that is `on_off` is shown as such.

`enter_presses` whichever has the focus, and in a menu `space_chooses`.
"""
