/** ms until a part of the page that could not be loaded is asked for again. */
const PAUSE_MS = 2_000

/** Asks once more, in a moment, for a part of the page that could not be loaded. */
export const askAgain = (ask: () => void): void => void setTimeout(ask, PAUSE_MS)
