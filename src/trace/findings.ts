import type { Report } from '../model/report.ts'
import { paragraphs } from '../text/paragraphs.ts'

const WORD = "(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}[\\p{L}\\p{M}’'&-]*)"
/** A run of capitals with a few small words inside, and the small words after it that make "the UN human rights office" a name. */
const BODY = `${WORD}(?:[ \\t]+(?:(?:of|for|and|in|on|against) (?:the )?)?${WORD})*(?: (?:human )?rights (?:office|division|commission|council|team|mission))?`
/** Two that speak together are one source, by the guide. */
const RUN = new RegExp(`${BODY}(?: and (?:the )?${BODY})?`, 'gu')

/** Bodies that go into what happened and publish what they found; a count kept by telephone from day to day is a source and no document. */
const INQUIRER =
  /\b(?:[Rr]ights (?:Watch|[Cc]ommission|[Cc]ouncil|[Dd]ivision|[Oo]ffice|[Tt]eam|[Mm]ission|Center|Centre|Network|Group|Foundation)|for Human Rights|Amnesty|Airwars|Bellingcat|Forensic Architecture|Tracker|Commission of Inquiry|OSCE|Fact-Finding)\b/u
const DAILY = /\b(?:Observatory|Ministry|Ministers?)\b/
const VERB =
  'sa(?:id|ys?)|f(?:ou|i)nds?|conclud\\w+|report(?:s|ed)|charg(?:es|ed)|record(?:s|ed)|document(?:s|ed)|accus(?:es|ed)|publish(?:es|ed)|puts?|gives?|gave|count(?:s|ed)|calls?|called|lists?|listed|stat(?:es|ed)'
/** "said", "has to date recorded", ", a London group, has published", "is now ready to say" after the name. */
const AFTER = new RegExp(`^(?:,[^.;\\n]{0,60},|\\s\\([^)\\n]{0,20}\\))?(?:\\s[\\p{Ll}]+){0,5}?\\s(?:${VERB})\\b`, 'u')
const BEFORE = /\b(?:according to|findings of|reports? (?:of|by)|investigation (?:of|by)|inquiry (?:of|by)|says|said)\s+(?:the\s+)?$/i

/** "According to Coast Watch, which obtained the tapes": passed on, wherever it stands. */
const RELAYED = new RegExp(
  `\\b[Aa]ccording to (?:the )?(${WORD}(?: ${WORD})*), (?:who|which) (?:\\p{Ll}+ ){0,3}?(?:cites?|cited|quotes?|quoted|publish|published|obtained|collected|interviewed|spoke|analysed|analyzed)\\b`,
  'gu',
)

/** The bodies of inquiry on whose findings a report opens, as those who tell in its title or its first two paragraphs; and those that it quotes passing on what they hold. */
export function findingsIn({ text, body }: Report): string[] {
  const opening = paragraphs(text, body, text.length)[1]?.end ?? text.length
  const out: string[] = []
  for (const { 0: run, index } of text.slice(0, opening).matchAll(RUN)) {
    const name = run.replace(/(?:[’']s|[’'.])$/u, '').replace(/^The\s+/, '')
    if (!INQUIRER.test(name) || DAILY.test(name)) continue
    if (AFTER.test(text.slice(index + run.length, opening)) || BEFORE.test(text.slice(Math.max(0, index - 40), index)))
      out.push(short(name))
  }
  for (const { 1: run } of text.matchAll(RELAYED)) if (run && INQUIRER.test(run)) out.push(short(run))
  return out
}

/** The United Nations by its letters, as others cite it. */
const short = (name: string): string => name.replace(/^(?:United Nations(?:[’']s?)?|U\.N\.)(?=\s)/u, 'UN')
