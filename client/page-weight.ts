import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/** Gzipped kB that the first load of `/watch/:login` may weigh. */
const budget = { js: 100, css: 30 }

/** What that page loads: its own code, and the code it asks for at once. */
const loadedAtOnce = /WatchPage\.vue|node_modules\/pusher-js\/|locales\/en\.ts/

/** Prints what the first load of `/watch/:login` weighs, and fails a build that is too heavy. */
export function pageWeight(): Plugin {
  return {
    name: 'page-weight',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = firstLoad(bundle)
      const weights = { js: scripts(chunks), css: styles(chunks, bundle) }
      for (const kind of ['js', 'css'] as const) {
        const line = `/watch/:login loads ${weights[kind].toFixed(1)} kB of ${kind}, gzipped (limit ${budget[kind]})`
        if (weights[kind] > budget[kind]) this.error(line)
        this.info(line)
      }
    },
  }
}

function firstLoad(bundle: Rolldown.OutputBundle): Set<Rolldown.OutputChunk> {
  const found = new Set<Rolldown.OutputChunk>()
  function add(chunk: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): void {
    if (chunk?.type !== 'chunk' || found.has(chunk)) return
    found.add(chunk)
    for (const name of chunk.imports) add(bundle[name])
  }
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk') continue
    if (chunk.isEntry || chunk.moduleIds.some((id) => loadedAtOnce.test(id))) add(chunk)
  }
  return found
}

const kB = (content: string | Uint8Array) => gzipSync(content).length / 1000

const scripts = (chunks: Set<Rolldown.OutputChunk>) =>
  [...chunks].reduce((sum, { code }) => sum + kB(code), 0)

function styles(chunks: Set<Rolldown.OutputChunk>, bundle: Rolldown.OutputBundle): number {
  const names = new Set(
    [...chunks].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]),
  )
  return [...names].reduce((sum, name) => {
    const file = bundle[name]
    return file?.type === 'asset' ? sum + kB(file.source) : sum
  }, 0)
}
