import type { LabTexts } from './en'
import { copy } from './fr/copy'
import { fields } from './fr/fields'
import { inspector } from './fr/inspector'
import { outcomes } from './fr/outcomes'
import { page } from './fr/page'
import { paste } from './fr/paste'
import { player } from './fr/player'
import { presets } from './fr/presets'
import { rehearsal } from './fr/rehearsal'
import { scenarios } from './fr/scenarios'
import { wand } from './fr/wand'

/** The texts of the Event Lab. */
export const texts: LabTexts = {
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
