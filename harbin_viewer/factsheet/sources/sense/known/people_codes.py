"""Codes of population, development, emissions and democracy, as columns."""

from __future__ import annotations

from harbin_viewer.factsheet.sources.sense.known.code_list import CodeList, listed_words

PROSPECTS = CodeList(
    "World Population Prospects",
    listed_words("""
PopTotal | Population | thousands
PopMale | Male population | thousands
PopFemale | Female population | thousands
PopDensity | Population density | persons per km²
TPopulation1Jan | Population on 1 January | thousands
TPopulation1July | Population on 1 July | thousands
TPopulationMale1July | Male population on 1 July | thousands
TPopulationFemale1July | Female population on 1 July | thousands
MedianAgePop | Median age | years
PopGrowthRate | Population growth rate | %
Births | Births | thousands
TFR | Total fertility rate | live births per woman
CBR | Crude birth rate | births per 1,000 people
CDR | Crude death rate | deaths per 1,000 people
Deaths | Deaths | thousands
LEx | Life expectancy at birth | years
LExMale | Male life expectancy at birth | years
LExFemale | Female life expectancy at birth | years
IMR | Infant mortality rate | per 1,000 live births
NetMigrations | Net migration | thousands
CNMR | Net migration rate | per 1,000 people
"""),
    frozenset({"locid", "location", "time"}),
)

DEVELOPMENT = CodeList(
    "the Human Development Report",
    listed_words("""
hdi | Human Development Index | index
le | Life expectancy at birth | years
eys | Expected years of schooling | years
mys | Mean years of schooling | years
gnipc | Gross national income per capita | PPP $
ihdi | Inequality-adjusted Human Development Index | index
gdi | Gender Development Index | index
gii | Gender Inequality Index | index
mmr | Maternal mortality ratio | deaths per 100,000 live births
abr | Adolescent birth rate | births per 1,000 women aged 15–19
co2_prod | CO₂ emissions per person, production | tonnes
mf | Material footprint per person | tonnes
"""),
    frozenset({"iso3", "hdicode"}),
    stems=True,
)

CENSUS = CodeList(
    "the US Census Bureau's estimates",
    listed_words("""
POPESTIMATE | Population on 1 July | people
NPOPCHG | Change of population | people
ESTIMATESBASE | Population on 1 April | people
CENSUS2010POP | Population, census of 2010 | people
CENSUS | Population, census | people
BIRTHS | Births | number
DEATHS | Deaths | number
NATURALCHG | Births less deaths | people
NATURALINC | Births less deaths | people
INTERNATIONALMIG | International migration, net | people
DOMESTICMIG | Domestic migration, net | people
NETMIG | Migration, net | people
RESIDUAL | Residual | people
RBIRTH | Birth rate | per 1,000 people
RDEATH | Death rate | per 1,000 people
RNETMIG | Net migration rate | per 1,000 people
"""),
    frozenset({"sumlev", "state"}),
    stems=True,
)

GAPMINDER = CodeList(
    "Gapminder",
    listed_words("""
lifeExp | Life expectancy at birth | years
gdpPercap | GDP per capita | international dollars
pop | Population | people
"""),
    frozenset({"country", "year"}),
    fewest=3,
)

EMISSIONS = CodeList(
    "Our World in Data",
    listed_words("""
co2 | CO₂ emissions | million tonnes
co2_per_capita | CO₂ emissions per person | tonnes
co2_per_gdp | CO₂ emissions per unit of GDP | kg per international-$
co2_growth_prct | Growth of CO₂ emissions | %
cumulative_co2 | CO₂ emissions since 1750 | million tonnes
coal_co2 | CO₂ emissions from coal | million tonnes
oil_co2 | CO₂ emissions from oil | million tonnes
gas_co2 | CO₂ emissions from gas | million tonnes
cement_co2 | CO₂ emissions from cement | million tonnes
flaring_co2 | CO₂ emissions from flaring | million tonnes
methane | Methane emissions | million tonnes of CO₂ equivalent
nitrous_oxide | Nitrous oxide emissions | million tonnes of CO₂ equivalent
total_ghg | Greenhouse gas emissions | million tonnes of CO₂ equivalent
ghg_per_capita | Greenhouse gas emissions per person | tonnes of CO₂ equivalent
share_global_co2 | Share of the world's CO₂ emissions | %
temperature_change_from_co2 | Warming caused by CO₂ emissions | °C
gdp | GDP | international-$ in 2011 prices
population | Population | people
primary_energy_consumption | Primary energy consumption | TWh
electricity_generation | Electricity generation | TWh
electricity_demand | Electricity demand | TWh
energy_per_capita | Primary energy consumption per person | kWh
coal_electricity | Electricity from coal | TWh
gas_electricity | Electricity from gas | TWh
oil_electricity | Electricity from oil | TWh
nuclear_electricity | Electricity from nuclear power | TWh
hydro_electricity | Electricity from hydropower | TWh
wind_electricity | Electricity from wind | TWh
solar_electricity | Electricity from the sun | TWh
renewables_electricity | Electricity from renewables | TWh
carbon_intensity_elec | Carbon intensity of electricity | grams of CO₂ equivalent per kWh
"""),
    frozenset({"country", "year", "iso_code"}),
    fewest=2,
)

DEMOCRACY = CodeList(
    "V-Dem",
    listed_words("""
v2x_polyarchy | Electoral democracy index | index, 0 to 1
v2x_libdem | Liberal democracy index | index, 0 to 1
v2x_partipdem | Participatory democracy index | index, 0 to 1
v2x_delibdem | Deliberative democracy index | index, 0 to 1
v2x_egaldem | Egalitarian democracy index | index, 0 to 1
v2x_civlib | Civil liberties index | index, 0 to 1
v2x_corr | Political corruption index | index, 0 to 1
v2x_rule | Rule of law index | index, 0 to 1
"""),
)

SURVEY = CodeList(
    "the US Census Bureau's survey of communities",
    listed_words("""
B01003_001E | Total population | people
B01001_001E | Total population | people
B01002_001E | Median age | years
B19013_001E | Median household income | dollars
B19301_001E | Income per person | dollars
B25077_001E | Median value of homes that owners live in | dollars
B25064_001E | Median gross rent | dollars
B17001_002E | People in poverty | people
B25001_001E | Housing units | number
B15003_022E | People with a bachelor's degree | people
P1_001N | Total population | people
"""),
    frozenset({"name"}),
)

LISTS = (SURVEY, PROSPECTS, DEVELOPMENT, CENSUS, GAPMINDER, EMISSIONS, DEMOCRACY)
