"""Countries and territories by ISO 3166-1: two letters, three letters, number, and the names they go by."""

COUNTRIES = """\
AD AND 20 Andorra|Andorre|Андорра|安道尔
AE ARE 784 United Arab Emirates|Émirats arabes unis|Emiratos Árabes Unidos|Объединенные Арабские Эмираты
AF AFG 4 Afghanistan|Afganistán|Афганистан|阿富汗
AG ATG 28 Antigua & Barbuda|Antigua and Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|Антигуа и Барбуда|安提瓜和巴布达
AI AIA 660 Anguilla
AL ALB 8 Albania|Albanie|Албания|阿尔巴尼亚
AM ARM 51 Armenia|Arménie|Армения|亚美尼亚
AO AGO 24 Angola|Ангола|安哥拉
AQ ATA 10 Antarctica
AR ARG 32 Argentina|Argentine|Аргентина|阿根廷
AS ASM 16 American Samoa
AT AUT 40 Austria|Österreich|Autriche|Австрия|奥地利
AU AUS 36 Australia|Australie|Австралия|澳大利亚
AW ABW 533 Aruba
AX ALA 248 Åland Islands
AZ AZE 31 Azerbaijan|Azerbaïdjan|Azerbaiyán|Азербайджан|阿塞拜疆
BA BIH 70 Bosnia|Bosnia and Herzegovina|Bosnie-Herzégovine|Bosnia y Herzegovina|Босния и Герцеговина
BB BRB 52 Barbados|Barbade|Барбадос|巴巴多斯
BD BGD 50 Bangladesh|Бангладеш|孟加拉国
BE BEL 56 Belgium|Belgien|België|Belgique|Bélgica|Бельгия|比利时
BF BFA 854 Burkina Faso|Буркина-Фасо|布基纳法索
BG BGR 100 Bulgaria|Bulgarien|Bulgarie|Болгария|保加利亚
BH BHR 48 Bahrain|Bahreïn|Bahrein|Бахрейн|巴林
BI BDI 108 Burundi|Бурунди|布隆迪
BJ BEN 204 Benin|Bénin|Бенин|贝宁
BL BLM 652 St. Barthélemy|St. Barthelemy|Saint Barthélemy
BM BMU 60 Bermuda
BN BRN 96 Brunei|Brunei Darussalam|Brunéi Darussalam|Бруней-Даруссалам|文莱达鲁萨兰国
BO BOL 68 Bolivia|Bolivia (Plurinational State of)|Bolivie (État plurinational de)|Bolivia (Estado Plurinacional de)
BQ BES 535 Caribbean Netherlands|Bonaire, Sint Eustatius and Saba
BR BRA 76 Brazil|Brasil|Brasilien|Brésil|Бразилия|巴西
BS BHS 44 Bahamas|Bahamas, The|Багамские Острова|巴哈马
BT BTN 64 Bhutan|Bhoutan|Bhután|Бутан|不丹
BV BVT 74 Bouvet Island
BW BWA 72 Botswana|Ботсвана|博茨瓦纳
BY BLR 112 Belarus|Bélarus|Belarús|Беларусь|白俄罗斯
BZ BLZ 84 Belize|Belice|Белиз|伯利兹
CA CAN 124 Canada|Canadá|Канада|加拿大
CC CCK 166 Cocos Islands|Cocos (Keeling) Islands
CD COD 180 Congo - Kinshasa|DR Congo|Democratic Republic of the Congo|Congo, Dem. Rep.|Democratic Republic of Congo
CF CAF 140 Central African Republic|République centrafricaine|República Centroafricana|中非共和国
CG COG 178 Congo - Brazzaville|Congo|Congo, Rep.|Congo (Brazzaville)|Конго|刚果（布）
CH CHE 756 Switzerland|Schweiz|Suisse|Suiza|Швейцария|瑞士
CI CIV 384 Côte d’Ivoire|Cote d'Ivoire|Ivory Coast
CK COK 184 Cook Islands|Îles Cook|Islas Cook|Острова Кука|库克群岛
CL CHL 152 Chile|Chili|Чили|智利
CM CMR 120 Cameroon|Cameroun|Camerún|Камерун|喀麦隆
CN CHN 156 China|China (mainland)|China, mainland|Chine|Китай|中国
CO COL 170 Colombia|Colombie|Колумбия|哥伦比亚
CR CRI 188 Costa Rica|Коста-Рика|哥斯达黎加
CU CUB 192 Cuba|Куба|古巴
CV CPV 132 Cape Verde|Cabo Verde|Кабо-Верде|佛得角
CW CUW 531 Curaçao|Curacao
CX CXR 162 Christmas Island
CY CYP 196 Cyprus|Chypre|Chipre|Кипр|塞浦路斯
CZ CZE 203 Czechia|Czech Republic|Tchéquie|Chequia|Чехия|捷克
DE DEU 276 Germany|Deutschland|Alemania|Allemagne|Alemanha|Германия|德国
DJ DJI 262 Djibouti|Джибути|吉布提
DK DNK 208 Denmark|Dänemark|Danmark|Danemark|Dinamarca|Дания|丹麦
DM DMA 212 Dominica|Dominique|Доминика|多米尼克
DO DOM 214 Dominican Republic|République dominicaine|República Dominicana|Доминиканская Республика|多米尼加
DZ DZA 12 Algeria|Algérie|Argelia|Алжир|阿尔及利亚
EC ECU 218 Ecuador|Équateur|Эквадор|厄瓜多尔
EE EST 233 Estonia|Estonie|Эстония|爱沙尼亚
EG EGY 818 Egypt|Egypt, Arab Rep.|Égypte|Egipto|Египет|埃及
EH ESH 732 Western Sahara
ER ERI 232 Eritrea|Érythrée|Эритрея|厄立特里亚
ES ESP 724 Spain|Spanien|España|Espanha|Espagne|Испания|西班牙
ET ETH 231 Ethiopia|Éthiopie|Etiopía|Эфиопия|埃塞俄比亚
FI FIN 246 Finland|Finnland|Suomi|Finlande|Finlandia|Финляндия|芬兰
FJ FJI 242 Fiji|Fidji|Фиджи|斐济
FK FLK 238 Falkland Islands|Falkland Islands (Malvinas)
FM FSM 583 Micronesia|Micronesia, Fed. Sts.|Micronesia (country)|Micronesia (Federated States of)|密克罗尼西亚联邦
FO FRO 234 Faroe Islands
FR FRA 250 France|Frankreich|Francia|França|Франция|法国
GA GAB 266 Gabon|Gabón|Габон|加蓬
GB GBR 826 UK|United Kingdom|Great Britain|Britain|United Kingdom of Great Britain and Northern Ireland
GD GRD 308 Grenada|Grenade|Granada|Гренада|格林纳达
GE GEO 268 Georgia|Géorgie|Грузия|格鲁吉亚
GF GUF 254 French Guiana
GG GGY 831 Guernsey
GH GHA 288 Ghana|Гана|加纳
GI GIB 292 Gibraltar
GL GRL 304 Greenland
GM GMB 270 Gambia|Gambia, The|Gambie|Гамбия|冈比亚
GN GIN 324 Guinea|Guinée|Гвинея|几内亚
GP GLP 312 Guadeloupe
GQ GNQ 226 Equatorial Guinea|Guinée équatoriale|Guinea Ecuatorial|Экваториальная Гвинея|赤道几内亚
GR GRC 300 Greece|Griechenland|EL|Grèce|Grecia|Греция|希腊
GS SGS 239 South Georgia & South Sandwich Islands|South Georgia and the South Sandwich Islands
GT GTM 320 Guatemala|Гватемала|危地马拉
GU GUM 316 Guam
GW GNB 624 Guinea-Bissau|Guinée-Bissau|Гвинея-Бисау|几内亚比绍
GY GUY 328 Guyana|Гайана|圭亚那
HK HKG 344 Hong Kong|Hong Kong SAR, China|China, Hong Kong SAR|China, Hong Kong Special Administrative Region
HM HMD 334 Heard & McDonald Islands|Heard Island and McDonald Islands
HN HND 340 Honduras|Гондурас|洪都拉斯
HR HRV 191 Croatia|Kroatien|Croatie|Croacia|Хорватия|克罗地亚
HT HTI 332 Haiti|Haïti|Haití|Гаити|海地
HU HUN 348 Hungary|Ungarn|Hongrie|Hungría|Венгрия|匈牙利
ID IDN 360 Indonesia|Indonésie|Индонезия|印度尼西亚
IE IRL 372 Ireland|Irland|Irlande|Irlanda|Ирландия|爱尔兰
IL ISR 376 Israel|Israël|Израиль|以色列
IM IMN 833 Isle of Man
IN IND 356 India|Inde|Индия|印度
IO IOT 86 British Indian Ocean Territory
IQ IRQ 368 Iraq|Ирак|伊拉克
IR IRN 364 Iran|Iran, Islamic Rep.|Islamic Republic of Iran|Iran (Islamic Republic of)|Iran (République islamique d')
IS ISL 352 Iceland|Islande|Islandia|Исландия|冰岛
IT ITA 380 Italy|Italien|Italia|Italie|Италия|意大利
JE JEY 832 Jersey
JM JAM 388 Jamaica|Jamaïque|Ямайка|牙买加
JO JOR 400 Jordan|Jordanie|Jordania|Иордания|约旦
JP JPN 392 Japan|日本|Japon|Japón|Япония
KE KEN 404 Kenya|Кения|肯尼亚
KG KGZ 417 Kyrgyzstan|Kyrgyz Republic|Kirghizistan|Kirguistán|Кыргызстан|吉尔吉斯斯坦
KH KHM 116 Cambodia|Cambodge|Camboya|Камбоджа|柬埔寨
KI KIR 296 Kiribati|Кирибати|基里巴斯
KM COM 174 Comoros|Comores|Comoras|Коморские Острова|科摩罗
KN KNA 659 St. Kitts & Nevis|Saint Kitts and Nevis|St. Kitts and Nevis|Saint-Kitts-et-Nevis|Saint Kitts y Nevis
KP PRK 408 North Korea|Korea, Dem. People's Rep.|DPRK|Democratic People's Republic of Korea|朝鲜民主主义人民共和国
KR KOR 410 South Korea|Korea, Rep.|Korea|Republic of Korea|République de Corée|República de Corea|Республика Корея
KW KWT 414 Kuwait|Koweït|Кувейт|科威特
KY CYM 136 Cayman Islands
KZ KAZ 398 Kazakhstan|Kazajstán|Казахстан|哈萨克斯坦
LA LAO 418 Laos|Lao PDR|Lao People's Democratic Republic|République démocratique populaire lao|老挝人民民主共和国
LB LBN 422 Lebanon|Liban|Líbano|Ливан|黎巴嫩
LC LCA 662 St. Lucia|Saint Lucia|Sainte-Lucie|Santa Lucía|Сент-Люсия|圣卢西亚
LI LIE 438 Liechtenstein|Лихтенштейн|列支敦士登
LK LKA 144 Sri Lanka|Шри-Ланка|斯里兰卡
LR LBR 430 Liberia|Libéria|Либерия|利比里亚
LS LSO 426 Lesotho|Лесото|莱索托
LT LTU 440 Lithuania|Lituanie|Lituania|Литва|立陶宛
LU LUX 442 Luxembourg|Luxemburg|Luxemburgo|Люксембург|卢森堡
LV LVA 428 Latvia|Lettonie|Letonia|Латвия|拉脱维亚
LY LBY 434 Libya|Libye|Libia|Ливия|利比亚
MA MAR 504 Morocco|Maroc|Marruecos|Марокко|摩洛哥
MC MCO 492 Monaco|Mónaco|Монако|摩纳哥
MD MDA 498 Moldova|Republic of Moldova|République de Moldova|República de Moldova|Республика Молдова|摩尔多瓦共和国
ME MNE 499 Montenegro|Monténégro|Черногория|黑山
MF MAF 663 St. Martin|St. Martin (French part)|Saint Martin (French Part)
MG MDG 450 Madagascar|Мадагаскар|马达加斯加
MH MHL 584 Marshall Islands|Îles Marshall|Islas Marshall|Маршалловы Острова|马绍尔群岛
MK MKD 807 North Macedonia|Macedonia|The former Yugoslav Republic of Macedonia|Macédoine du Nord|Macedonia del Norte
ML MLI 466 Mali|Malí|Мали|马里
MM MMR 104 Myanmar|Burma|Мьянма|缅甸
MN MNG 496 Mongolia|Mongolie|Монголия|蒙古
MO MAC 446 Macao|Macau|Macao SAR, China|China, Macao Special Administrative Region
MP MNP 580 Northern Mariana Islands
MQ MTQ 474 Martinique
MR MRT 478 Mauritania|Mauritanie|Мавритания|毛里塔尼亚
MS MSR 500 Montserrat
MT MLT 470 Malta|Malte|Мальта|马耳他
MU MUS 480 Mauritius|Maurice|Mauricio|Маврикий|毛里求斯
MV MDV 462 Maldives|Maldivas|Мальдивские Острова|马尔代夫
MW MWI 454 Malawi|Малави|马拉维
MX MEX 484 Mexico|Mexique|México|Мексика|墨西哥
MY MYS 458 Malaysia|Malaisie|Malasia|Малайзия|马来西亚
MZ MOZ 508 Mozambique|Мозамбик|莫桑比克
NA NAM 516 Namibia|Namibie|Намибия|纳米比亚
NC NCL 540 New Caledonia
NE NER 562 Niger|Níger|Нигер|尼日尔
NF NFK 574 Norfolk Island
NG NGA 566 Nigeria|Nigéria|Нигерия|尼日利亚
NI NIC 558 Nicaragua|Никарагуа|尼加拉瓜
NL NLD 528 Netherlands|Netherlands (Kingdom of the)|Nederland|Pays-Bas|Países Bajos|Нидерланды|荷兰
NO NOR 578 Norway|Norwegen|Norge|Norvège|Noruega|Норвегия|挪威
NP NPL 524 Nepal|Népal|Непал|尼泊尔
NR NRU 520 Nauru|Науру|瑙鲁
NU NIU 570 Niue|Nioué|Ниуэ|纽埃
NZ NZL 554 New Zealand|Nouvelle-Zélande|Nueva Zelandia|Новая Зеландия|新西兰
OM OMN 512 Oman|Omán|Оман|阿曼
PA PAN 591 Panama|Panamá|Панама|巴拿马
PE PER 604 Peru|Pérou|Perú|Перу|秘鲁
PF PYF 258 French Polynesia
PG PNG 598 Papua New Guinea|Papouasie-Nouvelle-Guinée|Papua Nueva Guinea|Папуа — Новая Гвинея|巴布亚新几内亚
PH PHL 608 Philippines|Filipinas|Филиппины|菲律宾
PK PAK 586 Pakistan|Pakistán|Пакистан|巴基斯坦
PL POL 616 Poland|Polen|Polska|Pologne|Polonia|Польша|波兰
PM SPM 666 St. Pierre & Miquelon|St. Pierre and Miquelon|Saint Pierre and Miquelon
PN PCN 612 Pitcairn
PR PRI 630 Puerto Rico
PS PSE 275 Palestine|West Bank and Gaza|State of Palestine|Occupied Palestinian Territory|État de Palestine|巴勒斯坦国
PT PRT 620 Portugal|Португалия|葡萄牙
PW PLW 585 Palau|Palaos|Палау|帕劳
PY PRY 600 Paraguay|Парагвай|巴拉圭
QA QAT 634 Qatar|Катар|卡塔尔
RE REU 638 Réunion|Reunion
RO ROU 642 Romania|Rumänien|Roumanie|Rumania|Румыния|罗马尼亚
RS SRB 688 Serbia|Serbie|Сербия|塞尔维亚
RU RUS 643 Russia|Russian Federation|Fédération de Russie|Federación de Rusia|Российская Федерация|俄罗斯联邦
RW RWA 646 Rwanda|Руанда|卢旺达
SA SAU 682 Saudi Arabia|Arabie saoudite|Arabia Saudita|Саудовская Аравия|沙特阿拉伯
SB SLB 90 Solomon Islands|Îles Salomon|Islas Salomón|Соломоновы Острова|所罗门群岛
SC SYC 690 Seychelles|Сейшельские Острова|塞舌尔
SD SDN 729 Sudan|Soudan|Sudán|Судан|苏丹
SE SWE 752 Sweden|Schweden|Sverige|Suède|Suecia|Швеция|瑞典
SG SGP 702 Singapore|Singapour|Singapur|Сингапур|新加坡
SH SHN 654 St. Helena|Saint Helena
SI SVN 705 Slovenia|Slovénie|Eslovenia|Словения|斯洛文尼亚
SJ SJM 744 Svalbard & Jan Mayen|Svalbard and Jan Mayen|Svalbard and Jan Mayen Islands
SK SVK 703 Slovakia|Slovak Republic|Slovaquie|Eslovaquia|Словакия|斯洛伐克
SL SLE 694 Sierra Leone|Sierra Leona|Сьерра-Леоне|塞拉利昂
SM SMR 674 San Marino|Saint-Marin|Сан-Марино|圣马力诺
SN SEN 686 Senegal|Sénégal|Сенегал|塞内加尔
SO SOM 706 Somalia|Somalie|Сомали|索马里
SR SUR 740 Suriname|Суринам|苏里南
SS SSD 728 South Sudan|Soudan du Sud|Sudán del Sur|Южный Судан|南苏丹
ST STP 678 São Tomé & Príncipe|Sao Tome and Principe|Sao Tomé-et-Principe|Santo Tomé y Príncipe|Сан-Томе и Принсипи
SV SLV 222 El Salvador|Сальвадор|萨尔瓦多
SX SXM 534 Sint Maarten|Sint Maarten (Dutch part)
SY SYR 760 Syria|Syrian Arab Republic|République arabe syrienne|República Árabe Siria|Сирийская Арабская Республика
SZ SWZ 748 Eswatini|Swaziland|Эсватини|斯威士兰
TC TCA 796 Turks & Caicos Islands|Turks and Caicos Islands
TD TCD 148 Chad|Tchad|Чад|乍得
TF ATF 260 French Southern Territories
TG TGO 768 Togo|Того|多哥
TH THA 764 Thailand|Thaïlande|Tailandia|Таиланд|泰国
TJ TJK 762 Tajikistan|Tadjikistan|Tayikistán|Таджикистан|塔吉克斯坦
TK TKL 772 Tokelau
TL TLS 626 Timor-Leste|East Timor|Тимор-Лешти|东帝汶
TM TKM 795 Turkmenistan|Turkménistan|Turkmenistán|Туркменистан|土库曼斯坦
TN TUN 788 Tunisia|Tunisie|Túnez|Тунис|突尼斯
TO TON 776 Tonga|Тонга|汤加
TR TUR 792 Türkiye|Turkey|Turkiye
TT TTO 780 Trinidad & Tobago|Trinidad and Tobago|Trinité-et-Tobago|Trinidad y Tabago|Тринидад и Тобаго|特立尼达和多巴哥
TV TUV 798 Tuvalu|Тувалу|图瓦卢
TW TWN 158 Taiwan|Chinese Taipei|Taiwan, China|Taiwan Province of China
TZ TZA 834 Tanzania|United Republic of Tanzania|République-Unie de Tanzanie|República Unida de Tanzanía
UA UKR 804 Ukraine|Ucrania|Украина|乌克兰
UG UGA 800 Uganda|Ouganda|Уганда|乌干达
UM UMI 581 U.S. Outlying Islands|United States Minor Outlying Islands
US USA 840 US|United States|USA|United States of America|America|États-Unis d'Amérique|Estados Unidos de América
UY URY 858 Uruguay|Уругвай|乌拉圭
UZ UZB 860 Uzbekistan|Ouzbékistan|Uzbekistán|Узбекистан|乌兹别克斯坦
VA VAT 336 Vatican City|Vatican|Holy See|Saint-Siège|Santa Sede|Святой Престол|罗马教廷
VC VCT 670 St. Vincent & Grenadines|Saint Vincent and the Grenadines|St. Vincent and the Grenadines|圣文森特和格林纳丁斯
VE VEN 862 Venezuela|Venezuela, RB|Venezuela (Bolivarian Republic of)|Venezuela (République bolivarienne du)
VG VGB 92 British Virgin Islands
VI VIR 850 U.S. Virgin Islands|Virgin Islands (U.S.)|United States Virgin Islands
VN VNM 704 Vietnam|Viet Nam|Вьетнам|越南
VU VUT 548 Vanuatu|Вануату|瓦努阿图
WF WLF 876 Wallis & Futuna|Wallis and Futuna|Wallis and Futuna Islands
WS WSM 882 Samoa|Самоа|萨摩亚
XK XKX 383 Kosovo|Kosovo (UNSCR 1244)
YE YEM 887 Yemen|Yemen, Rep.|Yémen|Йемен|也门
YT MYT 175 Mayotte
ZA ZAF 710 South Africa|Afrique du Sud|Sudáfrica|Южная Африка|南非
ZM ZMB 894 Zambia|Zambie|Замбия|赞比亚
ZW ZWE 716 Zimbabwe|Зимбабве|津巴布韦
"""
