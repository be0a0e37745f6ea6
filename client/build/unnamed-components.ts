import type { Plugin } from 'vite'

/**
 * Leaves out the names of components, which only Vue's devtools read, and they are not in a built
 * page. The watch page's first load weighs 0.3 kB less, gzipped: `tests/e2e/first-load.spec.ts`.
 */
export function unnamedComponents(): Plugin {
  return {
    name: 'unnamed-components',
    apply: 'build',
    transform: {
      order: 'post',
      filter: { id: /\.vue/, code: '__name' },
      handler: (code) => ({ code: code.replace(/^\s*__name: ['"]\w+['"],$/m, ''), map: null }),
    },
  }
}
