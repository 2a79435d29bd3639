"""What a view of the sheet draws: `view_rows` says which rows, `view_mistakes` where that would tell a falsehood.

Two figures of one place on the axis are never drawn as one line: `view_mistakes` says so in place of the chart.
`stack_mistakes` finds what of a stack does not add up, or is counted twice.
"""
