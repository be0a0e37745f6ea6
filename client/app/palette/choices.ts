import type { Router } from 'vue-router'
import { chooseLanguage, languages } from '../../language/language'
import type { Offered } from '../../streamer/offered'
import { keys, type Command } from '../../ui/keys'
import { languageNames } from '../../ui/preferences/languageNames'
import { texts as preferences } from '../../ui/preferences/texts'
import { texts as uiTexts } from '../../ui/texts'
import { chooseTheme, themes } from '../../ui/theme'
import { commands } from '../../ui/useKeys'
import { places } from '../rooms'
import { texts } from './texts'

/** Something that can be done from here. */
export interface Choice {
  name: string
  /** The key that does it too. */
  key?: string
  /** Somebody who is live. */
  isLive?: boolean
  act: () => unknown
}

/** Choices that belong together, under a heading. */
export interface ChoiceGroup {
  heading: string
  choices: readonly Choice[]
}

const own = (): Choice[] =>
  (Object.keys(keys) as Command[]).flatMap((command) => {
    const act = command === 'palette' ? undefined : commands.get(command)
    return act ? [{ name: texts.value.commands[command], key: keys[command], act }] : []
  })

/** Whom one may watch: those who are live first. */
const people = (offered: readonly Offered[], router: Router): Choice[] =>
  offered
    .map(({ login, name, profile }) => ({
      name: texts.value.watch(name),
      isLive: Boolean(profile?.stream),
      act: () => router.push(`/watch/${login}`),
    }))
    .toSorted((one, other) => Number(other.isLive) - Number(one.isLive))

/** Everything that can be done from here, in groups. */
export function choicesOf(offered: readonly Offered[], router: Router): ChoiceGroup[] {
  const { groups } = texts.value
  const groupsOf = [
    { heading: groups.commands, choices: own() },
    { heading: groups.watch, choices: people(offered, router) },
    {
      heading: groups.places,
      choices: places.map(({ name, path }) => ({
        name: texts.value.places[name],
        act: () => router.push(path),
      })),
    },
    {
      heading: uiTexts.value.language,
      choices: languages.map((code) => ({
        name: texts.value.named(uiTexts.value.language, languageNames[code]),
        act: () => chooseLanguage(code),
      })),
    },
    {
      heading: preferences.value.theme,
      choices: themes.map((theme) => ({
        name: texts.value.named(preferences.value.theme, preferences.value.themes[theme]),
        act: () => chooseTheme(theme),
      })),
    },
  ]
  return groupsOf.filter(({ choices }) => choices.length > 0)
}

/** The choices that have all of these words. */
export function found(groups: readonly ChoiceGroup[], words: string): ChoiceGroup[] {
  const terms = words.toLowerCase().split(/\s+/).filter(Boolean)
  const matches = ({ name }: Choice) => terms.every((term) => name.toLowerCase().includes(term))
  return groups
    .map(({ heading, choices }) => ({ heading, choices: choices.filter(matches) }))
    .filter(({ choices }) => choices.length > 0)
}
