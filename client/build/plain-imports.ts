import type { Plugin } from 'vite'

/**
 * Leaves dynamic imports nearly as they are: what is loaded later brings its style sheets, and
 * nothing is preloaded. Vite's own loader does more, for 0.7 kB of the first load, gzipped, which
 * tests/e2e/first-load.spec.ts bounds. What can't be loaded is the business of `lazily` and of the
 * router.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.includes('vite/preload-helper') ? loader : undefined),
  }
}

/** A sheet that could not be loaded is asked for again with its script. */
const loader = `const sheets = {}
const isThere = (path) => document.querySelector('link[href="/' + path + '"]')
const sheet = (path) => sheets[path] ??= isThere(path) ? 0 : new Promise((resolve, reject) => {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = '/' + path
  link.onload = resolve
  link.onerror = () => {
    delete sheets[path]
    reject()
  }
  document.head.append(link)
})
export const __vitePreload = (load, paths) =>
  paths?.length ? Promise.all([load(), ...paths.map(sheet)]).then(([loaded]) => loaded) : load()`
