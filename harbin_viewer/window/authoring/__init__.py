"""What a maker does in the window: enter evidence, see saved changes at once, make sheets and packages.

`evidence_editing` opens `evidence_dialog` for a figure and takes changes back. `live` looks after the files of the
sheet and gives a document that was read and checked, or the mistakes that `mistake_bar` names. `new_sheet_dialog` tells
what a sheet would have before it is written.
"""
