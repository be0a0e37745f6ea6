import type { Texts } from './en'

/** The button of sound and speech. */
export const texts: Texts = {
  open: 'Son',
  click: 'Cliquez pour activer le son',
  muted: (time: string) => `Coupé pendant ${time}`,
}
