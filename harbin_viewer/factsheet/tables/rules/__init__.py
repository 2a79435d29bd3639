"""What a schema demands of a table, and each mistake: header, constraints of values, primary and foreign keys."""
