/**
 * Names of regions that no administrative list has, of countries in other words, and of seas: name, point and radius in km. Round figures, put down by hand for
 * this project; they may be used freely (CC0).
 */
export const REGIONS = `
Gaza Strip|31.42|34.38|25|PS
Gaza|31.42|34.38|25|PS
West Bank|32.0|35.25|60|PS
Golan Heights|33.0|35.75|35|SY
Sinai|30.3|33.8|110|EG
Sinai Peninsula|30.3|33.8|110|EG
North Sinai|30.8|33.8|70|EG
Darfur|13.5|24.0|300|SD
Kordofan|12.5|30.0|250|SD
Nuba Mountains|11.3|30.3|110|SD
Abyei|9.6|28.4|50|SD
Kashmir|34.0|74.8|110|IN
Indian Kashmir|34.0|74.8|110|IN
Jammu and Kashmir|33.8|75.0|150|IN
Kashmir Valley|34.0|74.8|70|IN
Donbas|48.2|38.2|130|UA
Donbass|48.2|38.2|130|UA
Crimea|45.3|34.3|130|UA
Chechnya|43.3|45.7|70|RU
Dagestan|43.1|47.0|130|RU
Ingushetia|43.1|45.0|40|RU
North Ossetia|43.0|44.2|60|RU
South Ossetia|42.3|44.1|40|GE
Abkhazia|43.0|41.0|70|GE
Nagorno-Karabakh|39.85|46.75|60|AZ
Karabakh|39.85|46.75|60|AZ
Artsakh|39.85|46.75|60|AZ
Transnistria|47.2|29.3|80|MD
Kosovo|42.6|20.9|60|XK
North Waziristan|32.95|70.0|60|PK
South Waziristan|32.3|69.8|60|PK
Waziristan|32.6|69.9|90|PK
Swat|35.2|72.4|60|PK
Swat Valley|35.2|72.4|60|PK
Khyber|33.95|71.1|40|PK
Bajaur|34.75|71.5|30|PK
Kurram|33.75|70.3|50|PK
Tribal Areas|33.3|70.2|180|PK
Balochistan|28.5|66.0|350|PK
Punjab|31.0|72.7|300|PK
Sindh|26.0|68.7|250|PK
Azad Kashmir|33.9|73.8|100|PK
Rakhine|20.1|93.7|150|MM
Kachin|25.8|97.0|200|MM
Sagaing|23.5|95.3|200|MM
Chin State|22.0|93.5|130|MM
Shan State|21.5|98.0|250|MM
Karen State|17.0|97.8|130|MM
Mindanao|7.5|125.0|250|PH
Sulu|6.0|121.0|60|PH
Basilan|6.55|122.05|35|PH
Aceh|4.5|96.8|180|ID
Papua|-4.0|138.0|400|ID
Patani|6.6|101.3|100|TH
Tamil Eelam|9.0|80.5|120|LK
Kurdistan|36.2|44.2|130|IQ
Iraqi Kurdistan|36.2|44.2|130|IQ
Anbar|33.0|42.0|220|IQ
Nineveh|36.0|42.6|110|IQ
Nineveh Plains|36.5|43.3|50|IQ
Sinjar|36.32|41.87|30|IQ
Rojava|36.5|39.5|200|SY
Eastern Ghouta|33.53|36.42|15|SY
East Ghouta|33.53|36.42|15|SY
Ghouta|33.50|36.38|20|SY
Qalamoun|33.95|36.6|35|SY
Hauran|32.8|36.2|50|SY
Bekaa|33.9|36.0|50|LB
Bekaa Valley|33.9|36.0|50|LB
Sahel|15.0|2.0|1200|ML
Liptako-Gourma|14.5|0.5|250|ML
Azawad|18.0|0.0|400|ML
Cabo Delgado|-12.3|39.5|170|MZ
Casamance|12.8|-15.5|120|SN
Ituri|1.7|29.8|150|CD
North Kivu|-0.7|29.0|140|CD
South Kivu|-3.0|28.5|150|CD
Kivu|-2.0|28.8|250|CD
Katanga|-9.0|26.5|350|CD
Kasai|-5.5|21.5|250|CD
Eastern Congo|-1.0|28.8|350|CD
Tigray|13.8|38.8|150|ET
Amhara|11.5|38.0|200|ET
Oromia|8.0|39.0|300|ET
Afar|12.0|41.0|170|ET
Ogaden|7.0|44.0|250|ET
Somaliland|9.7|46.0|220|SO
Puntland|9.0|49.5|220|SO
Jubaland|0.5|42.0|170|SO
Gedo|3.2|42.0|120|SO
Lower Shabelle|1.8|44.6|90|SO
Middle Shabelle|3.0|45.8|90|SO
Middle Juba|1.3|42.5|70|SO
Lower Juba|-0.2|42.0|100|SO
Hiran|4.3|45.4|90|SO
Bay|2.7|43.6|80|SO
Bakool|4.2|43.7|80|SO
Galgaduud|5.1|46.8|120|SO
Mudug|6.5|48.0|130|SO
Niger Delta|5.0|6.2|150|NG
Middle Belt|8.5|9.0|250|NG
Lake Chad|13.1|14.3|110|TD
Biafra|5.8|7.5|150|NG
Tripolitania|32.0|13.0|250|LY
Cyrenaica|31.5|22.0|250|LY
Fezzan|26.5|14.0|300|LY
Upper Nile|9.8|32.5|150|SS
Unity State|9.0|29.7|100|SS
Jonglei|7.2|32.0|180|SS
Equatoria|4.5|31.5|250|SS
Bahr el Ghazal|8.0|27.5|250|SS
Catatumbo|8.6|-73.2|70|CO
Cauca|2.4|-76.8|100|CO
Guerrero|17.6|-99.9|180|MX
Artibonite|19.3|-72.4|50|HT
Chhattisgarh|21.3|82.0|250|IN
Manipur|24.7|93.9|80|IN
Xinjiang|41.0|85.0|700|CN
Tibet|31.5|88.0|700|CN
Ulster|54.6|-6.9|80|GB
Northern Ireland|54.6|-6.7|80|GB
Corsica|42.1|9.1|80|FR
Basque Country|43.0|-2.6|70|ES
Red Sea|20.0|38.5|900|YE
Gulf of Aden|12.5|48.0|500|YE
Black Sea|43.3|34.5|550|UA
Sea of Azov|46.1|36.6|170|UA
Persian Gulf|26.8|51.8|450|IR
Strait of Hormuz|26.6|56.3|80|IR
Mediterranean|35.0|18.0|1500|MT
Mediterranean Sea|35.0|18.0|1500|MT
Arabian Sea|15.0|65.0|1200|IN
Herzegovina|43.3|17.9|60|BA
Republika Srpska|44.6|17.9|120|BA
Krajina|44.4|16.0|90|HR
Slavonia|45.4|18.2|90|HR
Sandzak|43.1|20.1|60|RS
Metohija|42.5|20.5|40|XK
Transdniestria|47.2|29.3|80|MD
Northern Cyprus|35.25|33.5|60|CY
Luzon|16.5|121.1|250|PH
Visayas|10.7|123.5|170|PH
Negros|10.1|122.95|90|PH
Bangsamoro|7.1|124.4|110|PH
BARMM|7.1|124.4|110|PH
Moluccas|-3.3|129.0|250|ID
Sulawesi|-2.0|120.7|350|ID
Borneo|0.5|114.0|500|ID
Kalimantan|-0.8|113.9|450|ID
Baluchistan|28.5|66.0|350|PK
Sistan-Baluchestan|28.3|60.8|250|IR
Sistan and Baluchistan|28.3|60.8|250|IR
FATA|33.3|70.2|180|PK
North-West Frontier Province|34.3|72.0|150|PK
Northwest Frontier Province|34.3|72.0|150|PK
Pakistani Kashmir|33.9|73.8|100|PK
Pakistan-administered Kashmir|33.9|73.8|100|PK
Pakistan-occupied Kashmir|33.9|73.8|100|PK
Indian-administered Kashmir|34.0|74.8|110|IN
Indian-controlled Kashmir|34.0|74.8|110|IN
Siachen|35.4|77.1|50|IN
Karakoram|35.9|76.0|200|PK
Line of Control|34.0|74.1|110|IN
Durand Line|33.0|69.8|300|AF
Khyber Pass|34.1|71.1|15|PK
Hindu Kush|35.7|70.5|250|AF
Salang Pass|35.31|69.04|10|AF
Loya Paktia|33.2|69.5|80|AF
Greater Paktia|33.2|69.5|80|AF
Wardak|34.2|68.3|60|AF
Daikundi|33.7|66.0|90|AF
Day Kundi|33.7|66.0|90|AF
Uruzgan|32.8|66.0|90|AF
Terai|27.2|84.5|350|NP
Chittagong Hill Tracts|22.6|92.3|70|BD
Orissa|20.5|84.4|250|IN
Bodoland|26.5|90.8|90|IN
North-East India|25.8|93.5|300|IN
Vanni|9.2|80.6|45|LK
Wanni|9.2|80.6|45|LK
Jaffna Peninsula|9.7|80.1|30|LK
Fergana Valley|40.6|71.3|110|UZ
Ferghana Valley|40.6|71.3|110|UZ
Pankisi Gorge|42.1|45.3|12|GE
Kabardino-Balkaria|43.5|43.4|70|RU
North Caucasus|43.3|44.8|250|RU
South Caucasus|41.0|45.5|300|GE
Transcaucasia|41.0|45.5|300|GE
Arakan|20.1|93.7|150|MM
Karenni|19.3|97.2|60|MM
Karenni State|19.3|97.2|60|MM
Mon State|16.3|97.7|70|MM
Kokang|23.8|98.7|40|MM
Mekong Delta|10.0|105.7|110|VN
Golan|33.0|35.75|35|SY
Negev|30.8|34.8|70|IL
Galilee|32.9|35.4|35|IL
Upper Galilee|33.05|35.45|20|IL
Western Galilee|33.0|35.15|20|IL
Gaza Envelope|31.4|34.5|20|IL
Western Negev|31.3|34.5|25|IL
Philadelphi|31.27|34.25|8|PS
Jordan Valley|32.1|35.5|45|PS
Beqaa Valley|33.9|36.0|50|LB
Bekaa plain|33.9|36.0|50|LB
Western Ghouta|33.42|36.15|15|SY
West Ghouta|33.42|36.15|15|SY
Sahl al-Ghab|35.55|36.35|25|SY
Syrian desert|34.4|38.5|170|SY
Houran|32.8|36.2|50|SY
Jabal al-Druze|32.7|36.7|30|SY
Euphrates Valley|34.8|40.7|120|SY
Middle Euphrates|34.6|40.8|60|SY
Kurdistan Region|36.2|44.2|130|IQ
Kurdistan Region of Iraq|36.2|44.2|130|IQ
Sinjar Mountains|36.37|41.85|30|IQ
Sunni Triangle|33.9|43.6|110|IQ
Triangle of Death|33.0|44.3|25|IQ
Garmian|34.7|45.3|50|IQ
Hadramawt|16.0|49.0|200|YE
Hadhramaut|16.0|49.0|200|YE
Hadramout|16.0|49.0|200|YE
Tihama|15.0|43.2|120|YE
Southern Kaduna|9.7|8.3|50|NG
Northern Kaduna|11.1|7.5|60|NG
Lake Chad basin|13.1|14.3|200|TD
Lake Chad Basin|13.1|14.3|200|TD
Far North Region|11.0|14.4|100|CM
Extreme North|11.0|14.4|100|CM
North-West Region|6.3|10.5|70|CM
Northwest Region|6.3|10.5|70|CM
South-West Region|5.2|9.3|90|CM
Southwest Region|5.2|9.3|90|CM
Anglophone regions|5.8|9.9|110|CM
Ambazonia|5.8|9.9|110|CM
Nord-Kivu|-0.7|29.0|140|CD
Sud-Kivu|-3.0|28.5|150|CD
Grand Nord|0.4|29.3|50|CD
Kasai region|-5.9|21.8|220|CD
Ruzizi plain|-3.0|29.1|30|CD
Ruzizi Plain|-3.0|29.1|30|CD
Kahuzi-Biega|-2.3|28.7|40|CD
Garamba National Park|4.2|29.5|45|CD
Benishangul-Gumuz|10.6|35.5|130|ET
Western Oromia|9.0|36.0|120|ET
West Wollega|9.2|35.5|60|ET
North Shewa|9.9|39.5|70|ET
North Wollo|11.9|39.5|50|ET
South Wollo|11.0|39.5|60|ET
Western Tigray|13.9|36.9|60|ET
Eastern Tigray|14.1|39.5|40|ET
Central Tigray|14.0|38.8|45|ET
Southern Tigray|12.8|39.5|40|ET
Hiraan|4.3|45.4|90|SO
Hirshabelle|3.5|45.6|130|SO
Galmudug|5.6|47.2|150|SO
South West State|2.3|44.0|150|SO
Karamoja|2.7|34.3|90|UG
Acholiland|3.0|32.6|90|UG
West Nile|3.1|31.1|70|UG
Northern Uganda|2.8|32.6|130|UG
Lango sub-region|2.3|32.8|50|UG
Lakes State|6.7|29.7|90|SS
Greater Pibor|6.6|33.4|90|SS
Ruweng|9.8|29.8|50|SS
Matabeleland|-19.5|28.0|170|ZW
Mashonaland|-17.3|30.7|150|ZW
Ovamboland|-17.7|15.9|100|NA
Caprivi|-17.9|23.3|120|NA
Kabylia|36.6|4.5|70|DZ
Kabylie|36.6|4.5|70|DZ
Mitidja|36.55|2.95|40|DZ
Three Borders|14.5|0.7|170|ML
Huallaga|-8.3|-76.3|110|PE
Upper Huallaga|-8.6|-76.2|80|PE
Upper Huallaga Valley|-8.6|-76.2|80|PE
Huallaga Valley|-8.3|-76.3|110|PE
VRAE|-12.3|-74.0|80|PE
Apurimac-Ene Valley|-12.3|-74.0|80|PE
Ixil Triangle|15.4|-91.1|25|GT
Darien Gap|7.9|-77.3|50|PA
Darién Gap|7.9|-77.3|50|PA
Urabá|8.0|-76.6|60|CO
Magdalena Medio|7.0|-73.9|90|CO
Tierra Caliente|18.6|-101.6|110|MX
Costa Chica|16.7|-99.0|60|MX
Lacandon Jungle|16.6|-91.3|70|MX
Gulf of Guinea|2.5|5.0|600|NG
Gulf of Oman|24.8|58.5|200|OM
Gulf of Paria|10.4|-62.0|60|TT
Azov Sea|46.1|36.6|170|UA
Aegean Sea|38.5|25.2|250|GR
Aegean|38.5|25.2|250|GR
South China Sea|13.0|114.0|800|PH
Sulu Sea|8.0|120.0|220|PH
Celebes Sea|4.0|122.5|300|PH
Strait of Malacca|3.5|100.0|300|MY
Bay of Bengal|15.0|88.0|700|IN
Baltic Sea|57.5|19.5|400|SE
Bosphorus|41.1|29.06|15|TR
Lake Tanganyika|-6.0|29.6|250|CD
Lake Kivu|-2.0|29.05|45|CD
Lake Albert|1.7|30.9|70|CD
Lake Victoria|-1.0|33.0|150|UG
Lake Edward|-0.35|29.6|35|CD
Lake Turkana|3.6|36.1|110|KE
Mau forest|-0.6|35.7|40|KE
Mau Forest|-0.6|35.7|40|KE
North Rift|1.2|35.6|80|KE
Rift Valley|0.5|36.0|200|KE
Rub al-Khali|20.0|50.0|350|SA
Empty Quarter|20.0|50.0|350|SA
Upper Egypt|26.5|31.7|200|EG
Nile Delta|30.9|31.1|80|EG
Sirte Basin|30.0|18.5|150|LY
Oil Crescent|30.6|18.8|80|LY
Jebel Akhdar|32.6|21.8|70|LY
South Lebanon|33.3|35.4|35|LB
Southern Lebanon|33.3|35.4|35|LB
Sinai desert|30.3|33.8|110|EG
`
  .trim()
  .split('\n')
  .map((line) => {
    const [name, lat, lon, radius, country] = line.split('|')
    return { name: name!, lat: Number(lat), lon: Number(lon), radius: Number(radius), country: country! }
  })

/** More ways to say a country, in news English, to its ISO code. */
export const COUNTRY_NAMES: Record<string, readonly string[]> = {
  SY: ['Syria'],
  BA: ['Bosnia', 'Bosnia-Herzegovina'],
  TT: ['Trinidad'],
  CV: ['Cabo Verde'],
  NL: ['Holland'],
  MO: ['Macau'],
  BF: ['Burkina Faso', 'Burkina'],
  CD: ['Congo', 'DR Congo', 'DRC', 'Democratic Republic of Congo', 'Congo-Kinshasa', 'Zaire'],
  CG: ['Congo-Brazzaville'],
  MM: ['Myanmar', 'Burma'],
  IR: ['Iran'],
  RU: ['Russia'],
  US: ['United States', 'America'],
  GB: ['Britain', 'United Kingdom', 'UK', 'England', 'Scotland', 'Wales'],
  CI: ['Ivory Coast', "Cote d'Ivoire"],
  PS: ['Palestine', 'Palestinian territories'],
  LY: ['Libya'],
  TZ: ['Tanzania'],
  VE: ['Venezuela'],
  BO: ['Bolivia'],
  VN: ['Vietnam'],
  LA: ['Laos'],
  KR: ['South Korea'],
  KP: ['North Korea'],
  TR: ['Turkey', 'Türkiye'],
  MK: ['North Macedonia', 'Macedonia'],
  SZ: ['Swaziland', 'Eswatini'],
  XK: ['Kosovo'],
  TW: ['Taiwan'],
  MD: ['Moldova'],
  CF: ['Central African Republic', 'CAR'],
  SS: ['South Sudan'],
  TL: ['East Timor'],
  BN: ['Brunei'],
  CZ: ['Czech Republic', 'Czechia'],
  AE: ['UAE', 'Emirates'],
  IL: ['Israel'],
  YE: ['Yemen'],
}

/** More demonyms, to ISO codes. */
export const DEMONYMS: Record<string, readonly string[]> = {
  CD: ['Congolese'],
  MM: ['Burmese'],
  PH: ['Philippine', 'Filipino', 'Filipinos'],
  GB: ['British', 'Briton', 'Britons'],
  US: ['American', 'U.S.', 'US'],
  NE: ['Nigerien'],
  BF: ['Burkinabe'],
  PS: ['Palestinian', 'Gazan'],
  IL: ['Israeli'],
  SA: ['Saudi'],
  AE: ['Emirati'],
  IQ: ['Iraqi'],
  KR: ['South Korean'],
  KP: ['North Korean'],
  SS: ['South Sudanese'],
  CF: ['Central African'],
  XK: ['Kosovar', 'Kosovars', 'Kosovan', 'Kosovans'],
  NZ: ['New Zealand'],
  AF: ['Afghan'],
  SO: ['Somali', 'Somalian', 'Somalians'],
  KE: ['Kenyan'],
  LK: ['Sri Lankan'],
  BD: ['Bangladeshi'],
  MZ: ['Mozambican'],
  LY: ['Libyan'],
  TR: ['Turkish', 'Turk', 'Turks'],
  NL: ['Dutch'],
  CI: ['Ivorian'],
  HT: ['Haitian'],
  MX: ['Mexican'],
  PK: ['Pakistani'],
  RU: ['Russian'],
  UA: ['Ukrainian'],
  YE: ['Yemeni'],
  NP: ['Nepali'],
  BA: ['Bosnian'],
  HR: ['Croat', 'Croats'],
  CY: ['Cypriots'],
  RW: ['Rwandese'],
  SV: ['Salvadorean', 'Salvadoreans'],
  SK: ['Slovak', 'Slovaks'],
  SI: ['Slovene', 'Slovenes'],
  TL: ['Timorese'],
  TT: ['Trinidadian', 'Trinidadians'],
  MV: ['Maldivian', 'Maldivians'],
  RS: ['Serb', 'Serbs'],
  AR: ['Argentine', 'Argentines', 'Argentinian', 'Argentinians'],
  EC: ['Ecuadorian'],
  DJ: ['Djiboutian'],
  KM: ['Comorian'],
  KZ: ['Kazakh', 'Kazakhs'],
  UZ: ['Uzbek', 'Uzbeks'],
  TM: ['Turkmen'],
  AZ: ['Azeri'],
  TJ: ['Tajiks'],
  GR: ['Greeks'],
  CZ: ['Czechs'],
  PL: ['Poles'],
  DK: ['Danes'],
  SE: ['Swedes'],
  FI: ['Finns'],
  ES: ['Spaniard', 'Spaniards'],
}
