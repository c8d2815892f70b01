import { idOf, sha256 } from '../../src/model/ids.ts'
import type { Report } from '../../src/model/report.ts'
import { numbers } from './numbers.ts'

/** Reports that tell of one incident. */
const PER_INCIDENT = 8

const TOWNS =
  'Raqqa Hasakah Mosul Kirkuk Taiz Hodeidah Aden Marib Sirte Benghazi Misrata Maiduguri Mubi Gao Kidal Goma Bunia Juba Malakal Bor Mogadishu Baidoa Kandahar Kunduz Ghazni Quetta Peshawar Donetsk Kherson Sumy'.split(
    ' ',
  )
const SIDES = ['the army', 'rebels', 'militants', 'government forces', 'a militia', 'gunmen']
const MEANS = ['an air strike', 'a car bomb', 'mortar fire', 'an ambush', 'a roadside bomb', 'shelling']
const PLACES = ['a market', 'a checkpoint', 'a school', 'a convoy', 'a village square', 'a clinic']
const SOURCES = [
  'a local official',
  'the health ministry',
  'the Red Cross',
  'a medic',
  'residents',
  'a monitoring group',
  'an army spokesman',
]
const OUTLETS = ['Continental News Agency', 'Levant Observer', 'The Ferry Post', 'River Times', 'Daily Ledger', 'Harbour Radio']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Report `n` of a made archive of ten years: every eighth opens an incident that the next seven tell again in other words. */
export function generated(n: number): Report {
  const event = numbers(Math.floor(n / PER_INCIDENT) + 1)
  const telling = numbers(n * 7919 + 13)
  const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!
  const day = new Date(Date.UTC(2010, 0, 1) + Math.floor(event() * 3650) * 86_400_000)
  const [town, side, means, place, dead] = [
    pick(TOWNS, event),
    pick(SIDES, event),
    pick(MEANS, event),
    pick(PLACES, event),
    1 + Math.floor(event() * 60),
  ]
  const hurt = Math.floor(dead * (1 + telling()))
  const date = `${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}`
  const title = `${dead} killed by ${means} in ${town}`
  const body = [
    `${means[0]!.toUpperCase()}${means.slice(1)} hit ${place} in ${town} on ${date}, killing ${dead} people and wounding ${hurt}, ${pick(SOURCES, telling)} said.`,
    `${pick(SOURCES, telling)} blamed ${side} for the attack. “We heard three explosions,” a shopkeeper told ${pick(OUTLETS, telling)}.`,
    `At least ${Math.max(1, Math.floor(dead / 4))} children were among the dead, according to ${pick(SOURCES, telling)}.`,
    `There was no immediate comment from ${side}. The town has changed hands ${2 + Math.floor(telling() * 4)} times since the fighting began.`,
  ].join('\n\n')
  const text = `${title}\n\n${body}`
  const about = {
    outlet: pick(OUTLETS, telling),
    published: new Date(day.getTime() + 86_400_000).toISOString().slice(0, 10),
    url: `https://news.example/${n}`,
  }
  return {
    kind: 'report',
    id: idOf('report', about.outlet, about.url, text),
    title,
    ...about,
    lang: 'en',
    text,
    body: title.length + 2,
    sha256: sha256(text),
  }
}
