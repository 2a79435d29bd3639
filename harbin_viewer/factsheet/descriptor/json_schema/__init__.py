"""The JSON Schema of a fact sheet’s descriptor, made from the types: editors complete, check and explain by it.

`schema_making` makes it, `property_words` has what an editor shows beside each property. Run as a module, the room
writes the schema to a file.
"""
