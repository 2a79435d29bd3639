"""Writes the schema to the file that is named, or to stdout."""

from harbin_viewer.factsheet.descriptor.json_schema.schema_making import main

if __name__ == "__main__":
    main()
