import type { Person } from '../../shared/cast'

/** Viewers who are nobody in particular. */
const names = [
  'PixelPanda',
  'moonmochi',
  'byte_sized',
  'TurboTapir',
  'CrumbCake',
  'glitchgarden',
  'NeonNewt',
  'teacup_tyrant',
  'RustyRook',
  'sleepyserver',
  'BananaBandit',
  'quietquokka',
  'LagLlama',
  'velvetviking',
  'CometCat',
  'papayapilot',
  'KernelKoi',
  'soft_reset',
  'DriftDuck',
  'marblemango',
  'HexHeron',
  'latenightlynx',
  'OrbitOtter',
  'saltysprite',
  'FableFox',
  'copperclover',
  'WobbleWolf',
  'inkyiris',
  'ThimbleThief',
  'cosmic_carrot',
  'JadeJackal',
  'paperplane77',
] as const

/** An id that no person of the cast has. */
const FIRST_ID = 700_000_001

export const crowd: readonly Person[] = names.map((name, index) => ({
  id: String(FIRST_ID + index),
  login: name.toLowerCase(),
  name,
}))
