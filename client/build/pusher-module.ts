import type { Plugin } from 'vite'

/**
 * Makes a module of pusher-js, which is a script of CommonJS: so the page needs no loader for such
 * scripts, 0.3 kB of the first load, which tests/e2e/first-load.spec.ts bounds.
 */
export function pusherModule(): Plugin {
  return {
    name: 'pusher-module',
    apply: 'build',
    transform(code, id) {
      if (id.endsWith('/pusher-js/worker/index.js')) {
        return `export { default } from '../dist/worker/pusher.worker.js'`
      }
      return id.endsWith('/pusher.worker.js')
        ? `const module = { exports: {} }, exports = module.exports;
${code}
export default module.exports`
        : undefined
    },
  }
}
