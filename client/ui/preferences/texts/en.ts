import type { Theme } from '../../theme'

/** What a viewer sets for this browser. */
export const texts = {
  theme: 'Theme',
  themes: {
    auto: 'System',
    light: 'Light',
    dark: 'Dark',
    'high-contrast': 'High contrast',
  } satisfies Record<Theme, string>,
}

/** The same in any language. */
export type Texts = typeof texts
