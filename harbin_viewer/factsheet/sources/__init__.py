"""What a person opens becomes a package: its descriptor, its files and the notices of what was assumed.

`files` is the one gate to every file of a package (a folder, a zip, memory): nothing outside of it is read, no device,
no pipe, nothing without a bound. `address` fetches one from the web into a person's cache, as a
`web_answer` that is not waited for without end.

A reader of files is declared once, in one file (`reader.Reader`): how it is recognised by its bytes, and how it turns
them into `raw_table.RawTable`s, texts as they stand with what the format itself says about them; `row_places` keep the
number that each row has in the file, whatever becomes of it, for all that names one. `recognition` lists
all readers and asks them in order; `recognition.read` is the way in for a file, `files.archive` for a folder. To add a
format, write its file and its line in `recognition.READERS`; from outside, call `recognition.register`.

The readers have a room for each way in which tables are written: `delimited` text (whose encoding and separator are
found in `text`), `workbooks`, `structured` formats (JSON, PC-Axis, databases, Parquet), `statistical`
programs (Stata, SPSS, SAS, dBase) and `documents` of words.
`xml_faults` is what keeps XML from being read in any of them.

`sense` then finds out what those texts mean (years as columns, units, flags, missing values) and gives tidy tables
with a Table Schema; `inferred` makes a package of them, those of one title `told_apart`. A reader may have a file read
otherwise (`as_shown`). `translated_files` hands on
tables of a declared package that stand in another format than delimited text, with the header that the dialect declares
(`declared_layout`) and their `typed_cells` written as the schema describes texts, and says where cells are shown in
other units than those that are declared (`declared_units`); `foreign_formats` says what a file is that no reader is
for.
"""
