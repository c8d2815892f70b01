/** Abbreviations whose full stop does not end a sentence. Keys are lower case, without the last stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Before a name, a number or more of the same: never the end of a sentence. */
export const NEVER_LAST = words(
  'mr mrs ms dr prof gen brig lt col maj capt sgt cmdr cdr comdr adm sen rep gov pres rev hon st sir supt det insp fr msgr ft mt vs ' +
    'pfc cpl pvt spc amb atty asst dep vice rear adj fig nos approx dist viz incl cf e.g i.e op lieut mgr messrs',
)

/** A month cut short stands before a day or a year. */
export const MONTHS = words('jan feb mar apr jun jul aug sep sept oct nov dec')

/** May end a sentence: a capital and a word that often opens one decide. */
export const MAYBE_LAST = words(
  'u.s u.n u.k e.u d.c a.m p.m inc corp ltd co cos bros jr sr etc et n.y u.s.a l.a b.c n.j n.c s.c n.m ph.d m.d univ assn dept al ' +
    'ariz calif fla tex conn mass ala va md pa ill wis mich minn tenn ga ky wash ore okla colo del neb nev kan mont wyo ont que',
)

/** Those of the above that are words of their own in lower case: an abbreviation only with a capital. */
export const NEEDS_CAPITAL = words(
  'mass ill wash ore pa ga va md ala mar jun jul sen rep adm det mt ft fig dep vice rear adj que del kan co cos',
)

/** Words that often open a sentence, lower case. */
export const OPENERS = words(
  'the a an it he she they we i you in on at of and but however this that these those his her their its our my your there here when while ' +
    'after before as if for from to by with without no not one two three four five many most some several dozens hundreds thousands ' +
    'scores officials police witnesses residents troops soldiers rebels militants about more according meanwhile last earlier later also ' +
    'another other others neither both all each every what who whom whose why how where which despite although though since because so yet ' +
    'still under during over until nearly almost around between among against amid following only just even then now today yesterday or nor',
)
