"""What one sees first: `beginning` suggests it, `worth_seeing` judges it. `story` chooses the first entities, the few
whose lines tell a table's story; `suiting` finds whom and when a form tells most of, where another form is asked for.
Where their figures are of `unlike_sizes`, each has a small chart; `one_alone` is shown by its measures (`versions` are
actual and expected figures). `known_looks`
keeps what was found, and `why_nothing` says why there is nothing to see.

`countable` finds the columns that are worth counting rows by, where nothing is measured.
"""
