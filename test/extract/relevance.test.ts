import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extract } from '../../src/extract/extract.ts'
import { senseOf } from '../../src/extract/relevance.ts'
import { mayTell } from '../../src/text/prefilter.ts'
import { report } from '../made.ts'

const SILENT = {
  flood: `Death toll from Orlava floods rises to 41

The number of people killed by the floods in the Orlava valley has risen to 41, the civil protection office said on Thursday, after rescuers found
seven more bodies in the mud at Lower Brenta. At least 112 are missing. The river broke its banks on Monday night after two days of rain and
swept away a row of houses and a school bus. "We have no hope of finding survivors," said the head of the rescue service, Ivo Marend. The injured,
some 230 people, were taken to hospitals in the capital. The meteorological office warned of more rain on the weekend.`,
  crash: `No survivors in crash of mail plane

A mail plane with six people on board crashed into a hillside near Tamsal in thick fog on Tuesday morning. All six were killed, among them the
pilot, who had flown the route for nineteen years, the airline said. Investigators recovered the flight recorder and will look at whether ice on the
wings brought the aircraft down. The airfield was closed for the day, and flowers were laid in the terminal by colleagues of the dead.`,
  mail: `Re: room for Thursday

Hi Petra, the room on the fourth floor is taken until 3, so I moved us to 126 Harbour Street, second door. The projector is dead again; Jonas
will shoot you the slides tonight. Marketing missed the target by 14 per cent and the old campaign was killed off, so expect a battle over the
numbers. Call me on 555 0147 if the train strikes. Bring the two contracts that the lawyers struck out clause 16 to 4 of.`,
  brief:
    'A coach skidded off an icy mountain road and overturned on Sunday, killing 11 passengers and the driver, the highway office said.',
}

/** Mild words throughout, and no mishap. */
const MILD = {
  harmed: `The bakery in Sart street

He sold bread here for thirty years. On Monday they buried him, with his two sons. Eleven were killed in the lane that morning, and nine were wounded;
four of the dead were children. His widow has kept the oven warm. Customers come and pay with notes that they fold twice, and nobody asks for change.`,
  unharmed: `The bakery in Sart street

He has baked here for thirty years. The dough rests for nine hours, then eleven trays go in. His widow has kept the oven warm. Customers come and pay
with notes that they fold twice, and nobody asks for change. A strike of the scraper and the crust is killed.`,
}

const TELLING = {
  airstrike: 'An air strike on a market in the town of Dareh killed at least 14 people on Sunday, a medic and two residents said.',
  ambush: 'Gunmen ambushed an army patrol near the border, killing six soldiers and wounding four, the defence ministry said.',
  denial: 'The army denied that its shells had hit the hospital, where doctors counted nine dead.',
}

test('reports of floods, crashes and everyday things are silent', () => {
  for (const [name, text] of Object.entries(SILENT)) assert.equal(mayTell(text) ? senseOf(text, 0) : 'silent', 'silent', name)
})

test('reports of violence tell, however brief', () => {
  for (const [name, text] of Object.entries(TELLING)) assert.equal(mayTell(text) ? senseOf(text, 0) : 'silent', 'telling', name)
})

test('a report of mild words tells where it plainly tells of people harmed', () => {
  const given = (text: string) => {
    const [title = '', body = ''] = text.split('\n\n')
    return extract(report(body, { title })).claims.length > 0
  }
  assert.equal(senseOf(MILD.harmed, MILD.harmed.indexOf('\n\n') + 2), 'unsure')
  assert.deepEqual([given(MILD.harmed), given(MILD.unharmed)], [true, false])
})

test('one word of mishap and none of violence makes a report silent that is half like one', () => {
  const text = (cause: string) =>
    `${cause}: eleven dead\n\nEleven people died near Ostrel on Sunday and 40 were injured, an officer said. Nine are missing.`
  assert.deepEqual([senseOf(text('Bus overturns'), 29), senseOf(text('Bus ambushed'), 29)], ['silent', 'telling'])
})

test('a digest of a storm, a bus and a raid is not silent by its mishaps where more of its words are of violence', () => {
  const digest =
    'Morning brief: storm, budget, border firing\n\nSTORM. The toll of the cyclone has risen to 61; a thousand are without a roof.\n\n' +
    'BUDGET. The minister of finance will present her paper to the house on Friday.\n\n' +
    'VELM. Two guards were killed in shelling on Sunday and four herders injured, a spokesman said. Militants shot a clerk on the road and his driver.\n\n' +
    'COURT. Life terms were given to three men over the lynching of a herder.'
  assert.equal(senseOf(digest, digest.indexOf('\n\n') + 2), 'unsure')
})
