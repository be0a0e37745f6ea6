import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type ViteUserConfig as UserConfig } from 'vitest/config'
import { compression } from 'vite-plugin-compression2'
import { apiInVite } from './api/entries/dev/vite-plugin.ts'
import { oldestBrowsers } from './client/build/oldest-browsers.ts'
import { plainImports } from './client/build/plain-imports.ts'
import { pusherModule } from './client/build/pusher-module.ts'
import { lightSiblings } from './client/build/light-siblings.ts'
import { unnamedComponents } from './client/build/unnamed-components.ts'

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Where the texts stand that the first page needs. */
const firstTexts =
  '(app|demo|feed|history|language|schedule|send|sound|streamer|ui|watch|watch/empty)/texts'
const texts = (language: string) => ({
  name: language,
  test: new RegExp(`client/(${firstTexts}|feed/sentences|language/words)/${language}(\\.ts|/)`),
  priority: 1,
})

/** Few files for what every page needs: together they pack better than each by itself. */
const chunks = [
  {
    name: 'app',
    // What a language's sentences are made with belongs to all of them.
    test: /rolldown\/runtime|node_modules\/(vue|@vue|vue-router|pinia|valibot)\/|client\/(main\.ts|watch\/WatchPage\.vue|(language|feed\/sentences)\/[^/]+\.ts)/,
    priority: 2,
  },
  texts('en'),
  texts('fr'),
  { name: 'demo', test: /client\/demo\/(StandIn|standIns|DrawnPart)/ },
  { name: 'several', test: /client\/watch\/several\/[^/]+\.(vue|ts)/ },
]

/** The page: `dist/client`, in development with the API on the same port. */
const page: UserConfig = {
  root: 'client',
  publicDir: '../public',
  plugins: [
    vue(),
    unnamedComponents(),
    plainImports(),
    pusherModule(),
    apiInVite(),
    compression({ algorithms: ['gzip', 'brotliCompress'] }),
  ],
  // What the page has no use for stays out of it.
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    outDir: '../dist/client',
    target: oldestBrowsers,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Each part of the page brings its own styles; nothing is preloaded.
    cssCodeSplit: true,
    // Smaller by 1.4 % than what Vite's own makes: of what may not be more than 100 kB.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true } },
    modulePreload: false,
    rolldownOptions: {
      output: {
        // Without their names: every page holds those of all parts, which gzip can't make shorter.
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
        codeSplitting: { groups: chunks },
      },
    },
  },
  css: {
    postcss: lightSiblings,
    preprocessorOptions: {
      scss: {
        quietDeps: true,
        silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
      },
    },
  },
}

/** The API, the channels server alone and the commands: files in `dist/api` that need no node_modules. */
const api = (): UserConfig => ({
  publicDir: false,
  resolve: {
    alias: {
      'abort-controller': pathOf('api/realtime/abort-controller.ts'),
    },
  },
  ssr: { noExternal: true },
  define: { __COMMIT__: JSON.stringify(commit()) },
  build: {
    ssr: true,
    outDir: 'dist/api',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        index: 'api/entries/server.ts',
        channels: 'api/entries/channels.ts',
        eventsub: 'api/entries/eventsub.ts',
        trigger: 'api/entries/trigger.ts',
        scenario: 'api/entries/scenario.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  },
})

/** What is built: Heroku tells it, and so may whoever builds without the history, as Docker does. */
function commit(): string {
  const { COMMIT, SOURCE_VERSION } = process.env
  const told = COMMIT || SOURCE_VERSION
  if (told) return told.slice(0, 7)
  try {
    const git = ['rev-parse', '--short=7', 'HEAD']
    return execFileSync('git', git, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}

/** Unit tests beside their files, and what crosses both halves in `tests/`. */
const tests: UserConfig = {
  plugins: [vue()],
  test: {
    include: ['{api,client,tests}/**/*.test.ts'],
    testTimeout: 30_000,
    // A busy machine takes its time: what is waited for comes.
    expect: { poll: { timeout: 10_000 } },
    // More than there are cores: most of them wait for another process.
    maxWorkers: 3,
  },
}

export default defineConfig(({ isSsrBuild }) => {
  if (process.env.VITEST) return tests
  return isSsrBuild ? api() : page
})
