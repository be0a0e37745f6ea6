import { copy } from './en/copy'
import { fields } from './en/fields'
import { inspector } from './en/inspector'
import { outcomes } from './en/outcomes'
import { page } from './en/page'
import { paste } from './en/paste'
import { player } from './en/player'
import { presets } from './en/presets'
import { rehearsal } from './en/rehearsal'
import { scenarios } from './en/scenarios'
import { wand } from './en/wand'

/** The texts of the Event Lab. */
export const texts = {
  page,
  presets,
  fields,
  paste,
  copy,
  inspector,
  outcomes,
  rehearsal,
  player,
  scenarios,
  wand,
}

/** What a language says in the Event Lab. */
export type LabTexts = typeof texts
