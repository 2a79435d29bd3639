"""The parts of a data package by the standard, whoever made it: `resource` (a table, its file) with its `schema` (the
fields), `source` (where figures come from), `people` (who made it, under which licence). They know nothing of verdicts.
"""
