"""The words by which columns, countries and wholes are known, in the languages people meet them in.

`words` has those of columns, `places` tells whether a text is a country or a whole of several (by `places_data`),
`known_countries` are those that most readers know. `listed` reads the long lists.
"""
