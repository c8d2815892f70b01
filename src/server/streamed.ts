/** How long a reader may take nothing: what it holds up is given up then. */
const PATIENCE_MS = 120_000

/** What the connection is told; the error itself may have a report's words in it. */
const BROKEN = 'The body broke off.'

export interface Streamed {
  /** Called once, when all is read, given up or broken. */
  ended(): Promise<void>
  /** Told of what breaks it in the middle; the connection then ends without an end of the body. */
  failed(error: Error): void
  readonly patience?: number
}

/** Chunks as a body: each is made when the reader has room for it, and none after the reader is gone. */
export function streamed(
  chunks: AsyncGenerator<Uint8Array>,
  { ended, failed, patience = PATIENCE_MS }: Streamed,
): ReadableStream<Uint8Array> {
  let waiting: NodeJS.Timeout | undefined
  const end = async () => {
    clearTimeout(waiting)
    await chunks.return(undefined).catch(() => undefined)
    await ended()
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(waiting)
        try {
          const { done, value } = await chunks.next()
          if (done) {
            await end()
            return controller.close()
          }
          controller.enqueue(value)
          waiting = setTimeout(() => {
            controller.error(new Error(BROKEN))
            void end()
          }, patience)
        } catch (error) {
          failed(error as Error)
          await end()
          controller.error(new Error(BROKEN))
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}
