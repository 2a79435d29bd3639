"""What a maker does in the window: enter evidence, make sheets and packages, hear of mistakes in the sheet.

`evidence_editing` opens `evidence_dialog` for a figure (with `source_form` for a new source, and what others say
`otherwise`) and takes changes back; `words_dialog` changes what the sheet, a chart or a source says of itself,
`to_do_dialog` lists what is still to do, and `contents` puts tabs, charts, tables, checks and cards in order, takes
them out and adds checks. `column_types` corrects how columns are read, `facts` adds large figures, cards and entries of
the timeline. `making_commands` opens `new_sheet_dialog`, which tells what a sheet would have before it is written, in a
`proposal_tree` that its `proposal_painter` draws. A `making_dialog` asks before it drops what was typed. What is wrong
in the sheet is named by the `mistake_bar`, and all of it by the `mistakes_dialog`; `shell.live` finds it.
"""
