"""Two checkouts of the program held against each other: all they write of the same sheets, byte by byte.

`python -m tests.comparison OLD_TREE [NEW_TREE]` has the bundled sheet of the old tree, generated ones (`sheets`, from
`tables`, `views` and `words`) and some with mistakes (`damage`) exported, checked and pictured by both programs
(`commands`), each run as a command line in its own tree (`running`), and tells what differs (`differences`, in words by
`telling`). Nothing here imports the program, so that its modules may move freely between the two.
"""
