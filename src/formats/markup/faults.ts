import { type Issue, type IssueCode, issue, said } from '../../model/issue.ts'
import type { Broken } from '../bytes/gunzip.ts'
import type { Xml } from './xml.ts'

const SAYS: Readonly<Record<Xml['wrong'][number], readonly [code: IssueCode, message: string]>> = {
  entities: ['xml-entities', 'The document declares entities of its own; they were not expanded. Look whether words are missing.'],
  'too-deep': ['too-deep', 'Elements are nested past measure; the innermost were left out. Check where the file comes from.'],
  cut: ['truncated', 'The document ends before its elements are closed; what came before was read. Get a whole copy.'],
  'too-large': ['too-long', 'The document has more than a million elements; the rest was left out. Split it.'],
}

/** What is wrong with an XML document, as issues. */
export const faults = (wrong: Xml['wrong'], place: string): Issue[] => wrong.map((what) => issue(...SAYS[what], place))

/** That a document is not in the encoding that it names. */
export const misnamed = (encoding: string, place: string): Issue =>
  issue(
    'not-utf8',
    said`The document is not in the encoding that it names; it was read as ${encoding}. Look whether the letters are right.`,
    place,
  )

/** What is wrong with an archive, as an issue. */
export const told = ({ code, why }: Broken, place: string): Issue =>
  issue(code, said`The archive is broken: ${why}. What came before was read; get a whole copy.`, place)

/** That a file is UTF-16. */
export const isWide = (encoding: string, place: string): Issue =>
  issue('not-utf8', said`The file is ${encoding.toUpperCase()}; it was read as that. Save it as UTF-8.`, place)
