/** What is measured: this project's extraction, and the peer's full pass with its results taken out. */

import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { extract } from '../src/extract/extract.ts'
import type { Report } from '../src/model/report.ts'

export type Pass = (reports: readonly Report[]) => number

export const PASSES = { stemma: extraction, wink: peer() } as const

/** Claims found. */
function extraction(reports: readonly Report[]): number {
  let found = 0
  for (const report of reports) found += extract(report).claims.length
  return found
}

/** Tokens and entities found by wink-nlp: sentences, tags, entities, sentiment, negation and custom entities. */
function peer(): Pass {
  const nlp = winkNLP(model, ['sbd', 'pos', 'ner', 'sentiment', 'negation', 'cer'])
  const { its } = nlp
  return (reports) => {
    let found = 0
    for (const report of reports) {
      const document = nlp.readDoc(report.text)
      found += document.tokens().out(its.pos).length + document.entities().out(its.detail).length + document.sentences().out().length
    }
    return found
  }
}
