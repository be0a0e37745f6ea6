import type { Router } from 'vue-router'
import { chooseLanguage, language, languages } from '../../language/language'
import type { Offered } from '../../streamer/offered'
import { keys, type Command } from '../../ui/keys'
import type { LentCommand } from '../../ui/lent'
import { languageNames } from '../../ui/preferences/languageNames'
import { texts as preferences } from '../../ui/preferences/texts'
import { texts as uiTexts } from '../../ui/texts'
import { chooseTheme, themes } from '../../ui/theme'
import { commands } from '../../ui/useKeys'
import { places } from '../rooms'
import { texts as appTexts } from '../texts'
import { texts } from './texts'

/** Something that can be done from here. */
export interface Choice {
  name: string
  /** The key that does it too. */
  key?: string
  /** Somebody who is live. */
  isLive?: boolean
  /** Other words by which it is found. */
  also?: string
  act: () => unknown
}

/** Choices that belong together, under a heading. */
export interface ChoiceGroup {
  heading: string
  choices: readonly Choice[]
}

/** What is done by a key too. */
const keyed = (): Choice[] =>
  (Object.keys(keys) as Command[]).flatMap((command) => {
    const act = command === 'palette' ? undefined : commands.get(command)
    return act ? [{ name: texts.value.commands[command], key: keys[command], act }] : []
  })

const lentOf = (lent: readonly LentCommand[]): Choice[] =>
  lent.map(({ name, to, act }) => ({ name: to ? texts.value.named(name, to) : name, act }))

/** Whom one may watch: those who are live first. */
const people = (offered: readonly Offered[], router: Router): Choice[] =>
  offered
    .map(({ login, name, profile }) => ({
      name: texts.value.watch(name),
      isLive: Boolean(profile?.stream),
      act: () => router.push(`/watch/${login}`),
    }))
    .toSorted((one, other) => Number(other.isLive) - Number(one.isLive))

/** What a language is called in another. */
const nameIn = (other: string, code: string) =>
  new Intl.DisplayNames(other, { type: 'language' }).of(code) ?? code

/** What the choices are made of. */
export interface Available {
  offered: readonly Offered[]
  /** Commands without a key, of the page that is shown. */
  lent: readonly LentCommand[]
  account: readonly LentCommand[]
  router: Router
}

/** Everything that can be done from here, in groups. */
export function choicesOf({ offered, lent, account, router }: Available): ChoiceGroup[] {
  const { groups } = texts.value
  const groupsOf = [
    { heading: groups.commands, choices: [...keyed(), ...lentOf(lent)] },
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
        also: ['en', language.value].map((other) => nameIn(other, code)).join(' '),
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
    { heading: appTexts.value.account, choices: lentOf(account) },
  ]
  return groupsOf.filter(({ choices }) => choices.length > 0)
}

/** Letters as they are typed in a hurry: small, and without accents. */
const plainly = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The choices that have all of these words. */
export function found(groups: readonly ChoiceGroup[], words: string): ChoiceGroup[] {
  const terms = plainly(words).split(/\s+/).filter(Boolean)
  const matches = ({ name, also = '' }: Choice) => {
    const known = plainly(`${name} ${also}`)
    return terms.every((term) => known.includes(term))
  }
  return groups
    .map(({ heading, choices }) => ({ heading, choices: choices.filter(matches) }))
    .filter(({ choices }) => choices.length > 0)
}
