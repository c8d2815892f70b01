import type { Discrepancy } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { daysOf } from '../model/edtf.ts'
import { contentWords, plain } from '../text/words.ts'
import { CIVIL } from './armed.ts'
import { built } from './built.ts'
import { type Evidence, here, inOrder, isToldBefore, originOf } from './evidence.ts'

/**
 * What was said beforehand: notice or contact that one asserts and another denies, and what was promised, permitted or reported before
 * the deed against what followed.
 */
export function assuranceDiscrepancy(e: Evidence): Discrepancy[] {
  const all = here(e)
  const talk = all.filter(isTalk)
  const passed = inOrder(e, e.claims).filter(isTalk)
  const given = pairsOf(
    passed.filter((c) => c.polarity === 'asserted'),
    passed.filter((c) => c.polarity === 'denied'),
    (a, b) => a.scope === b.scope && twoVoices(e, a, b) && ((a.scope !== 'background' && sameTopic(a, b)) || beside(a, b)),
  )
  const broken = pairsOf(
    talk.filter((c) => c.kind === 'assurance' && c.polarity === 'asserted'),
    all,
    (promise, deed) => breaks(e, promise, deed),
  )
  const quarrel = (why: string, [one, other]: readonly [string, string], pairs: readonly Two[]): Discrepancy[] =>
    pairs.length
      ? [
          built(e, 'assurance', 'broken assurance', why, [
            { says: one, claims: pairs.map(([a]) => a) },
            { says: other, claims: pairs.map(([, b]) => b) },
          ]),
        ]
      : []
  return [
    ...quarrel('notice or contact that one asserts and another denies', ['given', 'not given'], given),
    ...quarrel('what was promised against what followed', ['promised', 'followed'], broken),
  ]
}

const isTalk = ({ kind }: Claim): boolean => kind === 'assurance' || kind === 'contact'

type Two = readonly [Claim, Claim]

const pairsOf = (some: readonly Claim[], others: readonly Claim[], fits: (a: Claim, b: Claim) => boolean): Two[] =>
  some.flatMap((a) => others.filter((b) => a !== b && fits(a, b)).map((b): Two => [a, b]))

/** Two origins, or a quote that says itself that it is somebody's word ("none was reported, say the police") although none was read. */
const twoVoices = (e: Evidence, a: Claim, b: Claim): boolean =>
  originOf(e, a) !== originOf(e, b) ||
  (beside(a, b) && [a, b].every((c) => !c.attribution.length) && [a, b].some((c) => SAYS.test(c.quote.exact)))

const SAYS =
  /\b(?:sa(?:ys?|id)|recall(?:s|ed)?|tells? it|speaks? of|according to|insist(?:s|ed)?|maintain(?:s|ed)?|by (?:his|her|its|their) account)\b/

/** What word passed: a warning or a call, talks, a promise, a way or an order, papers. */
const TOPICS: readonly RegExp[] = [
  /\b(?:warn\w*|notif\w*|notice|told|inform\w*|alert\w*|alarm\w*|threat\w*|leaflets?|ultimatum|plot|in advance|beforehand|call(?:s|ed)?|(?:tele)?phon\w*|rang|rung|messages?|report(?:ed)? to|aware|knew)\b/,
  /\b(?:negotiat\w*|talks?|mediat\w*|envoys?|emissar\w+|in (?:touch|contact)|spoke|spoken|met|meetings?|dialogue)\b/,
  /\b(?:promis\w*|assur\w*|guarant\w*|undert\w*|g(?:a|i)ven? (?:\w+ )?word|vouch\w*|sw(?:ear|ore|orn)\w*|vow\w*|pledg\w*|truce|cease-?fire|pause|halt|hold (?:their|its) fire)\b/,
  /\b(?:orders?|permission|access|corridors?|passage|pass|let (?:in|out|through)|evacuat\w*|leave|withdraw\w*)\b/,
  /\b(?:lists?|coordinates|letters?|maps?)\b/,
  /\b(?:help|patrols?|reinforcements?|platoon|troops|units?|convoy|rescuers?)\b/,
]

/** Silence since is no denial that word was given before. */
const SILENCE = /\b(?:repl(?:y|ied)|(?:un)?answer(?:ed|s)?|heard from|not heard|no word|lost contact|comment)\b/

function sameTopic(a: Claim, b: Claim): boolean {
  const [x, y] = [plain(a.quote.exact), plain(b.quote.exact)]
  if (SILENCE.test(x) || SILENCE.test(y)) return false
  const of = (words: string) => TOPICS.filter((t) => t.test(words))
  return of(x).some((t) => t.test(y)) || (a.kind === b.kind && !of(x).length && !of(y).length)
}

/** Told side by side: a denial with no topic of its own ("there was none") is of what stands next to it. */
const beside = (given: Claim, denied: Claim): boolean =>
  given.report === denied.report &&
  !SILENCE.test(plain(denied.quote.exact)) &&
  denied.quote.start - given.quote.end < 300 &&
  given.quote.start - denied.quote.end < 300

const SAFETY =
  /\b(?:(?:would|will|could|shall) not (?:\w+ )?(?:fire|attack|strike|engage|bomb|shell|shoot|be (?:attacked|harmed|hit|touched|shot|broken up))|not one shot|safe(?:ty|ly)?|free passage|corridors?|hold (?:their|its) fire|stop shooting|would live|lay down|let (?:\w+ )?(?:go|pass|out|through)|spared?|coordinates|permits?|notification|could pass|(?:their|his|officer's) word|(?:guarant\w+|assur\w+) (?:\w+ )?(?:road|passage|way|route))\b/
const EMPTY =
  /\b(?:no (?:civilians|villagers|residents|families|people)|(?:had|have|were) (?:all )?(?:been )?(?:left|gone|evacuated)|(?<!to )empty|empty of|(?:free|clear) of (?!charge|danger)|deserted|only (?:fighters|militants))\b/
/** What was to be, whatever it was; a warning or an order is kept by the deed, not broken. */
const PROMISE =
  /\b(?:would|could|may|might|will|can|shall|word|promis\w*|assur\w*|guarant\w*|pledg\w*|vow\w*|undert\w*|truce|cease-?fire)\b/
const NOTICE = /\b(?:warn\w*|told|order\w*|asked|urged|bade|leaflets?|evacuat\w*|notif\w*|inform\w*|announc\w*)\b/
const ACCESS =
  /\b(?:access|pass(?:ed|age)?|permi(?:ts?|tted|ssion)|invit\w*|asked to come|enter\w*|visit\w*|admit\w*|corridors?|evacuat\w*|let (?:in|out|through)|(?:go|gone|went|come|came) (?:in|through)|turned (?:away|back))\b/
const NEGATED = /\b(?:no|not|nobody|none|never|nothing|without|refused|denied|blocked|barred|turned (?:away|back)|kept out)\b/

/** What was to be done to the other side in return is kept by a deed, not broken. */
const REVENGE = /\b(?:unanswered|unpunished|reveng\w*|aveng\w*|retaliat\w*|respon(?:d|se)\w*|punish\w*)\b/

/** Whether what followed breaks the promise: a deed after safety, civilians hit where none were to be, nobody let through. */
function breaks(e: Evidence, promise: Claim, deed: Claim): boolean {
  const words = plain(promise.quote.exact)
  if (REVENGE.test(words)) return false
  if (/\bif\b|\b(?:not|never|no longer|hardly) (?:\w+ )?safe\b|\bunsafe\b/.test(words)) return false
  if (deed.kind === 'attack')
    return (
      deed.polarity === 'asserted' &&
      (SAFETY.test(words) || (behind(promise, deed) && PROMISE.test(words) && !NOTICE.test(words))) &&
      !before(e, deed, promise)
    )
  if (originOf(e, promise) === originOf(e, deed)) return false
  if (deed.kind === 'casualty') return EMPTY.test(words) && civiliansHurt(deed)
  if (deed.kind !== 'stance') return false
  const after = plain(deed.quote.exact)
  if (EMPTY.test(words) && !NEGATED.test(after) && (CIVIL.test(after) || (behind(promise, deed) && shares(words, after)))) return true
  return behind(promise, deed) && NEGATED.test(after) && (shares(words, after) || (ACCESS.test(words) && ACCESS.test(after)))
}

/** Told next, of the same report. */
const behind = (promise: Claim, deed: Claim): boolean =>
  promise.report === deed.report && deed.quote.start > promise.quote.start && deed.quote.start - promise.quote.end < 400

/** Told on an earlier day than the promise, or dated before it: no breach of it. */
function before(e: Evidence, deed: Claim, promise: Claim): boolean {
  const [x, y] = [deed, promise].map((c) => (c.when?.edtf ? daysOf(c.when.edtf) : null))
  return x && y ? x!.last < y!.first : isToldBefore(e, deed, promise)
}

const civiliansHurt = ({ casualty, polarity }: Claim): boolean =>
  polarity === 'asserted' && casualty?.victims?.status === 'civilian' && casualty.number.max !== 0 && HURT.has(casualty.outcome)

const HURT: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties'])

const shares = (a: string, b: string): boolean => {
  const theirs = contentWords(b)
  return contentWords(a).some((w) => theirs.includes(w))
}
