import type { Texts } from './en'

/** Looking a display name up. */
export const texts: Texts = {
  hint: (name: string) => `Appuyez sur Entrée pour chercher ${name} chez Twitch.`,
  asking: 'Question posée à Twitch…',
  offers: 'De qui s’agit-il ?',
  none: (name: string) =>
    `Twitch ne trouve personne du nom de ${name}. Le nom dans l’adresse d’une chaîne n’a que des lettres (a à z), des chiffres et des tirets bas.`,
}
