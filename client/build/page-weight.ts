import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/** Gzipped kB that the first load of `/watch/:login` may weigh. */
const budget = { js: 100, css: 30 }

/** What that page loads beside one language: its own code, and the code it asks for at once. */
const loadedAtOnce = /WatchPage\.vue|node_modules\/pusher-js\//

/** The texts of a language. */
const languageFile = /feed\/sentences\/([a-z]{2})\/index\.ts$/

/** Prints what the first load of `/watch/:login` weighs, and fails a build that is too heavy. */
export function pageWeight(): Plugin {
  return {
    name: 'page-weight',
    apply: 'build',
    writeBundle(_options, bundle) {
      for (const language of languagesIn(bundle)) {
        const chunks = firstLoad(bundle, language)
        const weights = { js: scripts(chunks), css: styles(chunks, bundle) }
        for (const kind of ['js', 'css'] as const) {
          const line = `/watch/:login in ${language} loads ${weights[kind].toFixed(1)} kB of ${kind}, gzipped (limit ${budget[kind]})`
          if (weights[kind] > budget[kind]) this.error(line)
          this.info(line)
        }
      }
    },
  }
}

const modulesOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): string[] =>
  file.type === 'chunk' ? file.moduleIds : []

const languagesIn = (bundle: Rolldown.OutputBundle): string[] =>
  Object.values(bundle)
    .flatMap(modulesOf)
    .flatMap((id) => languageFile.exec(id)?.[1] ?? [])

function firstLoad(bundle: Rolldown.OutputBundle, language: string): Set<Rolldown.OutputChunk> {
  const found = new Set<Rolldown.OutputChunk>()
  function add(chunk: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): void {
    if (chunk?.type !== 'chunk' || found.has(chunk)) return
    found.add(chunk)
    for (const name of chunk.imports) add(bundle[name])
  }
  const isLoaded = (id: string) => loadedAtOnce.test(id) || languageFile.exec(id)?.[1] === language
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk') continue
    if (chunk.isEntry || chunk.moduleIds.some(isLoaded)) add(chunk)
  }
  return found
}

const kB = (content: string | Uint8Array) => gzipSync(content).length / 1000

const scripts = (chunks: Set<Rolldown.OutputChunk>) =>
  [...chunks].reduce((sum, { code }) => sum + kB(code), 0)

function styles(chunks: Set<Rolldown.OutputChunk>, bundle: Rolldown.OutputBundle): number {
  const imported = [...chunks].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
  const names = new Set([...imported, ...linkedStyles(bundle)])
  return [...names].reduce((sum, name) => {
    const file = bundle[name]
    return file?.type === 'asset' ? sum + kB(file.source) : sum
  }, 0)
}

/** Style sheets that the page itself links to, as it does where they are one file. */
function linkedStyles(bundle: Rolldown.OutputBundle): string[] {
  const html = bundle['index.html']
  if (html?.type !== 'asset') return []
  const links = String(html.source).matchAll(/href="\/([^"]+\.css)"/g)
  return [...links].flatMap(([, name]) => name ?? [])
}
