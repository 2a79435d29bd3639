"""Of a long table stretches are looked at: what holds in these is no claim about the table."""

from pathlib import Path

from harbin_viewer.factsheet.opening import open_document


def test_places_that_stand_once_in_each_stretch_of_a_table_by_year_are_no_key_of_it(tmp_path: Path) -> None:
    places = 3142
    rows = (f"Place {place},{year},{place % 997 + 0.5}\n" for year in (2000, 2001, 2002) for place in range(places))
    (tmp_path / "counties.csv").write_text(f"Entity,Year,Value\n{''.join(rows)}", encoding="utf-8")

    document = open_document(tmp_path / "counties.csv")
    (resource,) = document.sheet.resources
    table = document.table(resource.name)

    assert resource.schema is not None
    assert resource.schema.primary_key == ("Entity", "Year")
    assert len(table) == 3 * places
    assert table.mistakes.total == 0


def test_a_list_of_things_by_year_has_them_for_its_key(tmp_path: Path) -> None:
    rows = (f"Film {number},{1960 + number // 20},{number % 97 + 0.5}\n" for number in range(1000))
    (tmp_path / "films.csv").write_text(f"Film,Released,Score\n{''.join(rows)}", encoding="utf-8")

    (resource,) = open_document(tmp_path / "films.csv").sheet.resources

    assert resource.schema is not None
    assert resource.schema.primary_key == ("Film",)


def test_what_returns_as_a_whole_for_each_product_is_told_apart_by_it(tmp_path: Path) -> None:
    rows = (
        f"Country {country},{1850 + year},Product {product},Region {country % 4},{product + year + country / 8}\n"
        for product in range(3)
        for year in range(150)
        for country in range(200)
    )
    (tmp_path / "rows.csv").write_text(f"country,year,product,region,value\n{''.join(rows)}", encoding="utf-8")

    document = open_document(tmp_path / "rows.csv")
    (resource,) = document.sheet.resources
    roles = document.roles(resource.name)

    assert resource.schema is not None
    assert resource.schema.primary_key == ("country", "year", "product")
    assert document.table(resource.name).mistakes.total == 0
    assert roles.of_kind("dimension") == ("product",)
    assert roles.of_kind("words") == ("region",)
