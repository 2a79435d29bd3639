"""What a schema demands of a table, and each mistake: `header`, `constraints` of values, `keys` of all kinds (foreign
ones lead to `key_targets`). `row_errors` say where one stands; `mistakes` are told in words, and mark their cells;
`odd_rows` are those that a second look is given to.
"""
