type Vary = (text: string) => string

/** How the same words come in other characters: by name, what makes them of a plain text. */
export const VARIANTS: Readonly<Record<string, Vary>> = {
  'zero-width spaces in words': inside('\u200b'),
  'zero-width joiners in words': inside('\u200d'),
  'word joiners in words': inside('\u2060'),
  'byte order marks in words': inside('\ufeff'),
  'soft hyphens in words': inside('\u00ad'),
  'zero-width spaces between words': (text) => text.replace(/ /g, ' \u200b'),
  'marks of direction about words': (text) => text.replace(/[A-Za-z]+/g, '\u200e$&\u200f'),
  'full-width digits': (text) => text.replace(/\d/g, (d) => String.fromCharCode(0xff10 + +d)),
  'full-width letters': (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'Arabic-Indic digits': (text) => text.replace(/\d/g, (d) => String.fromCharCode(0x660 + +d)),
  'Persian digits': (text) => text.replace(/\d/g, (d) => String.fromCharCode(0x6f0 + +d)),
  'Bengali digits': (text) => text.replace(/\d/g, (d) => String.fromCharCode(0x9e6 + +d)),
  'Persian digits and marks': (text) => text.replace(/(?<=\d),(?=\d)/g, '\u066c').replace(/\d/g, (d) => String.fromCharCode(0x6f0 + +d)),
  'no-break spaces': (text) => text.replace(/ /g, '\u00a0'),
  'thin spaces': (text) => text.replace(/ /g, '\u2009'),
  'ideographic spaces': (text) => text.replace(/ /g, '\u3000'),
  'thousands parted by a no-break space': thousands('\u00a0'),
  'thousands parted by a thin space': thousands('\u2009'),
  'thousands parted by a narrow no-break space': thousands('\u202f'),
  'thousands parted by a space': thousands(' '),
  'thousands parted by an apostrophe': thousands('\u2019'),
  ligatures: (text) =>
    text.replace(/ffi|ffl|ff|fi|fl/g, (f) => ({ ffi: '\ufb03', ffl: '\ufb04', ff: '\ufb00', fi: '\ufb01', fl: '\ufb02' })[f]!),
  'accents apart from their letters': (text) => text.normalize('NFD'),
  'no-break hyphens': (text) => text.replace(/-/g, '\u2011'),
  'lines of 60': (text) => wrapped(text, 60),
  'lines of 72': (text) => wrapped(text, 72),
  'lines of 72 that end in spaces': (text) => wrapped(text, 72).replace(/(?<=\S)\n(?=\S)/g, ' \n'),
  'lines of 64, words hyphenated': (text) => hyphenated(text, 64, '-\n'),
  'lines of 64, words softly hyphenated': (text) => hyphenated(text, 64, '\u00ad\n'),
  'double spaces': (text) => text.replace(/ /g, '  '),
  tabs: (text) => text.replace(/ /g, '\t'),
  'indented paragraphs': (text) => text.replace(/^/gm, '    '),
  'bulleted paragraphs': (text) =>
    text.replace(/^/gm, (_, at) => ((at === 0 || text[at - 1] === '\n') && text[at] !== '\n' ? '\u2022 ' : '')),
  'private bullets': (text) => text.replace(/^(?=.)/gm, '\uf0b7 '),
  'square bullets': (text) => text.replace(/^(?=.)/gm, '\u25a0 '),
  'line separators': (text) => text.replace(/\n/g, '\u2028'),
}

/** The same words between other marks of quotation; each is read as the curly marks are. */
export const QUOTED: Readonly<Record<string, Vary>> = {
  'curly quotes': quoted('\u201c', '\u201d', '\u2019'),
  guillemets: quoted('\u00ab', '\u00bb', '\u2019'),
  'guillemets with spaces': quoted('\u00ab\u00a0', '\u00a0\u00bb', '\u2019'),
  'guillemets turned inwards': quoted('\u00bb', '\u00ab', '\u2019'),
  'low and high quotes': quoted('\u201e', '\u201c', '\u2019'),
  'low and right quotes': quoted('\u201e', '\u201d', '\u2019'),
  'single guillemets': quoted('\u2039', '\u203a', '\u2019'),
  'single quotes': quoted('\u2018', '\u2019', '\u2019'),
  'high reversed quotes': quoted('\u201f', '\u201d', '\u201b'),
  'grave and acute accents': quoted('``', "''", '\u00b4'),
  'modifier apostrophes': quoted('\u201c', '\u201d', '\u02bc'),
  primes: quoted('\u2033', '\u2033', '\u2032'),
}

function inside(mark: string): (text: string) => string {
  return (text) => text.replace(/(?<=[A-Za-z]{2})(?=[A-Za-z]{2})|(?<=\d)(?=\d)/g, mark)
}

function thousands(mark: string): (text: string) => string {
  return (text) => text.replace(/(?<=\d),(?=\d{3})/g, mark)
}

function quoted(opening: string, closing: string, apostrophe: string): (text: string) => string {
  return (text) => text.replace(/"([^"]*)"/g, `${opening}$1${closing}`).replace(/(?<=[a-z])'(?=[a-z])/g, apostrophe)
}

function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd())
    .join('\n')
}

/** Fills lines to the width, with words of seven small letters and more cut where a line ends. */
function hyphenated(text: string, width: number, cut: string): string {
  let column = 0
  return text.replace(/(\s?)(\S+)|\n/g, (piece, space = '', word = '') => {
    if (space === '\n' || piece === '\n') column = 0
    const fits = column + piece.length <= width || column === 0
    column = fits ? column + piece.length : word.length
    if (fits) return piece
    if (/^[a-z]{7,}/.test(word)) return `${space}${word.slice(0, 3)}${cut}${word.slice(3)}`
    return `\n${word}`
  })
}
