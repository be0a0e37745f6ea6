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

/**
 * A sheet that could not be loaded is asked for again with its script. Firefox never asks again for a
 * script that it could not load: it gets it by another name, the one that its error tells with a query.
 */
const loader = `const sheets = {}
const renamed = {}
const script = (load) => load().catch((error) => {
  const [url] = /http.+/.exec(error.message) || []
  if (!url) throw error
  return renamed[url] ??= import(/* @vite-ignore */ url + '?' + Date.now()).catch((again) => {
    delete renamed[url]
    throw again
  })
})
const isThere = (path) => document.querySelector('link[href="/' + path + '"]')
const sheet = (path) => sheets[path] ??= isThere(path) ? 0 : new Promise((resolve, reject) => {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = '/' + path
  link.onload = resolve
  link.onerror = () => {
    link.remove()
    delete sheets[path]
    reject(Error(path))
  }
  document.head.append(link)
})
export const __vitePreload = (load, paths) =>
  Promise.all([script(load), ...(paths ?? []).map(sheet)]).then(([loaded]) => loaded)`
