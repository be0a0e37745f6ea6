import type { Texts } from './en'

/** Ce que l’on règle pour ce navigateur. */
export const texts: Texts = {
  theme: 'Thème',
  themes: {
    auto: 'Système',
    light: 'Clair',
    dark: 'Sombre',
    'high-contrast': 'Contraste élevé',
  },
}
