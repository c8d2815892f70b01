export const COLUMNS = ['name', 'where', 'when', 'killed', 'reports', 'origins', 'discrepancies', 'open'] as const
export type Column = (typeof COLUMNS)[number]

/** A column of the list of incidents, after `-` where its largest come first. */
export type Order = Column | `-${Column}`
export const isOrder = (value: unknown): value is Order => COLUMNS.some((name) => value === name || value === `-${name}`)
