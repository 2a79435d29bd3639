"""The forms in which a choice may be shown, a module for each, which declares itself as `FORM` (see `form`).

`over_time` (lines), `ranking`, `change`, `multiples`, `parts` (stacked), `against` (a scatter), `measures` (bars of
several) and `courses` (their lines), `distribution` (a histogram), `counts` (of rows, by words or years) and `places`
(a map). What is so of a form however it is drawn stands in the model.
"""
