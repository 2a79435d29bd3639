"""Codes of Eurostat: its frequent data sets, what is measured in them, sex, age and activities."""

from __future__ import annotations

DATASETS = {
    "tps00001": "Population on 1 January", "tps00002": "Area by NUTS 3 region", "tps00003": "Population density",
    "tps00199": "Total fertility rate", "tps00203": "Total unemployment rate", "tps00204": "Live births",
    "tps00205": "Life expectancy at birth", "tec00001": "Gross domestic product at market prices",
    "tec00114": "GDP per capita in purchasing power standards", "tec00115": "Real GDP growth rate",
    "tec00118": "Inflation rate (HICP)", "tec00127": "General government deficit or surplus",
    "tipsgo10": "General government gross debt", "teina225": "General government gross debt",
    "teilm020": "Unemployment rate by sex", "teilm021": "Unemployment rate by age group",
    "tesem010": "Employment rate", "tesem120": "Unemployment rate",
    "tour_occ_nim": "Nights spent at tourist accommodation", "demo_pjan": "Population on 1 January",
    "demo_gind": "Population change", "demo_minfind": "Infant mortality", "demo_mlexpec": "Life expectancy",
    "demo_find": "Fertility indicators", "demo_fmonth": "Live births by month", "demo_mmonth": "Deaths by month",
    "demo_r_mwk_ts": "Deaths by week", "demo_r_pjangrp3": "Population by NUTS 3 region",
    "demo_r_d2jan": "Population by NUTS 2 region", "demo_r_d3dens": "Population density by NUTS 3 region",
    "migr_imm1ctz": "Immigration", "migr_emi1ctz": "Emigration", "migr_asyappctza": "Asylum applicants",
    "migr_pop1ctz": "Population by citizenship", "nama_10_gdp": "GDP and its main components",
    "nama_10_pc": "Main GDP aggregates per capita", "namq_10_gdp": "GDP and its main components, quarterly",
    "nama_10r_3gdp": "GDP by NUTS 3 region", "nama_10r_2gdp": "GDP by NUTS 2 region",
    "nama_10_a10": "Gross value added", "prc_hicp_manr": "HICP, annual rate of change",
    "prc_hicp_midx": "HICP, monthly index", "prc_hicp_aind": "HICP, annual data", "prc_hpi_a": "House price index",
    "prc_hpi_q": "House price index", "prc_ppp_ind": "Purchasing power parities",
    "sts_inpr_m": "Production in industry", "sts_inpr_a": "Production in industry",
    "sts_inppd_m": "Producer prices in industry", "sts_trtu_m": "Turnover in trade",
    "sts_copr_m": "Production in construction", "une_rt_a": "Unemployment by sex and age",
    "une_rt_m": "Unemployment by sex and age", "une_rt_q": "Unemployment by sex and age",
    "lfsi_emp_a": "Employment and activity by sex and age", "lfsa_ergan": "Employment rates",
    "lfsa_urgan": "Unemployment rates", "lfst_r_lfu3rt": "Unemployment rates by NUTS 2 region",
    "edat_lfse_03": "Educational attainment", "edat_lfse_14": "Early leavers from education",
    "ilc_li02": "At-risk-of-poverty rate", "ilc_peps01n": "People at risk of poverty",
    "ilc_di12": "Gini coefficient of disposable income", "ilc_di03": "Mean and median income",
    "ilc_lvho07a": "Housing cost overburden", "gov_10dd_edpt1": "Government deficit and debt",
    "gov_10a_main": "Government revenue and expenditure", "gov_10a_exp": "Government expenditure by function",
    "bop_c6_q": "Balance of payments", "ert_bil_eur_a": "Euro exchange rates", "ert_bil_eur_m": "Euro exchange rates",
    "irt_lt_mcby_m": "Long-term government bond yields", "ei_bsco_m": "Consumer surveys",
    "earn_mw_cur": "Minimum wages", "earn_nt_net": "Net earnings", "lc_lci_lev": "Labour cost levels",
    "nrg_bal_c": "Complete energy balances", "nrg_bal_s": "Energy balances",
    "nrg_pc_204": "Electricity prices for households", "nrg_pc_202": "Gas prices for households",
    "nrg_ind_ren": "Share of energy from renewable sources", "nrg_cb_pem": "Electricity generation by fuel",
    "nrg_ind_eff": "Energy efficiency", "env_air_gge": "Greenhouse gas emissions", "env_wasmun": "Municipal waste",
    "env_wasgen": "Generation of waste", "hlth_cd_asdr2": "Causes of death", "hlth_rs_bds1": "Hospital beds",
    "hlth_rs_prs1": "Health personnel", "isoc_ci_in_h": "Households with internet access",
    "isoc_ci_ifp_iu": "Individuals using the internet", "rd_e_gerdtot": "Expenditure on research and development",
    "crim_off_cat": "Crimes recorded by the police", "road_eqs_carhab": "Passenger cars per 1,000 inhabitants",
    "road_eqr_carpda": "New passenger cars", "avia_paoc": "Air passengers", "ttr00012": "Air passengers",
    "apro_cpsh1": "Crop production", "apro_mt_lscatl": "Cattle", "ext_lt_maineu": "Trade of the EU",
    "tet00002": "International trade",
}  # fmt: skip
"""Titles of data sets that are downloaded most."""

MEASURED = {
    "indic_de": {
        "JAN": "Population on 1 January", "AVG": "Average population", "LBIRTH": "Live births", "DEATH": "Deaths",
        "NATGROW": "Natural change of population", "CNMIGRAT": "Net migration", "GROW": "Change of population",
        "GBIRTHRT": "Crude birth rate", "GDEATHRT": "Crude death rate", "TOTFERRT": "Total fertility rate",
        "INFMORRT": "Infant mortality rate", "MARRIAGE": "Marriages", "DIVORCE": "Divorces",
        "LIFEEXP": "Life expectancy", "GROWRT": "Rate of change of population", "NATGROWRT": "Rate of natural change",
        "CNMIGRATRT": "Rate of net migration", "FJAN": "Female population on 1 January",
        "MJAN": "Male population on 1 January",
    },
    "na_item": {
        "B1GQ": "Gross domestic product", "B1G": "Gross value added", "P3": "Final consumption",
        "P31_S14_S15": "Household consumption", "P3_S13": "Government consumption", "P5G": "Gross capital formation",
        "P51G": "Gross fixed capital formation", "P6": "Exports of goods and services",
        "P7": "Imports of goods and services", "B9": "Net lending or borrowing of government",
        "GD": "Government gross debt", "D1": "Compensation of employees", "B11": "External balance",
        "TE": "Total government expenditure", "TR": "Total government revenue",
    },
    "coicop": {
        "CP00": "All items", "CP01": "Food and non-alcoholic beverages", "CP02": "Alcoholic beverages and tobacco",
        "CP03": "Clothing and footwear", "CP04": "Housing, water, electricity and fuels", "CP05": "Furnishings",
        "CP06": "Health", "CP07": "Transport", "CP08": "Communications", "CP09": "Recreation and culture",
        "CP10": "Education", "CP11": "Restaurants and hotels", "CP12": "Miscellaneous goods and services",
        "NRG": "Energy", "FOOD": "Food", "SERV": "Services", "GD": "Goods",
        "TOT_X_NRG_FOOD": "All items without energy and food",
    },
    "indic_bt": {
        "PRD": "Production", "PROD": "Production", "TOVT": "Turnover", "PRIN": "Producer prices",
    },
    "indic_il": {
        "LI_R_MD60": "At-risk-of-poverty rate", "GINI_HND": "Gini coefficient",
    },
    "indic_em": {
        "EMP_LFS": "Employment", "ACT": "Active population",
    },
    "siec": {
        "TOTAL": "Total", "RA000": "Renewables", "E7000": "Electricity", "G3000": "Natural gas",
    },
    "airpol": {
        "GHG": "Greenhouse gases", "CO2": "Carbon dioxide", "CH4": "Methane", "N2O": "Nitrous oxide",
    },
    "nrg_bal": {
        "REN": "Share of renewable energy", "GIC": "Gross inland consumption", "FC_E": "Final energy consumption",
    },
}  # fmt: skip
"""What is measured, by the dimension that says so."""

CATEGORIES = {
    "freq": {
        "A": "Annual", "S": "Half-yearly", "Q": "Quarterly", "M": "Monthly", "W": "Weekly", "D": "Daily",
    },
    "sex": {
        "T": "Total", "M": "Males", "F": "Females", "DIFF": "Difference of males and females",
    },
    "age": {
        "TOTAL": "All ages", "UNK": "Age unknown", "Y_LT1": "Under 1 year", "Y_LT5": "Under 5 years",
        "Y_LT15": "Under 15 years", "Y_LT16": "Under 16 years", "Y_LT18": "Under 18 years",
        "Y_LT20": "Under 20 years", "Y_LT25": "Under 25 years", "Y_GE15": "15 years or over",
        "Y_GE16": "16 years or over", "Y_GE18": "18 years or over", "Y_GE65": "65 years or over",
        "Y_GE75": "75 years or over", "Y_GE80": "80 years or over", "Y_GE85": "85 years or over",
        "Y_OPEN": "Open-ended",
    },
    "s_adj": {
        "NSA": "Not adjusted", "SA": "Seasonally adjusted", "CA": "Calendar adjusted",
        "SCA": "Seasonally and calendar adjusted", "TC": "Trend cycle",
    },
    "nace_r2": {
        "TOTAL": "All activities", "B-D": "Industry without water", "B-E": "Industry", "C": "Manufacturing",
        "D": "Electricity, gas", "F": "Construction", "G": "Trade", "A": "Agriculture, forestry and fishing",
        "G-I": "Trade, transport, food service", "J": "Information and communication", "K": "Finance and insurance",
        "L": "Real estate", "B-S": "Business economy",
    },
    "citizen": {
        "TOTAL": "All citizenships", "NAT": "Nationals", "FOR": "Foreigners",
        "EU27_2020_FOR": "Citizens of other EU countries", "NEU27_2020_FOR": "Citizens of countries outside the EU",
        "STLS": "Stateless", "UNK": "Unknown",
    },
}  # fmt: skip
"""What dimensions tell apart; ages such as Y15-24 and Y20 are spelled by rule."""
