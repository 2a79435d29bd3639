"""What a workbook says of its cells that the library which reads their values leaves out, each as `sheet_facts`.

`xlsx_facts`, `xls_facts` (in a `compound_file`) and `ods_facts` have number formats, faulty cells and cells far out,
`xlsb_facts` the last of these; `page_lines` stand in the header and footer of printed pages, `hidden_lines` are
rows and columns that are read and not seen, `cell_comments` what people say of cells; `far_cells` leaves out what lies
far from all else, `ods_reach` the sheets that reach too far, `far_formats` finds formats that differ far down;
`book_parts` gives the parts of those that are zips, `part_bounds` refuses those that are too large before they are
read, and `shared_texts` tells whether there can be as many texts as they say, and what these unfold to.
"""
