"""A `datapackage.json` as frozen types, and every slip in it with its place.

`package.open_sheet` reads the descriptor: `decoding` turns it into the types of `model` (`duplicate_properties` and
`required` help it to tell every slip, not the first), `references` (with `names` and `resource_rules`) looks whether
every name in it leads somewhere.
"""
