import { readArrival } from './loginAnswer'

const { pathname, search, hash, href } = window.location
const arrival = readArrival(href)
if (arrival.path !== pathname + search + hash) {
  window.history.replaceState(window.history.state, '', arrival.path)
}

let answer = arrival.answer

/** Whether this page was opened by Twitch's answer to a log-in, and nobody has taken it yet. */
export const hasLoginAnswer = (): boolean => answer !== undefined

/** Twitch's answer, once: it is forgotten here when taken. */
export function takeLoginAnswer() {
  const taken = answer
  answer = undefined
  return taken
}
