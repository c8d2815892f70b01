/** Words for what is done to bodies, in detail; plain deaths and wounds are the matter of every report and are not meant. */
const WORDS =
  /\b(?:dismember|decapitat|behead|disembowel|mutilat|charred (?:bod|corps|remains)|burn(?:ed|t) alive|body parts|severed|entrails|blood-?soaked|pools? of blood|torn (?:apart|to pieces)|blown to pieces|corpses?\b|rape[ds]?\b|raping|tortur|sexual(?:ly)? (?:violence|assault|abuse)|skinned|decompos)|أشلاء|قطع رأس|مقطوع الرأس|جثث متفحمة|ذُبح|ذبحوا|اغتصاب|تعذيب|تمثيل بالجثث/iu

export const isGraphic = (text: string): boolean => WORDS.test(text)

export const CARES = ['show', 'blur', 'fold'] as const
/** What is done with graphic passages until somebody asks for them. */
export type Care = (typeof CARES)[number]

export const keptCare = (): Care => CARES.find((care) => care === document.documentElement.dataset.care) ?? 'blur'

export function keepCare(care: Care): void {
  localStorage.setItem('stemma.care', care)
  document.documentElement.dataset.care = care
}
