"""How figures and names are written, whoever says them.

`numerals` write figures with the decimals they were stated with (`reported_decimals`), `plain_names` name what is made,
`visible` writes out what a terminal would obey, and leaves it out for people; `normalised_names` is what a reader sees
of a name, `accents` takes its accents away, and knows names without any, or signs. `iso_moments` knows how the standard
writes them, `scales` what a unit lets be computed. `allowed_addresses` judges which addresses a reader may be led to,
whatever leads there. `xml_text` knows the signs that XML cannot hold, `whole_numbers` reads digits, however many there
are, `languages` has the tags of languages; `csv_written` has rows as CSV, `file_names` the names of files that every
system takes. `stated_limits` finds what the maker of data says limits its figures.
"""
