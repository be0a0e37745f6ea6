import type { Texts } from './en'

/** Looking a display name up. */
export const texts: Texts = {
  hint: (name: string) => `Appuyez sur Entrée pour chercher ${name} sur Twitch.`,
  asking: 'Recherche sur Twitch…',
  offers: 'Vouliez-vous dire…',
  none: (name: string) =>
    `${name} est introuvable sur Twitch. L’adresse d’une chaîne n’a que des lettres (a à z), des chiffres et des tirets bas.`,
}
