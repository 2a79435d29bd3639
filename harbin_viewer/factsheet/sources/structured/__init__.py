"""Formats that say themselves how their tables lie, a reader each: JSON and its kinds, cubes, databases, Parquet.

`json_records`, `geojson` (with the `shape_middles` of its features) and `csvw` (its rows in `csvw_rows`) read JSON by
`json_text`, which keeps figures as they are written (`json_places` finds where it is at fault). `answers` makes plain
records of what programs answer with, `record_tables` finds them, and `property_table` lays them out with their inner
objects. `xml_records` reads XML of any records, `sqlite` databases (within an `allowance`, with the `foreign_names`
behind keys), `parquet` Parquet and Arrow, `cubes` what statistical offices hand out; `dataset_json` says what files a
described data set has.
"""
