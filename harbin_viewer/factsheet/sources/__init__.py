"""What a person opens becomes a package: its descriptor, its files and the notices of what was assumed.

`files` is the one gate to every file of a package (a folder, memory; `zip_files` for a zip; `path_rules` says which
paths may name one): nothing outside of it is read, no device, no pipe, nothing without a bound.

A reader of files is declared once, in one file (`reader.Reader`): how it is recognised by its bytes, and how it turns
them into `raw_table.RawTable`s, texts as they stand with what the format itself says about them. `recognition` lists
all readers and asks them in order; `recognition.read` is the way in for a file, `archive.read_folder` for a folder.
To add a format, write its file and its line in `recognition.READERS`; from outside, call `recognition.register`.

What readers share: `grid`, `header_search` and `sheet_tables` find tables among cells (`workbook`, and by
`document_tables` pages and reports), `cube` unrolls the cubes of offices (`px`, `json_stat`), `property_table` lays
out records (`json_records`, `geojson`), `json_text` keeps figures of JSON as they are written. `xlsx_facts`,
`xls_facts` and `ods_facts` say how a sheet shows its figures, for `number_formats` to show them so. In an `archive`,
`metadata_members` puts files that tell about others to use.

`sense` then finds out what those texts mean (years as columns, units, flags, missing values) and gives tidy tables
with a Table Schema.
"""
