import { Tokenizer } from 'htmlparser2'

/** What is told of each token: where it stands in the text. */
export type Tokens = ConstructorParameters<typeof Tokenizer>[1]

const nothing = () => undefined

const DEAF: Tokens = {
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
}

/** Goes through the tokens of markup, whatever they nest to. */
export function tokens(text: string, told: Partial<Tokens>, { xmlMode = false } = {}): void {
  const tokenizer = new Tokenizer({ xmlMode, decodeEntities: false }, { ...DEAF, ...told })
  tokenizer.write(text)
  tokenizer.end()
}
