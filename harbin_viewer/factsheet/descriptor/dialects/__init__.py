"""Properties that others use for what the standard has other names for: one file a dialect (see `dialect`).

`older_versions` of the standard, `catalogues` (data portals), `owid` (Our World in Data), `fiscal` (budgets),
`parameters` (archives of oceanography); `translating` puts a descriptor through all of them, `plain_text` frees its
texts of HTML.
"""
