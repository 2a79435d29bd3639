"""Codes of prices, accounts, trade and energy, as columns."""

from __future__ import annotations

from harbin_viewer.factsheet.sources.sense.known.code_list import CodeList, listed_words

_FRED = listed_words("""
FEDFUNDS | Federal funds effective rate | %
DFF | Federal funds effective rate | %
EFFR | Effective federal funds rate | %
SOFR | Secured overnight financing rate | %
UNRATE | Unemployment rate, United States | %
U6RATE | Unemployment and underemployment (U-6), United States | %
CIVPART | Labor force participation rate, United States | %
EMRATIO | Employment-population ratio, United States | %
PAYEMS | Nonfarm employees, United States | thousand persons
ICSA | Initial claims for unemployment insurance, United States | number
JTSJOL | Job openings, United States | thousand
CPIAUCSL | Consumer price index, United States | 1982–1984=100
CPIAUCNS | Consumer price index, United States, not seasonally adjusted | 1982–1984=100
CPILFESL | Consumer price index without food and energy, United States | 1982–1984=100
PCEPI | Price index of personal consumption, United States | index
PCEPILFE | Price index of personal consumption without food and energy, United States | index
PPIACO | Producer price index, all commodities, United States | 1982=100
GDP | Gross domestic product, United States | billion dollars, annual rate
GDPC1 | Real gross domestic product, United States | billion chained dollars, annual rate
GDPPOT | Real potential gross domestic product, United States | billion chained dollars
A191RL1Q225SBEA | Real gross domestic product, United States: change on the previous quarter | %, annual rate
GNP | Gross national product, United States | billion dollars, annual rate
INDPRO | Industrial production, United States | index
TCU | Capacity utilization, United States | %
HOUST | New housing units started, United States | thousand units, annual rate
PERMIT | New housing units authorized, United States | thousand units, annual rate
CSUSHPINSA | S&P Case-Shiller home price index, United States | January 2000=100
CSUSHPISA | S&P Case-Shiller home price index, United States, seasonally adjusted | January 2000=100
MSPUS | Median sales price of houses sold, United States | dollars
MORTGAGE30US | 30-year fixed rate mortgage, United States | %
MORTGAGE15US | 15-year fixed rate mortgage, United States | %
DGS1 | Yield of 1-year Treasuries | %
DGS2 | Yield of 2-year Treasuries | %
DGS5 | Yield of 5-year Treasuries | %
DGS10 | Yield of 10-year Treasuries | %
DGS30 | Yield of 30-year Treasuries | %
GS10 | Yield of 10-year Treasuries | %
DGS3MO | Yield of 3-month Treasuries | %
TB3MS | 3-month Treasury bill rate | %
T10Y2Y | Yield of 10-year less 2-year Treasuries | percentage points
T10Y3M | Yield of 10-year less 3-month Treasuries | percentage points
T10YIE | 10-year breakeven inflation rate | %
BAMLH0A0HYM2 | Spread of high-yield bonds, United States | percentage points
M1SL | Money stock M1, United States | billion dollars
M2SL | Money stock M2, United States | billion dollars
WM2NS | Money stock M2, United States, not seasonally adjusted | billion dollars
WALCL | Total assets of the Federal Reserve | million dollars
DEXUSEU | US dollars for a euro | US dollars
DEXJPUS | Yen for a US dollar | yen
DEXCHUS | Yuan for a US dollar | yuan
DEXUSUK | US dollars for a pound | US dollars
DEXCAUS | Canadian dollars for a US dollar | Canadian dollars
DTWEXBGS | Broad dollar index | January 2006=100
DCOILWTICO | Crude oil, West Texas Intermediate | dollars per barrel
DCOILBRENTEU | Crude oil, Brent | dollars per barrel
MCOILWTICO | Crude oil, West Texas Intermediate | dollars per barrel
DHHNGSP | Natural gas at Henry Hub | dollars per million BTU
GASREGW | Regular gasoline, United States | dollars per gallon
SP500 | S&P 500 | index
NASDAQCOM | NASDAQ composite | 5 February 1971=100
DJIA | Dow Jones industrial average | index
VIXCLS | CBOE volatility index (VIX) | index
UMCSENT | Consumer sentiment, University of Michigan | first quarter 1966=100
RSAFS | Retail and food services sales, United States | million dollars
PCE | Personal consumption expenditures, United States | billion dollars, annual rate
PSAVERT | Personal saving rate, United States | %
DSPIC96 | Real disposable personal income, United States | billion chained dollars, annual rate
MEHOINUSA672N | Real median household income, United States | inflation-adjusted dollars
GFDEBTN | Federal debt, United States | million dollars
GFDEGDQ188S | Federal debt, United States | % of GDP
FYFSD | Federal surplus or deficit, United States | million dollars
FYFSGDA188S | Federal surplus or deficit, United States | % of GDP
BOPGSTB | Trade balance in goods and services, United States | million dollars
POPTHM | Population, United States | thousand persons
USREC | Recessions, United States (1: in recession)
LNS14000000 | Unemployment rate, United States | %
CES0000000001 | Nonfarm employees, United States | thousand persons
CUUR0000SA0 | Consumer price index, United States, not seasonally adjusted | 1982–1984=100
CUSR0000SA0 | Consumer price index, United States | 1982–1984=100
""")

_MADE_BY_FRED = {
    "CHG": ("change on the period before", ""),
    "CH1": ("change on a year before", ""),
    "PCH": ("change on the period before", "%"),
    "PC1": ("change on a year before", "%"),
    "PCA": ("change on the period before", "%, annual rate"),
    "CCH": ("continuously compounded change on the period before", "%"),
    "CCA": ("continuously compounded change on the period before", "%, annual rate"),
}
FRED_AFTER = CodeList("FRED", _FRED, frozenset({"observation_date"}), endings=_MADE_BY_FRED)
FRED_BEFORE = CodeList("FRED", _FRED, frozenset({"date"}), endings=_MADE_BY_FRED)

WORLD_BANK = CodeList(
    "the World Bank",
    listed_words("""
NY.GDP.MKTP.CD | GDP | current US$
NY.GDP.MKTP.KD | GDP | constant US$
NY.GDP.MKTP.KD.ZG | GDP growth | annual %
NY.GDP.PCAP.CD | GDP per capita | current US$
NY.GDP.PCAP.KD | GDP per capita | constant US$
NY.GDP.PCAP.PP.CD | GDP per capita, PPP | current international $
NY.GNP.PCAP.CD | GNI per capita, Atlas method | current US$
SP.POP.TOTL | Population | people
SP.POP.GROW | Population growth | annual %
SP.DYN.LE00.IN | Life expectancy at birth | years
SP.DYN.TFRT.IN | Fertility rate | births per woman
SH.DYN.MORT | Mortality rate under 5 | per 1,000 live births
SP.URB.TOTL.IN.ZS | Urban population | % of population
SL.UEM.TOTL.ZS | Unemployment | % of labour force
FP.CPI.TOTL.ZG | Inflation, consumer prices | annual %
NE.TRD.GNFS.ZS | Trade | % of GDP
NE.EXP.GNFS.ZS | Exports of goods and services | % of GDP
EN.ATM.CO2E.PC | CO₂ emissions | tonnes per person
EG.USE.PCAP.KG.OE | Energy use | kg of oil equivalent per person
SI.POV.GINI | Gini index | index
SI.POV.DDAY | People in extreme poverty | % of population
IT.NET.USER.ZS | Individuals using the Internet | % of population
SE.ADT.LITR.ZS | Adult literacy | %
AG.LND.FRST.ZS | Forest area | % of land area
"""),
)

COMTRADE = CodeList(
    "UN Comtrade",
    listed_words("""
primaryValue | Trade value | US$
cifvalue | Trade value, CIF | US$
fobvalue | Trade value, FOB | US$
netWgt | Net weight | kg
grossWgt | Gross weight | kg
"""),
    frozenset({"reportercode", "flowcode"}),
)

PENN = CodeList(
    "the Penn World Table",
    listed_words("""
rgdpe | Real GDP, expenditure side | million US$, chained PPPs
rgdpo | Real GDP, output side | million US$, chained PPPs
pop | Population | million people
emp | Persons engaged | million people
avh | Annual hours worked by a person engaged | hours
hc | Human capital index | index
ccon | Real consumption | million US$, PPPs
cgdpe | Real GDP at current PPPs, expenditure side | million US$
cgdpo | Real GDP at current PPPs, output side | million US$
rgdpna | Real GDP at constant national prices | million US$
rnna | Capital stock at constant national prices | million US$
rtfpna | Total factor productivity | index
labsh | Share of labour compensation in GDP | share
xr | Exchange rate | national currency per US$
"""),
    frozenset({"countrycode", "year"}),
    fewest=3,
)

MADDISON = CodeList(
    "the Maddison Project",
    listed_words("""
gdppc | GDP per capita | 2011 international dollars
cgdppc | GDP per capita | 2011 US$, several benchmarks
rgdpnapc | GDP per capita | 2011 US$, growth of national accounts
pop | Population | thousand people
"""),
    frozenset({"countrycode", "year"}),
    fewest=2,
)

ENERGY = CodeList(
    "the Statistical Review of World Energy",
    listed_words("""
pop | Population | million people
primary_ej | Primary energy consumption | EJ
primary_ej_pc | Primary energy consumption | GJ per person
oilcons_ej | Oil consumption | EJ
oilcons_kbd | Oil consumption | thousand barrels daily
oilprod_kbd | Oil production | thousand barrels daily
oilprod_mt | Oil production | million tonnes
gascons_bcm | Natural gas consumption | billion cubic metres
gascons_ej | Natural gas consumption | EJ
gasprod_bcm | Natural gas production | billion cubic metres
gasprod_ej | Natural gas production | EJ
coalcons_ej | Coal consumption | EJ
coalprod_ej | Coal production | EJ
coalprod_mt | Coal production | million tonnes
nuclear_twh | Nuclear generation | TWh
nuclear_ej | Nuclear consumption | EJ
hydro_twh | Hydro generation | TWh
hydro_ej | Hydro consumption | EJ
wind_twh | Wind generation | TWh
solar_twh | Solar generation | TWh
elect_twh | Electricity generation | TWh
electbyfuel_total | Electricity generation | TWh
co2_mtco2 | CO₂ emissions from energy | million tonnes
co2_combust_mtco2 | CO₂ emissions from burning fuels | million tonnes
biofuels_cons_ej | Biofuels consumption | EJ
renewables_ej | Renewables consumption | EJ
"""),
    frozenset({"country", "year"}),
    fewest=3,
)

ENGLAND = CodeList(
    "the Bank of England",
    listed_words("""
IUDBEDR | Official Bank Rate | %
IUDSOIA | SONIA, overnight rate of the sterling market | %
XUDLUSS | US dollars for a pound | US dollars
XUDLERS | Euro for a pound | euro
"""),
    frozenset({"date"}),
)

LISTS = (ENGLAND, FRED_AFTER, FRED_BEFORE, WORLD_BANK, COMTRADE, PENN, MADDISON, ENERGY)
