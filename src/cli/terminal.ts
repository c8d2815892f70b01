import { styleText } from 'node:util'

/** What a command talks to: machine output on `out`, everything else on `err`. */
export interface Terminal {
  readonly in: NodeJS.ReadableStream
  readonly out: NodeJS.WriteStream
  readonly err: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
  readonly cwd: string
}

export const terminal = (): Terminal => ({
  in: process.stdin,
  out: process.stdout,
  err: process.stderr,
  env: process.env,
  cwd: process.cwd(),
})

/** Streams whose reader has gone (a closed pipe); Node itself has standard output writable for ever. */
const closed = new WeakSet<NodeJS.WriteStream>()

export const readerGone = (stream: NodeJS.WriteStream): void => void closed.add(stream)

/** Writes and waits where the reader is slower; resolves false once the reader has gone. */
export function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<boolean> {
  if (stream.destroyed || closed.has(stream)) return Promise.resolve(false)
  return new Promise((resolve) => {
    if (stream.write(text)) return resolve(true)
    const done = (open: boolean) => {
      stream.off('drain', ready).off('close', gone).off('error', gone)
      resolve(open)
    }
    const ready = () => done(true)
    const gone = () => done(false)
    stream.once('drain', ready).once('close', gone).once('error', gone)
  })
}

/** Writes pieces as they come, and asks for no more once the reader has gone. */
export async function writeAll(stream: NodeJS.WriteStream, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  for await (const piece of pieces) if (!(await write(stream, piece))) return
}

export type Style = (text: string) => string

/** Bold and dim where the stream is a terminal that shows them (NO_COLOR is heeded), else the text as it is. */
export function styles(stream: NodeJS.WriteStream): { bold: Style; dim: Style; warn: Style } {
  const styled = (format: Parameters<typeof styleText>[0]): Style =>
    stream.isTTY ? (text) => styleText(format, text, { stream }) : (text) => text
  return { bold: styled('bold'), dim: styled('dim'), warn: styled('yellow') }
}
