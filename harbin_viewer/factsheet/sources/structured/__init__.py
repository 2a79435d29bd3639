"""Formats that say themselves how their tables lie: JSON and its kinds, PC-Axis, databases, Parquet. One file each."""
