import { problem, type Finding } from './check'

/** For so long (ms) what a page has said of other processes counts as of now. */
const RECENT_MS = 60 * 60_000

/**
 * Whether pages hear of several processes that share nothing; nobody else can tell.
 * @param lastAt when one last said so, ms since 1970
 */
export const checkProcesses = (lastAt: number | undefined, now = Date.now()): Finding[] =>
  lastAt !== undefined && now - lastAt < RECENT_MS
    ? [problem({ code: 'processes-apart', facts: {} })]
    : []
