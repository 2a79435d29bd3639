"""XLSX, XLS and ODS: the tables of each sheet wherever they stand, with figures as the sheet shows them."""
