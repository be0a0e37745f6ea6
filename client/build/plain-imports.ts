import type { Plugin } from 'vite'

/**
 * Leaves dynamic imports as they are. Vite wraps each in a loader of the styles and scripts that it
 * needs, of which a page with one style sheet and no preloading has none.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id.includes('vite/preload-helper')
        ? 'export const __vitePreload = (load) => load()'
        : undefined,
  }
}
