"""The files of a package: `package_files` is the one gate for folders and texts in memory, `zip_files` for zips.

`path_rules` says which paths may name a file, `real_paths` where they lead, `link_free` opens one there and nowhere
else, `on_disk` asks the disk without ever failing. `archive` sorts out which of several files are data and which tell
about them; `metadata_members` has the layouts of these (World Bank, Our World in Data …) and what each says.
`compressed` opens one that is packed, and `tidy_files` holds tables that were written anew. `zip_directory` tells a
workbook from a zip that holds one, `descriptor_names` a descriptor from other files. What is read of a table twice is
of `unchanged_files`; what libraries say of files past Python is `library_noise`.
"""
