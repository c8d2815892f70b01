import { contentWords } from './words.ts'

/** The nouns that a phrase is about: "the head of the office, a colonel" is a head and a colonel, and no office. */
export const headsOf = (name: string): string[] =>
  name
    .split(',')
    .flatMap((part) =>
      contentWords(
        part.split(/\s(?:of|for|in|at|to|who|that|which|from|with|on|by|run|led|held|set|based|appointed|linked|close)\s/)[0]!,
      ).slice(-1),
    )
