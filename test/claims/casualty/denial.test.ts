import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extract } from '../../../src/extract/extract.ts'

/** What is told in a sentence beside a lead that tells of harm: each figure, and whether it is denied. */
function told(sentence: string): string[] {
  const lead = 'Thirty people were killed in the market of Selmas on Monday, police said.'
  const text = `Blast in Selmas\n\n${lead}\n\n${sentence}`
  const report = {
    kind: 'report' as const,
    id: 'r',
    title: 'Blast in Selmas',
    outlet: 'Gazette',
    published: '2021-03-04',
    url: null,
    lang: 'en',
  }
  return extract({ ...report, text, body: 17, sha256: '' })
    .claims.filter((c) => c.kind === 'casualty' && c.quote.start > text.length - sentence.length - 1)
    .map((c) => `${c.casualty!.number.min} ${c.polarity}`)
}

const DENIED: readonly (readonly [string, number])[] = [
  ['The military faulted claims that almost 90 people died in Selmas.', 90],
  ['The ministry said that hostile media had spread fabricated news that soldiers killed villagers at a wedding.', 1],
  ['Reports that shopkeepers died there are rumours, the committee said.', 1],
  ['Reports in some newspapers of abducted girls are, the statement says, without foundation.', 1],
  ['Talk of dozens of dead was "disinformation", the spokeswoman said.', 24],
  ['It is not true that women or children were harmed, the council said.', 1],
  ['He said the command had no information to support reports that civilians had been killed.', 1],
  ['Nobody at the ministry has seen evidence of dead civilians, he said.', 1],
  ['The police denied that anyone had been shot.', 1],
  ['The army has not confirmed that anyone was captured.', 1],
  ['Reports of nine deaths, spread by foreign agencies, are rejected, the army said.', 9],
  ['Musa Jalal rejected that its gunners had killed 14 civilians.', 14],
  ['The ministry rejects the charge that it shot even one farmer.', 1],
  ['That any villager had been shot by the police was contested by the governor.', 1],
  ['That people had been kidnapped there he disputed.', 1],
  ['Nothing suggested that any rebels had died, the officers said.', 1],
  ['The mission came across nothing to show that villagers had been killed.', 1],
  ["Two men whom Thursday's list had among the dead are in good health, the police said.", 2],
  ['Eleven persons listed as missing on Friday have all been found alive, police said.', 11],
  ['The command waved away reports that 14 civilians were killed.', 14],
  ['That 14 villagers had been killed there he disputed.', 14],
  ['That 12 soldiers had been killed there the army called untrue.', 12],
  ['That the army killed villagers is a hoax, the bureau said.', 1],
  ['What is told of killed farmers is invention, the bureau said.', 1],
  ['Talk of farmers losing their lives is fiction, the bureau said.', 1],
  ['For the 450 dead of the broadcast the mission saw no proof.', 450],
  ['"Eighty dead would already be a fable," the spokesman said.', 80],
  ['"There may be casualties, but 140 people dead, that is a fairy tale," the captain said.', 140],
  ['The army dropped its earlier conclusion of six deaths.', 6],
  ['More than 110 dead, the rescuers had written; they took the line back.', 111],
  ['The agency had spoken of 42 killed. It withdrew the figure within the hour.', 42],
]

for (const [sentence, figure] of DENIED)
  test(`denied: ${sentence}`, () => assert.ok(told(sentence).includes(`${figure} denied`), String(told(sentence))))

const ASSERTED: readonly (readonly [string, number])[] = [
  ['The army denied any part in the killing of 17 civilians in Dara.', 17],
  ['There was no evidence that the men who killed 12 villagers had left the area.', 12],
  ['The claim of the rebels that 20 soldiers died is a lie, the army said.', 20],
  ['That 16 villagers died is confirmed by the police.', 16],
  ['Nothing could be done for the 13 who died, the nurse said.', 13],
  ['The ministry rejected accusations that it had not protected the 15 people killed there.', 15],
  ['Police dismissed the officer who reported that 14 people died.', 14],
  ['Of the 27 people who went missing in the hall they have found no trace.', 27],
  ['Four were shot in their homes, and 40 dead were pulled out of the river on Tuesday.', 40],
  ['The minister put the dead at 40, as claims that more had died were rejected.', 40],
]

for (const [sentence, figure] of ASSERTED)
  test(`asserted beside a denial: ${sentence}`, () => assert.ok(told(sentence).includes(`${figure} asserted`), String(told(sentence))))
