import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openAs } from '../e2e/actions'
import { replaceTwitch } from '../e2e/test'
import { startServer } from '../server'
import { fill } from './channel'
import { states, type State } from './states'

const USAGE = `Usage: node tests/screens/run.mjs OUTDIR [WORD…]

Pictures of every page and state, for a person to look at: NAME-WIDTH-COLOURS.png.
WORDs choose those with one of them in their file's name, such as "watch" or "-390-dark". Only by a
word come 320 px ("-320-") and the looks "forced" colours, more "contrast" and "large" text.`

const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]
type Looks = Pick<BrowserContextOptions, 'colorScheme' | 'contrast' | 'forcedColors'>
const looks: Record<string, Looks> = {
  dark: { colorScheme: 'dark' },
  light: { colorScheme: 'light' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
  contrast: { colorScheme: 'dark', contrast: 'more' },
  large: { colorScheme: 'light' },
}
/** Until the sandbox's life has told a good part of its story. */
const STORY_MS = 90_000

interface Shot {
  state: State
  size: (typeof sizes)[number]
  look: string
  file: string
}

const isUsual = ({ size, look }: Shot): boolean =>
  size.width > 320 && (look === 'dark' || look === 'light')

function shotsOf(words: readonly string[]): Shot[] {
  const all = states.flatMap((state) =>
    sizes.flatMap((size) =>
      Object.keys(looks).map((look) => ({
        state,
        size,
        look,
        file: `${state.name}-${size.width}-${look}.png`,
      })),
    ),
  )
  if (!words.length) return all.filter(isUsual)
  return all.filter(({ file }) => words.some((word) => file.includes(word)))
}

/** As a browser does whose text is set to twice its size. */
async function enlargeText(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Page.enable')
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}

async function take(browser: Browser, baseUrl: string, shot: Shot, path: string): Promise<void> {
  const { state, size, look } = shot
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: size,
    ...looks[look],
    locale: 'en-GB',
    reducedMotion: 'reduce',
    hasTouch: size.width < 761,
    javaScriptEnabled: !state.withoutScript,
  })
  try {
    await replaceTwitch(context)
    const page = await context.newPage()
    if (look === 'large') await enlargeText(page)
    await state.before?.(page)
    if (state.isStranger) await page.goto(state.path)
    else await openAs(page, state.path, state.who)
    await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined)
    await state.show?.(page)
    await wait(500)
    await page.screenshot({ path })
  } finally {
    await context.close()
  }
}

async function run(folder: string, words: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const shots = shotsOf(words)
  const browser = await chromium.launch({
    executablePath: process.env.BROWSER_PATH,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  })
  const still = await startServer()
  const lively = await startServer({ SANDBOX_LIFE: 'on' })
  try {
    for (const streamer of ['tfue', 'ninja']) await fill(still.baseUrl, streamer)
    if (shots.some(({ state }) => state.isLively)) {
      const page = await browser.newPage({ baseURL: lively.baseUrl })
      await openAs(page, '/watch/tfue+ninja+kaito+lumi')
      console.log('Waiting for the sandbox to tell its story')
      await wait(STORY_MS)
    }
    for (const shot of shots) {
      const { baseUrl } = shot.state.isLively ? lively : still
      await take(browser, baseUrl, shot, join(folder, shot.file)).then(
        () => console.log(shot.file),
        (error: unknown) => {
          process.exitCode = 1
          console.error(`${shot.file} FAILED: ${String(error)}`)
        },
      )
    }
  } finally {
    await Promise.all([still.stop(), lively.stop(), browser.close()])
  }
}

const [folder, ...words] = process.argv.slice(2)
if (folder === undefined || folder.startsWith('-')) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  await run(folder, words)
}
