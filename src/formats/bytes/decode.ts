export interface Decoded {
  readonly text: string
  /** The encoding's label (Encoding Standard). */
  readonly encoding: string
  /** Whether the bytes themselves settle it: false for a guess. */
  readonly sure: boolean
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Bytes as text: UTF-8, UTF-16 by its mark or where its high bytes fall, UTF-8 that is broken in places, else the label given, else the
 * likelier of windows-1251 and windows-1252.
 */
export function decode(bytes: Uint8Array, label?: string): Decoded {
  const wide = wideOf(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, sure: true }
  const text = asUtf8(bytes)
  if (text !== null) return { text, encoding: 'utf-8', sure: true }
  const broken = brokenUtf8(bytes)
  if (broken !== null) return { text: broken, encoding: BROKEN, sure: false }
  const named = label && !/^utf-?8$/i.test(label) ? decoderOf(label) : null
  if (named) return { text: named.decode(bytes), encoding: named.encoding, sure: true }
  const encoding = legacyOf(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), encoding, sure: false }
}

/** UTF-8 as text without its mark, or null where the bytes are not UTF-8. */
export function asUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

/** What `decode` calls UTF-8 of which some bytes are none; they are U+FFFD in its text. */
const BROKEN = 'UTF-8 with broken characters'

/** Text whose letters beyond ASCII are nearly all sound UTF-8: no other encoding looks so by chance; or that is marked as it. Null where they are not. */
function brokenUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let [sound, lost] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) lost++
    else if (unit > 127) sound++
  }
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return isMarked || (sound >= 4 && sound >= 4 * lost) ? text : null
}

/** `utf-16le` or `utf-16be` by byte order mark, or by where the zeros or other high bytes of one script fall; else null. */
export function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.length > 2 && bytes[2] === 0 && bytes[3] === 0 ? null : 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const most = Math.min(bytes.length, 1024) & ~1
  const high = [0, 0]
  for (let i = 0; i < most; i++) if (bytes[i]! < 9) high[i & 1]!++
  const [even, odd] = [high[0]! / (most / 2), high[1]! / (most / 2)]
  if (most >= 8 && odd > 0.6 && even < 0.05) return 'utf-16le'
  if (most >= 8 && even > 0.6 && odd < 0.05) return 'utf-16be'
  return null
}

/** Whether bytes are no text at all: control characters that no text encoding of one byte uses. */
export function isBinary(head: Uint8Array): boolean {
  if (wideOf(head)) return false
  let odd = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127) odd++
  return odd > head.length / 50
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/** Letters of the upper half stand side by side in Cyrillic words, whatever markup is about them, and rarely in western ones. */
function legacyOf(bytes: Uint8Array): 'windows-1251' | 'windows-1252' {
  let high = 0
  let paired = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0xc0) continue
    high++
    if (i > 0 && bytes[i - 1]! >= 0xc0) paired++
  }
  return paired > high / 2 ? 'windows-1251' : 'windows-1252'
}
