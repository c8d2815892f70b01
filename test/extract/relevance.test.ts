import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTelling } from '../../src/extract/relevance.ts'
import { mayTell } from '../../src/text/prefilter.ts'

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

const TELLING = {
  airstrike: 'An air strike on a market in the town of Dareh killed at least 14 people on Sunday, a medic and two residents said.',
  ambush: 'Gunmen ambushed an army patrol near the border, killing six soldiers and wounding four, the defence ministry said.',
  denial: 'The army denied that its shells had hit the hospital, where doctors counted nine dead.',
}

test('reports of floods, crashes and everyday things are silent', () => {
  for (const [name, text] of Object.entries(SILENT)) assert.equal(mayTell(text) && isTelling(text, 0), false, name)
})

test('reports of violence tell, however brief', () => {
  for (const [name, text] of Object.entries(TELLING)) assert.equal(mayTell(text) && isTelling(text, 0), true, name)
})
