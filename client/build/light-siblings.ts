import type { CSSOptions } from 'vite'

/**
 * Lightens Bootstrap's rules whose first of two siblings can be any element: by one of them Chromium
 * styles every card of the feed anew for each that is put before them. `legend + *` clears a float
 * that no legend here needs cleared; and a button is pressed whatever stands before it.
 */
export const lightSiblings: CSSOptions['postcss'] = {
  plugins: [
    {
      postcssPlugin: 'light-siblings',
      Rule(rule) {
        if (rule.selector === 'legend + *') rule.remove()
        else if (rule.selector.includes(ANY_BEFORE)) {
          rule.selector = rule.selector.replaceAll(ANY_BEFORE, '')
        }
      },
    },
  ],
}

const ANY_BEFORE = ':not(.btn-check) + '
