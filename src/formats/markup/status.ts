import { type Issue, issue, said } from '../../model/issue.ts'

/** Whether an agency's status (IPTC publishing status: usable, withheld, canceled) says that the item is not to be used; none is usable. */
export const isWithdrawn = (status: string): boolean => !/^(?:usable)?$/i.test(status.trim())

/** That an item was cancelled or withheld. */
export const withdrawn = (item: string | undefined, status: string, place: string): Issue =>
  issue(
    'withdrawn',
    said`The agency has marked item ${item ?? ''} as ${status}; it was not read. Reject the claims of earlier versions of it.`,
    place,
  )
