import type { Format } from './define.ts'
import { jsonl } from './jsonl.ts'
import { text } from './text.ts'

/** Every input format; the first that knows the first bytes reads. `text` takes what is left. */
export const formats: readonly Format[] = [jsonl, text]

/** The format of an input by its first bytes and path, or null where none reads it. */
export const formatOf = (head: Uint8Array, path: string): Format | null => formats.find((format) => format.sniff(head, path)) ?? null
