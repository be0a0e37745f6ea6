import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino'
import pretty from 'pino-pretty'
import type { LogLevel } from '../settings/variables'

export type { Logger } from 'pino'

/**
 * A logger that writes JSON lines, or readable ones when a person is at the terminal.
 * @param destination what takes the JSON lines; the standard output unless given
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: serializeError, error: serializeError },
  }
  if (destination ?? !process.stdout.isTTY) return pino(options, destination)
  return pino(options, pretty({ colorize: true, translateTime: 'SYS:HH:MM:ss', sync: true }))
}

/**
 * What is written of an error. Errors of twurple and of pusher hold the address that was called,
 * with the client secret, a token or a signature in its query, in their message and in fields of
 * their own.
 */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { type, message, stack } = stdSerializers.err(error)
  const code = 'code' in error ? error.code : undefined
  return { type, code, message: withoutQueries(message), stack: withoutQueries(stack) }
}

const withoutQueries = (text: string): string => text.replace(/\?[\w%.~-]+=[^\s"')]*/g, '?…')
