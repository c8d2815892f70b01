import type { Mention } from '../mentions.ts'
import type { Scene } from '../scene.ts'
import { makeBag } from './bag.ts'
import { contextFeatures } from './context.ts'
import { cueFeatures } from './cues.ts'
import { linkFeatures } from './links.ts'
import { numberFeatures } from './number.ts'
import { syntaxFeatures } from './syntax.ts'
import { wordFeatures } from './words.ts'

/** What is seen of a mention before anything is decided. `around`: the title, the sentence before and the one after. */
export function featuresOf(m: Mention, around: readonly Scene[]): number[] {
  const bag = makeBag()
  bag.add('all', 1)
  numberFeatures(m, bag)
  wordFeatures(m, bag)
  syntaxFeatures(m, bag)
  linkFeatures(m, bag)
  cueFeatures(m, bag, around)
  contextFeatures(m, bag, around)
  return bag.hashes
}
