"""What a view of the sheet draws: `view_rows` says which rows, `view_mistakes` where that would tell a falsehood.

`stack_mistakes` knows what of a stack does.
"""
