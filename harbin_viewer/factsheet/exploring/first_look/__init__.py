"""What one sees first: `beginning` suggests it, `worth_seeing` judges it, `suiting` finds whom and when
a form tells most of.

`countable` finds the columns that are worth counting rows by, where nothing is measured.
"""
