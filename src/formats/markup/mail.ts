/** The encoded letters of a part: how many there are, and whether lines of another kind have come. */
interface Encoded {
  letters: number
  ended: boolean
}

const HEADERS = {
  boundary: /^content-type:[^\n]*\bboundary\s*=\s*(?:"([^"\n]+)"|([^\s;"]+))/im,
  base64: /^content-transfer-encoding:\s*base64/im,
  message: /^content-type:\s*message\/rfc822/im,
}

/** Whether a mail message ends too early: its parts are not closed, or the base64 of one ends within a group of four letters. */
export function isCut(message: Uint8Array): boolean {
  const open = new Set<string>()
  let head: string[] | null = []
  let encoded: Encoded | null = null
  let cut = false
  const end = () => {
    cut ||= encoded !== null && encoded.letters % 4 !== 0
    encoded = null
  }
  for (const line of linesOf(Buffer.from(message.buffer, message.byteOffset, message.length).toString('latin1'))) {
    const [, boundary, closes] = /^--(.+?)(--)?[ \t]*$/.exec(line) ?? []
    const known = [`${boundary ?? ''}${closes ?? ''}`, boundary ?? ''].find((one) => open.has(one))
    if (known !== undefined) {
      end()
      const isLast = known === boundary && closes !== undefined
      if (isLast) open.delete(known)
      head = isLast ? null : []
    } else if (head === null) {
      if (encoded) count(encoded, line)
    } else if (line !== '') head.push(line)
    else {
      const fields: string = head.join('\n').replace(/\n[ \t]+/g, ' ')
      const [, quoted, bare] = HEADERS.boundary.exec(fields) ?? []
      if (quoted ?? bare) open.add((quoted ?? bare)!)
      encoded = HEADERS.base64.test(fields) ? { letters: 0, ended: false } : null
      head = HEADERS.message.test(fields) && !encoded ? [] : null
    }
  }
  end()
  return cut || open.size > 0
}

/** Lines of the base64 alphabet count up to the first that is padded or of other letters, as what mailing lists add at the end is. */
function count(encoded: Encoded, line: string): void {
  const letters = line.replace(/\s+/g, '')
  if (encoded.ended || letters === '') return
  encoded.ended = !/^[A-Za-z0-9+/]+$/.test(letters)
  if (/^[A-Za-z0-9+/]*={0,2}$/.test(letters)) encoded.letters += letters.length
}

function* linesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    yield line.endsWith('\r') ? line.slice(0, -1) : line
    at = end < 0 ? text.length : end + 1
  }
}
