import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../server'

/** What the protocol calls the id of an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
/** What is looked for may take its time (ms). */
const PATIENCE_MS = 10_000
const POLL_MS = 50
const CONTROL = '\uE009'

/** A browser under test by W3C WebDriver: https://www.w3.org/TR/webdriver2/ */
export interface DrivenBrowser {
  /** What it calls itself, with its version. */
  name: string
  open: (url: string) => Promise<void>
  /** Clicks what an XPath finds, as a person would. */
  press: (xpath: string) => Promise<void>
  /** Types into what an XPath finds. */
  type: (xpath: string, text: string) => Promise<void>
  /** Pastes what the clipboard holds into what an XPath finds. */
  paste: (xpath: string) => Promise<void>
  /** What stands in all that an XPath finds, for the eye. */
  textOf: (xpath: string) => Promise<string>
  /** Runs the body of a function in the page and answers what it returns. */
  run: (script: string) => Promise<unknown>
  /** What it looks like now: a PNG. */
  picture: () => Promise<Buffer>
  close: () => Promise<void>
}

/**
 * Starts a WebDriver and, by it, its browser.
 * @param driver its path
 * @throws {Error} when it doesn't answer, or refuses something
 */
export async function startBrowser(driver: string): Promise<DrivenBrowser> {
  const port = await freePort()
  const child = spawn(driver, [`--port=${port}`], { stdio: 'inherit' })
  const gone = once(child, 'exit')
  const root = `http://127.0.0.1:${port}`
  const deadline = Date.now() + PATIENCE_MS
  while (!(await isReady(root))) {
    if (Date.now() > deadline) throw new Error(`${driver} does not answer`)
    await wait(POLL_MS)
  }
  const session = Object(await send(root, 'POST', '/session', { capabilities: {} }))
  const { browserName, browserVersion } = Object(session.capabilities)
  const at = `${root}/session/${String(session.sessionId)}`

  /** Asks again where it is not there yet, is covered, or was of a page that has gone. */
  async function ask(xpath: string, method: string, what: string, body?: object) {
    const last = Date.now() + PATIENCE_MS
    for (;;) {
      try {
        const found = await send(at, 'POST', '/element', { using: 'xpath', value: xpath })
        return await send(at, method, `/element/${String(Object(found)[ELEMENT])}/${what}`, body)
      } catch (error) {
        if (Date.now() > last) throw new Error(xpath, { cause: error })
        await wait(POLL_MS)
      }
    }
  }
  const type = async (xpath: string, text: string) =>
    void (await ask(xpath, 'POST', 'value', { text }))

  return {
    name: `${String(browserName)} ${String(browserVersion)}`,
    open: async (url) => void (await send(at, 'POST', '/url', { url })),
    press: async (xpath) => void (await ask(xpath, 'POST', 'click', {})),
    type,
    paste: (xpath) => type(xpath, `${CONTROL}v${CONTROL}`),
    textOf: async (xpath) => String(await ask(xpath, 'GET', 'text')),
    run: (script) => send(at, 'POST', '/execute/sync', { script, args: [] }),
    picture: async () => Buffer.from(String(await send(at, 'GET', '/screenshot')), 'base64'),
    async close() {
      await send(at, 'DELETE', '').finally(() => child.kill())
      await gone
    },
  }
}

const isReady = (root: string) =>
  fetch(`${root}/status`).then(
    ({ ok }) => ok,
    () => false,
  )

async function send(at: string, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(at + path, { method, body: body && JSON.stringify(body) })
  const { value } = Object(await answer.json())
  if (!answer.ok) {
    const { error, message } = Object(value)
    throw new Error(`${method} ${path}: ${String(error)}, ${String(message)}`)
  }
  return value
}
