import type { Plugin } from 'vite'

/**
 * Leaves dynamic imports as they are. Vite wraps each in a loader of the styles and scripts that it
 * needs, of which a page with one style sheet and no preloading has none: 0.7 kB of the first load,
 * gzipped, which tests/e2e/first-load.spec.ts bounds. What can't be loaded is the business of
 * `lazily` and of the router.
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
