"""Charts and sheets out of the window: dialogs of export and print, with previews.

`export_dialog` saves a chart or its data (`export_choices`, `look_choice`, `page_size`; `chart_preview`,
`data_preview`), `export_all_dialog` all charts, `paper_dialog` the whole sheet as PDF or on a printer (`printing`).
`file_size` is told beforehand, `replacing` asks before files are replaced, or anything is given up.
"""
