"""How a column is read is corrected by its maker: as words or codes, figures, years, or days in this or that order.

`column_cells` has what stands in the cells of a column, `column_reading` is one way to read them and has those that
fit, `reading_preview` tells what a way would make of them, and `type_writing` declares it in the descriptor, by Table
Schema (type, format, decimalChar, groupChar, bareNumber, missingValues); `what_stays` names what its maker has to
look at then. The file of the table stays as it is, and so does a plain file, of which a package is made that declares
it (`package_of_reading`).
"""
