"""The files of a package: `package_files` is the one gate for folders and texts in memory, `zip_files` for zips.

`archive` sorts out which of several files are data, `tidy_files` holds tables that were written anew.
"""
