"""What a view of the sheet draws: `view_rows` says which rows, `view_mistakes` where that would tell a falsehood.

Two figures of one place on the axis are never drawn as one line: `view_mistakes` says so in place of the chart. In a
package of others, whose maker is not there to mend it, a few such rows are left out and told (`twins`).
`stack_mistakes` finds what of a stack does not add up, or is counted twice, `unit_mistakes` what is computed or shown
of figures that are not of one unit; `explored_mistakes` looks at choices that were kept. `odd_views` are charts that
mislead without being false, and `order_of_names` says whether the places of one follow each other.
"""
