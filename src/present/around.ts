/** Letters of a paragraph that are shown on either side of a claim's words. */
const MOST = 240

/** What stands before and after a span in its paragraph, cut between words. */
export function around(text: string, { start, end }: { start: number; end: number }): { before: string; after: string } {
  const from = text.lastIndexOf('\n\n', start - 1) + 1
  const next = text.indexOf('\n\n', end)
  const before = text.slice(from, start).trimStart()
  const after = text.slice(end, next < 0 ? text.length : next).trimEnd()
  return {
    before: before.length > MOST ? `… ${before.slice(-MOST).replace(/^\S*\s/, '')}` : before,
    after: after.length > MOST ? `${after.slice(0, MOST).replace(/\s\S*$/, '')} …` : after,
  }
}
