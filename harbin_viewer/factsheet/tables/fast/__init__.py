"""Large files read column by column out of their bytes, and the proof that a walk (the reading row by row of
`tables.walk`) would have read the same.

`reading_plan` looks at the header and the first rows. `row_blocks` cuts a file into blocks of whole rows, on which the
threads of `block_threads` work: a `cell_grid` says where the cells of a block are (`quotation_marks` which marks stand
around cells), `columns` reads them by their types. What they leave `unread` is read one by one. `column_reading` puts
the blocks together (`gathered`); `validation` proves the types and `constraint_proof` constraints and keys,
`blank_cells` being those without a value. Where a doubt is left, it is `unproven`. An `assumed_key` is kept where it
holds.
"""
