import type { LabTexts } from '../en'
import { copy } from './copy'
import { inspector } from './inspector'
import { outcomes } from './outcomes'
import { page } from './page'
import { paste } from './paste'
import { player } from './player'
import { presets } from './presets'
import { rehearsal } from './rehearsal'
import { scenarios } from './scenarios'
import { wand } from './wand'

/** The texts of the Event Lab. */
export const lab = {
  page,
  presets,
  paste,
  copy,
  inspector,
  outcomes,
  rehearsal,
  player,
  scenarios,
  wand,
} satisfies LabTexts
