/** ISO 3166-1 alpha-2, the Gleditsch and Ward number that UCDP uses, and the ISO numeric code that ACLED uses. */
const CODES =
  'US:2:840 CA:20:124 CU:40:192 HT:41:332 DO:42:214 JM:51:388 TT:52:780 MX:70:484 BZ:80:84 GT:90:320 HN:91:340 ' +
  'SV:92:222 NI:93:558 CR:94:188 PA:95:591 CO:100:170 VE:101:862 GY:110:328 SR:115:740 EC:130:218 PE:135:604 ' +
  'BR:140:76 BO:145:68 PY:150:600 CL:155:152 AR:160:32 UY:165:858 GB:200:826 IE:205:372 NL:210:528 BE:211:56 ' +
  'LU:212:442 FR:220:250 CH:225:756 ES:230:724 PT:235:620 DE:260:276 PL:290:616 AT:305:40 HU:310:348 CZ:316:203 ' +
  'SK:317:703 IT:325:380 MT:338:470 AL:339:8 ME:341:499 MK:343:807 HR:344:191 RS:345:688 BA:346:70 XK:347: ' +
  'SI:349:705 GR:350:300 CY:352:196 BG:355:100 MD:359:498 RO:360:642 RU:365:643 EE:366:233 LV:367:428 LT:368:440 ' +
  'UA:369:804 BY:370:112 AM:371:51 GE:372:268 AZ:373:31 FI:375:246 SE:380:752 NO:385:578 DK:390:208 IS:395:352 ' +
  'CV:402:132 GW:404:624 GQ:411:226 GM:420:270 ML:432:466 SN:433:686 BJ:434:204 MR:435:478 NE:436:562 CI:437:384 ' +
  'GN:438:324 BF:439:854 LR:450:430 SL:451:694 GH:452:288 TG:461:768 CM:471:120 NG:475:566 GA:481:266 CF:482:140 ' +
  'TD:483:148 CG:484:178 CD:490:180 UG:500:800 KE:501:404 TZ:510:834 BI:516:108 RW:517:646 SO:520:706 DJ:522:262 ' +
  'ET:530:231 ER:531:232 AO:540:24 MZ:541:508 ZM:551:894 ZW:552:716 MW:553:454 ZA:560:710 NA:565:516 LS:570:426 ' +
  'BW:571:72 SZ:572:748 MG:580:450 KM:581:174 MU:590:480 MA:600:504 DZ:615:12 TN:616:788 LY:620:434 SD:625:729 ' +
  'SS:626:728 IR:630:364 TR:640:792 IQ:645:368 EG:651:818 SY:652:760 LB:660:422 JO:663:400 IL:666:376 SA:670:682 ' +
  'YE:678:887 KW:690:414 BH:692:48 QA:694:634 AE:696:784 OM:698:512 AF:700:4 TM:701:795 TJ:702:762 KG:703:417 ' +
  'UZ:704:860 KZ:705:398 CN:710:156 MN:712:496 TW:713:158 KP:731:408 KR:732:410 JP:740:392 IN:750:356 BT:760:64 ' +
  'PK:770:586 BD:771:50 MM:775:104 LK:780:144 MV:781:462 NP:790:524 TH:800:764 KH:811:116 LA:812:418 VN:816:704 ' +
  'MY:820:458 SG:830:702 BN:835:96 PH:840:608 ID:850:360 TL:860:626 AU:900:36 PG:910:598 NZ:920:554 SB:940:90 ' +
  'FJ:950:242 PS:666:275'

const NUMBERS: ReadonlyMap<string, readonly [gw: number, iso: number | null]> = new Map(
  CODES.split(' ').map((row) => {
    const [code = '', gw, iso] = row.split(':')
    return [code, [Number(gw), iso ? Number(iso) : null]]
  }),
)

/** Names that the datasets write otherwise than CLDR, or that CLDR has changed of late: for both, or for UCDP and ACLED apart. */
const NAMES: Readonly<Record<string, readonly [ucdp: string, acled?: string]>> = {
  AE: ['United Arab Emirates'],
  BA: ['Bosnia-Herzegovina', 'Bosnia and Herzegovina'],
  CD: ['DR Congo (Zaire)', 'Democratic Republic of Congo'],
  CG: ['Congo', 'Republic of Congo'],
  CI: ['Ivory Coast'],
  CZ: ['Czech Republic'],
  GB: ['United Kingdom'],
  KH: ['Cambodia (Kampuchea)', 'Cambodia'],
  MG: ['Madagascar (Malagasy)', 'Madagascar'],
  MK: ['Macedonia, FYR', 'North Macedonia'],
  MM: ['Myanmar (Burma)', 'Myanmar'],
  PS: ['Israel', 'Palestine'],
  RS: ['Serbia (Yugoslavia)', 'Serbia'],
  RU: ['Russia (Soviet Union)', 'Russia'],
  SZ: ['Kingdom of eSwatini (Swaziland)', 'eSwatini'],
  TR: ['Turkey'],
  US: ['United States of America', 'United States'],
  VN: ['Vietnam (North Vietnam)', 'Vietnam'],
  YE: ['Yemen (North Yemen)', 'Yemen'],
  ZW: ['Zimbabwe (Rhodesia)', 'Zimbabwe'],
}

const CLDR = new Intl.DisplayNames(['en'], { type: 'region' })

export interface Country {
  readonly ucdp: string
  readonly acled: string
  /** Gleditsch and Ward. */
  readonly gw: number
  /** UCDP's region, by number (GED codebook: 2–199, 200–399, 400–626, 630–699, 700 and more). */
  readonly region: string
  readonly iso: number | null
}

/** A country by its ISO code; null for one that the datasets do not number. */
export function countryCoded(code: string): Country | null {
  const found = NUMBERS.get(code)
  if (!found) return null
  const [gw, iso] = found
  const plain = CLDR.of(code) ?? code
  const [ucdp, acled] = NAMES[code] ?? [plain]
  return { ucdp, acled: acled ?? ucdp, gw, iso, region: regionOf(gw) }
}

const regionOf = (gw: number): string =>
  gw < 200 ? 'Americas' : gw < 400 ? 'Europe' : gw < 627 ? 'Africa' : gw < 700 ? 'Middle East' : 'Asia'
