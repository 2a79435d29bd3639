"""The text of a cell as a value: `cells` asks the reader of its type, `columns` packs values into numpy columns,
`inference` finds the type of a column that nobody has named.
"""
