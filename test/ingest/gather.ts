import { stream } from '../../src/formats/bytes/whole.ts'
import type { Input } from '../../src/formats/define.ts'
import { type IngestOptions, ingest, type Taken } from '../../src/ingest/ingest.ts'
import type { Issue } from '../../src/model/issue.ts'

/** A named input from a string or bytes. */
export const input = (path: string, bytes: string | Uint8Array): Input => ({
  path,
  bytes: stream(typeof bytes === 'string' ? Buffer.from(bytes) : bytes),
})

/** Everything that inputs give, reports apart from issues. */
export async function gather(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options?: IngestOptions,
): Promise<{ taken: Taken[]; issues: Issue[] }> {
  const taken: Taken[] = []
  const issues: Issue[] = []
  for await (const one of ingest(inputs, options)) 'issue' in one ? issues.push(one.issue) : taken.push(one)
  return { taken, issues }
}
