import { tollCode } from '../../model/toll-words.ts'
import { type Translate, useTranslation } from '../words/index.ts'
import { dayOf } from './day.ts'

/** What a policy says of a toll or of a claim that it dropped, in the language of the page; words of an unknown policy as they are. */
export function TollWords({ of: words }: { of: string }) {
  const { t } = useTranslation()
  const found = tollCode(words)
  if (!found) return <bdi lang="en">{words}</bdi>
  const { day } = found.values
  return t(`toll.${found.code}`, { ...valuesOf(found.values, t), defaultValue: day ? words.replace(day, dayOf(day)) : words })
}

const valuesOf = ({ day, grade, ...rest }: Readonly<Record<string, string>>, t: Translate) => ({
  ...rest,
  ...(day ? { day: dayOf(day) } : {}),
  ...(grade ? { grade: t(`grade.${grade}`, { defaultValue: grade }) } : {}),
})

/** What a policy does, by its name and version. */
export const policySays = (t: Translate, name: string, says: string | undefined): string | undefined =>
  says && t(`policy.${name.split('@')[0]}`, { defaultValue: says })

/** What a policy is called where people read on; its name and version where nothing calls it. */
export const policyName = (t: Translate, name: string): string => t(`policyName.${name.split('@')[0]}`, { defaultValue: name })
