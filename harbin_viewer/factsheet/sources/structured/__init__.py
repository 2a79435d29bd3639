"""Formats that say themselves how their tables lie, a reader each: JSON and its kinds, PC-Axis, databases, Parquet.

`json_records`, `json_stat`, `sdmx_json`, `geojson` and `csvw` (its rows in `csvw_rows`) read JSON by `json_text`, which
keeps figures as they are written; `sdmx_ml` reads XML of SDMX and `xml_records` that of any records, `px` PC-Axis (its
keywords in `px_text`), `sqlite` databases, `parquet` Parquet and Arrow. Cubes of offices are unrolled by `cube`,
records with inner objects laid out by `property_table` after `api_answers` made them plain; `dataset_json` says what
files a described data set has.
"""
