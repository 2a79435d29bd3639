"""The forms in which a choice may be shown, a module for each, called as the form is; each declares itself as `FORM`
(see `form`).

`line` (over time, without others that make `leaps`), `ranking`, `change`, `multiples`, `stacked` (parts of a whole),
`scatter` (two measures), `measures` (bars of several), `courses` (their lines), `histogram` (of figures), `counts` (of
rows, by words or years) and `map`. What is so of a form however it is drawn stands in the model.
"""
