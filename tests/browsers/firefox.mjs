#!/usr/bin/env node
// @ts-check
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { WebSocket, WebSocketServer } from 'ws'

/**
 * Firefox as Playwright wants it: Debian's knows WebDriver BiDi, and not yet all of its emulation, which
 * Playwright asks for in every test (`emulation.setMediaFeaturesOverride` of Firefox 153). What it does
 * not know of that is taken as done here; the colours of the system are set in `playwright.config.ts`.
 */
const LISTENING = /WebDriver BiDi listening on (ws:\S+)/
const firefox = spawn(process.env.FIREFOX_PATH ?? 'firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
})
firefox.on('exit', (code) => process.exit(code ?? 1))
createInterface({ input: firefox.stderr }).on('line', (line) => {
  const [, address] = LISTENING.exec(line) ?? []
  if (address) listenFor(address)
  else console.error(line)
})

/**
 * Tells Playwright to come by us.
 * @param {string} address Firefox's own
 */
function listenFor(address) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (playwright, { url }) => join(playwright, new WebSocket(address + url)))
  server.on('listening', () => {
    const bound = server.address()
    if (bound && typeof bound === 'object') {
      console.error(`WebDriver BiDi listening on ws://127.0.0.1:${bound.port}`)
    }
  })
}

/**
 * @param {WebSocket} playwright
 * @param {WebSocket} browser
 */
function join(playwright, browser) {
  /** @type {string[]} */
  const early = []
  playwright.on('message', (data) => {
    if (browser.readyState === WebSocket.OPEN) browser.send(String(data))
    else early.push(String(data))
  })
  browser.on('open', () => early.forEach((message) => browser.send(message)))
  browser.on('message', (data) => playwright.send(answerOf(String(data))))
  playwright.on('close', () => browser.close())
  browser.on('close', () => playwright.close())
}

/** @param {string} text */
function answerOf(text) {
  if (!text.includes('"unknown command"')) return text
  const { id, error, message } = JSON.parse(text)
  const isLeftOut = error === 'unknown command' && String(message).startsWith('emulation.')
  return isLeftOut ? JSON.stringify({ type: 'success', id, result: {} }) : text
}
