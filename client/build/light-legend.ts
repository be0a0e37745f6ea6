import type { CSSOptions } from 'vite'

/**
 * Drops Bootstrap's `legend + *`, which clears a float that no legend here needs cleared: by its
 * universal sibling Chromium styles every card of the feed anew for each that is put before them.
 */
export const lightLegend: CSSOptions['postcss'] = {
  plugins: [
    {
      postcssPlugin: 'light-legend',
      Rule(rule) {
        if (rule.selector === 'legend + *') rule.remove()
      },
    },
  ],
}
