import type { Role } from '../model/person.ts'

/** Why the server turns something away, by a code that a page can put in its own language; the words are for people who read the API. */
export const REFUSALS = {
  'not-right': '{{what}}',
  'no-address': 'There is no such address.',
  'no-report': 'The ledger holds no such report.',
  'no-original': 'The bytes that it was taken from are not kept here.',
  'no-claim': 'The ledger holds no such claim.',
  'no-claims': 'The ledger holds none of these claims.',
  'no-entry': 'The ledger holds no such entry.',
  'no-incident': 'The ledger holds no such incident; it may have been merged.',
  'no-incidents': 'The ledger holds no incident yet: take reports in first.',
  'incident-gone': 'One of the incidents or claims is gone: look again.',
  'given-up': 'It was given up by whoever asked.',
  'no-format': 'There is no format "{{format}}".',
  'bundle-of-all': 'A bundle carries every entry of the ledger: choose another format for one incident.',
  'bounds-crossed': 'The lower bound is over the upper one.',
  'repeats-later': 'A claim can repeat only an earlier one of its own report.',
  'change-wrong': 'The change is not right: two incidents to merge, or claims to split off or to put elsewhere.',
  'holds-wrong': 'Say which of its claims hold, and only where one side does.',
  'discrepancy-changed': 'The discrepancy is another one by now: look again.',
  'claim-gone': 'One of the claims is gone: look again.',
  'two-sources': 'Name two sources.',
  'cannot-undo': 'What this entry tells has happened and cannot be taken back.',
  'too-large': 'That is more than {{mb}} MB.',
  'too-large-file': 'That is more than {{mb}} MB. Take it in with `stemma add`.',
  'too-often': 'That was too often. Try again in {{seconds}} s.',
  failed: 'The server failed at this. Its log says where: {{request}}.',
  'other-host': 'This server answers only as {{host}}.',
  'no-tls': 'Use {{host}}: this came without TLS.',
  'not-from-page': 'A change must come from the workbench itself, or carry the header X-Stemma: 1.',
  nobody: 'Nobody may ask this.',
  'no-accounts': 'There are no accounts here: one person works on this machine.',
  'sign-in': 'Sign in first, or send a token that has not ended.',
  'not-by-token': 'A token may not do this: sign in.',
  role: 'This takes the role {{needs}}; yours is {{role}}.',
  unprotected: 'Names and sites as they are take the role editor.',
  'token-role': 'A token can do no more than you: {{role}}.',
  'no-token': 'There is no such token that stands.',
  'no-person': 'There is no such person in the team.',
  'last-admin': 'Somebody must be left who lets people in.',
  'no-invitation': 'There is no such invitation that stands.',
  'name-taken': 'Somebody has this name; take another.',
  'password-wrong': 'The present password is not right.',
  'sign-in-wrong': 'The name or the password is not right.',
  'passkey-first': 'Add a passkey first: one way in must be left.',
  'password-first': 'Set a password first: one way in must be left.',
  'passkey-unknown': 'This passkey is not known here.',
  'passkey-elsewhere': 'The passkey was not made for this page; try again.',
  'no-passkey': 'There is no such passkey.',
  'link-gone': 'This link was used, withdrawn or is too old. Ask for another.',
  'password-short': 'Take at least {{shortest}} characters: several words are better than signs.',
  'password-long': 'Take at most {{longest}} characters.',
  'password-same': 'Take more different characters.',
  'password-name': 'Do not build it on your name.',
  'password-common': 'Too many people take this one.',
  'address-closed': '{{host}} is an address of a closed network; only public ones are fetched.',
  'address-redirects': 'It redirects too often.',
  'address-scheme': 'Give an address that begins with http:// or https://.',
  'address-password': 'An address with a password in it is not fetched.',
  'address-answered': 'The server answered {{status}}.',
  'address-failed': 'It could not be fetched ({{code}}).',
  'address-late': 'It took too long.',
  'address-large': 'It is larger than {{mb}} MB.',
  'nothing-sent': 'There is nothing in it: choose files, paste a text or give an address.',
} as const
export type RefusalCode = keyof typeof REFUSALS

export interface Refusal {
  code: string
  message: string
  values?: Record<string, string | number>
  needs?: Role
}

/** What is said of a refusal, with what its words leave open. */
export function refusal(code: RefusalCode, values?: Record<string, string | number>): Refusal {
  const message = REFUSALS[code].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values?.[name] ?? whole))
  return { code, message, ...(values ? { values } : {}) }
}
