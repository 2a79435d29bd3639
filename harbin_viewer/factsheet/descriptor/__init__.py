"""The descriptor of a data package as frozen types: of our own by strict rules, of others with notices.

`package` is the way in. A fact sheet (it has the property `factsheet`) is read by `decoding`, as the type that
`decode_type` makes of the kinds known by now; `references`, with `declared_names` and `resource_rules`, looks whether
every name in it leads somewhere. Where something is wrong, `salvage` (with `required`, `duplicate_properties`,
`json_faults` and `wordings`) tells every slip, not the first. `orderly_words` turn nothing around them.

A package of others is understood by `foreign`; `standard` knows where it departs from Data Package 1 and 2, `dialects`
say in the standard's words what it says in its own.
`json_schema` makes the schema for authors. `charts_file` reads a file with charts that a reader kept.
`said_of_sources` looks at their dates and addresses.
"""
