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
  BF: ['Burkina Faso', 'Burkina'],
  CD: ['Congo', 'DR Congo', 'DRC', 'Democratic Republic of Congo', 'Congo-Kinshasa'],
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
  XK: ['Kosovar'],
  NZ: ['New Zealand'],
  AF: ['Afghan'],
  SO: ['Somali'],
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
  RS: ['Serb', 'Serbs'],
  AR: ['Argentine', 'Argentines'],
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
  ES: ['Spaniards'],
}
