import type { Logger } from '../../operations/log'
import { version } from '../../operations/version'

/** Says first of all, to whoever reads the log, what was started: which build, and in which modes. */
export const firstLine = (log: Logger, facts: Readonly<Record<string, unknown>>): void =>
  log.info({ version, node: process.version, ...facts }, 'Starting')
