import { pino, type Logger } from 'pino'
import pretty from 'pino-pretty'
import type { LogLevel } from './env-variables'

export type { Logger } from 'pino'

/** A logger that writes JSON lines, or readable ones when a person is at the terminal. */
export function createLog(level: LogLevel): Logger {
  const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }
  if (!process.stdout.isTTY) return pino(options)
  return pino(options, pretty({ colorize: true, translateTime: 'SYS:HH:MM:ss', sync: true }))
}
