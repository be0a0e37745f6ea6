import type { Texts } from './en'

/** A page of somebody who is not there. */
export const texts: Texts = {
  missing: (name: string) => `« ${name} » est introuvable sur Twitch`,
}
