import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** What a page asks when a part of it can't be loaded: by one name in all releases. */
const LOST = 'lost.js'

const part = (name: string) => fileURLToPath(new URL(`../parts/${name}`, import.meta.url))

/**
 * Leads every dynamic import of the page through the one loader of `client/parts`: what is loaded
 * later brings its style sheets, nothing is preloaded, and what can't be loaded is told of. Vite's
 * own loader costs 0.7 kB more of the first load, gzipped, which tests/e2e/first-load.spec.ts bounds.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const id = part('lost.ts')
      this.emitFile({ type: 'chunk', id, fileName: LOST, preserveSignature: 'strict' })
    },
    load: (id) => (id.includes('vite/preload-helper') ? loader : undefined),
  }
}

/** By a variable: Vite would lead this import through the loader, too. */
const loader = `import { loaderOf } from ${JSON.stringify(part('load.ts'))}
const lost = '/${LOST}'
export const __vitePreload = loaderOf(() => import(/* @vite-ignore */ lost))`
