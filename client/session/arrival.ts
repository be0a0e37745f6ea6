import { arrivalPath } from './arrivalPath'

const { href } = window.location
const path = arrivalPath(window.location)
if (path) window.history.replaceState(window.history.state, '', path.to)

let carried = path?.isAnswer ? href : undefined

/** Whether this page was opened by Twitch's answer to a log-in, and nobody has taken it yet. */
export const hasLoginAnswer = (): boolean => carried !== undefined

/** The address by which Twitch answered, once: it is forgotten here when taken. */
export function takeArrival(): string | undefined {
  const taken = carried
  carried = undefined
  return taken
}
