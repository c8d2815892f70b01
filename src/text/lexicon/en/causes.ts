const pattern = (stems: string): RegExp =>
  new RegExp(
    `\\b(?:${stems
      .trim()
      .split(/\s*\n\s*|\s+(?=\S)/)
      .join('|')})\\b`,
    'gi',
  )

/** Words that hardly stand but where people do violence to people. */
const VIOLENCE = `
gunm[ae]n gunfire gunshots? gunned guns? rifles? bullets? shrapnel pellets shot shoot(?:s|ing|ings|er|ers)? shell(?:s|ed|ing) bomb\\w* attack\\w* ambush\\w* assailants?
militants? militia\\w* militiamen rebels? insurg\\w* air-?strikes? strikes? drones? missiles? rockets? mortars? artillery grenades? landmines? snipers?
execut(?:ed|ions?|ing) massacre\\w* behead\\w* stabb\\w* kni(?:fe|ves) machetes? hacked kidnap\\w* abduct\\w* hostages? captors? captiv\\w+ raid(?:s|ed|ers?|ing)? clash\\w* fighting fighters?
terror\\w* extremists? jihad\\w* assassin\\w* murder\\w* kill(?:ers?|ings) weapons? firearms? armed cartels? gangs? bandits? pirates? mob suicide ceasefire truce
guerr?illas? lynch\\w* tortur\\w* war warplanes? warships? slaughter\\w* separatists? paramilitar\\w+ peacekeep\\w+ besieged siege offensive sarin
perpetrators? genocide junta detonat\\w+ booby-trap\\w* fusillade firing under[ ]fire retaliat\\w+ reprisals?
taliban isis hezbollah hizbullah hamas shabaab al-shabaab houthis?`

/** Words for what befalls people with nobody to do it: weather, ground and water, vehicles, fires, disease. */
const MISHAP = `
flood(?:s|ed|ing|waters?)? landslides? landslips? mudslides? rockfalls? earthquakes? quake tremors? aftershocks? magnitude epicent(?:re|er) cyclones? typhoons? hurricanes? storms?
tornado(?:es)? tsunami drought heat-?waves? lightning volcan\\w+ erupt(?:s|ed|ion) avalanches? wildfires? bushfires? blaze crash(?:es|ed)? derail\\w* collisions? collide[sd]? capsiz\\w+
sank sinking shipwreck wreck foundered collapse[sd]? gas-leak leaking short-circuit boiler stampede crush(?:ed)? outbreak cholera ebola measles meningitis malaria dengue typhoid diphtheria
plague virus epidemic disease infect(?:ed|ions?) poison(?:ed|ing) methanol monoxide meteorolog\\w+ rescuers? overturn(?:s|ed)? overloaded rain(?:s|fall)? monsoon
electrical electrocuted drown(?:s|ed|ing)? accidents? accidental(?:ly)? scaffold\\w* firefighters? snow(?:fall)? blizzard brakes? skidded`

const VIOLENT = pattern(VIOLENCE)
const MISHAPS = pattern(MISHAP)

/** How many different words of violence, and of mishap, a text has. */
export interface Causes {
  readonly violence: number
  readonly mishap: number
}

export const causesIn = (text: string): Causes => ({ violence: distinct(text, VIOLENT), mishap: distinct(text, MISHAPS) })

const distinct = (text: string, words: RegExp): number => new Set((text.match(words) ?? []).map((word) => word.toLowerCase())).size
