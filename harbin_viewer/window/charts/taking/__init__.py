"""A chart taken along from the window, as it is on show: `chart_taking` has the commands.

It is copied (`chart_copy`), printed (`chart_print`), dragged out (`chart_drag`; the `picture_file` is copied too), or
exported by the dialog.
"""
