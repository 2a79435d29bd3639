"""The descriptor of a data package as frozen types: a fact sheet of our own by strict rules, those of others with notices.

`package` is the way in. A fact sheet (it has the property `factsheet`) is read by `decoding`, as the type that
`decode_type` makes of the kinds known by now; `references`, with `names` and `resource_rules`, looks whether every name
in it leads somewhere. Where something is wrong, `salvage` (with `required`, `duplicate_properties`, `json_text` and
`wordings`) tells every slip, not the first.

A package of others is read by `foreign`: `plain_values` has its text, JSON or YAML; `dialects` say in the standard's
words what it says in its own; `forms` and `fitting` bring it into the types, `whereabouts` finds its files,
`foreign_views` keeps the charts that can be drawn. `assumed` gives what is lacking. What was assumed or left out is
`noted`. `json_schema` makes the schema for authors.
"""
