/**
 * Learns who said it: `node training/attribution.ts` prints the cross-validated table (five folds by case); with `--ship` it then
 * learns from all cases and writes models/attribution.bin.gz (`--ship-only`: without the table, some three minutes); with `--errors FILE`
 * it writes the claims it got wrong.
 */
import { writeFileSync } from 'node:fs'
import { askedOf, FOLDS, learntBy } from '../eval/cases.ts'
import { hasCollection } from '../eval/scorers.ts'
import { modelWeights } from '../src/text/attribution/model.ts'
import { goldItems } from './attribution/gold.ts'
import { learn } from './attribution/learn.ts'
import { type Outcome, outcomeOf, report } from './attribution/measure.ts'
import { save } from './save.ts'

if (!hasCollection()) {
  console.error('No coded cases beside the checkout: see models/attribution.md for what they are.')
  process.exit(1)
}

const items = goldItems()

if (!process.argv.includes('--ship-only')) measure()
if (process.argv.some((arg) => arg.startsWith('--ship'))) save('attribution', modelWeights(learn(items)))

/** Prints the table; the first fold's alone too, since the whole takes a quarter of an hour. */
function measure(): void {
  const outcomes: Outcome[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learn(items.filter(learntBy(fold)))
    for (const item of items) if (askedOf(fold)(item)) outcomes.push(outcomeOf(item, model))
    if (fold === 0) console.log(`first fold                         casualty     other        all\n${report(outcomes)}`)
  }
  const reach = outcomes.filter((o) => o.reached).length / outcomes.length
  console.log(`${items.length} claims; the right origin is among the candidates for ${reach.toFixed(3)}`)
  console.log(`five folds by case                 casualty     other        all\n${report(outcomes)}`)
  const errors = process.argv.indexOf('--errors')
  const wrong = outcomes.filter((o) => !o.chain)
  if (errors > 0) writeFileSync(process.argv[errors + 1]!, wrong.map(told).join('\n'))
}

function told({ item, made, origin, reached, forms }: Outcome): string {
  const { claim, document, place, report } = item
  const gold = claim.attribution.map((a) => `${a.name}${a.optional ? '?' : ''} [${a.cue ?? ''}]`).join(' > ')
  const got = made.attribution.map((a, i) => `${a.name} [${a.cue?.exact ?? ''} ${forms[i]}]`).join(' > ')
  const from = document.sentences[Math.max(0, place.sentence - 1)]!
  const to = document.sentences[place.sentence]!
  const mark = reached ? '' : 'UNREACHED '
  return `${mark}${origin ? 'CHAIN' : 'ORIGIN'} ${report} ${claim.id}\n  gold ${gold}\n  got  ${got}\n  Q ${claim.quote}\n  ${document.text.slice(from.start, to.end)}`
}
